import type { Changing } from '../../change/propose/later.ts';
import type { Order } from '../../change/propose/order.ts';
import type { Result } from '../../kernel/result.ts';
import type { Change } from '../engines.ts';
import type { Call } from '../world.ts';
import { anew, lastOf, withChanging, type Talk } from './talk.ts';

export type Generator = (order: Order) => Result<Change>;

/** How what was said last may be meant; what comes first is tried first. */
export function readingsOf(
  said: Talk,
  { orderOf, generate }: { readonly orderOf: (talk: Talk) => Order; readonly generate: Generator },
  { world }: Call,
): readonly [Talk, ...(readonly Talk[])] {
  const { later, isWhole, analyze } = world.engines;
  const last = lastOf(said);
  if (last === undefined) return [said];
  const changing = later(last.words, orderOf(last.before));
  const isOfServices = analyze(orderOf(said).snapshot).services.length > 0;
  if (changing?.rest !== '' && !isOfServices && isWhole(last.words)) return [anew(said)];
  if (changing === undefined) return [said];
  const edited = withChanging(said, changing);
  const alone = withChanging(said, onlyEdits(changing));
  const leftBy = (talk: Talk) => unreadOf(generate(orderOf(talk)));
  if (isByEdits(changing, () => leftBy(said) - leftBy(edited))) return [edited, said, alone];
  return leftBy(said) === Infinity ? [said, edited] : [said];
}

/** What cannot be read together with all before without harm to that was not understood. */
function onlyEdits({ rest, unread, ...changing }: Changing): Changing {
  return { ...changing, rest: '', unread: rest === '' ? unread : [...unread, rest] };
}

/** Where edits leave something over, what leaves less of it unread counts. */
function isByEdits({ rest, unread }: Changing, gain: () => number): boolean {
  if (unread.length === 0) return rest === '' || gain() >= 0;
  return gain() > 0;
}

/** How much is left over, of what was said before too. */
function unreadOf(made: Result<Change>): number {
  return made.ok ? (made.value.notUnderstood ?? []).join('').length : Infinity;
}

export function nothingOf({ said }: Talk): Changing {
  return { edits: [], rest: '', unread: said.slice(-1).map(({ words }) => words.trim()) };
}
