import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { hasPassword, isSecretFile, secretIn } from '../secret-shapes.ts';
import { localSources } from '../sources.ts';

export const SecretInLayer: Rule<DockerfileSubject> = {
  id: 'SecretInLayer',
  severity: 'error',
  summary: 'Keep secrets out of the layers',
  why: 'What COPY, ARG or ENV puts into a layer everyone can read who can pull the image, and deleting it later does not help. Use RUN --mount=type=secret.',
  docs: 'https://docs.docker.com/build/building/secrets/',
  bad: [
    'FROM debian:12\nCOPY .env /app/',
    'FROM debian:12\nADD id_rsa /root/.ssh/',
    'FROM debian:12\nARG T=ghp_aaaaaaaaaabbbbbbbbbbccccccccccdddddd',
    'FROM debian:12\nENV DB=postgres://me:hunter2@db/x',
    'FROM debian:12\nRUN git clone https://me:hunter2@example.com/x',
  ],
  good: [
    'FROM debian:12\nCOPY .env.example /app/',
    'FROM debian:12\nCOPY --from=a server.key /x',
    'FROM debian:12\nENV DB=postgres://me:$PASSWORD@db/x',
    'FROM debian:12\nRUN --mount=type=secret,id=a make',
    'FROM debian:12\nCOPY id_rsa.pub /x',
  ],
  *check({ all, text }) {
    const mayHold = secretIn(text) !== undefined || hasPassword(text);
    for (const instruction of all) {
      for (const source of localSources(instruction)) {
        if (isSecretFile(source.text))
          yield { at: source, message: `${source.text} holds secrets, and the layer keeps it.` };
      }
      const { argsText } = instruction;
      if (!mayHold) continue;
      const what = secretIn(argsText) ?? (hasPassword(argsText) ? 'a password in a URL' : undefined);
      if (what !== undefined)
        yield {
          at: instruction.args,
          message: `This line holds what looks like ${what}, and the image keeps it.`,
        };
    }
  },
};
