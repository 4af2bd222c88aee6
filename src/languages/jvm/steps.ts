import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Form } from './form.ts';
import type { Module } from './module.ts';

/** How people install and build it, from the folder that the build is run in. */
export function stepsOf(
  module: Module,
  form: Form | undefined,
  snapshot: Snapshot,
): { readonly install?: string; readonly build: string } {
  const path = module.folder.slice(module.root === '' ? 0 : module.root.length + 1);
  const below = module.folder === module.root ? '' : path;
  if (module.tool === 'maven') {
    const maven = has(snapshot, join(module.root, 'mvnw')) ? './mvnw' : 'mvn';
    const only = below === '' ? '' : ` --projects ${below} --also-make`;
    return { install: `${maven} dependency:go-offline`, build: `${maven} --define skipTests${only} package` };
  }
  const gradle = has(snapshot, join(module.root, 'gradlew')) ? './gradlew' : 'gradle';
  const task = form !== undefined && 'task' in form ? form.task : 'assemble';
  return { build: `${gradle} ${gradleTask(module, task)}` };
}

export function gradleTask({ buildPath = ':' }: Module, task: string): string {
  return buildPath === ':' ? task : `${buildPath}:${task}`;
}
