import type { SourceFile } from '../../facts/source.ts';
import { dependencyKind } from './needs.ts';
import { moduleOf } from './targets.ts';
import { dependsOn, type Project } from './project.ts';
import type { Workspace } from './workspace.ts';

const imports =
  /^[ \t]{0,12}(?:from[ \t]{1,4}(\.{0,4}[\w.]{0,120})[ \t]{1,4}import[ \t]{1,4}(?:\(([^)]{0,1000})\)|([^\n#]{1,300}))|import[ \t]{1,4}([\w.]{1,120}))/gmu;

type Reached = { readonly files: readonly SourceFile[]; readonly project: Project };

/** What a program takes of the projects that it is made of: the modules that it imports, and drivers that they speak by. */
export function reached(
  project: Project,
  own: readonly SourceFile[],
  workspace: Workspace | undefined,
): Reached {
  const parts = workspace?.parts ?? [];
  if (parts.length === 0) return { files: own, project };
  const modules = new Map(
    parts.flatMap((part) =>
      part.files.map((file) => [moduleOf(file.path, part.project.folder), file] as const),
    ),
  );
  const found = new Map(own.map((file) => [file, moduleOf(file.path, project.folder)]));
  for (const [file, name] of found)
    for (const module of importedBy(file, name)) {
      const next = modules.get(module);
      if (next !== undefined) found.set(next, module);
    }
  const taken = parts.map((part) => ({ part, files: part.files.filter((file) => found.has(file)) }));
  const files = [...own, ...taken.flatMap((one) => (one.files.length === 0 ? one.part.files : one.files))];
  const isQueued = [project, ...parts.map((part) => part.project)].some(
    (one) => dependsOn(one, 'celery', 'kombu', 'dramatiq', 'django') !== undefined,
  );
  const packages = taken.flatMap((one) => {
    const all = one.part.project.dependencies;
    return isQueued || one.files.length === 0 ? all : all.filter(({ name }) => isSpokenBy(name, files));
  });
  return { files, project: { ...project, dependencies: [...project.dependencies, ...packages] } };
}

/** `from ..db import engine` in `shop.api.main` is `shop.db`, and perhaps `shop.db.engine`. */
function importedBy({ path, text }: SourceFile, name: string): string[] {
  const home = path.endsWith('/__init__.py') ? name.split('.') : name.split('.').slice(0, -1);
  return [...text.matchAll(imports)].flatMap(([, from = '', several = '', one = '', plain = '']) => {
    if (plain !== '') return [plain];
    const dots = /^\.*/u.exec(from)?.[0].length ?? 0;
    const around = dots === 0 ? [] : home.slice(0, home.length - dots + 1);
    const base = [
      ...around,
      ...from
        .slice(dots)
        .split('.')
        .filter((part) => part !== ''),
    ].join('.');
    const names = `${several}${one}`.split(',').map((said) => said.trim().split(/\s/u)[0] ?? '');
    return [base, ...names.map((said) => `${base}.${said}`)];
  });
}

const engine =
  /\bdjango\.db\b|\bcreate_(?:async_)?engine\b|\b(?:Database|connect|create_pool|init)\(|\bTortoise\b|\bPooled\w{0,20}Database\b/u;

/** A driver of a database is often named by an address alone; who opens no connection has none. Settings name others by strings. */
function isSpokenBy(name: string, files: readonly SourceFile[]): boolean {
  const kind = dependencyKind(name);
  if (kind === undefined) return true;
  const module = name.replaceAll('-', '_').replace(/_(?:binary|python|client)$/u, '');
  const imported = new RegExp(
    String.raw`(?:^\s{0,12}(?:from|import) |['"])(?:${module}|${module.split('_')[0]})\b`,
    'mu',
  );
  return files.some(({ text }) => imported.test(text) || (isRelational(kind) && engine.test(text)));
}

function isRelational(kind: string): boolean {
  return kind === 'postgres' || kind === 'mysql' || kind === 'mssql' || kind === 'oracle';
}
