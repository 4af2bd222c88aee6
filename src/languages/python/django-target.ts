import { basename, dirname, join } from '../../kernel/paths.ts';
import { grep, lineWith, type SourceFile } from '../../facts/source.ts';
import { has, isUnder, upwards } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { moduleOf, relativeTo, type Sources, type Target } from './targets.ts';

/** The WSGI or ASGI module of a Django project, wherever its settings are kept. */
export function djangoTarget(
  { folder, files, snapshot }: Pick<Sources, 'folder' | 'files' | 'snapshot'>,
  kind: 'asgi' | 'wsgi',
): Target | undefined {
  const manage = manageFile(folder, snapshot);
  const top = manage === undefined ? folder : dirname(manage);
  const others = files.map(({ path }) => path).filter((path) => isUnder(path, top) && isModule(path, kind));
  const path = settingsModule(manage, kind, snapshot) ?? others.toSorted((a, b) => a.length - b.length)[0];
  const root = manage === undefined ? rootOf(path, top, snapshot) : top;
  const name = path === undefined ? namedInSettings(files, kind) : `${moduleOf(path, root)}:application`;
  const place = manage ?? path;
  if (name === undefined || place === undefined) return undefined;
  const line = lineWith(snapshot.text(place) ?? '', 'DJANGO_SETTINGS_MODULE');
  return {
    name,
    isFactory: false,
    folder: root === folder ? '' : relativeTo(root, folder),
    evidence: { fact: 'start', path: place, line, why: 'the Django project' },
  };
}

/** Where a module stands that names its settings by the package that it is itself in, without any `manage.py`. */
function rootOf(path: string | undefined, top: string, snapshot: Snapshot): string {
  if (path === undefined) return top;
  const [, named] = /DJANGO_SETTINGS_MODULE['"],\s?['"](\w{1,60})\./u.exec(snapshot.text(path) ?? '') ?? [];
  const home = upwards(dirname(path)).find((folder) => folder !== '' && basename(folder) === named);
  return home !== undefined && isUnder(home, top) ? dirname(home) : top;
}

/** `WSGI_APPLICATION = 'shop.wsgi.application'`. */
function namedInSettings(files: readonly SourceFile[], kind: 'asgi' | 'wsgi'): string | undefined {
  const pattern = new RegExp(
    String.raw`^${kind.toUpperCase()}_APPLICATION\s*=\s*['"]([\w.]{1,200})\.(\w+)['"]`,
    'u',
  );
  const [hit] = grep(files, pattern);
  return hit === undefined ? undefined : hit.groups.join(':');
}

/** `config.settings.local` is kept beside `config/wsgi.py`, or below it. */
function settingsModule(manage: string | undefined, kind: string, snapshot: Snapshot): string | undefined {
  if (manage === undefined) return undefined;
  const settings = /DJANGO_SETTINGS_MODULE['"]\s*,\s*['"]([\w.]{1,200})['"]/u.exec(
    snapshot.text(manage) ?? '',
  )?.[1];
  const parts = (settings ?? '').split('.');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const stem = join(dirname(manage), ...parts.slice(0, length), kind);
    const path = [`${stem}.py`, `${stem}/__init__.py`].find((one) => has(snapshot, one));
    if (path !== undefined) return path;
  }
  return undefined;
}

/** `wsgi.py`, or a package of that name. */
function isModule(path: string, name: string): boolean {
  return basename(path) === `${name}.py` || path.endsWith(`/${name}/__init__.py`);
}

/** `manage.py` of the folder itself, else the highest below it. */
export function manageFile(folder: string, snapshot: Snapshot): string | undefined {
  const own = join(folder, 'manage.py');
  if (has(snapshot, own)) return own;
  return snapshot.entries
    .map(({ path }) => path)
    .filter((path) => path.endsWith('/manage.py') && isUnder(path, folder))
    .toSorted((a, b) => a.split('/').length - b.split('/').length)[0];
}
