import { join } from '../../kernel/paths.ts';
import { grep } from '../../facts/source.ts';
import { has } from '../../facts/tree.ts';
import type { Entry, Ground } from './ground.ts';
import type { Framework } from './framework-table.ts';
import { uwsgiSettings } from './port.ts';
import { dependsOn, type Project } from './project.ts';
import type { Target } from './targets.ts';

/** The command of a server for production: the one that is declared, else the usual one of the interface. */
export function server(ground: Ground, framework: Pick<Framework, 'interface'>, target: Target): Entry {
  const isAsync = framework.interface === 'asgi' || isAsyncTarget(target);
  const { words, missing } =
    granian(ground, target, isAsync) ?? (isAsync ? asgi(ground, target) : wsgi(ground, target));
  return { words, missing, evidence: target.evidence };
}

function isAsyncTarget({ name }: Target): boolean {
  return /(?:^|\.)asgi:/u.test(name);
}

type Command = Pick<Entry, 'words' | 'missing'>;

/** One server for both interfaces, where no other is declared. */
function granian(
  { project, port }: Ground,
  { name, isFactory, folder }: Target,
  isAsync: boolean,
): Command | undefined {
  if (dependsOn(project, 'granian') === undefined) return undefined;
  if (dependsOn(project, 'gunicorn', 'uvicorn', 'daphne', 'hypercorn') !== undefined) return undefined;
  const options = [...(isFactory ? ['--factory'] : []), ...(folder === '' ? [] : ['--working-dir', folder])];
  const kind = isAsync ? 'asgi' : 'wsgi';
  const words = [
    'granian',
    '--interface',
    kind,
    ...options,
    '--host',
    '0.0.0.0',
    '--port',
    String(port),
    name,
  ];
  return { words, missing: [] };
}

function asgi(ground: Ground, target: Target): Command {
  const { project, port } = ground;
  if (dependsOn(project, 'gunicorn') !== undefined)
    return gunicorn(ground, target, ['--worker-class', 'uvicorn.workers.UvicornWorker']);
  const hasUvicorn = bringsUvicorn(project);
  const bind = `0.0.0.0:${port}`;
  if (!hasUvicorn && dependsOn(project, 'hypercorn') !== undefined) {
    return { words: ['hypercorn', '--bind', bind, ...called(target)], missing: [] };
  }
  if (!hasUvicorn && dependsOn(project, 'daphne') !== undefined) {
    return { words: ['daphne', '-b', '0.0.0.0', '-p', String(port), target.name], missing: [] };
  }
  const factory = target.isFactory ? ['--factory'] : [];
  const folder = target.folder === '' ? [] : ['--app-dir', target.folder];
  const words = ['uvicorn', ...factory, ...folder, '--host', '0.0.0.0', '--port', String(port), target.name];
  return { words, missing: hasUvicorn ? [] : ['uvicorn'] };
}

/** Some packages bring the server with them. */
function bringsUvicorn(project: Project): boolean {
  if (dependsOn(project, 'uvicorn', 'litestar-granian') !== undefined) return true;
  return project.dependencies.some(
    ({ name, extras }) =>
      /^(?:fastapi|litestar)$/u.test(name) && extras.some((extra) => /^(?:standard|all)$/u.test(extra)),
  );
}

function wsgi(ground: Ground, target: Target): Command {
  const { project, port } = ground;
  const hasGunicorn = dependsOn(project, 'gunicorn') !== undefined;
  if (!hasGunicorn && dependsOn(project, 'waitress') !== undefined) {
    const call = target.isFactory ? ['--call'] : [];
    return { words: ['waitress-serve', ...call, `--listen=0.0.0.0:${port}`, target.name], missing: [] };
  }
  if (!hasGunicorn && dependsOn(project, 'uwsgi', 'pyuwsgi') !== undefined)
    return { words: uwsgi(ground, target), missing: [] };
  return gunicorn(ground, target, workersOf(ground));
}

/** By its own settings, where they say what is served and to whom. */
function uwsgi({ project, snapshot, port }: Ground, { name, isFactory }: Target): string[] {
  const settings = uwsgiSettings(project.folder, snapshot);
  const isWhole = /^[ \t]*(?:http|http-socket|socket)\s*=/mu.test(settings?.text ?? '');
  if (settings !== undefined && isWhole)
    return ['uwsgi', '--ini', settings.path.slice(project.folder.length).replace(/^\//u, '')];
  const callable = isFactory ? `${name}()` : name;
  return ['uwsgi', '--http-socket', `0.0.0.0:${port}`, '--master', '--processes', '2', '--module', callable];
}

/** Sockets that stay open need one worker that knows them all. */
function workersOf({ project, files }: Ground): string[] {
  if (dependsOn(project, 'flask-socketio', 'python-socketio') === undefined) {
    const [green] = grep(files, /^(?:from|import) (gevent|eventlet)\b/u);
    return green === undefined || dependsOn(project, green.groups[0] ?? '') === undefined
      ? ['--workers', '2', '--threads', '4']
      : ['--workers', '2', '--worker-class', green.groups[0] ?? 'gevent'];
  }
  const kind = ['eventlet', 'gevent'].find((name) => dependsOn(project, name) !== undefined);
  return ['--workers', '1', ...(kind === undefined ? ['--threads', '100'] : ['--worker-class', kind])];
}

const configs = ['gunicorn.conf.py', 'gunicorn_config.py', 'gunicorn_conf.py', 'config/gunicorn.py'];

function gunicorn(ground: Ground, target: Target, workers: readonly string[]): Command {
  const { project, snapshot, port } = ground;
  const config = configs.find((name) => has(snapshot, join(project.folder, name)));
  const text = config === undefined ? '' : (snapshot.text(join(project.folder, config)) ?? '');
  const settings = config === undefined ? [] : ['--config', config];
  const bind = /^bind\s*=/mu.test(text) ? [] : ['--bind', `0.0.0.0:${port}`];
  const own = /^workers\s*=|^worker_class\s*=/mu.test(text) ? [] : withCount(workers);
  const folder = target.folder === '' ? [] : ['--chdir', target.folder];
  const log = /^accesslog\s*=/mu.test(text) ? [] : ['--access-logfile', '-'];
  const missing = ['gunicorn'].filter((name) => dependsOn(project, name) === undefined);
  const isAsync = workers.includes('uvicorn.workers.UvicornWorker');
  return {
    words: ['gunicorn', ...settings, ...folder, ...bind, ...own, ...log, ...called(target)],
    missing: isAsync && !bringsUvicorn(project) ? [...missing, 'uvicorn'] : missing,
  };
}

function withCount(workers: readonly string[]): string[] {
  return workers.includes('--workers') ? [...workers] : ['--workers', '2', ...workers];
}

function called({ name, isFactory }: Target): string[] {
  return [isFactory ? `${name}()` : name];
}
