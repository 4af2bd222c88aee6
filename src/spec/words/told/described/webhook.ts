import { overLines } from '../../../../kernel/over-lines.ts';
import { named, sign, told, type Described } from './described.ts';

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

/** The API server asks somebody before it takes an object. */
export const webhook: Described = {
  kind: 'ValidatingWebhookConfiguration',
  unless: /(?<!\w)(?:mutat\w+|image|deploy\w*|network ?policy)(?!\w)/iu,
  signs: [
    sign(`before~(?:created|made|updated|changed|deleted|removed)~api ?-?server~(?:asks?|calls?|checks?)`),
    sign(`api ?-?server~(?:asks?|calls?|checks? with|consults?)~(?:service|svc|webhook)~(?:before|whether)`),
  ],
  says: [
    [
      told(
        overLines`
          (?:before|whenever|when|each time|every time) (?:any |an? |every |each |new |the )*
          (pod|service|secret|configmap|namespace)s?
          (?: (?:is|are|gets?|may|can|be|being))+ (creat|made|updat|chang|delet|remov)(?:ed|d)?
        `,
      ),
      (...[, one = '', done = '']) => `for ${operationOf(done)} on ${one}s in core v1`,
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
  ],
};
