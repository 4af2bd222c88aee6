import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from './phrased.ts';

const own =
  '["\'`]?((?!(?:the|a|an|it|this|that|they|one|all|each|every|nobody|pods?|containers?|team|namespace|everybody)(?![\\w-]))[a-z][a-z0-9-]{0,60})["\'`]?';
const level = '(baseline|restricted|privileged)';

/** What pods of a namespace have to keep to. */
const guarded: readonly Rewriting[] = [
  ...phrased(
    [
      `(?:in )?where (?:the )?${level} (?:pod security )?(?:standards?|rules?|level|profile|policy)?(?: of pod security)? ?(?:is|are|gets?) (?:being )?enforced`,
      `(?:;|,)? ?(?:its |all |the )?pods (?:there |in it |of it )?(?:must|should|have to|has to) (?:keep to|follow|obey|meet|comply with|stick to|satisfy) (?:the )?${level} pod security(?: (?:standards?|rules?|level|profile))?`,
      `(?:PSS|PSA|pod security(?: standard| admission)?)(?: is|:)? ${level}(?: (?:is )?enforced)?`,
    ],
    ' (pod security enforce $1)',
  ),
];

const number = '(\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)';

/** What all of a namespace may have. */
const capped: readonly Rewriting[] = [
  ...phrased(
    `(?:all in all|altogether|all together|in total|together|taken together),? (?:the namespace )?${own} (?:may|can|must|should|is allowed to)(?: only| just| at most)? (?:run|have|hold|use|start)`,
    'in the namespace $1 at most',
  ),
  ...phrased(
    `(?<=quota ["'\`]?[a-z][a-z0-9-]{0,60}["'\`]? )(?:keeps?|holds?|limits?|caps?|restricts?) (?:the namespace )?${own} (?:at|to)`,
    'in the namespace $1 allows',
  ),
  ...phrased(
    `(?:hold |have |own |and )*${number} (?:persistent )?volume claims`,
    (...[, said = '']) => ` ${toCount(said)} persistent volume claims`,
  ),
];

const cpu = '(\\d{1,5}m|\\d{1,3}(?:\\.\\d)?)(?: (?:of )?(?:cpus?|cores?))?';
const memory = '(\\d{1,5} ?[KMGT]i)(?: (?:of )?(?:memory|ram))?';

/** What a container gets that says nothing, and what it may have at most. */
const allotted: readonly Rewriting[] = [
  ...phrased(
    `(?:whoever|anyone who|a container that|containers? that|who) (?:forgets? to say|says? nothing|names? nothing|does not say|doesn't say|do not say|asks? for nothing)(?: (?:what|how much|of|about|it|a|the|they|container|containers|needs?|needed|requires?))*(?: in (?:the namespace )?${own})? (?:gets?|is given|are given) ${cpu} and ${memory}(?: (?:reserved|as (?:a )?requests?|guaranteed))?,? (?:and|but) (?:(?:is|are|must|may) )*(?:held at|limited to|kept below|capped at|never (?:use|take|get) more than) ${cpu} and ${memory}`,
    (...[, place, a = '', b = '', c = '', d = '']) =>
      `${typeof place === 'string' && place !== '' ? `in the namespace ${place} ` : ''}default requests of ${a} CPU and ${b} memory, default limits of ${c} CPU and ${d} memory`,
  ),
  ...phrased(
    `(?:no|not a single|none of the) containers? (?:(?:is|may|can|must|should|ever|be|shall) )*(?:allowed|permitted|given|have|get|take|use)(?: ever)? more than ${number} (?:cpus?|cores?)`,
    (...[, said = '']) => `max ${toCount(said)} CPU for containers`,
  ),
  ...phrased(
    `(?:none|no one)(?: of them)? (?:may|can|must|should) (?:ever )?(?:have|get|take|use) more than ${number} (?:cpus?|cores?)`,
    (...[, said = '']) => `max ${toCount(said)} CPU for containers`,
  ),
];

/** Who may do what. */
const granted: readonly Rewriting[] = [
  ...phrased('(?:whoever|everyone who|anyone who|who) has it (?=can|may|is allowed)', 'it '),
  ...phrased('whose (?:holders?|owners?|bearers?) (?=can|may)', 'which '),
  ...phrased(
    '(?<=role ?-?binding [^.]{0,60})(?:which |that )?(?:ties|links|connects|joins) (?=the )',
    'that binds ',
  ),
  ...phrased('(?<=role ?-?binding [^.]{0,60}) (?:between|for) the two(?=[,.;]|$)', ''),
  ...phrased('(?:everybody|everyone|all|all people) (?:in|of) the group (?=[a-z])', 'the group '),
  ...phrased(
    '(?<=[;(,] ?)get (?:the )?config ?-?map ([a-z][a-z0-9-]{0,60})(?=[,;)])',
    'get on the ConfigMap named $1',
  ),
];

const prometheus =
  '(?:the |our )?prometheus(?: (?:should|must|has to|shall|is to|will|needs to))? (?:looks? at|scrapes?|fetche?s?|reads?|collects?(?: from)?|asks?|quer(?:y|ies))';

/** What is watched, and how often. */
const watched: readonly Rewriting[] = [
  ...phrased(`${prometheus} (?=/[a-z])`, 'scrape the path '),
  ...phrased(prometheus, 'scrape'),
  ...phrased('twice a minute', 'every 30 seconds'),
  ...phrased('(?:once a|every) minute', 'every 60 seconds'),
  ...phrased('four times a minute', 'every 15 seconds'),
];

const url = '(https?://[\\w./~-]{3,200}\\w)';
const delivered: readonly Rewriting[] = [
  ...phrased(`(?<=application [^.]{0,80})(?:from|of) ${url}(?=[,;.]| )`, 'with repo $1'),
  ...phrased('auto-?sync(?:s|ed|ing)?(?= with)', 'automated sync'),
  ...phrased(
    `(?<=application [^.]{0,40}[:,] [^]{0,160}, ?)namespace ${own}(?=[,;.]|$)`,
    'destination namespace $1',
  ),
];

/** `..., all in a`: where all of it is. */
const placed: readonly Rewriting[] = [
  [
    /^([^]{20,1200}?),? all(?: (?:of them|of it|three|two|four))? in (?:the )?(?:namespace )?["'`]?([a-z][a-z0-9-]{1,60})["'`]?\.?$/giu,
    'In the namespace $2: $1.',
  ],
];

/** Who is kept within which bounds, as people tell it who name it and write no fields. */
export const confinedTold: readonly Rewriting[] = [
  ...within(/namespace/iu, guarded),
  ...within(/quota/iu, capped),
  ...within(/limit ?range/iu, allotted),
  ...within(/(?<![\w-])(?:cluster ?)?role(?:s|binding)?(?![\w-])/iu, granted),
  ...within(/(?:service|pod) ?monitor/iu, watched),
  ...within(/argo ?-?cd/iu, delivered),
  ...placed,
];
