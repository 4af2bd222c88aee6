import type { Dockerfile } from '../../syntax/dockerfile/model.ts';

type Source = Pick<Dockerfile, 'stages' | 'text'>;

/** An instruction's name in the case that most of a file are in; capitals where neither wins. */
export function inCaseOf({ stages, text }: Source): (keyword: string) => string {
  const words = stages
    .flatMap(({ from, instructions }) => [from, ...instructions])
    .map(({ keywordSpan: { start, end } }) => text.slice(start, end));
  const lower = words.filter((word) => word === word.toLowerCase()).length;
  const upper = words.filter((word) => word === word.toUpperCase()).length;
  return (keyword) => (lower > upper ? keyword.toLowerCase() : keyword.toUpperCase());
}
