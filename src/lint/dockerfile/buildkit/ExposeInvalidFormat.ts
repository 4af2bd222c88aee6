import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const ExposeInvalidFormat: Rule<DockerfileSubject> = {
  id: 'ExposeInvalidFormat',
  severity: 'warning',
  profiles: ['buildkit'],
  summary: 'Expose ports only, without addresses',
  why: 'EXPOSE says what the image listens on; addresses and host ports belong to whoever runs it.',
  docs: 'https://docs.docker.com/reference/build-checks/expose-invalid-format/',
  mentions: ['expose'],
  bad: [
    'FROM scratch\nEXPOSE 127.0.0.1:80:80',
    'FROM scratch\nEXPOSE 5000:5000',
    'FROM scratch\nEXPOSE [::1]:80:80',
  ],
  good: [
    'FROM scratch\nEXPOSE 80',
    'FROM scratch\nEXPOSE 80/tcp 90-100',
    'FROM scratch\nARG P=1\nEXPOSE ${P:-80}',
  ],
  *check({ all }) {
    for (const { keyword, words } of all) {
      if (keyword !== 'EXPOSE') continue;
      for (const word of words) {
        const isPlain = !word.text.replaceAll(/\$\{[^}]*\}/gu, '').includes(':');
        if (!isPlain) yield { at: word, message: `${word.text} names an address or a port of the host.` };
      }
    }
  },
};
