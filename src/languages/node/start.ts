import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import { lineWith } from '../../facts/source.ts';
import type { Evidence } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Package } from './package.ts';
import { builtServer } from './frameworks.ts';
import { toProcess } from './launch.ts';

export type Start = {
  /** The words of an exec-form command. */
  readonly words: readonly string[];
  /** What a start script does before: a migration, most often. */
  readonly before: readonly string[];
  readonly evidence: Evidence;
};

const production = ['start:prod', 'start:production', 'prod', 'start', 'serve:prod', 'server', 'serve'];
const entries = ['server', 'index', 'app', 'main', 'src/server', 'src/index', 'src/app', 'src/main'];

/** The production command: a script resolved to what it runs in the end, never a package manager or a watcher. */
export function startOf(pkg: Package, snapshot: Snapshot): Start | undefined {
  return fromProcfile(pkg, snapshot) ?? fromScripts(pkg) ?? fromFramework(pkg) ?? fromEntry(pkg, snapshot);
}

function fromProcfile(pkg: Package, snapshot: Snapshot): Start | undefined {
  const path = join(pkg.folder, 'Procfile');
  const text = snapshot.text(path) ?? '';
  const line = /^(?:web|worker):[ \t]*(.+)$/mu.exec(text);
  const resolved = line === null ? undefined : resolve(line[1] ?? '', pkg, 0);
  if (resolved === undefined) return undefined;
  const evidence = {
    fact: 'start',
    path,
    line: lineWith(text, line?.[0] ?? ''),
    why: 'the Procfile starts it so',
  };
  return { ...resolved, evidence };
}

function fromScripts(pkg: Package): Start | undefined {
  for (const name of production) {
    const script = pkg.scripts[name];
    const resolved = script === undefined ? undefined : resolve(script, pkg, 0);
    if (resolved === undefined) continue;
    const line = lineWith(pkg.text, `"${name}":`);
    return { ...resolved, evidence: { fact: 'start', path: pkg.path, line, why: `the script "${name}"` } };
  }
  return undefined;
}

function fromFramework(pkg: Package): Start | undefined {
  const words = builtServer(pkg);
  if (words === undefined) return undefined;
  return {
    words,
    before: [],
    evidence: { fact: 'start', path: pkg.path, line: 1, why: 'what the framework builds' },
  };
}

function fromEntry(pkg: Package, snapshot: Snapshot): Start | undefined {
  const main = pkg.main === undefined ? [] : [pkg.main.replace(/^\.\//u, '')];
  const named = entries.flatMap((name) => [`${name}.js`, `${name}.mjs`, `${name}.cjs`]);
  const file = [...main, ...named].find((name) => has(snapshot, join(pkg.folder, name)));
  if (file === undefined) return undefined;
  const path = join(pkg.folder, file);
  return {
    words: ['node', file],
    before: [],
    evidence: { fact: 'start', path, line: 1, why: 'the entry file' },
  };
}

type Resolved = { readonly words: readonly string[]; readonly before: readonly string[] };

/** Follows `npm run` and wrappers to the process itself; undefined where only a development tool is started. */
function resolve(script: string, pkg: Package, depth: number): Resolved | undefined {
  if (depth > 5 || /[|;<>$`()]/u.test(script.replaceAll('&&', ''))) return undefined;
  const steps = script.split('&&').map((step) => unwrap(step.trim().split(/\s+/u)));
  const last = steps.pop() ?? [];
  const before = steps.map((step) => step.join(' ')).filter((step) => step !== '');
  const called = scriptCalled(last, pkg);
  if (called !== undefined) {
    const inner = resolve(called, pkg, depth + 1);
    return inner === undefined ? undefined : { words: inner.words, before: [...before, ...inner.before] };
  }
  const words = toProcess(last, pkg);
  return words === undefined ? undefined : { words, before };
}

function unwrap(words: readonly string[]): string[] {
  let rest = [...words];
  while (
    rest.length > 0 &&
    /^(?:[A-Za-z_]\w*=\S*|cross-env|env|exec|npx|bunx|dotenv|--)$/u.test(rest[0] ?? '')
  ) {
    rest = rest.slice(1);
  }
  return rest;
}

/** The text of the script that a package manager is told to run; a file or a program is none. */
function scriptCalled(words: readonly string[], pkg: Package): string | undefined {
  const [tool = '', verb = '', name = ''] = words;
  if (!/^(?:npm|pnpm|yarn|bun)$/u.test(tool)) return undefined;
  const script = verb === 'run' || verb === 'run-script' ? name : verb;
  return Object.hasOwn(pkg.scripts, script) ? pkg.scripts[script] : undefined;
}
