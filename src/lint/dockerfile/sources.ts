import type { Instruction, Word } from '../../syntax/dockerfile/model.ts';

/** What COPY and ADD take from the build context; `.` and what is not known are left out. */
export function localSources({ keyword, flags, json, words }: Instruction): readonly Word[] {
  const isCopy = keyword === 'COPY' || keyword === 'ADD';
  if (!isCopy || flags.some((flag) => flag.name === 'from')) return [];
  return (json ?? words).slice(0, -1).filter(({ text }) => !/^(?:<<|https?:|git@|\.?\/?$)|\$/u.test(text));
}

/** `COPY . .` and its like. */
export function isWholeContext({ keyword, flags, json, words }: Instruction): boolean {
  const isCopy = keyword === 'COPY' || keyword === 'ADD';
  if (!isCopy || flags.some((flag) => flag.name === 'from')) return false;
  return (json ?? words).slice(0, -1).some(({ text }) => text === '.' || text === './' || text === '*');
}
