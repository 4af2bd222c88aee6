import { deliverySayings } from './delivery-sayings.ts';
import { keepingSayings } from './keeping-sayings.ts';
import type { DeliveryWish } from './saying.ts';
import type { Understood } from '../wish.ts';

export type DeliveryReading = {
  readonly wish: DeliveryWish;
  readonly understood: readonly Understood[];
  /** The words without what was said of this, for who reads the rest. */
  readonly rest: string;
};

const sayings = [...keepingSayings, ...deliverySayings];
const longest = 4000;

/** An Application, or what Flux fetches, is told of with its own fields: it is an object like any other. */
const ofItsOwn =
  /(?:repo|repository)\s?-?url|target\s?-?revision|source\s?-?ref|repo(?:sitory)?[^.;\n]{0,24}https?:|https?:\/\/[^\s,;]{1,200}\.git(?!\w)|仓库[^。;\n]{0,16}https?:/iu;

/** Takes what is said of delivery out of the words; the place is kept by a comma, so that nothing grows together. */
export function readDelivery(words: string): DeliveryReading {
  let rest = words;
  if (rest.length > longest || ofItsOwn.test(words)) return { wish: {}, understood: [], rest: words };
  const wishes: DeliveryWish[] = [];
  const understood: Understood[] = [];
  for (const { pattern, subject, mean } of sayings) {
    rest = rest.replaceAll(pattern, (said) => {
      const meant = mean(said);
      wishes.push(meant);
      understood.push({ said: said.trim(), subject, value: Object.values(meant).flat().join(', ') });
      return ',';
    });
  }
  if (understood.length === 0) return { wish: {}, understood, rest: words };
  return { wish: wishes.reduce(corrected, {}), understood, rest: rest.replaceAll(/^[\s,]+|[\s,]+$/gu, '') };
}

/** What is said later corrects what was said before. */
function corrected(before: DeliveryWish, after: DeliveryWish): DeliveryWish {
  return { ...before, ...after };
}
