import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

const secret = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/iu;
const open = /(?:_|^)public(?:_|$)/iu;

export const SecretsUsedInArgOrEnv: Rule<DockerfileSubject> = {
  id: 'SecretsUsedInArgOrEnv',
  severity: 'warning',
  profiles: ['buildkit'],
  summary: 'Pass secrets by mount, not by ARG or ENV',
  why: 'ENV stays in the image and ARG in its history; `RUN --mount=type=secret` leaves nothing behind.',
  docs: 'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
  mentions: ['arg', 'env'],
  bad: [
    'FROM scratch\nARG SECRET_PASSPHRASE',
    'FROM scratch\nENV password=bar secret=baz',
    'FROM scratch\nENV git_key=',
  ],
  good: ['FROM scratch\nENV sunflower=foo', 'FROM scratch\nARG PUBLIC_KEY', 'ARG TOKEN\nFROM scratch'],
  *check({ stages }) {
    const all = stages.flatMap((stage) => stage.instructions);
    for (const { keyword, pairs } of all) {
      if (keyword !== 'ARG' && keyword !== 'ENV') continue;
      for (const { name, nameSpan } of pairs) {
        if (secret.test(name) && !open.test(name))
          yield { at: nameSpan, message: `${keyword} ${name} looks like a secret.` };
      }
    }
  },
};
