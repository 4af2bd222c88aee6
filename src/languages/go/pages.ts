import { dirname, join } from '../../kernel/paths.ts';
import { packedOutput } from '../../facts/packed.ts';
import { has, named, upwards } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Program } from './programs.ts';

/** Pages that are built before a program is compiled, which then has them in itself. */
export type Pages = {
  readonly folder: string;
  readonly output: string;
  /** The script that puts them there. */
  readonly script: string;
};

/** `//go:embed build/*` where nothing is built yet, and the package beside it that builds it. */
export function embeddedPages({ files }: Program, snapshot: Snapshot): Pages[] {
  const found = files.flatMap(({ path }) =>
    embeddedIn(snapshot.text(path) ?? '').flatMap((name) => {
      const output = join(dirname(path), name);
      const builder = builderOf(output, snapshot);
      return builder === undefined ? [] : [{ ...builder, output }];
    }),
  );
  return found.filter((one, at) => found.findIndex(({ output }) => output === one.output) === at);
}

/** One page may stand there so that it compiles; whoever says that pages are put there replaces it. */
function builderOf(output: string, snapshot: Snapshot): Builder | undefined {
  const kept = builtIn(output, snapshot);
  if (kept.length === 0) return aroundOf(output, snapshot) ?? elsewhereFor(output, snapshot);
  return kept.length === 1 && kept[0]?.endsWith('.html') === true
    ? elsewhereFor(output, snapshot)
    : undefined;
}

/** What stands before the first star of each path. */
function embeddedIn(source: string): string[] {
  const lines = source.split('\n').filter((line) => line.startsWith('//go:embed '));
  return lines.flatMap((line) =>
    line
      .slice(11, 500)
      .split(/\s+/u)
      .flatMap((word) => {
        const [plain = ''] = word.replaceAll(/^"|"$/gu, '').replace(/^all:/u, '').split('*');
        const name = plain.replace(/\/$/u, '');
        return name === '' || name.startsWith('.') ? [] : [name];
      }),
  );
}

/** A file that only keeps the folder there is nothing to show. */
function builtIn(output: string, { entries }: Snapshot): string[] {
  return entries
    .map(({ path }) => path)
    .filter(
      (path) => path === output || (path.startsWith(`${output}/`) && !/\/(?:\.\w+|README\.md)$/iu.test(path)),
    );
}

/** Pages that a Makefile packs into the program, or beside it: there it looks for them as well. */
export function packedPages({ module }: Program, snapshot: Snapshot): Pages[] {
  return named(snapshot, 'package.json').flatMap((path) => {
    const output = packedOutput(dirname(path), module.folder, snapshot);
    const builder = output === undefined ? undefined : aroundOf(output, snapshot);
    return output === undefined || builder === undefined ? [] : [{ ...builder, output }];
  });
}

type Builder = Omit<Pages, 'output'>;

/** The package that the folder lies in. */
function aroundOf(output: string, snapshot: Snapshot): Builder | undefined {
  const folder = upwards(dirname(output)).find((at) => has(snapshot, join(at, 'package.json')));
  if (folder === undefined || folder === '') return undefined;
  const text = snapshot.text(join(folder, 'package.json')) ?? '';
  return /"build"\s?:/u.test(text) ? { folder, script: 'build' } : undefined;
}

/** A package elsewhere that says that it builds into the folder: with an option of a script, or in its configuration. */
function elsewhereFor(output: string, snapshot: Snapshot): Builder | undefined {
  for (const path of named(snapshot, 'package.json')) {
    const folder = dirname(path);
    const options = [...(snapshot.text(path) ?? '').matchAll(option)];
    const told = options.find(([, , target = '']) => join(folder, target) === output);
    if (told !== undefined) return { folder, script: told[1] ?? 'build' };
    if (configured(folder, snapshot) === output) return { folder, script: 'build' };
  }
  return undefined;
}

const option =
  /"([\w:-]{1,60})"\s?:\s?"[^"\n]{0,300}--(?:outDir|out-dir|output-path)[= ](\.\.?\/[\w./-]{1,200})/gu;

function configured(folder: string, snapshot: Snapshot): string | undefined {
  const texts = ['js', 'ts', 'mjs', 'mts'].map(
    (end) => snapshot.text(join(folder, `vite.config.${end}`)) ?? '',
  );
  const target = texts
    .map((text) => /\boutDir\s?:[^\n]{0,80}?['"](\.\.?\/[\w./-]{1,200})['"]/u.exec(text)?.[1])
    .find((found) => found !== undefined);
  return target === undefined ? undefined : join(folder, target);
}
