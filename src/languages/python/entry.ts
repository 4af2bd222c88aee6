import { join } from '../../kernel/paths.ts';
import { grep, lineWith, type SourceFile } from '../../facts/source.ts';
import { has } from '../../facts/tree.ts';
import type { Evidence } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Framework } from './frameworks.ts';
import { dependsOn, type Project } from './project.ts';

/** What a server imports, `app.main:app`, or a whole command. */
export type Entry = {
  readonly words: readonly string[];
  /** Packages that the command needs and that nobody declared. */
  readonly missing: readonly string[];
  readonly evidence: Evidence;
};

type Ground = {
  readonly project: Project;
  readonly framework: Framework | undefined;
  readonly files: readonly SourceFile[];
  readonly snapshot: Snapshot;
  readonly port: number;
};

/** The production command: gunicorn or uvicorn, never the server that a framework brings for development. */
export function entryOf(ground: Ground): Entry | undefined {
  const { framework } = ground;
  if (framework === undefined) return fromProcfile(ground);
  if (framework.name === 'streamlit') return streamlit(ground);
  if (framework.name === 'celery') return fromProcfile(ground) ?? celery(ground);
  const target = framework.name === 'django' ? djangoTarget(ground) : objectTarget(ground);
  return target === undefined ? fromProcfile(ground) : server(ground, framework, target);
}

type Target = { readonly name: string; readonly isFactory: boolean; readonly evidence: Evidence };

function server({ project, port }: Ground, framework: Framework, target: Target): Entry {
  const bind = `0.0.0.0:${port}`;
  const hasGunicorn = dependsOn(project, 'gunicorn') !== undefined;
  if (framework.interface === 'asgi' && !hasGunicorn) {
    const factory = target.isFactory ? ['--factory'] : [];
    const words = ['uvicorn', ...factory, '--host', '0.0.0.0', '--port', String(port), target.name];
    const isThere = dependsOn(project, 'uvicorn') !== undefined;
    return { words, missing: isThere ? [] : ['uvicorn'], evidence: target.evidence };
  }
  const worker =
    framework.interface === 'asgi' ? ['--worker-class', 'uvicorn.workers.UvicornWorker'] : ['--threads', '4'];
  const name = target.isFactory ? `${target.name}()` : target.name;
  const words = ['gunicorn', '--bind', bind, '--workers', '2', ...worker, '--access-logfile', '-', name];
  return { words, missing: hasGunicorn ? [] : ['gunicorn'], evidence: target.evidence };
}

const constructed = /^(\w+)\s*(?::\s*\w+\s*)?=\s*(?:FastAPI|Flask|Starlette)\(/u;
const factory = /^def\s+(create_app|make_app|build_app|get_app)\s*\(/u;

/** The module that makes the application, the one that looks most like an entry first. */
function objectTarget({ files, project }: Ground): Target | undefined {
  const likely = files.toSorted((a, b) => rank(a.path) - rank(b.path));
  const [object] = grep(likely, constructed);
  if (object !== undefined)
    return target(object.path, object.groups[0] ?? 'app', { project, line: object.line, isFactory: false });
  const [made] = grep(likely, factory);
  if (made === undefined) return undefined;
  const called = grep(likely, /^(app|application)\s*=\s*(?:create_app|make_app|build_app|get_app)\(/u)[0];
  if (called !== undefined)
    return target(called.path, called.groups[0] ?? 'app', { project, line: called.line, isFactory: false });
  return target(made.path, made.groups[0] ?? 'create_app', { project, line: made.line, isFactory: true });
}

function rank(path: string): number {
  const at = ['wsgi.py', 'asgi.py', 'main.py', 'app.py', 'server.py', '__init__.py'].indexOf(
    path.split('/').at(-1) ?? '',
  );
  return (at === -1 ? 10 : at) + path.split('/').length / 100;
}

type Place = { readonly project: Project; readonly line: number; readonly isFactory: boolean };

function target(path: string, name: string, { project, line, isFactory }: Place): Target {
  const why = isFactory ? `makes the application in ${name}()` : `the application is ${name}`;
  return {
    name: `${moduleOf(path, project.folder)}:${name}`,
    isFactory,
    evidence: { fact: 'start', path, line, why },
  };
}

/** `src/shop/main.py` is `shop.main`; `src` itself is on the path of the image. */
export function moduleOf(path: string, folder: string): string {
  const below = folder === '' ? path : path.slice(folder.length + 1);
  return below
    .replace(/^src\//u, '')
    .replace(/(?:\/__init__)?\.py$/u, '')
    .replaceAll('/', '.');
}

function djangoTarget({ project, snapshot }: Ground): Target | undefined {
  const manage = join(project.folder, 'manage.py');
  const text = snapshot.text(manage) ?? '';
  const settings = /DJANGO_SETTINGS_MODULE['"]\s*,\s*['"]([\w.]+)\.settings(?:\.\w+)?['"]/u.exec(text)?.[1];
  const wsgi =
    settings === undefined ? undefined : join(project.folder, `${settings.replaceAll('.', '/')}/wsgi.py`);
  if (settings === undefined || wsgi === undefined || !has(snapshot, wsgi)) return undefined;
  const line = lineWith(text, 'DJANGO_SETTINGS_MODULE');
  return {
    name: `${settings}.wsgi:application`,
    isFactory: false,
    evidence: { fact: 'start', path: manage, line, why: 'the Django project' },
  };
}

function streamlit({ project, files, port }: Ground): Entry | undefined {
  const [hit] = grep(
    files.toSorted((a, b) => rank(a.path) - rank(b.path)),
    /^import streamlit|^from streamlit/u,
  );
  if (hit === undefined) return undefined;
  const file = project.folder === '' ? hit.path : hit.path.slice(project.folder.length + 1);
  const words = [
    'streamlit',
    'run',
    '--server.address',
    '0.0.0.0',
    '--server.port',
    String(port),
    '--server.headless',
    'true',
    file,
  ];
  return {
    words,
    missing: [],
    evidence: { fact: 'start', path: hit.path, line: hit.line, why: 'imports Streamlit' },
  };
}

function celery({ project, files }: Ground): Entry | undefined {
  const [hit] = grep(files, /^(\w+)\s*=\s*Celery\(/u);
  if (hit === undefined) return undefined;
  const name = `${moduleOf(hit.path, project.folder)}:${hit.groups[0] ?? 'app'}`;
  const evidence = { fact: 'start', path: hit.path, line: hit.line, why: 'makes the Celery application' };
  return { words: ['celery', '--app', name, 'worker', '--loglevel', 'info'], missing: [], evidence };
}

function fromProcfile({ project, snapshot }: Ground): Entry | undefined {
  const path = join(project.folder, 'Procfile');
  const text = snapshot.text(path) ?? '';
  const line = /^(?:web|worker):[ \t]*([^|&;<>$`\n]+)$/mu.exec(text);
  const words = (line?.[1] ?? '').trim().split(/\s+/u);
  if (words[0] === '' || words[0] === undefined) return undefined;
  const evidence = {
    fact: 'start',
    path,
    line: lineWith(text, line?.[0] ?? ''),
    why: 'the Procfile starts it so',
  };
  return { words, missing: [], evidence };
}
