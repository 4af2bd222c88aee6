import type { Pair } from '../../../syntax/dockerfile/model.ts';
import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { uses } from '../../../syntax/dockerfile/expand.ts';

export const DL3044: Rule<DockerfileSubject> = {
  id: 'DL3044',
  severity: 'error',
  profiles: ['hadolint'],
  summary: 'Do not use a variable in the ENV that sets it',
  why: 'All values of one ENV are read before any of them is set, so the use sees the old value or none.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3044',
  mentions: ['$'],
  bad: [
    'FROM debian:12\nENV A=/b C=$A/d',
    'FROM debian:12\nENV A=b C="${A}"',
    'FROM debian:12\nENV PATH=/a:$PATH PATH=/b:$PATH',
  ],
  good: [
    'FROM debian:12\nENV A=b\nENV C=$A',
    'FROM debian:12\nARG A=x\nENV A=b C=$A',
    'FROM debian:12\nENV PATH=/a:$PATH',
    'FROM debian:12\nENV A=b C=$AB',
  ],
  *check({ all }) {
    const known = new Set<string>();
    for (const { keyword, pairs, keywordSpan } of all) {
      if (keyword === 'ENV' && pairs.some((pair) => isUsedBeside(pair, pairs, known)))
        yield { at: keywordSpan };
      if (keyword === 'ENV' || keyword === 'ARG') for (const { name } of pairs) known.add(name);
    }
  },
};

/** True where another pair of the same ENV uses what this one sets. */
function isUsedBeside(pair: Pair, pairs: readonly Pair[], known: ReadonlySet<string>): boolean {
  if (known.has(pair.name)) return false;
  const others = pairs.filter((other) => other !== pair);
  return others.some(({ value = '' }) => uses(value).some((use) => use.name === pair.name));
}
