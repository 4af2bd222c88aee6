import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { replace } from '../fixes.ts';

export const FromAsCasing: Rule<DockerfileSubject> = {
  id: 'FromAsCasing',
  severity: 'warning',
  profiles: ['buildkit'],
  fixable: true,
  summary: 'Write AS in the case of FROM',
  why: 'Two cases in one line read like a mistake.',
  docs: 'https://docs.docker.com/reference/build-checks/from-as-casing/',
  bad: ['FROM debian:12 as build', 'from debian:12 AS build'],
  good: ['FROM debian:12 AS build', 'from debian:12 as build', 'From debian:12 as build'],
  *check({ stages, text }) {
    for (const { from, as } of stages) {
      const keyword = text.slice(from.keywordSpan.start, from.keywordSpan.end);
      const wanted = wantedCase(keyword);
      if (as === undefined || wanted === undefined || as.text === wanted) continue;
      const fix = { description: `Write ${wanted}`, edits: [replace(as, wanted)] };
      yield { at: as, message: `${as.text} and ${keyword} are not in the same case.`, fix };
    }
  },
};

/** Undefined where the keyword itself is in no one case, which another check says. */
function wantedCase(keyword: string): string | undefined {
  if (keyword === keyword.toUpperCase()) return 'AS';
  return keyword === keyword.toLowerCase() ? 'as' : undefined;
}
