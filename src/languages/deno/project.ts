import { z } from 'zod';
import { basename, dirname, join } from '../../kernel/paths.ts';
import { lineWith, withoutComments } from '../../facts/source.ts';
import { has, isUnder, productiveUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Dependency } from '../common/needs.ts';

const strings = z.record(z.string(), z.string()).catch({});
const task = z.union([z.string(), z.object({ command: z.string() }).transform(({ command }) => command)]);
const schema = z.object({
  name: z.string().optional().catch(undefined),
  exports: z.unknown().optional(),
  tasks: z.record(z.string(), task.catch('')).catch({}),
  imports: strings,
  workspace: z.array(z.string()).optional().catch(undefined),
  importMap: z.string().optional().catch(undefined),
});

export type Project = z.output<typeof schema> & {
  readonly folder: string;
  /** deno.json, or the module that everything begins with. */
  readonly path: string;
  readonly text: string;
  readonly dependencies: readonly Dependency[];
  readonly isLocked: boolean;
};

const entries = [
  'main.ts',
  'server.ts',
  'mod.ts',
  'index.ts',
  'app.ts',
  'src/main.ts',
  'src/server.ts',
  'src/index.ts',
  'main.tsx',
  'main.js',
  'server.js',
  'src/mod.ts',
  'src/app.ts',
];

/** Folders with a deno.json, and folders whose entry module is written for Deno where nothing else claims them. */
export function projects(snapshot: Snapshot): Project[] {
  const paths = productiveUnder('', snapshot);
  const configured = paths
    .filter((path) => /(?:^|\/)deno\.jsonc?$/u.test(path))
    .flatMap((path) => configuredAt(path, snapshot));
  const isClaimed = (folder: string): boolean =>
    configured.some((one) => isUnder(folder, one.folder)) || has(snapshot, join(folder, 'package.json'));
  const bare = paths.filter(
    (path) => isEntry(path) && isForDeno(snapshot.text(path) ?? '') && !isClaimed(dirname(path)),
  );
  const topmost = bare.filter(
    (path) =>
      !bare.some(
        (other) => other !== path && isUnder(dirname(path), dirname(other)) && rank(other) < rank(path),
      ),
  );
  return [...configured, ...topmost.map((path) => bareAt(path, snapshot))];
}

function isEntry(path: string): boolean {
  return entries.includes(basename(path));
}

function rank(path: string): number {
  return path.split('/').length * 100 + entries.indexOf(basename(path));
}

/** Modules that only Deno loads: by URL, from JSR, or with its own name. */
function isForDeno(text: string): boolean {
  return /\bDeno\.\w|from\s+["'](?:https:\/\/(?:deno\.land|esm\.sh|jsr\.io)\/|jsr:|npm:)/u.test(
    text.slice(0, 20_000),
  );
}

function configuredAt(path: string, snapshot: Snapshot): Project[] {
  const text = snapshot.text(path) ?? '';
  const folder = dirname(path);
  const parsed = parse(text);
  if (parsed === undefined) return [];
  const map =
    parse(snapshot.text(join(folder, parsed.importMap ?? 'import_map.json')) ?? '{}')?.imports ?? {};
  const imports = { ...map, ...parsed.imports };
  const dependencies = Object.values(imports).map((target) => ({
    name: packageOf(target),
    path,
    line: lineWith(text, target),
  }));
  return [
    {
      ...parsed,
      imports,
      folder,
      path,
      text,
      dependencies,
      isLocked: has(snapshot, join(folder, 'deno.lock')),
    },
  ];
}

function bareAt(path: string, snapshot: Snapshot): Project {
  const folder = dirname(path).replace(/(?:^|\/)src$/u, '');
  const text = snapshot.text(path) ?? '';
  const empty = { name: undefined, tasks: {}, imports: {}, workspace: undefined, importMap: undefined };
  return {
    ...empty,
    folder,
    path,
    text,
    dependencies: [],
    isLocked: has(snapshot, join(folder, 'deno.lock')),
  };
}

/** Comments and commas at the end of a list are allowed there. */
function parse(text: string): z.output<typeof schema> | undefined {
  try {
    const parsed = schema.safeParse(
      JSON.parse(withoutComments(text).replaceAll(/,(?=\s{0,200}[\]}])/gu, '')),
    );
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** `npm:pg@8`, `jsr:@db/redis@^0.3` and `https://deno.land/x/oak@v12/mod.ts` are `pg`, `@db/redis` and `oak`. */
export function packageOf(target: string): string {
  const land = /^https:\/\/deno\.land\/(?:x\/)?([\w-]+)/u.exec(target)?.[1];
  if (land !== undefined) return land;
  const plain = target.replace(/^(?:npm:|jsr:|https:\/\/(?:esm\.sh|cdn\.skypack\.dev|jsr\.io)\/)\/?/u, '');
  return /^(?:@[\w.-]+\/)?[\w.-]+/u.exec(plain)?.[0] ?? target;
}
