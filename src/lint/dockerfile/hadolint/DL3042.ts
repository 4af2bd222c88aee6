import type { Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject, Run } from '../subject.ts';
import { hasArg } from '../arguments.ts';
import { addBehind } from '../fixes.ts';
import { isMounted } from '../mounts.ts';
import { objections } from '../objections.ts';
import { isAlwaysNoCache, isPipInstall } from '../pip.ts';

export const DL3042: Rule<DockerfileSubject> = {
  id: 'DL3042',
  severity: 'warning',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Use pip install --no-cache-dir',
  why: 'What pip has fetched stays in the layer.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3042',
  mentions: ['pip'],
  bad: [
    'FROM python:3.12\nRUN pip install flask==3',
    'FROM python:3.12\nRUN python3 -m pip install -r requirements.txt',
    'FROM python:3.12\nENV PIP_NO_CACHE_DIR=0\nRUN pip3 install flask==3',
  ],
  good: [
    'FROM python:3.12\nRUN pip install --no-cache-dir flask==3',
    'FROM python:3.12\nENV PIP_NO_CACHE_DIR=1\nRUN pip install flask==3',
    'FROM python:3.12\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask==3',
    'ENV PIP_NO_CACHE_DIR=1\nRUN pip install flask==3',
    'FROM python:3.12\nRUN pipenv install',
  ],
  *check(subject) {
    const isFree = (run: Run) =>
      isAlwaysNoCache(subject, run) || isMounted(run.instruction, '/root/.cache/pip');
    const keeps = (command: Command, run: Run) =>
      isPipInstall(command) && !hasArg(command, '--no-cache-dir') && !isFree(run);
    yield* objections(subject, keeps, (all) => ({ fix: addBehind(all, ['install'], '--no-cache-dir') }));
  },
};
