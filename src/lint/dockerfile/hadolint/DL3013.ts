import { loosePipPackages } from '../pip.ts';
import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { unpinned } from '../objections.ts';

export const DL3013: Rule<DockerfileSubject> = {
  id: 'DL3013',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Name the version of packages for pip install',
  why: 'Without a version the image depends on the day it was built.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3013',
  mentions: ['pip'],
  bad: [
    'FROM python:3.12\nRUN pip install django',
    'FROM python:3.12\nRUN pip3 install --upgrade pip',
    'FROM python:3.12\nRUN python3 -m pip install requests flask==3',
    'FROM python:3.12\nRUN pip install git+https://github.com/a/b.git',
  ],
  good: [
    'FROM python:3.12\nRUN pip install django==5.0',
    'FROM python:3.12\nRUN pip install -r requirements.txt',
    'FROM python:3.12\nRUN pip install .',
    'FROM python:3.12\nRUN pip install --index-url https://a.example flask==3',
    'FROM python:3.12\nRUN pip install git+https://github.com/a/b.git@v1',
    'FROM python:3.12\nRUN pip install -c constraints.txt flask',
  ],
  *check(subject) {
    yield* unpinned(subject, loosePipPackages, (word) => `${word} has no version: write ${word}==<version>.`);
  },
};
