import type { Instruction } from '../../../syntax/dockerfile/model.ts';
import type { Report, Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { hasPassword, holdsToken, isSecretFile, secretIn, secretValue } from '../secret-shapes.ts';
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
    'FROM debian:12\nENV KEY=sk_live_a1b2c3d4e5f6g7h8i9j0',
    'FROM debian:12\nENV DB=postgres://me:hunter2@db/x',
    'FROM debian:12\nRUN git clone https://me:hunter2@example.com/x',
    { Dockerfile: 'FROM node:22\nCOPY .npmrc ./', '.npmrc': '//npm.acme.example/:_authToken=abc\n' },
  ],
  good: [
    'FROM debian:12\nCOPY .env.example /app/',
    'FROM debian:12\nCOPY --from=a server.key /x',
    'FROM debian:12\nENV DB=postgres://me:$PASSWORD@db/x',
    'FROM debian:12\nENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D KEY=sk_live_xxxxxxxxxxxxxxxxxxxx',
    'FROM debian:12\nRUN --mount=type=secret,id=a make',
    'FROM debian:12\nCOPY id_rsa.pub rds-combined-ca-bundle.pem nodesource.gpg.key /x/',
    'FROM node:22\nCOPY package.json .npmrc ./',
    { Dockerfile: 'FROM node:22\nCOPY .npmrc ./', '.npmrc': '//a.example/:_authToken=${NPM_TOKEN}\n' },
  ],
  *check({ all, text, context }) {
    const mayHold = secretIn(text) !== undefined || hasPassword(text);
    const isHeld = context?.npmrc !== undefined && holdsToken(context.npmrc);
    for (const instruction of all) {
      for (const source of localSources(instruction)) {
        if (isSecretFile(source.text) || (isHeld && /^(?:\.\/)?\.npmrc$/u.test(source.text)))
          yield { at: source, message: `${source.text} holds secrets, and the layer keeps it.` };
      }
      yield* values(instruction);
      if (mayHold) yield* written(instruction);
    }
  },
};

function* values({ pairs }: Instruction): Generator<Report> {
  for (const { value = '', valueSpan } of pairs) {
    const what = secretIn(value) === undefined ? secretValue(value) : undefined;
    if (what !== undefined)
      yield { at: valueSpan, message: `This looks like ${what}, and the image keeps it.` };
  }
}

function* written({ args: at, argsText }: Instruction): Generator<Report> {
  const what = secretIn(argsText) ?? (hasPassword(argsText) ? 'a password in a URL' : undefined);
  if (what === undefined) return;
  yield { at, message: `This line holds what looks like ${what}, and the image keeps it.` };
}
