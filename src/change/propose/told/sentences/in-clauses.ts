import { literally } from '../../../../kernel/literally.ts';
import { oncePer } from '../../../../kernel/once.ts';
import { overLines } from '../../../../kernel/over-lines.ts';

/** What begins a clause behind a mere `and`; lists of words are told with it, too. */
const begins = overLines`
  (?:it|they|we|i|the|an?|please|run|set|use|give|add|make|put|deploy|expose|mount|keep|scale|allow|let|every|each|at\s(?:most|least)|only|no|never|do|
  host|readiness|liveness|health|its|our|there|should|must|can|may|needs?|has|autoscale|limit|reserve|cap|(?:a\s)?(?:grace|cron)|\d{1,3}\s(?:replicas|pods|copies|instances))(?![\w-])
`;
/** Where clauses meet; what stands there is kept. Behind an amount the next of the services begins its own. */
const jointOf = oncePer((names: ReadonlySet<string>): RegExp => {
  const own =
    names.size < 2
      ? []
      : [String.raw`(?<=\d[^,;]{1,30})\sand\s(?=(?:the\s)?(?:${[...names].map(literally).join('|')})\s)`];
  const all = [
    ...own,
    String.raw`;\s|；|,\s(?:(?:and|then|also|plus)\s)?(?=(?!but\s|so\s)\S)|\s(?:and|plus)\s(?=${begins})`,
  ];
  return new RegExp(`(${all.join('|')})`, 'iu');
});
/** What is turned elsewhere in the sentence is turned in all of it. */
const turning =
  /(?<![\w-])(?:except|unless|otherwise|apart|besides|instead|only|without|if|either|or|but|so|because|since|for|in\s(?:prod|stag|dev|test|qa)\w*|on\s(?:prod|stag|dev)\w*|than)(?![\w-])/iu;
const mostClauses = 8;

/** An amount beside others may be one of them, or of a disk: `the pods need 512Mi, the job 1Gi`, `uploads go to /data, at most 5 GB`. */
const amount =
  /\d\s?(?:[KMGT]i?B?|m)(?![a-z])|(?<![\w-])(?:cores?|v?cpus?)(?!\w)|(?<![\w.])\/\w|volume|disk|emptydir|[卷盘]/iu;

/** How few there may be is of what grows where both are told: `always at least two, more when it is busy`. */
const growing = /(?<![\w-])(?:auto-?scal|scal|grow|hpa|busy|load|peak|more\swhen|max|cpu)/iu;
const budget = /^PodDisruptionBudget\swith\sminAvailable/iu;

/** The longest runs of clauses that are read, first to last; the others stay as they are. */
export function inClauses(said: string, names: ReadonlySet<string>, read: Read): string {
  const parts = said.split(jointOf(names));
  const clauses = (parts.length + 1) / 2;
  if (clauses < 2 || clauses > mostClauses) return said;
  const runs: Run[] = [];
  for (let at = 0; at < clauses;) {
    const run = longestRun(parts, at, read);
    runs.push(run);
    at += run.clauses;
  }
  const left = runs.filter(({ isRead }) => !isRead).map(({ plain }) => plain);
  const told = runs.filter(({ isRead }) => isRead).map(({ plain }) => plain);
  const isOfSame = amount.test(left.join(' ')) && amount.test(told.join(' '));
  const isOfGrowth = growing.test(left.join(' ')) && budget.test(told.join(' '));
  return turning.test(left.join(' ')) || isOfSame || isOfGrowth ? said : joined(runs, parts);
}

/** A clause as one matter says it. */
type Read = (clause: string) => string | undefined;
type Run = { readonly plain: string; readonly clauses: number; readonly isRead: boolean };

function longestRun(parts: readonly string[], from: number, read: Read): Run {
  const last = (parts.length + 1) / 2;
  for (let to = last; to > from; to -= 1) {
    const isWhole = from === 0 && to === last;
    const plain = isWhole ? undefined : read(parts.slice(from * 2, to * 2 - 1).join(''));
    if (plain !== undefined) return { plain, clauses: to - from, isRead: true };
  }
  return { plain: parts[from * 2] ?? '', clauses: 1, isRead: false };
}

/** What listens is another than what runs by the clock. */
const afterClock =
  /(?<=(?:every|daily|nightly|weekly|cron)[^.;]{1,60}run `[^`]{1,120}`[^.;`]{0,60})(?:[;,]\s|\s)(?:(?:and|also|plus|have)\s){0,3}(?=(?:the\s|its\s)?service(?!\s?account))/iu;

const ofOwn = /^[\w.-]{1,60}:\s/u;

function joined(runs: readonly Run[], parts: readonly string[]): string {
  let at = 0;
  return runs
    .map(({ plain, clauses }) => {
      const between = at === 0 ? '' : (parts[at * 2 - 1] ?? '');
      at += clauses;
      // Two amounts joined by a mere word would be those of one.
      return (/^\sand\s$/iu.test(between) && ofOwn.test(plain) ? '. ' : between) + plain;
    })
    .join('')
    .replace(afterClock, '. ');
}
