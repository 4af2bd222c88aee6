import { partOf } from './given.ts';

/** As much of what somebody says as is read, with all that is quoted, and what is left out. */
export type Reach = { readonly words: string; readonly beyond: string };

/** A fence, and what stands before and between such. */
const fence = /(^[ \t]{0,8}(?:```|~~~)[^\n]{0,40}$)/mu;

/** The words up to so many letters of what is said; a manifest that is quoted takes none of them. */
export function withinReach(words: string, most: number): Reach {
  if (words.length <= most) return { words, beyond: '' };
  let room = most;
  const beyond: string[] = [];
  const kept = partsOf(words).map(({ part, said, yaml }) => {
    if (said === undefined) return part;
    const end = said.length <= room ? said.length : endOf(said, room);
    room -= end;
    if (end === said.length) return part;
    beyond.push(said.slice(end));
    // A fence stands on a line of its own.
    return [said.slice(0, end), ...(yaml === undefined ? [] : [yaml]), ''].join('\n');
  });
  return { words: beyond.length === 0 ? words : kept.join(''), beyond: beyond.join('\n').trim() };
}

/** How many letters of what somebody says are no manifest that is quoted. */
export function lettersSaid(words: string): number {
  return partsOf(words).reduce((sum, { said = '' }) => sum + said.length, 0);
}

/** What is said in each part, and what is quoted; a fence says nothing. */
type Part = { readonly part: string; readonly said?: string; readonly yaml?: string };

function partsOf(words: string): readonly Part[] {
  // Every second one is a fence, and what the first, fifth and so on say stands outside of them.
  return words
    .split(fence)
    .map((part, at) => (at % 2 === 1 ? { part } : { part, ...partOf(part, at % 4 === 2) }));
}

/** Behind the last sentence, line or word that is there as a whole. */
function endOf(said: string, most: number): number {
  const near = said.slice(Math.max(0, most - longestSentence), most);
  const ends = [/^[^]*(?:[.;!?](?=\s)|[\n。；！？])/u, /^[^]*[\s，、]/u].map((one) => one.exec(near)?.[0]);
  const whole = ends.find((one) => one !== undefined);
  return whole === undefined ? most : most - near.length + whole.length;
}

const longestSentence = 1000;
