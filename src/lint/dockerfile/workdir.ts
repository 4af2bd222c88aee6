import type { Instruction, Stage } from '../../syntax/dockerfile/model.ts';
import { unquote } from '../../syntax/dockerfile/words.ts';
import type { Fix } from '../contract.ts';
import { replace } from './fixes.ts';
import type { DockerfileSubject } from './subject.ts';

/** True for a path that does not depend on the working directory, or of which that cannot be told. */
export function isAbsolute(path: string): boolean {
  const plain = path.replaceAll(/^["']+|["']+$/gu, '');
  return plain.startsWith('/') || plain.startsWith('$') || isWindowsPath(plain);
}

export function isWindowsPath(path: string): boolean {
  return /^[A-Za-z]:/u.test(path);
}

/** Writes a relative WORKDIR out in full where the file itself says what it is relative to. */
export function absoluteWorkdir(subject: DockerfileSubject, instruction: Instruction): Fix | undefined {
  const path = unquote(instruction.argsText);
  const stage = subject.stages[instruction.stage];
  const base = stage && workdirBefore(subject.stages, stage, instruction);
  if (base === undefined || instruction.isTrigger || /[\s"']/u.test(path)) return undefined;
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
  return roots.has(stage.image.name) ? '/' : undefined;
}

/** Official images of distributions leave the working directory at the root. */
const roots = new Set([
  'scratch',
  'alpine',
  'debian',
  'ubuntu',
  'busybox',
  'fedora',
  'centos',
  'rockylinux',
  'almalinux',
]);
