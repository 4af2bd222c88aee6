import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { replace } from '../fixes.ts';

export const ExposeProtoCasing: Rule<DockerfileSubject> = {
  id: 'ExposeProtoCasing',
  severity: 'warning',
  profiles: ['buildkit'],
  fixable: true,
  summary: 'Write the protocol of EXPOSE in lower case',
  why: 'Tools that read the image compare it with tcp and udp.',
  docs: 'https://docs.docker.com/reference/build-checks/expose-proto-casing/',
  mentions: ['expose'],
  bad: ['FROM scratch\nEXPOSE 80/TcP', 'FROM scratch\nEXPOSE 80/tcp 53/UDP'],
  good: ['FROM scratch\nEXPOSE 80/tcp 53/udp 90'],
  *check({ all }) {
    for (const { keyword, words } of all) {
      if (keyword !== 'EXPOSE') continue;
      for (const word of words) {
        const slash = word.text.lastIndexOf('/');
        const protocol = slash === -1 ? '' : word.text.slice(slash + 1);
        if (protocol === protocol.toLowerCase() || protocol.includes('$')) continue;
        const at = { start: word.end - protocol.length, end: word.end };
        const fix = { description: 'Write it in lower case', edits: [replace(at, protocol.toLowerCase())] };
        yield { at: word, message: `The protocol of ${word.text} is not in lower case.`, fix };
      }
    }
  },
};
