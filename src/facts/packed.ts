import { join } from '../kernel/paths.ts';
import type { Snapshot } from './snapshot.ts';
import { isUnder } from './tree.ts';

const makers = ['Makefile', 'justfile', 'Taskfile.yml', '.goreleaser.yml', '.goreleaser.yaml', 'build.sh'];
const outputs = ['dist', 'build', 'out', 'public'];

/** Where the pages of a folder are built, where whoever builds the server above puts them into its program, or beside it. */
export function packedOutput(folder: string, home: string, snapshot: Snapshot): string | undefined {
  if (!isUnder(folder, home) || folder === home) return undefined;
  const below = home === '' ? folder : folder.slice(home.length + 1);
  const texts = makers.map((name) => snapshot.text(join(home, name)) ?? '');
  const output = outputs.find((name) => texts.some((text) => text.includes(`${below}/${name}`)));
  return output === undefined ? undefined : join(folder, output);
}
