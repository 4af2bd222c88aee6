import { overLines } from '../../kernel/over-lines.ts';
import { basename, dirname, join } from '../../kernel/paths.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
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
/** What must be given to it, where there is anything, is told beside its name. */
const factory = new RegExp(
  String.raw`^(?:async )?def\s+(${names})\s*\((?:\s*(?!\*)(\w+)(?:\s*:[^=,()]{1,60})?\s*(?=[,)]))?`,
  'u',
);
const made = new RegExp(String.raw`^(\w+)\s*(?::\s*[\w.]+\s*)?=\s*(?:[\w.]+\.)?(?:${names})\(`, 'u');

/** `wsgi.py` is there for servers, though it only hands on what another module makes. */
const handedOn = /^from\s+[\w.]+\s+import\s+(?:\w+\s+as\s+)?(app|application|api|server)\s*$/u;

const constructors: Readonly<Record<string, RegExp>> = {
  dash: /^(server)\s*=\s*\w+\.server\b/u,
  pyramid: /^(\w+)\s*=\s*\w+\.make_wsgi_app\(/u,
  bottle: /^(\w+)\s*=\s*(?:bottle\.)?(?:Bottle|default_app)\(/u,
  blacksheep: /^(\w+)\s*(?::\s*\w+\s*)?=\s*(?:blacksheep\.)?Application\(/u,
  werkzeug: /^def (app|application)\(\s?(?:request|environ)\b/u,
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
  const makers = grep(likely, factory);
  const maker = makers.find(({ groups }) => groups[1] === '') ?? makers[0];
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

function targetAt(
  hit: Hit,
  { folder, files, snapshot }: Omit<Sources, 'framework'>,
  isFactory: boolean,
): Target {
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

/** `def app(environ, start_response)`, and what it speaks. */
export function callable(
  sources: Omit<Sources, 'framework'>,
): { readonly target: Target; readonly kind: 'asgi' | 'wsgi' }[] {
  const likely = sources.files.toSorted((a, b) => rank(a.path) - rank(b.path));
  return grep(likely, /^(?:async )?def (app|application)\(\s?(environ|env|scope),/u).map((hit) => ({
    target: targetAt(hit, sources, false),
    kind: hit.groups[1] === 'scope' ? 'asgi' : 'wsgi',
  }));
}
