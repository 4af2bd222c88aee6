import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { reportMissing } from './objects.ts';
import { entriesOf } from './report.ts';
import { isObject, type Keyword, strings } from './scope.ts';

/** A field that, where it stands, asks for other fields or a form of the whole. */
export const dependencies: Keyword = (value, schema, scope) => {
  if (!isObject(value)) return undefined;
  const checks = Object.entries(value).flatMap(([name, needs]) => {
    const judge = Array.isArray(needs)
      ? dependentRequired({ [name]: needs }, schema, scope)
      : scope.check(needs);
    return judge === undefined ? [] : [[name, judge] as const];
  });
  return (node, run) => {
    for (const [name, judge] of checks) if (has(node, name)) judge(node, run);
  };
};

export const dependentRequired: Keyword = (value) => {
  if (!isObject(value)) return undefined;
  const needs = Object.entries(value).map(([name, names]) => [name, strings(names)] as const);
  return (node, run) => {
    for (const [name, names] of needs) {
      if (!has(node, name)) continue;
      for (const needed of names) if (!has(node, needed)) reportMissing(node, run, needed);
    }
  };
};

function has(node: YamlNode, name: string): boolean {
  return entriesOf(node).some((entry) => entry.name === name);
}
