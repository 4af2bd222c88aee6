import type { JsonMap } from '../../../kernel/json.ts';
import { isInside } from '../inside.ts';
import { pairsIn } from './values.ts';

/** `app=a and app=b` are two: nothing has two values of one label. */
export function apart(said: string): readonly JsonMap[] {
  const each = said.match(/[^\s,;=:]{1,120}\s?(?:==?|:)\s?[^\s,;]{1,120}/gu) ?? [];
  const whole = pairsIn(said);
  return each.length > Object.keys(whole).length ? each.map((one) => pairsIn(one)) : [whole];
}

/** What is inside of a block is left out of it; another block behind it is let in as well. */
export function excepted(block: string, listed: readonly string[]) {
  const at = listed.findIndex((one) => !isInside(one, block));
  const [inside, beside] =
    at === -1 ? [listed, []] : [listed.slice(0, Math.max(at, 1)), listed.slice(Math.max(at, 1))];
  return { inside, beside };
}
