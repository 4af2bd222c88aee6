import { overLines } from '../../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../text/rewriting.ts';
import { words } from '../../../text/words.ts';
import { restOf, whole } from '../atoms.ts';
import { inRuns } from '../runs.ts';
import { isPlain, piecesIn, type Found, type Piece } from '../found.ts';

/** A thing of a workload that is told in clauses made of nothing but its pieces. */
export type Matter = {
  /** Without it a sentence is about something else. */
  readonly about: RegExp;
  /** Where this stands anywhere, the same words are about something else. */
  readonly unless?: RegExp;
  /** What such clauses begin and end with is, or holds, something of it. */
  readonly holds: RegExp;
  readonly pieces: readonly Piece[];
  /** What such clauses are made of beside. */
  readonly idle: string;
  /** Where one of these stands in a clause, it is about something else. */
  readonly never?: RegExp;
  /** Where this is left in the sentence beside, more was said of the same thing than its pieces tell. */
  readonly more?: RegExp;
  readonly say: (found: Found, said: string) => string | undefined;
};

const marks = String.raw`\s(?=until\s)|,\s(?:(?:and|but|while|whereas|which|with|of\swhich)\s)?|\s(?:and|but|while|whereas)\s|;\s(?:and\s)?|:\s|\s-\s|\s?[()]`;

/** What any of them is told with. */
const any = overLines`
  the|an?|its|it|they|them|their|this|that|these|is|are|be|been|being|has|have|to|of|on|at|in|for|by|as|with|from|should|shall|must|may|can|will|would|needs?|so|and|but|or|while|whereas|yet|though|which|whose|also|only|then|there|
  container|containers|container's|pods?|pod's|deployment|deployments?|stateful ?set|daemon ?set|workload|copy|copies|replicas?|instances?|each|every|any|all|please|let|make|makes|made|sure|own|too|moreover|furthermore|besides|in addition|additionally
`;

/** The clauses of a matter, as those who name the fields say them. */
export function byMatter({ about, unless, holds, pieces, idle, never, more, say }: Matter): Rewriting {
  const known = words(`${any}|${idle}`);
  const told = (said: string): string | undefined => {
    if (never?.test(said) === true) return undefined;
    const all = piecesIn(said, pieces, isPlain);
    if (all === undefined || restOf(all.left, [known]) !== '') return undefined;
    return say(all.found, said);
  };
  const isOwn = (said: string): boolean => holds.test(said);
  const written = (said: string): string => {
    const all: string[] = [];
    const noted = (run: string): string | undefined => {
      const one = told(run);
      if (one !== undefined) all.push(one);
      return one;
    };
    const out = inRuns(said, { marks, holds: isOwn, told: noted });
    const beside = all.reduce((text, one) => text.replace(one, ' '), out);
    return all.length > 0 && more?.test(beside) === true ? said : out;
  };
  return [
    whole,
    (said) => (about.test(said) && !chinese.test(said) ? written(said) : said),
    (text) => runs.test(text) && about.test(text) && unless?.test(text) !== true,
  ];
}

const chinese = /\p{Script=Han}/u;
/** Something runs. */
const runs =
  /pod|deployment|(?:stateful|daemon) ?set|container|(?<!\w)job|image|(?<![\w-])[a-z0-9][\w./-]{0,80}:v?\d/iu;
