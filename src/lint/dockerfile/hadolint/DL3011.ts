import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DL3011: Rule<DockerfileSubject> = {
  id: 'DL3011',
  severity: 'error',
  profiles: ['hadolint'],
  summary: 'Expose a port that exists',
  why: 'Ports go from 0 to 65535.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3011',
  mentions: ['expose'],
  bad: [
    'FROM debian:12\nEXPOSE 80000',
    'FROM debian:12\nEXPOSE 80 65536/udp',
    'FROM debian:12\nEXPOSE 60000-70000',
  ],
  good: ['FROM debian:12\nEXPOSE 65535', 'FROM debian:12\nEXPOSE $PORT', 'FROM debian:12\nEXPOSE 80/tcp'],
  *check({ all }) {
    for (const { keyword, words } of all) {
      if (keyword !== 'EXPOSE') continue;
      const wrong = words.find((word) => isBeyond(word.text));
      if (wrong !== undefined)
        yield { at: wrong, message: `There is no port ${wrong.text}: they end at 65535.` };
    }
  },
};

function isBeyond(text: string): boolean {
  const match = /^(\d+)(?:-(\d+))?(?:\/\w*)?$/u.exec(text);
  return match !== null && [match[1], match[2]].some((port) => Number(port ?? 0) > 65_535);
}
