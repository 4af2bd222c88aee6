import type { Called } from '../../../../spec/words/mentions/services.ts';
import { oncePer } from '../../../../kernel/once.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { access } from './matters/access.ts';
import { availability } from './matters/availability.ts';
import { certificate } from './matters/certificate.ts';
import { clock } from './matters/clock.ts';
import { growth } from './matters/growth.ts';
import { health } from './matters/health.ts';
import { patience } from './matters/patience.ts';
import { pulled } from './matters/pulled.ts';
import { secretKeys } from './matters/secret-keys.ts';
import { sizes } from './matters/sizes.ts';
import { starting } from './matters/starting.ts';
import { stopping } from './matters/stopping.ts';
import { storage } from './matters/storage.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { toldIn } from './sentence.ts';

const matters = [
  access,
  availability,
  certificate,
  clock,
  growth,
  health,
  patience,
  pulled,
  secretKeys,
  sizes,
  starting,
  stopping,
  storage,
];

/** A sentence, or a line of a list, without what it begins with. */
const sentence = /(?<=^|\n|[.!?]\s)(?:[^.!?\n]|[.!?](?=\S)){12,400}/gu;
const opening = /^\s{0,8}(?:[-*•]\s(?:\[[ x]\]\s)?|\d{1,2}[.)]\s)?/iu;

/** Sentences that are made of nothing but the pieces of one matter, in the one way in which that is read. */
export const sentencesOf = oncePer((called: readonly Called[]): readonly Rewriting[] => {
  const names = new Set(called.flatMap(({ names: own }) => own.map((name) => name.toLowerCase())));
  return [[sentence, (said) => plainly(said, names)]];
});

type Names = ReadonlySet<string>;

function plainly(said: string, names: Names): string {
  if (!matters.some(({ about }) => about.test(said))) return said;
  const [ahead = ''] = opening.exec(said) ?? [];
  const own = said.slice(ahead.length);
  return `${ahead}${read(own, names) ?? inClauses(own, names)}`;
}

/** What one matter alone makes of it; what two take for theirs is left to those who read more closely. */
function read(said: string, names: Names): string | undefined {
  const all = matters.flatMap((matter) => {
    const told = toldIn(said, matter, names);
    const plain = told === undefined ? undefined : matter.say(told);
    return told === undefined || plain === undefined ? [] : [{ plain, who: told.all('who') }];
  });
  const [only, ...others] = all;
  if (only === undefined || others.length > 0) return undefined;
  return `${only.who.length === 0 ? '' : `${only.who.join(' and ')}: `}${only.plain}`;
}

/** What begins a clause behind a mere `and`; lists of words are told with it, too. */
const begins = overLines`
  (?:it|they|we|i|the|an?|please|run|set|use|give|add|make|put|deploy|expose|mount|keep|scale|allow|let|every|each|at\s(?:most|least)|only|no|never|do|
  host|readiness|liveness|health|its|our|there|should|must|can|may|needs?|has|autoscale|limit|reserve|cap|(?:a\s)?(?:grace|cron)|\d{1,3}\s(?:replicas|pods|copies|instances))(?![\w-])
`;
/** Where clauses meet; what stands there is kept. */
const joint = new RegExp(
  String.raw`(;\s|,\s(?:(?:and|then|also|plus)\s)?(?=(?!but\s|so\s)\S)|\s(?:and|plus)\s(?=${begins}))`,
  'iu',
);
/** What is turned elsewhere in the sentence is turned in all of it. */
const turning =
  /(?<![\w-])(?:except|unless|otherwise|apart|besides|instead|only|without|if|either|or|but|so|because|since|for|in\s(?:prod|stag|dev|test|qa)\w*|on\s(?:prod|stag|dev)\w*|than)(?![\w-])/iu;
const mostClauses = 8;

/** The longest runs of clauses that are read, first to last; the others stay as they are. */
function inClauses(said: string, names: Names): string {
  const parts = said.split(joint);
  const clauses = parts.filter((_, at) => at % 2 === 0);
  if (clauses.length < 2 || clauses.length > mostClauses) return said;
  let plain = '';
  for (let at = 0; at < clauses.length;) {
    const run = longestRun(parts, at, names);
    const left = parts.filter(
      (_, part) => part % 2 === 0 && (part < at * 2 || part >= (at + (run?.clauses ?? 0)) * 2),
    );
    const isRead = run !== undefined && !turning.test(left.join(' '));
    plain += `${at === 0 ? '' : parts[at * 2 - 1]}${isRead ? run.plain : (clauses[at] ?? '')}`;
    at += isRead ? run.clauses : 1;
  }
  return plain;
}

function longestRun(parts: readonly string[], from: number, names: Names) {
  const last = (parts.length + 1) / 2;
  for (let to = last; to > from; to -= 1) {
    if (from === 0 && to === last) continue;
    const plain = read(parts.slice(from * 2, to * 2 - 1).join(''), names);
    if (plain !== undefined) return { plain, clauses: to - from };
  }
  return undefined;
}
