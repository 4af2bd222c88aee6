import type { Rule } from '../../contract.ts';
import type { Arg, Command } from '../command.ts';
import type { DockerfileSubject } from '../subject.ts';
import { hasArg, runs } from '../arguments.ts';
import { unpinned } from '../objections.ts';

export const DL3028: Rule<DockerfileSubject> = {
  id: 'DL3028',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Name the version of packages for gem install',
  why: 'Without a version the image depends on the day it was built.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3028',
  mentions: ['gem'],
  bad: [
    'FROM ruby:3\nRUN gem install bundler',
    'FROM ruby:3\nRUN gem install a:1 b',
    'FROM ruby:3\nRUN gem i rails --no-document',
  ],
  good: [
    'FROM ruby:3\nRUN gem install bundler:2.0',
    'FROM ruby:3\nRUN gem install bundler -v 2.0',
    'FROM ruby:3\nRUN gem install bundler --version=2.0',
    'FROM ruby:3\nRUN gem install a:1 -- --use-system-libraries=true',
  ],
  *check(subject) {
    yield* unpinned(subject, looseGems, (word) => `${word} has no version: write ${word}:<version>.`);
  },
};

function looseGems(command: Command): readonly Arg[] {
  const hasVersion =
    hasArg(command, '-v', '--version') || command.args.some((arg) => arg.text.startsWith('--version='));
  if (!runs(command, 'gem', 'install', 'i') || hasVersion) return [];
  const end = command.args.findIndex((arg) => arg.text === '--');
  const words = end === -1 ? command.args : command.args.slice(0, end);
  const gems = words.filter(({ text, isFlag }) => !isFlag && text !== 'install' && text !== 'i');
  return gems.filter(({ text }) => !text.includes(':'));
}
