import { overLines } from '../../kernel/over-lines.ts';
import { basename, dirname, join } from '../../kernel/paths.ts';
import { grep, lineWith, type Hit, type SourceFile } from '../../facts/source.ts';
import { has, isUnder } from '../../facts/tree.ts';
import type { Evidence } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Framework } from './framework-table.ts';

/** What a server imports: `app.main:app`, from a folder that it has to stand in. */
export type Target = {
  readonly name: string;
  readonly isFactory: boolean;
  readonly folder: string;
  readonly evidence: Evidence;
};

export type Sources = {
  readonly folder: string;
  readonly framework: Framework;
  readonly files: readonly SourceFile[];
  readonly snapshot: Snapshot;
};

const names =
  'create_app|make_app|build_app|get_app|create_application|get_application|init_app|app_factory|create_api|create_server';
const factory = new RegExp(String.raw`^(?:async )?def\s+(${names})\s*\(`, 'u');
const made = new RegExp(String.raw`^(\w+)\s*(?::\s*[\w.]+\s*)?=\s*(?:[\w.]+\.)?(?:${names})\(`, 'u');

/** `wsgi.py` is there for servers, though it only hands on what another module makes. */
const handedOn = /^from\s+[\w.]+\s+import\s+(?:\w+\s+as\s+)?(app|application|api|server)\s*$/u;

const constructors: Readonly<Record<string, RegExp>> = {
  dash: /^(server)\s*=\s*\w+\.server\b/u,
  pyramid: /^(\w+)\s*=\s*\w+\.make_wsgi_app\(/u,
  bottle: /^(\w+)\s*=\s*(?:bottle\.)?(?:Bottle|default_app)\(/u,
  blacksheep: /^(\w+)\s*(?::\s*\w+\s*)?=\s*(?:blacksheep\.)?Application\(/u,
  falcon: /^(\w+)\s*=\s*falcon\.(?:asgi\.)?(?:App|API)\(/u,
};
const general = new RegExp(
  overLines`
    ^(\w+)\s*(?::\s*[\w.]+\s*)?=\s*(?:[\w.]+\.)?(?:
      FastAPI|Flask|Starlette|Litestar|Starlite|Quart|Sanic|FlaskApp|AsyncApp|APIFlask|OpenAPI|Eve|
      socketio\.ASGIApp
    )\(
  `,
  'u',
);

/** The object that a server takes: the module that looks most like an entry first, else what makes one. */
export function objectTarget(sources: Sources): Target | undefined {
  const likely = sources.files.toSorted((a, b) => rank(a.path) - rank(b.path));
  const pattern = constructors[sources.framework.name] ?? general;
  const doors = likely.filter(({ path }) => /(?:^|\/)[aw]sgi\.py$/u.test(path));
  const madeIn = (files: readonly SourceFile[]): Hit[] => [...grep(files, pattern), ...grep(files, made)];
  const [object] = [...madeIn(likely), ...grep(doors, handedOn)].toSorted(
    (a, b) => rank(a.path) - rank(b.path),
  );
  const [chosen] = object === undefined ? madeIn(likely.map(withChoices)) : [object];
  if (chosen !== undefined) return targetAt(chosen, sources, false);
  const [maker] = grep(likely, factory);
  return maker === undefined ? undefined : targetAt(maker, sources, true);
}

/** What a module does under a condition of its own it does at its top level all the same. */
function withChoices({ path, text }: SourceFile): SourceFile {
  let isChosen = false;
  const lines = text.split('\n').map((line) => {
    if (/^\S/u.test(line))
      isChosen = /^(?:if(?! __name__)|elif|else|try|except|finally)\b.*:\s*$/u.test(line);
    return isChosen ? line.replace(/^(?: {4}|\t)/u, '') : line;
  });
  return { path, text: lines.join('\n') };
}

const order = [
  'wsgi.py',
  'asgi.py',
  'main.py',
  'app.py',
  'server.py',
  'api.py',
  'application.py',
  'run.py',
  'index.py',
  '__init__.py',
];

export function rank(path: string): number {
  const at = order.indexOf(basename(path));
  return (at === -1 ? order.length : at) + path.split('/').length / 100;
}

function targetAt(hit: Hit, { folder, files, snapshot }: Sources, isFactory: boolean): Target {
  const name = hit.groups[0] ?? 'app';
  const stand = standing(hit.path, folder, { files, snapshot });
  const why = isFactory ? `makes the application in ${name}()` : `the application is ${name}`;
  return {
    name: `${moduleOf(hit.path, stand)}:${name}`,
    isFactory,
    folder: stand === folder ? '' : relativeTo(stand, folder),
    evidence: { fact: 'start', path: hit.path, line: hit.line, why },
  };
}

type Ground = { readonly files: readonly SourceFile[]; readonly snapshot: Snapshot };

/** A module that imports its neighbours by their bare names runs only in its own folder. */
export function standing(path: string, folder: string, { files, snapshot }: Ground): string {
  const own = dirname(path);
  if (own === folder || !isUnder(own, folder)) return folder;
  const between = relativeTo(own, folder).split('/');
  if (between.some((part) => !/^[A-Za-z_]\w*$/u.test(part))) return own;
  const file = files.find((one) => one.path === path);
  const imported = grep(file === undefined ? [] : [file], /^\s*(?:from|import)\s+([A-Za-z_]\w*)/u).map(
    ({ groups }) => groups[0] ?? '',
  );
  const top = between[0] ?? '';
  if (imported.includes(top) || has(snapshot, join(own, '__init__.py'))) return folder;
  const isNeighbour = (name: string): boolean =>
    has(snapshot, join(own, `${name}.py`)) || has(snapshot, join(own, name, '__init__.py'));
  return imported.some(isNeighbour) ? own : folder;
}

export function relativeTo(path: string, folder: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}

/** `src/shop/main.py` is `shop.main`; `src` itself is on the path of the image. */
export function moduleOf(path: string, folder: string): string {
  return relativeTo(path, folder)
    .replace(/^src\//u, '')
    .replace(/(?:\/__init__)?\.py$/u, '')
    .replaceAll('/', '.');
}

/** The WSGI or ASGI module of a Django project, wherever its settings are kept. */
export function djangoTarget(
  { folder, files, snapshot }: Omit<Sources, 'framework'>,
  kind: 'asgi' | 'wsgi',
): Target | undefined {
  const manage = manageFile(folder, snapshot);
  const root = manage === undefined ? folder : dirname(manage);
  const others = files.map(({ path }) => path).filter((path) => isUnder(path, root) && isModule(path, kind));
  const path = settingsModule(manage, kind, snapshot) ?? others.toSorted((a, b) => a.length - b.length)[0];
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
