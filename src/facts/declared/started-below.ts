import { join } from '../../kernel/paths.ts';
import type { Service } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { isUnder } from '../tree.ts';
import type { ImageFacts } from './dockerfile.ts';
import { folderOf, hasPath } from './place.ts';

type Recipe = { readonly image: ImageFacts; readonly context: string };

/** The service further below whose program an image starts, itself or by a script of the package that it starts. */
export function startedBelow(
  { image, context }: Recipe,
  services: readonly Service[],
  snapshot: Snapshot,
): Service | undefined {
  const command = image.command?.text ?? '';
  const name = /^(?:npm|pnpm|yarn|bun)\s+(?:run\s+)?([\w:.-]{1,60})$/u.exec(command)?.[1];
  const text = name === undefined ? command : scriptOf(name, join(context, 'package.json'), snapshot);
  const found = services.filter(({ path }) => {
    const folder = folderOf(path);
    const relative = context === '' ? folder : folder.slice(context.length + 1);
    return folder !== context && isUnder(folder, context) && hasPath(text, relative);
  });
  return found.toSorted((a, b) => b.path.length - a.path.length)[0];
}

function scriptOf(name: string, path: string, snapshot: Snapshot): string {
  const quoted = new RegExp(
    String.raw`"${name.replaceAll('.', String.raw`\.`)}"\s{0,4}:\s{0,4}"([^"\n]{1,300})"`,
    'u',
  );
  const script = quoted.exec(snapshot.text(path) ?? '')?.[1] ?? '';
  return script === 'run-script-os' ? scriptOf(`${name}:default`, path, snapshot) : script;
}
