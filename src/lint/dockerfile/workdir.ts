import type { Instruction, Stage } from '../../syntax/dockerfile/model.ts';
import { unquote } from '../../syntax/dockerfile/words.ts';
import type { Fix } from '../contract.ts';
import { replace } from './fixes.ts';
import { rootImage } from './roots.ts';
import type { DockerfileSubject } from './subject.ts';

/** True for a path that does not depend on the working directory, or of which that cannot be told. */
export function isAbsolute(path: string): boolean {
  const plain = path.replaceAll(/^["']+|["']+$/gu, '');
  return plain.startsWith('/') || plain.startsWith('$') || isWindowsPath(plain);
}

function isWindowsPath(path: string): boolean {
  return /^[A-Za-z]:/u.test(path);
}

/** Beyond these a file is hostile, and is owed no fix. */
const longest = 1000;
const mostInstructions = 500;

/** Writes a relative WORKDIR out in full where the file itself says what it is relative to. */
export function absoluteWorkdir(subject: DockerfileSubject, instruction: Instruction): Fix | undefined {
  const path = unquote(instruction.argsText);
  const stage = subject.stages[instruction.stage];
  if (stage === undefined || stage.instructions.length > mostInstructions) return undefined;
  const base = workdirBefore(subject.stages, stage, instruction);
  if (base === undefined || base.length > longest || instruction.isTrigger || /[\s"']/u.test(path))
    return undefined;
  const full = `${base.replace(/\/$/u, '')}/${path.replace(/^(?:\.\/)+/u, '')}`;
  if (/(?:^|\/)\.{1,2}(?:\/|$)/u.test(full)) return undefined;
  return { description: `Write ${full}`, edits: [replace(instruction.args, full)] };
}

function workdirBefore(
  stages: readonly Stage[],
  stage: Stage,
  instruction?: Instruction,
): string | undefined {
  const before = stage.instructions.filter(
    (one) =>
      one.keyword === 'WORKDIR' && (instruction === undefined || one.span.start < instruction.span.start),
  );
  let base = baseOf(stages, stage);
  for (const { argsText } of before) {
    const path = unquote(argsText);
    if (path.startsWith('/')) base = path;
    else if (base !== undefined) base = `${base.replace(/\/$/u, '')}/${path}`;
  }
  return base?.includes('$') === true ? undefined : base;
}

function baseOf(stages: readonly Stage[], stage: Stage): string | undefined {
  const parent = stage.parent === undefined ? undefined : stages[stage.parent];
  if (parent !== undefined) return workdirBefore(stages, parent);
  const image = rootImage(stages, stage);
  return image === undefined || image.registry !== undefined ? undefined : folders.get(image.name);
}

/** Where images are known to start. */
const folders = new Map([
  ...rooted(
    'scratch',
    'alpine',
    'debian',
    'ubuntu',
    'busybox',
    'fedora',
    'centos',
    'rockylinux',
    'almalinux',
  ),
  ...rooted(
    'node',
    'python',
    'ruby',
    'rust',
    'nginx',
    'eclipse-temurin',
    'openjdk',
    'buildpack-deps',
    'amazonlinux',
  ),
  ['golang', '/go'] as const,
]);

function rooted(...names: readonly string[]): readonly (readonly [string, string])[] {
  return names.map((name) => [name, '/'] as const);
}
