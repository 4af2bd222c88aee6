import { literally } from '../../../kernel/literally.ts';
import type { Reading } from '../../../spec/words/wish.ts';
import { saysNoMoreInChinese } from './chinese.ts';
import { saysNoMore } from './english.ts';
import { fieldsOf, type Fields } from './fields.ts';

/**
 * What is left of the words and only names what is written is no news: who is told that `selector` was not understood
 * beside the selector that was asked for believes the rest no more. A name whose value is written elsewhere stays.
 */
export function withoutNoNews(reading: Reading, words: string, texts: readonly string[]): Reading {
  if (reading.leftover.length === 0) return reading;
  const fields = fieldsOf(texts.join('\n').replaceAll(/^\s*#.*$/gmu, ''));
  const read = reading.understood.flatMap(({ said }) => placesOf(said, words));
  const clauses = clausesIn(words).filter((clause) => read.some((one) => meets(one, clause)));
  const leftover = reading.leftover.filter((said) => {
    const places = placesOf(said, words);
    const isBesideRead = places.every((place) => clauses.some((clause) => meets(place, clause)));
    return places.length === 0 || !isBesideRead || !places.every((place) => isNoNews(place, words, fields));
  });
  return leftover.length === reading.leftover.length ? reading : { ...reading, leftover };
}

function isNoNews(place: Place, words: string, fields: Fields): boolean {
  const said = words.slice(place.start, place.end);
  return han.test(said)
    ? saysNoMoreInChinese(words, place, fields)
    : saysNoMore(said, words.slice(place.end, place.end + 120), fields);
}

const han = /\p{Script=Han}/u;
type Place = { readonly start: number; readonly end: number };

/** Wherever it is said: which of these nobody read is not known any more. */
function placesOf(said: string, words: string): Place[] {
  if (said === '') return [];
  return [...words.matchAll(new RegExp(literally(said), 'gu'))]
    .map(({ index }) => ({ start: index, end: index + said.length }))
    .filter(
      ({ start, end }) =>
        han.test(said) || isWhole(words.slice(Math.max(0, start - 1), start), words.slice(end, end + 2)),
    );
}

function isWhole(before: string, behind: string): boolean {
  return !/[\w/.-]/u.test(before) && !/^(?:\w|[/.:-]\w)/u.test(behind);
}

function clausesIn(words: string): Place[] {
  return [...words.matchAll(/[^,;:!?\n，。；：.]+(?:\.(?!\s|$)[^,;:!?\n，。；：.]*)*/gu)].map(
    ({ 0: clause, index }) => ({
      start: index,
      end: index + clause.length,
    }),
  );
}

function meets(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}
