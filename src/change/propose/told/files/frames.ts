import { anyCase } from '../../../../kernel/any-case.ts';
import type { Span } from '../../../../spec/words/span.ts';
import { backward, forward, kept, leading, meant, reached, trailing } from './vocabulary.ts';

/** A place in the words where files of the repository and a path in the container are told together. */
export type Frame = Span & {
  readonly said: string;
  /** The files, as they are listed. */
  readonly items: string;
  /** The folder that they are told to stand in. */
  readonly base?: string;
  readonly place: string;
  /** Whether it is plainly about files, so that one that is not there is asked for. */
  readonly isPlain: boolean;
};

const forwards = anyCase(forward);
const backwards = anyCase(backward);
const longest = 20_000;

export function framesIn(words: string): readonly Frame[] {
  if (words.length > longest || !words.includes('/')) return [];
  const first = [...words.matchAll(forwards)].flatMap((match) => frameAt(match, words));
  const second = [...words.matchAll(backwards)].flatMap((match) => frameAt(match, words));
  return [
    ...first,
    ...second.filter((one) => first.every((other) => one.end <= other.start || other.end <= one.start)),
  ];
}

function frameAt({ 0: whole, index, groups = {} }: RegExpExecArray, words: string): Frame[] {
  const { items = '', place = '', base } = groups;
  const head = sentenceBefore(words, index);
  const after = words.slice(index + whole.length);
  const tail = found(trailing, after);
  const start = index - found(leading, head).replace(/^[\s,:：，]+/u, '').length;
  const end = index + whole.length + tail.length;
  const said = words.slice(start, end);
  const isPlain = meant.test(said);
  const isOther = kept.test(`${said}${found(clause, after.slice(tail.length))}`);
  if (isOther || (!isPlain && reached.test(`${head}${said}`))) return [];
  return [{ start, end, said: said.trim(), items, place, isPlain, ...(base !== undefined && { base }) }];
}

const clause = /^[^.,;，。；\n]{0,40}/u;

function found(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? '';
}

function sentenceBefore(words: string, at: number): string {
  const before = words.slice(Math.max(0, at - 200), at);
  return before.split(/[.;](?=\s)|[；。\n]/u).at(-1) ?? '';
}
