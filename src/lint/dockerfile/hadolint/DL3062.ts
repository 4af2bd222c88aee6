import type { Rule } from '../../contract.ts';
import type { Arg, Command } from '../command.ts';
import type { DockerfileSubject } from '../subject.ts';
import { operands } from '../arguments.ts';
import { unpinned } from '../objections.ts';

const verbs = new Set(['install', 'get', 'run']);

export const DL3062: Rule<DockerfileSubject> = {
  id: 'DL3062',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Name the version of packages for go install',
  why: 'Without a version the image depends on the day it was built.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3062',
  mentions: ['go'],
  bad: [
    'FROM golang:1.23\nRUN go install example.com/pkg',
    'FROM golang:1.23\nRUN go install example.com/pkg@latest',
    'FROM golang:1.23\nRUN go get github.com/a/b && make',
  ],
  good: [
    'FROM golang:1.23\nRUN go install example.com/pkg@v1.2.3',
    'FROM golang:1.23\nRUN go install ./...',
    'FROM golang:1.23\nRUN go build example.com/pkg',
    'FROM golang:1.23\nRUN go run main.go',
  ],
  *check(subject) {
    yield* unpinned(
      subject,
      loosePackages,
      (word) => `${word} has no version: write ${word.split('@', 1)[0]}@<version>.`,
    );
  },
};

function loosePackages(command: Command): readonly Arg[] {
  if (command.name !== 'go') return [];
  const [verb, ...packages] = operands(command, ['tags', 'ldflags']);
  if (verb === undefined || !verbs.has(verb.text)) return [];
  return packages.filter(({ text }) => isRemote(text) && (!text.includes('@') || text.endsWith('@latest')));
}

/** Import paths of other modules begin with a domain. */
function isRemote(text: string): boolean {
  return /^[\w-]+(?:\.[\w-]+)+\//u.test(text);
}
