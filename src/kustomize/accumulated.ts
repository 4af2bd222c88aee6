import { type Config, mergeConfig, noConfig } from './config.ts';
import { append } from './entries.ts';
import { Fault } from './fault.ts';
import type { Budget, ScalarNode } from './node.ts';
import { copyResource, type Resource } from './resource.ts';
import { absorbVariables, type Variable } from './variables.ts';

/** What a Kustomization and all below it give, before names are final. */
export type Accumulated = {
  readonly resources: Resource[];
  config: Config;
  readonly variables: Variable[];
  isIncomplete: boolean;
};

export function nothing(): Accumulated {
  return { resources: [], config: noConfig, variables: [], isIncomplete: false };
}

export function copyOf(one: Accumulated): Accumulated {
  return { ...one, resources: one.resources.map(copyResource), variables: [...one.variables] };
}

export function merge(into: Accumulated, other: Accumulated, entry: ScalarNode): void {
  append(into.resources, other.resources, entry.from);
  into.config = mergeConfig(into.config, other.config);
  absorbVariables(into.variables, other.variables);
  into.isIncomplete ||= other.isIncomplete;
}

export function replace(
  into: Accumulated,
  { resources, variables, config, isIncomplete }: Accumulated,
): void {
  into.resources.splice(0, into.resources.length, ...resources);
  into.variables.splice(0, into.variables.length, ...variables);
  into.config = config;
  into.isIncomplete = isIncomplete;
}

/** Copies cost as well: a base that is named often enough would fill the memory. */
export function charge(budget: Budget, objects: number): void {
  budget.nodes -= objects * 10;
  if (budget.nodes < 0) throw new Fault('the build is too large to be rendered');
}
