import type { Holes } from '../../../spec/plan.ts';
import type { Built } from '../built.ts';
import type { Module } from '../module.ts';

export function leiningen(_: Module, { major, form }: Built): Holes {
  const task = 'task' in form ? form.task : 'uberjar';
  return {
    buildImage: `clojure:temurin-${major}-lein`,
    home: undefined,
    first: { manifests: [{ from: 'project.clj', to: './' }], fetch: 'lein deps' },
    cache: '/root/.m2',
    build: `lein ${task}`,
  };
}

export function clojureTools(_: Module, { major, form }: Built): Holes {
  const task = 'task' in form ? form.task : '-T:build uber';
  return {
    buildImage: `clojure:temurin-${major}-tools-deps`,
    home: undefined,
    first: { manifests: [{ from: 'deps.edn build.clj', to: './' }], fetch: 'clojure -P' },
    cache: '/root/.m2',
    build: `clojure ${task}`,
  };
}
