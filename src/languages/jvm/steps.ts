import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Form } from './form.ts';
import type { BuildTool, Module } from './module.ts';
import { belowRoot } from './place.ts';

/** How people install and build it, from the folder that the build is run in. */
export function stepsOf(module: Module, form: Form | undefined, snapshot: Snapshot): Steps {
  const below = belowRoot(module);
  const other = others[module.tool];
  if (other !== undefined) return other(form !== undefined && 'task' in form ? form.task : undefined);
  if (module.tool === 'maven') {
    const maven = has(snapshot, join(module.root, 'mvnw')) ? './mvnw' : 'mvn';
    const only = below === '' ? '' : ` --projects ${below} --also-make`;
    return { install: `${maven} dependency:go-offline`, build: `${maven} --define skipTests${only} package` };
  }
  const gradle = has(snapshot, join(module.root, 'gradlew')) ? './gradlew' : 'gradle';
  const task = form !== undefined && 'task' in form ? form.task : 'assemble';
  return { build: `${gradle} ${gradleTask(module, task)}` };
}

type Steps = { readonly install?: string; readonly build: string };

const others: Readonly<Partial<Record<BuildTool, (task: string | undefined) => Steps>>> = {
  sbt: (task) => ({ install: 'sbt update', build: `sbt ${task ?? 'package'}` }),
  leiningen: (task) => ({ install: 'lein deps', build: `lein ${task ?? 'jar'}` }),
  clojure: (task) => ({ install: 'clojure -P', build: `clojure ${task ?? '-P'}` }),
};

export function gradleTask({ buildPath = ':' }: Module, task: string): string {
  return buildPath === ':' ? task : `${buildPath}:${task}`;
}
