import { overLines } from '../../../../kernel/over-lines.ts';
import { named, sign, together, told, type Described } from './described.ts';

const hook = '(?:our |my |the |an? )?(?:service|svc|webhook|endpoint)';
const operations: Readonly<Record<string, string>> = {
  creat: 'CREATE',
  made: 'CREATE',
  updat: 'UPDATE',
  chang: 'UPDATE',
  delet: 'DELETE',
  remov: 'DELETE',
};

function operationOf(said: string): string {
  return Object.entries(operations).find(([start]) => said.toLowerCase().startsWith(start))?.[1] ?? 'CREATE';
}

const says: Described['says'] = [
  [
    told(
      overLines`
        (?:before|whenever|when|each time|every time) (?:any |an? |every |each |new |the )*
        (pod|service|secret|configmap|namespace)s?
        (?: (?:is|are|gets?|may|can|be|being))+ (creat|made|updat|chang|delet|remov)(?:ed|d)?(?: or (creat|updat|chang|delet|remov)(?:ed|d)?)?
      `,
    ),
    (...[, one = '', done = '', also]) =>
      `for ${operationOf(done)}${also === undefined ? '' : ` and ${operationOf(also)}`} on ${one}s in core v1`,
  ],
  [
    told(
      overLines`
        (?:the )?api ?-?server (?:(?:should|must|has to|shall|will|is to) )?
        (?:asks?|calls?|checks? with|consults?) ${hook} ${named}(?: in (?:the )?(?:namespace )?${named}(?: namespace)?)?
        (?: (?:whether|if) (?:it|this|that)(?: is|'s)? [a-z]{2,12}(?=[,.;]|$))?
      `,
    ),
    (...[, service = '', space]) =>
      `the service ${service}${space === undefined ? '' : ` in namespace ${space}`}`,
  ],
  [
    told(
      `(?:call|name) (?:the )?(?:whole thing|configuration|both)(?: and (?:the|its) (?:web)?hook)? ${named}`,
    ),
    'the webhook configuration is named $1, webhook name $1',
  ],
  [told(`(?:it )?(?:speaks?|understands?) (v\\d\\w*) reviews?`), 'admission review versions $1'],
  [
    told(
      `(?:it )?(?:and )?(?:must|has to|should) (?:answer|reply|respond) (?:with)?in (\\d{1,2}) ?s(?:ec(?:ond)?s?)?`,
    ),
    'timeout $1 seconds',
  ],
  [told('(?:at|on|under|with) (?:the )?(?:path )?(?=/)'), 'at path '],
  [
    told(
      overLines`
        (?:and |but )?(?:if|when|in case|should) (?:it|this|that|the (?:[a-z]+-?){1,3})
        (?: (?:cannot|can't|is|be|does|do|not|n't|doesn't|ever|should|happens to|goes|are))* (?:
          reached|down|answer|respond|available|unavailable|away|fail|fails|dead|sick|unreachable|
          asleep|broken
        ),? (?:then )?([^.;]{3,60})
      `,
    ),
    (...[, what = '']) =>
      /never mind|ignor|go on|goes on|carry on|continue|through|anyway|pass|accept|does not matter|doesn't matter|allow/iu.test(
        what,
      )
        ? 'failure policy Ignore'
        : 'failure policy Fail',
  ],
  [
    told(
      overLines`
        (?:the )?(?:configuration|config|whole thing|object)
        (?: (?:is|called|named|should be|shall be|goes by))* ${named},? (?:and )?(?:the|its) (?:web)?
        hook(?: (?:in it|inside|itself))?(?: (?:is|called|named|should be|shall be))* ${named}
      `,
    ),
    'the webhook configuration is named $1, webhook name $2',
  ],
  [
    told(
      overLines`
        ,? ?(?:so that|and|so|to let) (?:it |this )?(?:can |may |should |to )?
        (?:change|modify|alter|edit|adapt|rewrite|patch)(?:s)? (?:the |each |every |these |them|it)
        (?:pods?|objects?|one)?
      `,
    ),
    '',
  ],
];

/** The API server asks somebody before it takes an object. */
export const webhook: Described = {
  kind: 'ValidatingWebhookConfiguration',
  unless: /(?<!\w)(?:mutat\w+|image(?!-)|deploy\w*|network ?policy)(?!\w)/iu,
  signs: [
    sign(`before~(?:created|made|updated|changed|deleted|removed)~api ?-?server~(?:asks?|calls?|checks?)`),
    sign(`api ?-?server~(?:asks?|calls?|checks? with|consults?)~(?:service|svc|webhook)~(?:before|whether)`),
  ],
  says,
};

/** The same, where whoever is asked may change the object. */
export const mutatingWebhook: Described = {
  kind: 'MutatingWebhookConfiguration',
  unless: /(?<!\w)(?:image|deploy\w*|network ?policy|whether)(?!\w)/iu,
  signs: [
    together(
      'api ?-?server',
      'asks?|calls?|sends?|hands?|pass(?:es)?|shows?|consults?',
      'chang|modif|alter|rewrit|patch|inject(?!or)|edit|adapt|add',
    ),
  ],
  says,
};
