import type { Verb } from './aspect.ts';
import type { Spot } from './spots.ts';

/** In `set A of web to api` the last name is a value; in `add A to api` it is not. */
export function withoutValues(text: string, spots: readonly Spot[], verb: Verb): readonly Spot[] {
  return spots.filter(({ start, of }) => {
    const isValue =
      of !== 'kind' &&
      /(?:(?<!\w)(?:to|account|class|named|called)\s["'`]?|(?:(?<!名)[为成]|(?:改|重命)名为)\s?["'`]?)$/iu.test(
        text.slice(0, start),
      );
    const isOnly = spots.filter((spot) => spot.of !== 'kind').length === 1;
    return (
      !isValue ||
      (verb !== 'set' && !/(?:account|class|named|called)\s$/iu.test(text.slice(0, start))) ||
      (isOnly && verb !== 'set')
    );
  });
}
