import type { Snapshot } from '../../facts/snapshot.ts';
import { indexLines } from '../../kernel/text.ts';
import { join } from '../../kernel/paths.ts';
import type { Origin } from '../../kustomize/node.ts';

/**
 * Where lines of a rendered chart were written. Helm names the template of each object; a line is where its template
 * has it once, or has its key once, and else it belongs to the line above.
 */
export function originsOf(text: string, chart: string, snapshot: Snapshot): (Origin | undefined)[] {
  const indexes = new Map<string, Template>();
  let path = '';
  return text.split('\n').map((line) => {
    const source = /^# Source: [^/\s]{1,100}\/(\S{1,300})$/u.exec(line)?.[1];
    if (source !== undefined) path = join(chart, source);
    if (source !== undefined || line === '---') return path === '' ? undefined : { path, start: 0, end: 0 };
    const known = indexes.get(path) ?? templateOf(snapshot.text(path) ?? '');
    indexes.set(path, known);
    return known.find(line, path);
  });
}

type Template = { readonly find: (line: string, path: string) => Origin | undefined };

function templateOf(text: string): Template {
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
      const start = (starts[at] ?? 0) + (lines[at] ?? '').search(/\S|$/u);
      return { path, start, end: (starts[at] ?? 0) + (lines[at] ?? '').length };
    },
  };
}

/** What a line may be known by: all of it, or its key. */
function namesOf(line: string): string[] {
  const whole = line.trim();
  const key = /^(?:- )?([\w./-]{1,100}):/u.exec(whole)?.[1];
  return key === undefined ? [whole] : [whole, `${key}:`];
}
