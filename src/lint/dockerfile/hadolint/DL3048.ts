import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DL3048: Rule<DockerfileSubject> = {
  id: 'DL3048',
  severity: 'style',
  profiles: ['hadolint'],
  summary: 'Write label keys as Docker recommends',
  why: 'Tools find labels by keys of lower-case letters, digits, single dots and hyphens, below a domain of their owner.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3048',
  mentions: ['label'],
  bad: [
    'FROM debian:12\nLABEL My_Key=a',
    'FROM debian:12\nLABEL com.docker.x=a',
    'FROM debian:12\nLABEL a..b=c',
    'FROM debian:12\nLABEL 1a=c',
    'FROM debian:12\nLABEL a=b c-=d',
  ],
  good: ['FROM debian:12\nLABEL org.example.key=a', 'FROM debian:12\nLABEL key-one=a'],
  *check({ all }) {
    for (const { keyword, pairs } of all) {
      const wrong = keyword === 'LABEL' ? pairs.find((pair) => !isKey(pair.name)) : undefined;
      if (wrong !== undefined) yield { at: wrong.nameSpan };
    }
  },
};

function isKey(key: string): boolean {
  if (/^(?:com\.docker\.|io\.docker\.|org\.dockerproject\.)/u.test(key)) return false;
  if (key.includes('..') || key.includes('--')) return false;
  return /^[a-z](?:[a-z0-9.-]*[a-z0-9])?$/u.test(key);
}
