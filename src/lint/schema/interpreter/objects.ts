import { closest } from '../../../kernel/closest.ts';
import type { YamlEntry, YamlNode } from '../../../syntax/yaml/node.ts';
import { BadSchema, type Check, type Patterns, type RawObject, type Run } from './checker.ts';
import { descend, entriesOf, pathText, report, where } from './report.ts';
import { isObject, type Keyword, strings } from './scope.ts';

export const required: Keyword = (value) => {
  const names = strings(value);
  if (names.length === 0) return undefined;
  return (node, run) => {
    if (node.kind !== 'map') return;
    const { entries } = node;
    for (const name of names) if (!holds(entries, name)) reportMissing(node, run, name);
  };
};

export const properties: Keyword = (value, schema, { check, document }) => {
  if (!isObject(value)) return undefined;
  const mustStand = new Set(strings(schema['required']));
  const { openapi } = document.dialect;
  const checks = new Map(Object.entries(value).map(([name, raw]) => [name, check(raw)]));
  return (node, run) => {
    for (const entry of entriesOf(node)) {
      const judge = checks.get(entry.name);
      if (judge === undefined || (openapi && isDropped(entry, value, mustStand))) continue;
      descend(run, entry.name, { judge, node: entry.value });
    }
  };
};

/** The server drops null where a field may be missing and says nothing about null. */
function isDropped({ name, value }: YamlEntry, fields: RawObject, mustStand: ReadonlySet<string>): boolean {
  if (value.kind !== 'scalar' || value.type !== 'null') return false;
  const field = fields[name];
  return isObject(field) && field['x-null'] !== false && !mustStand.has(name);
}

export const patternProperties: Keyword = (value, _, { check, patterns }) => {
  if (!isObject(value)) return undefined;
  const checks = Object.entries(value).map(([text, raw]) => [matcher(patterns, text), check(raw)] as const);
  return (node, run) => {
    for (const entry of entriesOf(node)) judgeMatching(entry, checks, run);
  };
};

type Matching = readonly (readonly [(text: string) => boolean, Check])[];

function judgeMatching(entry: YamlEntry, checks: Matching, run: Run): void {
  for (const [matches, judge] of checks) {
    if (matches(entry.name)) descend(run, entry.name, { judge, node: entry.value });
  }
}

export const additionalProperties: Keyword = (value, schema, { check, patterns }) => {
  if (value === true) return undefined;
  const known = isObject(schema['properties']) ? schema['properties'] : {};
  const matchers = Object.keys(isObject(schema['patternProperties']) ? schema['patternProperties'] : {}).map(
    (text) => matcher(patterns, text),
  );
  const names = new Set(Object.keys(known));
  const judge = value === false ? undefined : check(value);
  return (node, run) => {
    for (const entry of entriesOf(node)) {
      if (names.has(entry.name) || matchers.some((matches) => matches(entry.name))) continue;
      if (judge === undefined) reportUnknown(entry, run, names);
      else descend(run, entry.name, { judge, node: entry.value });
    }
  };
};

export const propertyNames: Keyword = (value, _, { check }) => {
  const judge = check(value);
  return (node, run) => {
    for (const { name, key } of entriesOf(node))
      judge({ ...key, type: 'string', value: name, text: name }, run);
  };
};

export function counts(keyword: 'minProperties' | 'maxProperties'): Keyword {
  return (value) => {
    if (typeof value !== 'number') return undefined;
    return (node, run) => {
      if (node.kind !== 'map') return;
      const count = new Set(node.entries.map(({ name }) => name)).size;
      if (keyword === 'minProperties' ? count >= value : count <= value) return;
      const word = keyword === 'minProperties' ? 'at least' : 'at most';
      report(run, node, {
        keyword,
        message: `\`${pathText(run.path)}\` must have ${word} ${value} fields, not ${count}`,
      });
    };
  };
}

function holds(entries: readonly YamlEntry[], name: string): boolean {
  for (const entry of entries) if (entry.name === name) return true;
  return false;
}

export function reportMissing(node: YamlNode, run: Run, name: string): void {
  report(run, node, {
    keyword: 'required',
    field: name,
    message: `missing field \`${name}\`${where(run)}`,
  });
}

function reportUnknown(entry: YamlEntry, run: Run, names: ReadonlySet<string>): void {
  const { name, key } = entry;
  const near = closest(name, [...names]);
  const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
  const message = `unknown field \`${name}\`${where(run)}${hint}`;
  run.violations.push({
    path: [...run.path],
    keyword: 'additionalProperties',
    message,
    field: name,
    at: { start: key.start, end: key.end },
    ...(near !== undefined && { meant: { entry, name: near } }),
  });
}

function matcher(patterns: Patterns, text: string): (text: string) => boolean {
  const found = patterns(text);
  if (found === undefined)
    throw new BadSchema(`the schema has a regular expression that Go cannot read: ${text}`);
  return found;
}
