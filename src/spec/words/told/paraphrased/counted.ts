import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from './phrased.ts';

const cores = '(\\d{1,5}(?:\\.\\d)?m?)(?: ?(?:v?cpus?|cores?)(?: of cpu)?)';
const bytes = '(\\d{1,6}(?:\\.\\d)? ?[KMGT]i?B?)(?: (?:of )?(?:memory|ram|mem))?(?![A-Za-z])';
const both = `(?:an? total of |a total |only |just )?${cores}(?:,? and |, | ?\\/ ?)${bytes}`;
const most =
  '(?: (?:to|of|at|by|is|are|be|more than|at most|no more than|a maximum of|up to|exceed|beyond|over|than))*';
const together = '(?:,? (?:all )?(?:together|in total|in sum|combined|altogether|as a whole))?';
const never =
  "(?:cannot|can ?not|can't|may not|must not|should not|never|must never|are not allowed to|shall not|can only|may only|can|may)";
const hard =
  (side: string) =>
  (...[, cpu = '', memory = '']: readonly string[]): string =>
    ` ${side}.cpu ${cpu}, ${side}.memory ${memory.replace(' ', '')}`;

/** Of quotas that are only described others know more. */
const isQuota = (words: string): boolean => words.includes('ResourceQuota');
/** What each container gets is no sum. */
const ofAll = '(?<!(?:containers?|defaults?|limit ?range)[^.;]{0,200})';

/** What all pods of a namespace ask for together, told by sums. */
const sums: readonly Rewriting[] = within(isQuota, [
  ...phrased(
    [
      `(?:the |all |its |their )*(?:pods )?(?:in (?:the|that|this) namespace )?(?:together )?${never}${together} (?:request|ask for|reserve)${together}${most} ${both}${together}${ofAll}`,
      `(?:(?:the|their|its|all|total|sum|of|combined|aggregate|pods?|aggregated) ){0,6}requests?(?: of (?:its|the|all|their) pods)?(?: (?:may|can|must|should|shall|will|are|is|be|not|never|only|together|add|adds|sum|sums|up|amount|amounts|limited|capped|restricted)){0,6}${most}:? ${both}${ofAll}`,
    ],
    hard('requests'),
  ),
  ...phrased(
    `(?:(?:the|their|its|all|total|sum|of|combined|aggregate|pods?|aggregated) ){0,6}(?<!resource |container )limits?(?: of (?:its|the|all|their) pods)?(?: (?:may|can|must|should|shall|will|are|is|be|not|never|only|together|add|adds|sum|sums|up|amount|amounts|limited|capped|restricted)){0,6}${most}:? ${both}${ofAll}`,
    hard('limits'),
  ),
]);

const named =
  '["\'`]?((?!(?:the|this|that|itself|of|and|for|named|called|with|in|is|has|should|must|to)(?![\\w-]))[a-z0-9][a-z0-9-]{0,60})(?![\\w-])["\'`]?';
const make =
  '(?:(?:please|also|then|and|finally|to) ){0,3}(?:include|create|add|write|produce|define|provide|give me|generate|make|need)(?: also| me)?';

const wanted = new RegExp(
  String.raw`(?<![\w-])${make} (?:the|that|this) namespace(?: itself| object| resource| as well| too| first| also|,? (?:together|along) with)`,
  'iu',
);

/** Whether the namespace that is spoken of is to be made too. */
export function asksForSpace(text: string): boolean {
  return wanted.test(text);
}

/** How it is wanted is none of its names. */
const noMore = '(?!(?:itself|object|resource|as|too|first|also|together|along)(?![\\w-]))';

/** The namespace that everything is in is wanted too. */
const spaces: readonly Rewriting[] = [
  ...phrased(
    [
      `${make} (?:the|that|this) namespace(?: itself| object| resource| as well| too| first| also)+(?<=(?<![\\w-])namespace (?:named |called )?${noMore}${named}[^]{0,900})`,
      `${make} (?:the|that|this) namespace(?: itself| object| resource| as well| too| first| also)+(?<=the ${named} namespace[^]{0,900})`,
      `${make} the namespace,? (?:together|along) with(?<=(?<![\\w-])namespace (?:named |called )?${noMore}${named}[^]{0,900})`,
      `${make} the namespace,? (?:together|along) with(?<=the ${named} namespace[^]{0,900})`,
    ],
    (said, name = '') => `A Namespace named ${name}${said.endsWith('with') ? ' and' : ''}`,
  ),
  ...phrased(
    `(?<=^|[.:\\n] ?)namespace ${named}(?= (?:plus|and|with|\\+) (?:an? )?(?:resource ?quota|limit ?range|service ?account|network ?policy))`,
    'A Namespace named $1',
  ),
];

const ids =
  '(runAsUser|run ?as ?user|user(?: ids?)?|uid|runAsGroup|run ?as ?group|group(?: ids?)?|gid|fs ?-?group)';
const keyOf = (said: string): string =>
  /^fs/iu.test(said) ? 'fsGroup' : /group|gid/iu.test(said) ? 'runAsGroup' : 'runAsUser';

/** `runAsUser/fsGroup 1000`: several with one number. */
const shared: readonly Rewriting[] = phrased(
  `(?:with |the |both |and )*${ids}(?:(?:, | ?\\/ ?)${ids})?(?:,? and | ?\\/ ?)(?:the )?${ids}(?: ids?)?(?: (?:are|is|set|to|both|all|of|should|must|be|equal))*(?:=|:)? (\\d{1,7})(?![\\w.]\\w)`,
  (...[, one, other, last, value = '']) =>
    [one, other, last]
      .flatMap((said) => (typeof said === 'string' && said !== '' ? [`${keyOf(said)} ${value}`] : []))
      .join(', '),
);

const few = '(\\d{1,3}|one|two|three)';

/** How many may be missing, with the bound behind the count. */
const missing: readonly Rewriting[] = phrased(
  overLines`
    (?:(?:such |so )?that )?${few} (?:pods?|of them|replicas?|copies|instances?) at (?:the )?most (?:(?:may|can|is|are|be|will|should|ever) )*
    (?:down|unavailable|missing|gone|out|disrupted|offline|absent)(?: at (?:once|a time|any time|the same time))?
  `,
  'with maxUnavailable $1',
);

/** The ports of services, told by who uses them or in brackets behind their names. */
const ports: readonly Rewriting[] = [
  ...phrased(
    '(?:for|through which|where|by which|over which|that|to which|used by) (?:(?:the|its|all) )?clients?(?: (?:can|may|will))?(?: connect| use| reach it| talk| access it)?(?: to it)? (?:on|at|via|over) (?:port )?(\\d{2,5})(?!\\w)',
    'with port $1',
  ),
  ...phrased(
    '(?<=(?:svc|service) (?:named |called )?["\'`]?[a-z][a-z0-9-]{1,60}["\'`]? )\\(((?:\\d{2,5} [a-z][a-z0-9-]{1,14}(?:, | and )?){1,6})\\)',
    (...[, list = '']) => `with ports ${list.replaceAll(', ', ' and ')}`,
  ),
];

/** Amounts that people tell once for several, or in sums. */
export const countedTold: readonly Rewriting[] = [...sums, ...spaces, ...shared, ...missing, ...ports];
