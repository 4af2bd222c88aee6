import { lettersSaid, withinReach } from '../../spec/words/given/within-reach.ts';
import { longest } from '../../spec/words/longest.ts';

/** Something that was said, by whom and when. */
type Said = { readonly by: string; readonly text: string };

/** How many letters are read of each thing that was said. */
export type Rooms = ReadonlyMap<string, number>;

/**
 * What was said last is read as if nothing else had been said. Half of the room for all before that is shared out evenly,
 * so that everything keeps its beginning, and the other half goes to the later before the earlier.
 */
export function roomsOf(said: readonly Said[]): Rooms {
  const [last, ...before] = said.toReversed();
  const share = Math.floor(longest / 2 / Math.max(1, before.length));
  const sizes = before.map(({ text }) => lettersSaid(text));
  let left = longest - sizes.reduce((sum, size) => sum + Math.min(size, share), 0);
  const rooms = before.map(({ by }, at) => {
    const [size = 0] = sizes.slice(at);
    const more = Math.max(0, Math.min(size - share, left));
    left -= more;
    return [by, Math.min(size, share) + more] as const;
  });
  return new Map([...(last === undefined ? [] : [[last.by, longest] as const]), ...rooms]);
}

/** What there was no room for. */
export type Beyond = { readonly earlier: readonly string[]; readonly last: string };

/** As much of each as there is room for, manifests that are quoted whatever there is. */
export function fitted(
  said: readonly Said[],
  rooms: Rooms,
): { readonly texts: string[]; readonly beyond: Beyond } {
  const fits = said.map(({ by, text }) => withinReach(text, rooms.get(by) ?? longest));
  // Whoever said nothing did not say too much.
  const texts = fits.flatMap(({ words, beyond }) => (beyond !== '' && words.trim() === '' ? [] : [words]));
  const [last = '', ...earlier] = fits.map(({ beyond }) => beyond).toReversed();
  return { texts, beyond: { earlier: earlier.toReversed().filter((text) => text !== ''), last } };
}
