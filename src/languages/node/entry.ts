import { basename, dirname, join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import { dependsOn } from './frameworks.ts';
import { entries, guessed, started, type Asked, type Start } from './started.ts';

/** What is there to be started, where nobody says what is. */
export function entryOf(asked: Asked): Start | undefined {
  const entry = fromEntry(asked);
  const program = fromProgram(asked);
  if (entry === undefined || program === undefined) return entry ?? program;
  const main = asked.snapshot.text(entry.evidence.path) ?? '';
  const called = asked.snapshot.text(program.evidence.path) ?? '';
  const isForOthers = offers.test(main) && !opensAlone.test(main);
  return isForOthers && (loadsOwn.test(called) || called.includes('.listen(')) ? program : entry;
}

/** The main file of such a package is for others; what it is called by is the server. */
const offers = /^(?:export\s|module\.exports\b|exports\.)/mu;
const opensAlone = /^[^\s/*].{0,200}\.listen\(/mu;
const loadsOwn = /(?:\brequire\(|\bfrom )\s?['"]\.{1,2}\//u;

/** A file that is there, run by what can run it; not one that another entry loads, nor one of another package. */
function fromEntry(asked: Asked): Start | undefined {
  const { pkg, snapshot } = asked;
  const runners = runnersOf(asked);
  const named = [pkg.main, pkg.module].flatMap((name) =>
    name === undefined ? [] : [name.replace(/^\.\//u, '')],
  );
  const candidates = [
    ...named,
    ...entries.flatMap((name) => Object.keys(runners).map((end) => `${name}${end}`)),
  ]
    .filter((name) => has(snapshot, join(pkg.folder, name)) && runners[endOf(name)] !== undefined)
    .filter((name) => !name.includes('/') || !has(snapshot, join(pkg.folder, dirname(name), 'package.json')));
  const [first] = candidates;
  if (first === undefined) return undefined;
  const file =
    candidates.find((name) => loads(snapshot.text(join(pkg.folder, name)) ?? '', { name, first })) ?? first;
  const words = [...(runners[endOf(file)] ?? []), file];
  return guessed(started(words, { path: join(pkg.folder, file), why: 'the entry file' }));
}

/** The one program that a package is called by. */
function fromProgram({ pkg, snapshot }: Asked): Start | undefined {
  const programs = typeof pkg.bin === 'string' ? [pkg.bin] : Object.values(pkg.bin ?? {});
  const [file = '', other] = programs.flatMap((one) => (typeof one === 'string' ? [join(one)] : []));
  const path = join(pkg.folder, file);
  if (file === '' || other !== undefined || !has(snapshot, path)) return undefined;
  return guessed(started(['node', file], { path, why: 'the program of the package' }));
}

/** `index.js` that loads `./server` is what is started. */
function loads(text: string, { name, first }: { name: string; first: string }): boolean {
  const isBeside = dirname(name) === dirname(first) && name !== first;
  const stem = basename(first).replace(/\.\w+$/u, '');
  return (
    isBeside && new RegExp(String.raw`(?:require\(|from )\s*['"]\./${stem}(?:\.\w{1,4})?['"]`, 'u').test(text)
  );
}

function endOf(file: string): string {
  return /\.[cm]?[jt]sx?$/u.exec(file)?.[0] ?? '';
}

function runnersOf({ pkg, manager, framework }: Asked): Readonly<Record<string, readonly string[]>> {
  const bun = ['bun', 'run'];
  if (manager.name === 'bun' && framework?.kind !== 'static') {
    return { '.ts': bun, '.js': bun, '.tsx': bun, '.mjs': bun, '.jsx': bun };
  }
  const plain = { '.js': ['node'], '.mjs': ['node'], '.cjs': ['node'], '': ['node'] };
  if (dependsOn(pkg, 'tsx')) return { ...plain, '.ts': ['node', '--import', 'tsx'] };
  return dependsOn(pkg, 'ts-node') ? { ...plain, '.ts': ['node_modules/.bin/ts-node'] } : plain;
}
