import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const serving =
  '(?:(?=[^]{0,400}(?:port|serv|answer|listen|http|traffic|reach|load balancer))|(?<=(?:port|serv|answer|listen|http|traffic|reach)[^]{0,300}))';
const replicas = (...[, said = '']: readonly string[]): string =>
  `with ${String(toCount(said.toLowerCase()))} replicas`;

/** How many there are, where nobody speaks of copies. */
const counted: readonly Rewriting[] = [
  ...phrased(
    [
      overLines`
        (?:to )?(?:be|is|are|being|stay|stays|keep it|kept|have it) (?:(?:up|running|alive|present|there|available|online) )+
        (twice|thrice|(?:three|four|five|six|seven|eight|ten|twelve|\d{1,3}) times)
        (?! (?:a|per|every|in a row|in total)(?!\w))
      `,
      overLines`
        (?<!(?:never|not|n't) )(?:runs?|run|started|deployed) (twice|thrice|(?:three|four|five|six|seven|eight|ten|twelve|\d{1,3}) times)
        (?! (?:a|per|every|in a row|successfully|before|in total)(?!\w))${serving}
      `,
      `(?:we|i) (?:need|want|would like) {count} of (?:it|them|these|those)(?= |[,.;])(?! (?:at|concurrently|in parallel))`,
    ],
    replicas,
  ),
  ...phrased(
    `(two|three|four|five|six|seven|eight|ten|twelve)(?: (?:identical|equal|similar|plain))?( [a-z][\\w-]{1,20})? (?:web ?servers?|servers|brokers|consumers|processes|backends|caches|proxies)(?= (?:of|off|from|made|built|running|with|that|which|behind|under|in|as|shall|should|must)|,|\\()`,
    (...[, said = '', what]) =>
      `${String(toCount(said.toLowerCase()))} replicas${typeof what === 'string' && what !== '' ? ` of${what}` : ''}`,
  ),
];

const others = '(?<!(?:stateful|deployment|daemon)[^]{0,900})(?![^]{0,900}(?:stateful|deployment|daemon))';

/** What they are, by what only one kind can do. */
const described: readonly Rewriting[] = phrased(
  [
    overLines`
      (?:with|have|having|has|keeps?|keeping|under|gets?)(?: a| their| its)? (?:stable|fixed|sticky|permanent|lasting|predictable)
      (?: and unique)? (?:network )?(?:names?|identit(?:y|ies)|host ?names?|ids?)${others}
    `,
    `(?:that |which )?(?:keeps?|retains?|preserves?) (?:their|its) (?:own )?(?:identit(?:y|ies)|names?)(?: over restarts)?${others}`,
  ],
  (said) => `in a StatefulSet ${said}`,
);

const size = '\\d{1,5}(?:\\.\\d)? ?[GTM]i?';

/** A disk for each of them only one kind gives. */
const disks: readonly Rewriting[] = [
  [/^(?=[^]{0,2000}volumeClaimTemplate)(?![^]*(?:stateful|deployment|daemon))/giu, 'A StatefulSet: '],
];

/** Work that is done in pieces. */
const pieces: readonly Rewriting[] = [
  ...phrased('{count} (?:pieces of work|work packages|rounds|portions)', '$1 completions'),
  ...phrased(
    '(?<=completions[^.;]{0,40}) {count} of (?:them|these|which) (?:at (?:a|the same) time|at once|in parallel)',
    ' $1 at a time',
  ),
  ...phrased('\\((?:so|hence|thus|that is|i\\.e\\.,?) (?:it is )?Indexed\\)', ', completion mode Indexed,'),
];

/** What each of them has for itself. */
const kept: readonly Rewriting[] = phrased(
  [
    overLines`
      (?:each|every one|every pod|each copy|each pod|all|each instance)
      (?: of (?:them|the pods|the copies))? (?:should |must |shall |is to )?
      (?:gets?|has|have|needs?|keeps?|brings?|receives?)
      (?: (?:its|a|an|their|own|separate|private)){0,3} (?:disk|volume|storage|drive|claim)s?,? (?:(?:called|named) )?
      ["'\x60]?(
        (?!
          (?:at|of|under|in|on|with|for|mounted|from|and|called|named|each|as|which|that)(?![\w-])
        )[a-z][a-z0-9-]{0,40}
      )["'\x60]?(?: (?:of|with|sized)|:|,| \()? ?(${size})
    `,
    overLines`
      (?:each|every one|every pod|each copy|each pod|each instance)(?: of (?:them|the pods|the copies))? (?:should |must |shall |is to )?
      (?:gets?|has|needs?|keeps?|brings?|receives?)(?: (?:its|a|an|own|separate|private)){0,3} (${size}) (?:disk|volume|storage|drive|claim)
      ,? (?:(?:called|named) )?["'\x60]?(
        (?!
          (?:at|of|under|in|on|with|for|mounted|from|and|called|named|each|as|which|that)(?![\w-])
        )[a-z][a-z0-9-]{0,40}
      )["'\x60]?
    `,
  ],
  (...[, a = '', b = '']) =>
    /^\d/u.test(a) ? `volumeClaimTemplate ${b} of ${a}` : `volumeClaimTemplate ${a} of ${b}`,
);

