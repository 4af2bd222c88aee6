import type { JsonMap } from '../../../../kernel/json.ts';
import { isMap } from '../../../../spec/words/merge.ts';
import { nodesIn, spelt, type Node } from '../paths.ts';
import { aimOf } from './aims.ts';

/** The one member of a list that somebody points to: `the second port`, `the agent container`, `port 80`. */
export function memberCalled(phrase: string, documents: readonly JsonMap[]): Node | undefined {
  const aim = aimOf(phrase, documents);
  if (aim === undefined || aim.isOfAll) return undefined;
  const members = nodesIn(documents).filter(
    ({ path, value }) =>
      typeof path.at(-1) === 'number' &&
      path.length > 1 &&
      isMap(value) &&
      aim.holds(path) &&
      !aim.holds(path.slice(0, -1)),
  );
  const noun = /(?<![\w-])(container|port|path|rule|volume|subject|metric)s?$/iu
    .exec(phrase)?.[1]
    ?.toLowerCase();
  const own = members.filter(
    ({ path }) => noun === undefined || spelt(path.at(-2)).toLowerCase() === `${noun}s` || noun === 'rule',
  );
  return own.length === 1 ? own[0] : undefined;
}
