import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const own =
  '["\'`]?((?!(?:a|an|the|of|with|on|in|at|for|under|called|named|that|which|its|from)(?![\\w-]))[a-z][a-z0-9]*(?:-[a-z0-9]+)*)["\'`]?';
const group = '(?:ensemble|quorum|replica set|ring|cluster)';
const member = '(?:member|peer|broker|voter|server|instance|node|copy|replica|pod|one|process)s?';
const size = '\\d{1,5}(?:\\.\\d)? ?(?:[GMT]i?B?|gigs?)(?![A-Za-z])';
const mode = '(ReadWriteOnce|ReadWriteMany|ReadWriteOncePod|RWO|RWX)';
const disk = '(?:persistent )?(?:disk|volume|storage|drive|claim|space)';
const name = `(?:(?:called|named) )?${own}`;
const alone = "(?:its own|an own|their own|a separate|a private|own|separate|private|one's own)";
const keeps =
  '(?:keeps?|has|have|gets?|needs?|wants?|stores?(?: its data)?|brings?|owns?|is given|receives?|should have|should get|must have|shall have)';
const spot =
  '(?:mounted|seen|found|visible|placed|put|kept|lying|sitting|to be found)?,? ?(?:at|under|in|on|below|into) {path}';
const last = '(?: mounted (?:at|under|in|on) {path}| (?:at|under|in) {path})?';

const templated = (held = '', amount = '', rest = ''): string =>
  ` has volumeClaimTemplate ${held} of ${amount}${rest}`;
const under = (path: unknown): string => (typeof path === 'string' ? ` mounted at ${path}` : '');

/** Many that know each other, each with what is its own. */
const ensembles: readonly Rewriting[] = [
  ...phrased(
    overLines`
      (?:an? |our |the )?(?:[a-z]{2,20} ){0,2}${group}(?:,| named| called| by the name(?: of)?) ${own}(?=
        [:,.;] ?[^.;]{0,40}(?:${member}|replicas)|[^]{0,400}(?:headless|(?:each|every) ${member})
      )
    `,
    'StatefulSet $1',
  ),
  ...phrased(
    [
      `{count} (?:equal |identical )?(?:members|peers|voters)(?! (?:of (?:the|our) (?:team|group)|may|can))`,
      // Who has shards says how its data is parted.
      `(?<!(?:have|has|into|in|across|over|are|got) ){count} (?:equal |identical )?shards(?! (?:of|may|can|in)(?![a-z]))`,
    ],
    (...[, said = '']) => `${String(toCount(said.toLowerCase()))} replicas`,
  ),
  ...phrased(
    [
      overLines`
        (?:(?:they |all )?(?:are |be |get |is )?)(?:started|starting|start|brought up|come up|launched)
        (?: up)? (?:all )?(?:side by side|together|at once|in any order|in no order) (?:rather than|instead of|and not|not) (?:one (?:by|after) (?:one|the other|another)|in order|in a row|after each other)
      `,
    ],
    'podManagementPolicy Parallel',
  ),
  ...phrased(
    [
      overLines`
        (?:each|every)(?: single)?(?: ${member})?(?: of (?:them|these|those))? (?:should |must |shall )?
        ${keeps}(?: ${alone})? (${size})(?: (?:of )?${disk})? (?:on|in) (?:a|an|the|its own|its|own)
        (?: ${alone})? ${disk},? ${name}(?:,? \(?${mode}\)?)?,? ${spot}
      `,
      overLines`
        (?:each|every)(?: single)?(?: ${member})?(?: of (?:them|these|those))? (?:should |must |shall )?
        ${keeps} ${alone} (${size}) (?:of )?${disk},? (?:\()?${name}\)?(?:,? \(?${mode}\)?)?,? ${spot}
      `,
    ],
    (...[, amount, held, access, path]) =>
      templated(held, amount, `${typeof access === 'string' ? ` ${access}` : ''}${under(path)}`),
  ),
  ...phrased(
    overLines`
      (?:each|every)(?: single)?(?: ${member})?(?: of (?:them|these|those))? (?:should |must |shall )?
      ${keeps} ${alone}(?: ${disk})(?: for (?:its|the) data)?,? ?\(?${name},? (${size})(?:,? ${mode})?\)?
      ${last}
    `,
    (...[, held, amount, access, path]) =>
      templated(held, amount, `${typeof access === 'string' ? ` ${access}` : ''}${under(path)}`),
  ),
  ...phrased(
    overLines`
      (?:each|every)(?: single)?(?: ${member})?(?: of (?:them|these|those))? (?:should |must |shall )?
      ${keeps} (?:its data|data|what it (?:knows|writes|stores)) (?:in|at|under) {path},? (?:on|in|which is|that is) (?:(?:a|an|its|the|own|separate) )*
      (?:(${size}) )?${disk},? ${name}(?: of (${size}))?
    `,
    (...[, path, before, held, amount]) => templated(held, before ?? amount, under(path)),
  ),
];

