import { join } from '../../kernel/paths.ts';
import { at, itemsAt } from '../../syntax/yaml/value.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import type { Snapshot } from '../snapshot.ts';
import { entriesAt, textAt, yamlFile } from '../yaml.ts';

type Scope = {
  readonly values: YamlNode | undefined;
  readonly item: YamlNode | undefined;
  readonly key?: string | undefined;
  readonly name?: string;
};

/**
 * The text of a chart's template with the values that its chart brings. Only what tells where things go is filled in:
 * plain values and one loop over a list; every other action leaves a blank.
 */
export function filledTemplate(text: string, chart: string, snapshot: Snapshot): string {
  const [values] = yamlFile(snapshot, join(chart, 'values.yaml')).roots;
  return unrolled(text.split('\n'), { values, item: undefined }).join('\n');
}

function unrolled(lines: readonly string[], scope: Scope): string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const list =
      /^\s*\{\{-?\s*range\s+(?:\$\w+\s*(?:,\s*\$\w+\s*)?:=\s*)?\$?\.Values\.([\w.]{1,100})\s*-?\}\}/u.exec(
        line,
      )?.[1];
    const end = list === undefined || scope.item !== undefined ? -1 : endOf(lines, at);
    if (list === undefined || end === -1) {
      if (!/^\s*\{\{.*\}\}\s*$/u.test(line)) out.push(filled(line.slice(0, 2000), scope));
      continue;
    }
    const body = lines.slice(at + 1, end);
    out.push(...rounds(list, line, scope).flatMap((one) => ['---', ...unrolled(body, one)]));
    at = end;
  }
  return out;
}

/** Each item of a list; of a map each value, with its key by the name that the loop gives it. */
function rounds(list: string, line: string, scope: Scope): Scope[] {
  const path = list.split('.');
  const key = /range\s+(\$\w+)\s*,/u.exec(line)?.[1];
  const items = itemsAt(scope.values, path).map((item) => ({ ...scope, item }));
  const entries = entriesAt(scope.values, path).map(([name, item]) => ({ ...scope, item, key, name }));
  return [...items, ...entries].slice(0, 100);
}

/** The line that ends a block. */
function endOf(lines: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').slice(0, 2000);
    depth += (line.match(/\{\{-?\s*(?:range|if|with|define|block)\b/gu) ?? []).length;
    depth -= (line.match(/\{\{-?\s*end\b/gu) ?? []).length;
    if (depth <= 0) return at;
  }
  return -1;
}

function filled(line: string, { values, item, key, name }: Scope): string {
  return line.replaceAll(/\{\{-?\s{0,4}([^{}]{0,200}?)\s{0,4}-?\}\}/gu, (_all, expression: string) => {
    if (name !== undefined && expression.split(/[ |]/u)[0] === key) return name;
    const [, root, path = ''] =
      /^(\$?\.Values\.|\$\w*\.|\.)([A-Za-z][\w.]{0,100})/u.exec(expression.trim()) ?? [];
    if (root === undefined) return '';
    const from = root.endsWith('.Values.') ? values : item;
    return textAt(at(from, path.split('.'))) ?? /default\s+"?([\w./:-]{1,100})/u.exec(expression)?.[1] ?? '';
  });
}
