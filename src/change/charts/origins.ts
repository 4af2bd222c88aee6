import type { Release } from '../../facts/gitops/releases.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { indexLines } from '../../kernel/text.ts';
import { join } from '../../kernel/paths.ts';
import type { Origin } from '../../kustomize/node.ts';
import { valueFinder } from './values.ts';

/**
 * Where lines of a rendered chart were written. Helm names the template of each object; a line is where its template
 * has it once, or has its key once, and else it belongs to the line above. Where the template takes it from a value, it
 * is where that value is set.
 */
export function originsOf(text: string, release: Release, snapshot: Snapshot): (Origin | undefined)[] {
  const { chart } = release;
  const valueAt = valueFinder(release, snapshot);
  const indexes = new Map<string, Template>();
  let path = '';
  return text.split('\n').map((line) => {
    const source = /^# Source: [^/\s]{1,100}\/(\S{1,300})$/u.exec(line)?.[1];
    if (source !== undefined) path = join(chart, source);
    if (source !== undefined || line === '---') return path === '' ? undefined : { path, start: 0, end: 0 };
    const parts = partsOf(path.slice(chart.length));
    const known =
      indexes.get(path) ?? templateOf(snapshot.text(path) ?? '', (keys) => valueAt([...parts, ...keys]));
    indexes.set(path, known);
    return known.find(line, path);
  });
}

type Template = { readonly find: (line: string, path: string) => Origin | undefined };

/** The charts within the chart that a template belongs to: their values stand below their names. */
function partsOf(path: string): string[] {
  return [...path.matchAll(/(?:^|\/)charts\/([\w.-]{1,100})\//gu)].map(([, name = '']) => name);
}

type ValueAt = ReturnType<typeof valueFinder>;

function templateOf(text: string, valueAt: ValueAt): Template {
  const { starts } = indexLines(text);
  const lines = text.split('\n');
  const places = new Map<string, number | 'several'>();
  for (const [at, line] of lines.entries()) {
    for (const name of namesOf(line)) places.set(name, places.has(name) ? 'several' : at);
  }
  return {
    find: (line, path) => {
      const at = namesOf(line)
        .map((name) => places.get(name))
        .find((place) => typeof place === 'number');
      if (typeof at !== 'number') return undefined;
      const keys = valueIn(lines[at] ?? '', lines[at + 1] ?? '');
      const value = keys.length === 0 ? undefined : valueAt(keys);
      if (value !== undefined) return value;
      const start = (starts[at] ?? 0) + (lines[at] ?? '').search(/\S|$/u);
      return { path, start, end: (starts[at] ?? 0) + (lines[at] ?? '').length };
    },
  };
}

/** The value that a line of a template is made of, the last one named: its own, or that of the block below its key. */
function valueIn(line: string, next: string): readonly string[] {
  const isKey = /^\s{0,200}[\w./-]{1,100}:\s{0,20}$/u.test(line);
  const isBlock = isKey && /^\s{0,200}\{\{-? (?:toYaml|with|range)\b/u.test(next);
  const found = [...(isBlock ? next : line).matchAll(/\.Values((?:\.[A-Za-z_]\w{0,100}){1,12})/gu)];
  return found.at(-1)?.[1]?.slice(1).split('.') ?? [];
}

/** What a line may be known by: all of it, or its key. */
function namesOf(line: string): string[] {
  const whole = line.trim();
  const key = /^(?:- )?([\w./-]{1,100}):/u.exec(whole)?.[1];
  return key === undefined ? [whole] : [whole, `${key}:`];
}
