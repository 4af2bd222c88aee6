import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Form } from './shape.ts';
import type { BuildTool, Module } from './module.ts';
import { belowRoot } from './place.ts';

/** How people install and build it, from the folder that the build is run in. */
export function stepsOf(module: Module, form: Form | undefined, snapshot: Snapshot): Steps {
  const other = others[module.tool];
  if (other !== undefined) return other(form !== undefined && 'task' in form ? form.task : undefined);
  return module.tool === 'maven' ? maven(module, snapshot) : gradle(module, form, snapshot);
}

function maven(module: Module, snapshot: Snapshot): Steps {
  const below = belowRoot(module);
  const command = has(snapshot, join(module.root, 'mvnw')) ? './mvnw' : 'mvn';
  const only = below === '' ? '' : ` --projects ${below} --also-make`;
  const profile = module.profile === undefined ? '' : ` --activate-profiles ${module.profile}`;
  return {
    install: `${command} dependency:go-offline`,
    build: `${command} --define skipTests${profile}${only} package`,
  };
}

function gradle(module: Module, form: Form | undefined, snapshot: Snapshot): Steps {
  const command = has(snapshot, join(module.root, 'gradlew')) ? './gradlew' : 'gradle';
  const task = form !== undefined && 'task' in form ? form.task : 'assemble';
  return { build: `${command} ${gradleTask(module, task)}` };
}

type Steps = { readonly install?: string; readonly build: string };

const others: Readonly<Partial<Record<BuildTool, (task: string | undefined) => Steps>>> = {
  sbt: (task) => ({ install: 'sbt update', build: `sbt ${task ?? 'package'}` }),
  mill: (task) => ({ build: `mill ${task ?? 'compile'}` }),
  leiningen: (task) => ({ install: 'lein deps', build: `lein ${task ?? 'jar'}` }),
  clojure: (task) => ({ install: 'clojure -P', build: `clojure ${task ?? '-P'}` }),
};

/** What it is asked to do, and for production where it can be told so. */
export function gradleTask({ buildPath = ':', profile }: Module, task: string): string {
  const property = profile === undefined ? '' : `-P${profile} `;
  return property + (buildPath === ':' ? task : `${buildPath}:${task}`);
}
