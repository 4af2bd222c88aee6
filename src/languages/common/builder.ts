import { join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

/** What buildpacks call a tool: in the names of their variables, and in the files that they read before those. */
const names: Readonly<Record<string, { readonly variable: string; readonly table?: string }>> = {
  node: { variable: 'BP_NODE_VERSION|GOOGLE_NODEJS_VERSION', table: 'nodejs' },
  bun: { variable: 'BP_BUN_VERSION' },
  python: { variable: 'BP_CPYTHON_VERSION|GOOGLE_PYTHON_VERSION', table: 'python|cpython' },
  ruby: { variable: 'BP_MRI_VERSION', table: 'ruby|mri' },
  php: { variable: 'BP_PHP_VERSION', table: 'php' },
  java: { variable: 'BP_JVM_VERSION' },
};

export type Setting = { readonly value: string; readonly path: string; readonly line: number };

/** The version that a buildpack is told in a folder: Google's take one variable for every language. */
export function askedOfBuilder(tool: string, folder: string, snapshot: Snapshot): Setting | undefined {
  const known = names[tool];
  if (known === undefined) return undefined;
  const variable = new RegExp(`^(?:${known.variable}|GOOGLE_RUNTIME_VERSION)$`, 'u');
  const told = settings(folder, snapshot).find(({ name }) => variable.test(name));
  return told ?? inTable(known.table, folder, snapshot);
}

const longest = 100_000;
const pair =
  /\bname\s{0,8}=\s{0,8}["']([A-Z]\w{1,60})["'],?\s{1,80}value\s{0,8}=\s{0,8}["']([^"'\n]{1,300})["']/gu;

/** Variables of a project descriptor, each a table with its name and value. */
function settings(folder: string, snapshot: Snapshot): (Setting & { readonly name: string })[] {
  const path = join(folder, 'project.toml');
  const text = (snapshot.text(path) ?? '').slice(0, longest);
  return [...text.matchAll(pair)].map(([whole, name = '', value = '']) => ({
    name,
    value,
    path,
    line: lineWith(text, whole.split('\n')[0] ?? whole),
  }));
}

function inTable(table: string | undefined, folder: string, snapshot: Snapshot): Setting | undefined {
  if (table === undefined) return undefined;
  const path = join(folder, 'buildpack.yml');
  const text = (snapshot.text(path) ?? '').slice(0, longest);
  const asked = new RegExp(
    String.raw`^(?:${table}):[ \t]*\n[ \t]{1,8}version:[ \t]*["']?([^"'\n]{1,40})`,
    'mu',
  );
  const [whole, value] = asked.exec(text) ?? [];
  if (whole === undefined || value === undefined) return undefined;
  return { value, path, line: lineWith(text, whole.split('\n')[0] ?? whole) + 1 };
}
