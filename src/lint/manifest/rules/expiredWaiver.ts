import { exampleContainer } from '../example-pod.ts';
import type { ManifestRule } from '../subject.ts';
import { endedWaivers } from '../waivers.ts';

export const expiredWaiver: ManifestRule = {
  id: 'expiredWaiver',
  severity: 'info',
  ofComments: true,
  summary: 'A waiver that is over is renewed or taken away',
  why: 'What it accepted is told again, and who reads it takes it for accepted.',
  docs: 'https://docs.kubelinter.io/#/configuring-kubelinter?id=ignoring-violations-for-specific-cases',
  bad: [`# supercargo ignore=latestTag until the registry moves, until 2001-01-31\n${exampleContainer('')}`],
  good: [`# supercargo ignore=latestTag until the registry moves, until 2999-01-31\n${exampleContainer('')}`],
  *check({ resource, text, today }) {
    for (const { names, last = '', at } of endedWaivers(resource, text, today)) {
      const message = `the waiver of \`${names.join(', ')}\` ended with ${last}; mend what it accepted, or name another day`;
      yield { at, message };
    }
  },
};
