import type { Clause } from './taken-out.ts';
import { isOfIt, isOfNew } from './turning-words.ts';

/** `a worker: \`npm run worker\`, 2 pods, no service`: several things may be told of what nobody knew how to make. */
export function introducedBefore(clauses: readonly Clause[], at: number): Clause | undefined {
  const first = clauses.slice(0, at).findLast(({ text }) => !isOfIt(text));
  const own = clauses[at];
  const [from, joined] = [first === undefined ? at : clauses.indexOf(first), own?.text ?? ''];
  const isInOne = clauses.slice(from, at).every((one, index) => isNextTo(one, clauses[from + index + 1]));
  return first !== undefined && isInOne && isOfNew(first.text, joined) ? first : undefined;
}

function isNextTo({ end }: Clause, next: Clause | undefined): boolean {
  return next !== undefined && next.start - end <= 2;
}
