import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { kind, spaced } from './pieces.ts';

const of = `(${kind}|hpa|pdb|pvc?|svc|sa|cm|sc|pc|netpol|cj|sts|ds|namespace)`;
/** Who begins with a kind tells what is wanted; one that is wanted with an article is written with capitals. */
const begins = overLines`
  (?<=^|[.;:]\s|\n|(?<![\w-])(?:and|create|add|make|need|want|write|deploy|please|have|gets?|makes?)\s(?:(?:me|us)\s)?)((?:(?:an?|one|another|the)\s)?)
`;
const image = '(?:[\\w.-]{1,60}\\/){0,4}[\\w.-]{1,60}:[\\w.-]{1,60}(?![\\w/:])';
const runs = `(?=(?:,|:| of| from| with(?: (?:the )?image)?| running| using| image:?)? ["'\x60]?${image})`;
const goesOn =
  '(?= (?:with|of|for|from|in|on|at|by|running|using|image|that|which|needs|needing|has|having|offering)(?![\\w-]))';
const apart = '(?=,? (?:with|from|in|on|that|which|needs|needing|has|having)(?![\\w-]))';

/** How something is done, and no name of it. */
const adverb = overLines`
  (?:only|early|actually|simply|really|finally|additionally|immediately|exactly|directly|currently|recently|usually|normally|basically|preferably|ideally|optionally|possibly|
  probably|certainly|clearly|exclusively|solely|merely|purely|separately|previously|internally|externally|permanently|temporarily|locally|kindly|initially|newly|
  respectively|accordingly|automatically|mainly|mostly|fully|partly|specifically|publicly|privately|safely|securely|namely|apply)(?![\w-])
`;

/** A word that readers would take for something else, and what it is a name of where that stands behind it. */
const names: readonly (readonly [string, string, RegExp?])[] = [
  // A pair like `ingress gateway` is one word.
  ['gateway|monitor|proxy|policy|controller', goesOn, /ingress|network|service|svc|pod/iu],
  [
    'ingress|gateway|service|job|secret|role|policy|quota|claim|issuer|node|apply|held|kept|left|keep|running',
    runs,
  ],
  [`daily|nightly|hourly|weekly|monthly|(?!${adverb})[a-z]{2,20}ly`, goesOn],
  [`daily|nightly|hourly|weekly|monthly|(?!${adverb})[a-z]{2,20}ly`, runs],
  ['disk|volume|data|storage', '(?=,? \\d{1,6} ?[KMGTP]i?(?![\\w-]))', /^(?!.*(?:claim|volume|pvc?$))/iu],
  ['disk|volume|data', goesOn, /^(?!.*(?:claim|volume|pvc?$))/iu],
  ['storage|capacity', apart, /^(?!.*(?:claim|volume|pvc?$))/iu],
  [
    'isolate|isolation|deny|block|allow|restrict|lock|close|protect|all',
    '(?= (?:for|in|of|with|that|which)(?![\\w-])|[,:] )',
    /^(?!network|netpol|ingress)/iu,
  ],
  [
    'keep|batch|default',
    '(?= (?:with|provisioned|by|using|from|value|worth|-?\\d))',
    /^(?!.*class|sc$|pc$)/iu,
  ],
  ['both|all|one|two|first|second|other|main', runs],
  ['defaults?', '(?= (?:giving|gives|that|with|which|for|of|in)(?![\\w-])|[,:] )', /^(?!limit)/iu],
  ['all|everything', '(?= (?:that|which|sending|routing) ?)', /^(?!ingress)/iu],
  ['mem|memory|cpu|ram', '(?=: | (?:with|that|which)(?![\\w-]))', /^(?!limit|resource|quota)/iu],
  ['a', '(?=:? (?:that|which|may|can|with|of|in|on|for|is|should|must|binds|gets)(?![\\w-])|: )'],
  ['left|right|open|front|back|gateway|node|job|ingress', '(?= on (?:port )?\\d)', /^(?!service$|svc$)/iu],
];

const isCalled = /(?<![\w-])(?:named|called|by the name|(?:the|its) name)(?![\w-])/iu;

const named: readonly Rewriting[] = names.map(([name, behind, not]): Rewriting => [
  spaced(`${begins}${of} (${name})(?![\\w/=-]|:\\w|\\.\\w)${behind}`),
  (...[all = '', article = '', own = '', said = '']) => {
    const isMeant = article === '' || /^[A-Z]/u.test(own);
    return isMeant && not?.test(own) !== true ? `${article}${own} named "${said}"` : all;
  },
  (text) => !isCalled.test(text),
]);

/** `PVC storage with 10Gi`: what stands beside a kind is its name, and no part of what is said behind it. */
export const plainNames: readonly Rewriting[] = [
  ...named,
  [/(?<=(?:service|svc)\snamed\s"[a-z]{1,30}")\s(?:on|at)\s(?=\d{2,5}(?![\w.:/-]))/giu, ' with port '],
  [/(?<=(?:pvc?|claim|volume)\snamed\s"[a-z]{1,30}")\s(?=\d{1,6}\s?[KMGTP]i?(?![\w-]))/giu, ' with '],
  [spaced('(?<=class named "[a-z]{1,30}") provisioned by (?=[a-z])'), ' with the provisioner '],
  // `hpa front deployment/front min 2`: what scales is called first, and then what it scales.
  [
    spaced(
      `${begins}(hpa|horizontal ?pod ?autoscaler) (?!for|on|of|to|in|with|that|named|called|from|at|min|max|cpu|memory)([a-z][a-z0-9-]{0,60})(?=(?:,|:)? (?:\\d{1,4} ?(?:-|–|to|\\.\\.) ?\\d|\\(?min|max|cpu|mem))`,
    ),
    '$1$2 named "$3"',
    (text) => !isCalled.test(text),
  ],
  [
    spaced(
      `${begins}(hpa|horizontal ?pod ?autoscaler) (?!for|on|of|to|in|with|that|named|called|from|at)([a-z][a-z0-9-]{0,60})[,:]? (deployment|stateful ?-?set|deploy|sts)\\/([a-z][a-z0-9-]{0,60})`,
    ),
    (...[, article = '', of = '', own = '', kind = '', what = '']) =>
      `${article}${of} named "${own}" for ${/^s/iu.test(kind) ? 'statefulset' : 'deployment'} ${what}`,
  ],
];
