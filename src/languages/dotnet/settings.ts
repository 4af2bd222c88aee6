import { join } from '../../kernel/paths.ts';
import { lineWith, withoutComments } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

/** A setting of appsettings.json; `:` between the parts of its key, as the code names it. */
export type Setting = {
  readonly key: string;
  readonly value: string;
  readonly path: string;
  readonly line: number;
};

const names = ['appsettings.json', 'appsettings.Production.json'];

/** What holds in production; settings for development are not read. */
export function settingsOf(folder: string, snapshot: Snapshot): Setting[] {
  return names.flatMap((name) => {
    const path = join(folder, name);
    const text = snapshot.text(path) ?? '';
    const found: Setting[] = [];
    flatten(parse(text), '', (key, value) => found.push({ key, value, path, line: lineOf(text, key) }));
    return found;
  });
}

/** Comments and commas at the end are common there, and no JSON. */
function parse(text: string): unknown {
  const plain = withoutComments(text.replace(/^\uFEFF/u, '')).replaceAll(/,(?=\s{0,200}[}\]])/gu, '');
  try {
    return JSON.parse(plain);
  } catch {
    return undefined;
  }
}

type Visit = (key: string, value: string) => void;

const deepest = 20;

function flatten(value: unknown, key: string, visit: Visit): void {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    visit(key, String(value));
  if (typeof value !== 'object' || value === null || key.split(':').length > deepest) return;
  for (const [name, inner] of Object.entries(value))
    flatten(inner, key === '' ? name : `${key}:${name}`, visit);
}

/** The line of the last part of a key, searched after the line of the part before it. */
function lineOf(text: string, key: string): number {
  let from = 0;
  for (const part of key.split(':')) {
    const at = text.indexOf(`"${part}"`, from);
    if (at === -1) break;
    from = at;
  }
  return from === 0 ? lineWith(text, `"${key}"`) : text.slice(0, from).split('\n').length;
}
