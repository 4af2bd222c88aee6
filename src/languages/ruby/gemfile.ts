import { dirname, join } from '../../kernel/paths.ts';
import { scripts } from './scripts.ts';
import { productiveUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Dependency } from '../common/needs.ts';
import type { Bundle } from './bundle.ts';

/** Every folder with a Gemfile, outside tests and generated folders. */
export function bundles(snapshot: Snapshot): Bundle[] {
  const declared = productiveUnder('', snapshot)
    .filter((path) => /(?:^|\/)(?:Gemfile|gems\.rb)$/u.test(path))
    .map((path) => read(path, snapshot));
  return [...declared, ...scripts(declared, snapshot)];
}

function read(path: string, snapshot: Snapshot): Bundle {
  const text = snapshot.text(path) ?? '';
  const folder = dirname(path);
  const paths = new Set(snapshot.entries.map((entry) => entry.path));
  const lock = path.endsWith('gems.rb') ? 'gems.locked' : 'Gemfile.lock';
  const all = gemsIn(path, text);
  return {
    folder,
    path,
    text,
    gems: all.filter(({ isProduction }) => isProduction).map(({ gem }) => gem),
    all: all.map(({ gem }) => gem),
    isGem: [...paths].some((one) => one.endsWith('.gemspec') && dirname(one) === folder),
    lockfile: paths.has(join(folder, lock)) ? lock : undefined,
  };
}

type Gem = { readonly gem: Dependency; readonly isProduction: boolean };

/** Blocks of a Gemfile nest: `group :development do ... end` holds gems that production goes without. */
function gemsIn(path: string, text: string): Gem[] {
  const open: boolean[] = [];
  return text.split('\n').flatMap((raw, at) => {
    const line = raw
      .slice(0, 500)
      .replace(/(?:^|\s)#.*$/u, '')
      .trim();
    if (line === 'end') open.pop();
    if (/\bdo(?:\s*\|\w+\|)?$/u.test(line) || /^(?:if|unless)\b/u.test(line)) open.push(isApart(line));
    const name = /^gem[ (]+['"]([\w.-]+)['"]/u.exec(line)?.[1];
    if (name === undefined) return [];
    const isProduction = !open.includes(true) && !isApartGem(line);
    return [{ gem: { name, path, line: at + 1 }, isProduction }];
  });
}

function isApart(line: string): boolean {
  return (
    /^group\b/u.test(line) &&
    !/:(?:production|default)\b/u.test(line) &&
    /:(?:development|test|ci|lint|docs)\b/u.test(line)
  );
}

function isApartGem(line: string): boolean {
  const groups = /\bgroups?:\s*(\[[^\]]{0,100}\]|:\w+)/u.exec(line)?.[1];
  return groups !== undefined && /:(?:development|test)\b/u.test(groups) && !groups.includes(':production');
}

export function gemOf(bundle: Bundle, ...names: readonly string[]): Dependency | undefined {
  return bundle.gems.find(({ name }) => names.includes(name));
}
