import { hasArg, hasFlag, hasSequence, operands } from './arguments.ts';
import type { Arg, Command } from './command.ts';
import type { DockerfileSubject, Run } from './subject.ts';

/** `pip install`, `pip3 install`, `python -m pip install`. */
export function isPipInstall(command: Command): boolean {
  const { name } = command;
  if (name.startsWith('pip') && !name.startsWith('pipenv') && !name.startsWith('pipx')) {
    return hasArg(command, 'install');
  }
  return name.startsWith('python') && hasSequence(command, '-m', 'pip', 'install');
}

const valued = [
  'abi',
  'b',
  'build',
  'e',
  'editable',
  'extra-index-url',
  'f',
  'find-links',
  'i',
  'index-url',
  'implementation',
  'no-binary',
  'only-binary',
  'platform',
  'prefix',
  'progress-bar',
  'proxy',
  'python-version',
  'root',
  'src',
  't',
  'target',
  'trusted-host',
  'upgrade-strategy',
];

/** What is named without a version; nothing where a file of requirements or constraints says it. */
export function loosePipPackages(command: Command): readonly Arg[] {
  if (!isPipInstall(command)) return [];
  const isFromFile = hasArg(command, '-r', '--requirement', '.') || hasFlag(command, 'constraint', 'c');
  if (isFromFile) return [];
  const words = operands(command, valued);
  const packages = words.slice(words.findIndex((word) => word.text === 'install') + 1);
  return packages.filter(({ text }) => !isPinned(text));
}

function isPinned(text: string): boolean {
  if (/[=!~<>]=|[<>]/u.test(text)) return true;
  if (text.includes('git+http') && text.includes('@')) return true;
  return text.endsWith('.whl') || text.endsWith('.tar.gz');
}

/** True where ENV has told pip once and for all to keep no cache. */
export function isAlwaysNoCache({ stages, all, text }: DockerfileSubject, { instruction }: Run): boolean {
  if (!text.includes('PIP_NO_CACHE_DIR')) return false;
  const before = all.filter((one) => one.keyword === 'ENV' && one.span.start < instruction.span.start);
  let stage: number | undefined = instruction.stage;
  while (stage !== undefined) {
    const own = before.filter((one) => one.stage === stage).flatMap(({ pairs }) => pairs);
    const value = own.findLast((pair) => pair.name === 'PIP_NO_CACHE_DIR')?.value;
    if (value !== undefined) return truthy.has(value.toLowerCase());
    stage = stages[stage]?.parent;
  }
  return false;
}

const truthy = new Set(['1', 'true', 'on', 'yes']);
