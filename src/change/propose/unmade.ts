import type { Problem } from '../../kernel/problem.ts';
import type { Result } from '../../kernel/result.ts';
import { kinds } from '../../spec/words/kinds.ts';
import { rawMentions } from '../../spec/words/mentions/territory.ts';
import type { ChangeSet } from './change-set.ts';
import { clausesOf } from './half-read.ts';
import { withoutClauses } from './taken-out.ts';
import type { Order } from './order.ts';
import type { Refusal } from './prove.ts';
import { withoutRefused } from './withheld.ts';

/** What can still be made where the whole cannot: all but the part that is at fault, or all but the object. */
export function lessOf(order: Order, refusal: Refusal, change?: ChangeSet): Order | undefined {
  const { fault } = refusal;
  const rest = fault && change && withoutRefused(order, change, fault);
  return rest ?? withoutUnmade(order, refusal);
}

/**
 * An object of which the words leave open what no cluster can be without does not stand in the way of all else that
 * is asked for: the clauses that speak of its kind are named as not understood, and what is left of the order is made.
 */
function withoutUnmade(order: Order, { id, facts }: Problem): Order | undefined {
  const { request } = order;
  if (id !== 'unsaid' || request.unheard !== undefined) return undefined;
  const meant = rawMentions(request.words, kinds).filter(({ kind }) => kind === facts?.['kind']);
  const unmade = clausesOf(request.words).filter(({ start, end }) =>
    meant.some((one) => one.start < end && one.end > start),
  );
  const { words, named } = withoutClauses(request.words, unmade);
  if (named.length === 0 || !/\p{L}/u.test(words)) return undefined;
  return { ...order, request: { ...request, words, unheard: named } };
}

/** Where nothing is left that can be made, what stood in the way is told. */
export function orElse(rest: Result<ChangeSet>, whole: Result<ChangeSet>): Result<ChangeSet> {
  return rest.ok && rest.value.files.length > 0 ? rest : whole;
}