const own = '["\'`]?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)["\'`]?';
const ends = '(?=[,.;)]|$| and )';

/** Names that come behind what has them. */
const named: readonly Rewriting[] = [
  ...phrased(
    [
      `(?<=[.;:,] ?|^|and )${own} (?:is|shall be|should be|will be) (?:its|their|the) name(?! (?:of|for) )${ends}`,
      overLines`
        (?<=[.;:] ?|^|and )(?:as )?(?:for )?(?:its |the |a )?name,? (?:(?:we|i|you|it) )?
        (?:use|take|chose|chosen|choose|gets|picked|is|shall be)(?: is)? ${own}${ends}
      `,
      `(?:it |which |that )?(?:answers|listens|responds) to the name (?:of )?${own}`,
    ],
    'It is named $1',
  ),
  ...phrased(
    overLines`
      (?:and )?(?:
        lives?|runs?|is deployed|sits?|goes|belongs|stands?|is installed|put (?:it|them)|
        place (?:it|them)|deploy (?:it|them)|install (?:it|them)
      ) (?:in|into|to) (?:the )?(?:namespace )?${own}(?: namespace)?,? (?:as|under the name(?: of)?|by the name of) ${own}
    `,
    'is in the namespace $1, named $2',
  ),
  ...phrased(
    `(?<=[a-z0-9)] )(?:that )?(?:goes|go|is known|known) (?:by|under|as) the name(?: of)? ${own}`,
    'named $1',
  ),
];

const noOther = overLines`
  (?<!(?:replica|copies|instances|deployment|stateful|daemon|(?<![\w-])job|cron)[^]{0,900})
  (?![^]{0,900}(?:replica|copies|instances|deployment|stateful|daemon|(?<![\w-])job|cron))
`;

const wear =
  '(?:carry|have|wear|bear|hold|get|show|are given|should carry|should have|must carry|must have|shall carry|shall have)';

/** What they are called who say it in passing. */
const plain: readonly Rewriting[] = [
  ...phrased(
    [
      'with {pairs}(?: labels?)? on (?:its|the|their|all) pods',
      `(?:and )?(?:its|the|their|all) pods ${wear} (?:the )?(?:labels? )?{pairs}`,
      overLines`
        (?:and )?(?:we )?(?:tag|mark|label|stamp|badge)s? (?:its |the |their |all |them|it|pods|everything)+
        (?: pods)?(?: all)?(?: (?:with|as|by))?(?: the)?(?: labels?)? {pairs}
      `,
    ],
    'labelled $1',
  ),
  ...phrased(`(?:one|a single) pod(?=,? (?:called |named )?[a-z0-9]+-[a-z0-9-]+)${noOther}`, 'a pod'),
  ...phrased(
    overLines`
      ([a-z][\w/.-]{1,60})(?:,| \()? ?(?:just |simply |please )*(?:take |use |in |with )?
      (?:the |its |whatever is )?latest(?: (?:image|version|tag|one|release))?\)
    `,
    '$1:latest',
  ),
  ...phrased(
    '(?:each |all |every one |both )?(?:is |are )?(?:marked|stamped|decorated|badged|adorned)(?: with| as)? (?:the )?(?:labels? )?{pairs}',
    'labelled $1',
  ),
  ...phrased(
    overLines`
      (?<=before (?:the |its )?(?:main|app|actual|real|proper)[^]{0,400}) (two|three|four) others (?:(?:must|should|have to) )?
      (?=run|start|finish|complete|go|come)
    `,
    ' $1 init containers ',
  ),
];

/** Who runs, what it is and how many there are of it, as people say it who name no kind. */
export const runningTold: readonly Rewriting[] = [
  ...counted,
  ...pieces,
  ...kept,
  ...described,
  ...disks,
  ...plain,
  ...named,
];
