import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { unquote } from '../../../syntax/dockerfile/words.ts';

export const DL3021: Rule<DockerfileSubject> = {
  id: 'DL3021',
  severity: 'error',
  profiles: ['hadolint'],
  summary: 'End the destination of several sources with a slash',
  why: 'Several files can only go into a folder, and the slash says that it is one.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3021',
  mentions: ['copy'],
  bad: [
    'FROM debian:12\nCOPY a b /srv',
    'FROM debian:12\nCOPY ["a", "b", "/srv"]',
    'FROM debian:12\nCOPY --from=x a b c',
  ],
  good: [
    'FROM debian:12\nCOPY a b /srv/',
    'FROM debian:12\nCOPY a /srv',
    'FROM debian:12\nCOPY ["a", "b", "/srv/"]',
    'FROM debian:12\nCOPY a b "/srv/"',
  ],
  *check({ all }) {
    for (const { keyword, words, json } of all) {
      const paths = json ?? words;
      const target = paths.at(-1);
      if (keyword !== 'COPY' || paths.length < 3 || target === undefined) continue;
      if (!unquote(target.text).endsWith('/')) yield { at: target };
    }
  },
};
