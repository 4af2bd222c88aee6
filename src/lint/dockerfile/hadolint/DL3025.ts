import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { replace } from '../fixes.ts';
import { jsonForm } from '../json-form.ts';

export const DL3025: Rule<DockerfileSubject> = {
  id: 'DL3025',
  severity: 'warning',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Write CMD and ENTRYPOINT as a JSON array',
  why: 'In the shell form a shell is process 1, and it does not hand on the signal that stops the container.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3025',
  mentions: ['cmd', 'entrypoint'],
  bad: [
    'FROM debian:12\nCMD node server.js',
    'FROM debian:12\nENTRYPOINT /run.sh --port "80 81"',
    'FROM debian:12\nCMD a && b',
    "FROM debian:12\nCMD ['a']",
  ],
  good: [
    'FROM debian:12\nCMD ["node", "server.js"]',
    'FROM debian:12\nENTRYPOINT ["/run.sh"]',
    'FROM debian:12\nHEALTHCHECK CMD curl localhost',
  ],
  *check({ all }) {
    for (const instruction of all) {
      const { keyword, json, args, keywordSpan } = instruction;
      if ((keyword !== 'CMD' && keyword !== 'ENTRYPOINT') || json !== undefined) continue;
      const array = jsonForm(instruction);
      const fix =
        array === undefined ? undefined : { description: 'Write it as JSON', edits: [replace(args, array)] };
      yield { at: keywordSpan, ...(fix !== undefined && { fix }) };
    }
  },
};
