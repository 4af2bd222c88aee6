import type { Thing } from '../thing.ts';
import { spotsIn, withoutSpots } from './spots.ts';

/** What an amount is of. */
export const amount = /\bcpus?\b|\bcores?\b|memory|\bram\b|内存/iu;
const doubled =
  /(?<![\w-])(?:doubl|tripl|halv)(?:e[sd]?|ing)(?![\w-])|(?<![\w-])twice(?![\w-])|翻倍|加倍|减半|翻一番/iu;
const copies = /replicas?|(?<![\w-])(?:cop(?:y|ies)|pods?|instances?)(?![\w-])|副本|实例/iu;

/** `512Mi of memory is not enough, double it`: what was spoken of is doubled, and nothing else. */
export function ofTopic(text: string, before: string): string {
  if (!doubled.test(text) || copies.test(text) || amount.test(text)) return text;
  const [topic] = copies.test(before) ? [] : (amount.exec(before) ?? []);
  return topic === undefined ? text : `${topic} ${text}`;
}

/** `3 replicas, and for web too`: beside whom it was said of. */
export function isAsWell(first: string, next: string): boolean {
  return asWell.test(next) && amount.test(first) === amount.test(next);
}

const asWell = /(?<![\w-])(?:too|as\swell|also)(?![\w-])|[也同]/iu;

/** Who is named, and of whom something is said, is none of a list with somebody who was named before. */
export function isApart(first: string, next: string, things: readonly Thing[]): boolean {
  if (isAsWell(first, next)) return true;
  const own = namedIn(first, things);
  const isSaid = own.length > 0 && saying.test(withoutSpots(first, own));
  const [begin] = namedIn(next, things);
  return isSaid && beginsAnew(next, things) && own.every(({ name }) => name !== begin?.name);
}

/** `web 3 replicas`: a name, and what is said of it. */
export function beginsAnew(text: string, things: readonly Thing[]): boolean {
  const named = namedIn(text, things);
  const [begin] = named;
  const isFirst = begin !== undefined && /^\W*$/u.test(text.slice(0, begin.start));
  return isFirst && saying.test(withoutSpots(text, named));
}

const saying = /[\p{L}\d]{1,40}\s[\p{L}\d]{2,}|\p{Script=Han}{2}/u;

function namedIn(text: string, things: readonly Thing[]) {
  return spotsIn(text, things).filter(({ of }) => of === 'object');
}
