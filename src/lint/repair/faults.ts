import type { JsonMap } from '../../kernel/json.ts';
import { indexLines } from '../../kernel/text.ts';
import { writeYaml } from '../../render/yaml.ts';
import type { YamlMap } from '../../syntax/yaml/node.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { pathAt } from '../../syntax/yaml/path-at.ts';
import { stringAt } from '../../syntax/yaml/value.ts';
import { BadSchema, type Check, type Run } from '../schema/interpreter/checker.ts';
import { maxVisits } from '../schema/interpreter/compile.ts';
import type { Fault, Means } from './contract.ts';

/** What the schema of its kind holds against an object. */
export function misfits(object: JsonMap, { schema }: Means): readonly Fault[] {
  const root = rootOf(writeYaml(object));
  const check = root && schema(stringAt(root, ['kind']) ?? '', stringAt(root, ['apiVersion']) ?? '');
  return root === undefined || check === undefined ? [] : violationsOf(check, root);
}

function violationsOf(check: Check, root: YamlMap): readonly Fault[] {
  const run: Run = { path: [], violations: [], depth: 0, budget: maxVisits };
  try {
    check(root, run);
  } catch (error) {
    if (!(error instanceof BadSchema)) throw error;
  }
  return run.violations.map(({ keyword, ...violation }) => ({ ...violation, by: keyword }));
}

/** What rules hold against it that know more than a schema. */
export function offences(object: JsonMap, { lint }: Means): readonly Fault[] {
  const text = writeYaml(object);
  const root = rootOf(text);
  const { starts } = indexLines(text);
  const found = lint(text).filter(({ severity, rule }) => severity === 'error' && rule !== 'fitsSchema');
  return found.map(({ rule, message, line, column }) => ({
    by: rule,
    message,
    path: root === undefined ? [] : pathAt(root, (starts[line - 1] ?? 0) + column - 1),
  }));
}

function rootOf(text: string): YamlMap | undefined {
  const parsed = parse(text);
  return parsed.ok && parsed.value.root?.kind === 'map' ? parsed.value.root : undefined;
}
