import { z } from 'zod';
import { dirname, join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import { has, isUnder, productiveUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Dependency } from '../common/needs.ts';

const strings = z.record(z.string(), z.string()).catch({});
const composer = z.object({
  name: z.string().optional().catch(undefined),
  type: z.string().optional().catch(undefined),
  require: strings,
  suggest: strings,
  config: z.object({ platform: strings }).optional().catch(undefined),
});

export type Project = {
  readonly folder: string;
  /** composer.json, or the page that everything begins with. */
  readonly path: string;
  readonly text: string;
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly requires: Readonly<Record<string, string>>;
  /** What it can use and does without. */
  readonly suggests: readonly string[];
  readonly platform: string | undefined;
  readonly dependencies: readonly Dependency[];
  readonly isComposed: boolean;
  readonly isLocked: boolean;
};

const pages = [
  'index.php',
  'public/index.php',
  'web/index.php',
  'htdocs/index.php',
  'html/index.php',
  'src/index.php',
];

/** Folders with a composer.json, and topmost folders with a page to begin with where there is none. */
export function projects(snapshot: Snapshot): Project[] {
  const paths = productiveUnder('', snapshot);
  const composed = paths
    .filter((path) => /(?:^|\/)composer\.json$/u.test(path))
    .flatMap((path) => composedAt(path, snapshot))
    .filter(({ type }) => type === undefined || !/plugin|theme|module/u.test(type));
  const rest = paths.filter((path) => !composed.some((one) => isUnder(path, one.folder)));
  const plain = [...rest.flatMap(pageFolder), ...calledFolders(rest)];
  const topmost = plain.filter(
    (folder) => !plain.some((other) => other !== folder && isUnder(folder, other)),
  );
  return [...composed, ...[...new Set(topmost)].map((folder) => plainAt(folder, snapshot))];
}

/** The folder of a project by its first page: that above `public/`, that of `index.php` itself. */
function pageFolder(path: string): string[] {
  if (!/(?:^|\/)index\.php$/u.test(path)) return [];
  const folder = dirname(path);
  const isRoot = /(?:^|\/)(?:public|web|htdocs|html|src)$/u.test(folder);
  return [isRoot ? dirname(folder) : folder];
}

/** A page that its scripts ask PHP files for, with those beside it. */
function calledFolders(paths: readonly string[]): string[] {
  const pages = new Set(paths.filter((path) => /(?:^|\/)index\.html$/u.test(path)).map(dirname));
  return paths.filter((path) => path.endsWith('.php') && pages.has(dirname(path))).map(dirname);
}

function composedAt(path: string, snapshot: Snapshot): Project[] {
  const text = snapshot.text(path) ?? '';
  const folder = dirname(path);
  const parsed = parse(text);
  if (parsed === undefined) return [];
  return [
    {
      folder,
      path,
      text,
      name: parsed.name,
      type: parsed.type,
      requires: parsed.require,
      suggests: Object.keys(parsed.suggest),
      platform: parsed.config?.platform['php'],
      dependencies: Object.keys(parsed.require).map((name) => ({
        name,
        path,
        line: lineWith(text, `"${name}"`),
      })),
      isComposed: true,
      isLocked: has(snapshot, join(folder, 'composer.lock')),
    },
  ];
}

function parse(text: string): z.output<typeof composer> | undefined {
  try {
    const parsed = composer.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function plainAt(folder: string, snapshot: Snapshot): Project {
  const page =
    [...pages, 'index.html'].map((name) => join(folder, name)).find((path) => has(snapshot, path)) ??
    join(folder, 'index.php');
  return {
    folder,
    path: page,
    text: snapshot.text(page) ?? '',
    name: undefined,
    type: undefined,
    requires: {},
    suggests: [],
    platform: undefined,
    dependencies: [],
    isComposed: false,
    isLocked: false,
  };
}

export function requires(project: Project, ...names: readonly string[]): Dependency | undefined {
  return project.dependencies.find(({ name }) => names.includes(name));
}
