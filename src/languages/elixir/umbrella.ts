import type { SourceFile } from '../../facts/source.ts';
import { dirname } from '../../kernel/paths.ts';
import type { Project } from '../recipe/recipe.ts';

export function isUmbrella({ manifests }: Project): boolean {
  return /\bapps_path:/u.test(manifests[0]?.text ?? '');
}

/**
 * What the release is made from: the project itself, or of an umbrella that describes no release the one application
 * that needs the others and that none of them needs. Undefined where there are several of those.
 */
export function releasedFrom(project: Project): SourceFile | undefined {
  const [root, ...parts] = project.manifests;
  if (root === undefined || !isUmbrella(project) || /\breleases\b/u.test(root.text)) return root;
  const needed = new Set(parts.flatMap(({ text }) => [...text.matchAll(inUmbrella)].map(([, name]) => name)));
  const tops = parts.filter(({ text }) => !needed.has(appOf(text)));
  return tops.length === 1 ? tops[0] : undefined;
}

const inUmbrella = /\{:(\w{1,60}),\s{0,4}in_umbrella:\s{0,4}true/gu;

export function appOf(text: string): string | undefined {
  return /\bapp: ?:(\w{1,60})/u.exec(text)?.[1];
}

/** The folder below the project in which something of a manifest is run, as the start of a command that sets variables. */
export function within({ path }: SourceFile, { folder }: Project): string {
  const below = dirname(path).slice(folder === '' ? 0 : folder.length + 1);
  return below === '' ? '' : `env -C ${below} `;
}
