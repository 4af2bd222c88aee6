import { dirname, join } from '../../kernel/paths.ts';
import { has, upwards } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Program } from './programs.ts';

/** Pages that are built before a program is compiled, which then has them in itself. */
export type Pages = { readonly folder: string; readonly output: string };

/** `//go:embed build/*` where nothing is built yet, and the package beside it that builds it. */
export function embeddedPages({ files }: Program, snapshot: Snapshot): Pages[] {
  const found = files.flatMap(({ path }) =>
    embeddedIn(snapshot.text(path) ?? '').flatMap((name) => {
      const output = join(dirname(path), name);
      const folder = isBuilt(output, snapshot) ? undefined : builderOf(output, snapshot);
      return folder === undefined ? [] : [{ folder, output }];
    }),
  );
  return found.filter((one, at) => found.findIndex(({ output }) => output === one.output) === at);
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
function isBuilt(output: string, { entries }: Snapshot): boolean {
  return entries.some(
    ({ path }) =>
      path === output || (path.startsWith(`${output}/`) && !/\/(?:\.\w+|README\.md)$/iu.test(path)),
  );
}

function builderOf(output: string, snapshot: Snapshot): string | undefined {
  const folder = upwards(dirname(output)).find((at) => has(snapshot, join(at, 'package.json')));
  if (folder === undefined || folder === '') return undefined;
  return /"build"\s?:/u.test(snapshot.text(join(folder, 'package.json')) ?? '') ? folder : undefined;
}
