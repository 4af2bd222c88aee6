import { access } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

type Options = Readonly<Record<string, string | undefined>>;

/**
 * A compose file is named as it is seen from the repository or from where the command is given. One that lies elsewhere
 * brings its own folder, unless a repository is named.
 */
export async function withComposeSource(options: Options, cwd: string): Promise<Options> {
  const named = /^compose=(.+)$/u.exec(options['from'] ?? '')?.[1];
  if (named === undefined) return options;
  const folder = resolve(cwd, options['dir'] ?? '.');
  const files = named.split(',').map((path) => path.trim());
  const there = await Promise.all(files.map((file) => isIn(folder, file)));
  if (there.every(Boolean)) return options;
  const seen = files.map((file) => resolve(cwd, file));
  const isInside = seen.every((path) => path.startsWith(`${folder}${sep}`));
  if (!isInside && options['dir'] !== undefined) return options;
  const dir = isInside ? folder : dirname(seen[0] ?? folder);
  const inside = seen.map((path) => relative(dir, path).split(sep).join('/'));
  return { ...options, dir, from: `compose=${inside.join(',')}` };
}

async function isIn(folder: string, file: string): Promise<boolean> {
  if (isAbsolute(file)) return false;
  return access(join(folder, file)).then(
    () => true,
    () => false,
  );
}
