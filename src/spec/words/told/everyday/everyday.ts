import { overLines } from '../../../../kernel/over-lines.ts';
import { partsOf, type Closed, type Told } from '../../text/closed.ts';
import type { Rewriting } from '../../text/rewriting.ts';

/** Something that people say of their program without a word of Kubernetes, in whatever order. */
export type Everyday = Pick<Closed, 'topics' | 'must' | 'may'> & {
  /** Without one of these letters nobody says it. */
  readonly where: RegExp;
  /** Who uses these words anywhere asks for it as Kubernetes does. */
  readonly unless?: RegExp;
  /** Words that change nothing of this, beside those that never do. */
  readonly idle: RegExp;
  /** How it is asked for. */
  readonly write: (told: Told) => string | undefined;
};

const idleAnywhere = new RegExp(
  overLines`
    (?<![\w-])(?:
      it|its|it's|itself|this|that|the|an?|our|my|their|them|they|we|i|you|there|which|app|application|program|server|service|
      pods?|containers?|please|should|must|shall|will|would|can|could|may|has|have|had|needs?|want|like|get|gets|be|is|are|
      deploy|deployed|run|runs|to|of|for|in|on|at|into|with|from|by|as|also|just|only|so|and|all|any|some|every|each|make|makes|let|lets|give|use|uses|using|do|does|
      always|then|per|sure|ok|about|around|roughly|approximately
    )(?![\w-])
  `,
  'giu',
);

const sentence = /(?:(?![.!?](?:\s|$))[^;\n]){3,240}/gu;
const between = /(,\s|\s(?:and|but|so)\s)/iu;

/** Rewrites what is said in a sentence, or in up to three clauses of one that stand together. */
export function everyday({ where, unless, idle, write, ...parts }: Everyday): Rewriting {
  const closed = { ...parts, idle: [idle, idleAnywhere] };
  const told = (said: string): string | undefined => {
    const found = partsOf(said, closed);
    return found === undefined || /[^\s"'`(),:]/u.test(found.rest) ? undefined : write(found.told);
  };
  return [
    sentence,
    (said) => (where.test(said) ? inClauses(said, told) : said),
    (words) => where.test(words) && unless?.test(words) !== true,
  ];
}

/** The longest run of clauses that says it, once. */
function inClauses(said: string, told: (run: string) => string | undefined): string {
  const pieces = said.split(between);
  for (const length of [5, 3, 1])
    for (let from = 0; from + length <= pieces.length; from += 2) {
      const run = pieces.slice(from, from + length).join('');
      const written = told(run);
      const lead = /^[\s*-]*/u.exec(run)?.[0] ?? '';
      if (written !== undefined)
        return [...pieces.slice(0, from), lead, written, ...pieces.slice(from + length)].join('');
    }
  return said;
}
