import { hasArg, runs } from './arguments.ts';
import type { Command } from './command.ts';
import { isPipInstall } from './pip.ts';

export type PackageTool = {
  readonly name: string;
  /** The files that say what is installed. */
  readonly manifest: string;
  /** Where the tool keeps what it fetched. */
  readonly cache: string;
  readonly installs: (command: Command) => boolean;
};

/** The tool whose installation of all dependencies a command is. */
export function findInstall(command: Command): PackageTool | undefined {
  return tools.find((tool) => tool.installs(command));
}

const tools: readonly PackageTool[] = [
  {
    name: 'npm',
    manifest: 'package.json and package-lock.json',
    cache: '/root/.npm',
    installs: (command) => isBare(command, 'npm', ['ci', 'install', 'i']),
  },
  {
    name: 'yarn',
    manifest: 'package.json and yarn.lock',
    cache: '/usr/local/share/.cache',
    installs: (command) => isBare(command, 'yarn', ['install']),
  },
  {
    name: 'pnpm',
    manifest: 'package.json and pnpm-lock.yaml',
    cache: '/root/.local/share/pnpm/store',
    installs: (command) => isBare(command, 'pnpm', ['install', 'i']),
  },
  {
    name: 'pip',
    manifest: 'the requirements',
    cache: '/root/.cache/pip',
    installs: (command) => isPipInstall(command) && hasArg(command, '-r', '--requirement'),
  },
  {
    name: 'go',
    manifest: 'go.mod and go.sum',
    cache: '/go/pkg/mod',
    installs: (command) => runs(command, 'go', 'download') && hasArg(command, 'mod'),
  },
  {
    name: 'bundler',
    manifest: 'Gemfile and Gemfile.lock',
    cache: '/usr/local/bundle/cache',
    installs: (command) => runs(command, 'bundle', 'install'),
  },
  {
    name: 'composer',
    manifest: 'composer.json and composer.lock',
    cache: '/root/.composer/cache',
    installs: (command) => runs(command, 'composer', 'install'),
  },
];

function isBare(command: Command, name: string, verbs: readonly string[]): boolean {
  if (command.name !== name) return false;
  const words = command.args.filter((arg) => !arg.isFlag);
  return words.length === 1 && verbs.includes(words[0]?.text ?? '');
}