const image = '((?:[a-z0-9][\\w.-]{0,60}/){0,4}[a-z0-9][\\w.-]{0,60}(?::[\\w.-]{1,60}))';
const first = '(?:the )?(?:first|former|1st)(?: one| container| of them| of the two)?';
const second =
  '(?:the )?(?:second|other|latter|next|2nd|third|last)(?: one| container| of them| of the two)?';
const begin = '(?<=[.;:] ?|, |, and |, while |, whereas |^)';

/** Containers that are told of as the one and the other. */
const beside: readonly Rewriting[] = [
  ...phrased(
    overLines`
      ${own} (?:consists? of|is made (?:up )?of|holds|contains|comprises|is|joins|unites) (two|three) co
      ntainers (?:around|about|over|that share|sharing|with|which share) (?:one |a |an |the )?
      (?:common |shared )?(?=(?:throw-?away|scratch|empty|temporary|shared|emptyDir|common) )
    `,
    'Pod $1 with ',
  ),
  ...phrased(
    `${own} (?:consists? of|is made (?:up )?of|comprises|unites) (two|three) containers`,
    'Pod $1 with $2 containers',
  ),
  ...phrased(
    [
      overLines`
        (?:throw-?away|scratch|empty|temporary|shared|common) volume,? (?:(?:called|named) )?["'\x60]?
        ([a-z][a-z0-9-]{0,40})["'\x60]?,? (?:that|which)? ?(?:both|they both|all|the two|each|either)
        (?: of them| containers)? (?:mount|see|find|have|use|share)s?(?: it)? (?:at|under|in) {path}
      `,
    ],
    'an emptyDir volume $1 mounted at $2 in both containers',
  ),
  ...phrased(
    overLines`
      ${begin}(?:${first}|${second})(?:,| is| is called| called| named| \() ?${own}[),]* ?\(?
      (?:from |image |of |runs |uses |made from )?${image}\)?
    `,
    'container $1 ($2)',
  ),
  [
    new RegExp(
      overLines`
        (?<=[.;:,]\s|[.;:,]\sand\s)(?:the\s)?(?:second|other|latter|next|2nd|third|last)(?:\sone|\scontainer|\sof\sthem)?(?:,|\sis|\sis\scalled|\scalled|\snamed)?\s
        ["'\x60]?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)["'\x60]?,?\s\(?(?:from\s|of\s|with\s|on\s|uses\s)?(?:the\s)?(?:very\s)?same\simage\)?(?<=(?:[(\s]|image\s)((?:[a-z0-9][\w.-]{0,60}/){0,4}[a-z0-9][\w.-]{0,60}:[\w.-]{1,60}\w)[^]{1,900}?)
      `,
      'giu',
    ),
    'container $1 ($2)',
  ],
  ...phrased(
    `(?<=containers? (?:(?:called |named )?[a-z][\\w-]{0,40} )?\\([^)]{1,90}\\),? (?:which |that )?)(?:writes|follows|reads|prints|watches|appends|logs|tails|shows|does|says)(?: (?:to|into|the|that|this|it|its|file|log|date|time|line|output|what|with|by|using|a|and|every|\\w{1,12}))*[:,]? (?=(?:/bin/)?(?:ba|a)?sh -c )`,
    ' runs ',
  ),
];

const before = overLines`
  (?:before\s(?:it|that|this|the\s[\w-]{2,20}(?:\s[\w-]{2,20})?|nginx|[a-z][\w-]{1,30})\s(?:may\s|can\s|is\sallowed\sto\s|is\s)?(?:starts?|started|begins?|comes\sup|runs?|boots?|is\sup|gets?\sgoing|come\sup|be\sstarted|opens)|
  (?:at\s)?first(?:\sof\sall)?|beforehand|to\sbegin\swith|ahead\sof\s(?:it|that))
`.replaceAll(String.raw`\s`, ' ');
const start = '(?:run|runs|start|starts|we need|there is|there runs|comes|let)';
const there = `(?:(?:${start}|there has to run) )?(?:a |an |the |one |another )?`;
const then = '(?=[^]{0,400}(?:afterwards|after that|then|only then|once|when|before|main|finish|complete))';

/** Containers that have to be through before others begin. */
const ahead: readonly Rewriting[] = [
  ...phrased(
    [
      `${before},? ${there}container,? (?:called |named )?${own},? ?(?=\\(|from|of|with|runs|that|which)${then}`,
      overLines`
        (?<=before (?:the |its )?(?:main|app|actual|real|proper|web|server|it )[^]{0,400})(?:${start} )?
        (?:a |an |the |one |another )container,? (?:called |named )?${own},? ?
        (?=\(|from|of|with|runs|that|which)${then}
      `,
    ],
    'init container $1 ',
  ),
  ...phrased(
    overLines`
      (?<=init container [^]{1,500})(?:
        afterwards|after that|after which|then|only then|
        once (?:it|that) is (?:done|through|finished|over)
      ),? (?:comes |starts |runs |the )?(?:container |main container )?${own} (?=\((?:image |from |with )?[a-z])
    `,
    'container $1 ',
  ),
];

/** Who belongs together: members of one ensemble, containers of one pod. */
export const membersTold: readonly Rewriting[] = [...ensembles, ...beside, ...ahead];
