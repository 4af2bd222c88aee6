import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Entry, Ground } from './ground.ts';
import type { Framework } from './framework-table.ts';
import { madeBy } from './made.ts';
import { programAt } from './program.ts';
import { moduleOf, objectTarget, rank, relativeTo } from './targets.ts';

type Start = (ground: Ground, hit: Hit, framework: Framework) => readonly string[];

/** Frameworks that bring a server or a worker for production. */
const starts: Readonly<Record<string, Start>> = {
  streamlit: ({ project, port }, { path }) => [
    'streamlit',
    'run',
    '--server.address',
    '0.0.0.0',
    '--server.port',
    String(port),
    '--server.headless',
    'true',
    relativeTo(path, project.folder),
  ],
  chainlit: ({ project, port }, { path }) => [
    'chainlit',
    'run',
    relativeTo(path, project.folder),
    '--host',
    '0.0.0.0',
    '--port',
    String(port),
    '--headless',
  ],
  'functions-framework': ({ project, files, port }, { path, line }) => {
    const lines = files.find((file) => file.path === path)?.text.split('\n') ?? [];
    const name = /^(?:async )?def (\w{1,80})/u.exec(lines[line] ?? '')?.[1] ?? 'main';
    return [
      'functions-framework',
      '--source',
      relativeTo(path, project.folder),
      '--target',
      name,
      '--port',
      String(port),
    ];
  },
  reflex: () => ['reflex', 'run', '--env', 'prod'],
  sanic: sanic,
  celery: ({ project, files }, hit) => [
    'celery',
    '--app',
    celeryTarget(hit, project.folder, grep(files, /^(\w+)\s*=\s*Celery\(/u)),
    'worker',
    '--loglevel',
    'info',
  ],
  dramatiq: ({ project }, { path }) => ['dramatiq', moduleOf(path, project.folder)],
  arq: ({ project }, { path }) => ['arq', `${moduleOf(path, project.folder)}.WorkerSettings`],
  faust: ({ project }, { path }) => [
    'faust',
    '--app',
    moduleOf(path, project.folder),
    'worker',
    '--loglevel',
    'info',
  ],
  panel: ({ project, port }, { path }) => [
    'panel',
    'serve',
    '--address',
    '0.0.0.0',
    '--port',
    String(port),
    relativeTo(path, project.folder),
  ],
  marimo: ({ project, port }, { path }) => [
    'marimo',
    'run',
    '--headless',
    '--host',
    '0.0.0.0',
    '--port',
    String(port),
    relativeTo(path, project.folder),
  ],
  solara: ({ project, port }, { path }) => [
    'solara',
    'run',
    '--production',
    '--host',
    '0.0.0.0',
    '--port',
    String(port),
    relativeTo(path, project.folder),
  ],
  huey: ({ project, files }, hit) => {
    const [made] = grep(files, /^(\w+)\s*=\s*\w*Huey\(/u);
    return [
      'huey_consumer',
      `${moduleOf(made?.path ?? hit.path, project.folder)}.${made?.groups[0] ?? 'huey'}`,
    ];
  },
  scrapy: ({ files }, hit) => {
    const spider = grep(files, /^\s+name\s*=\s*['"]([\w.-]{1,80})['"]/u).find(
      ({ path }) => path === hit.path,
    );
    return ['scrapy', 'crawl', spider?.groups[0] ?? 'spider'];
  },
  locust: ({ project }, { path }) => ['locust', '--headless', '-f', relativeTo(path, project.folder)],
  bentoml: ({ project, files, port }, hit) => {
    const [svc] = grep(files, /^(\w+)\s*=\s*bentoml\.Service\(/u);
    const module = moduleOf(svc?.path ?? hit.path, project.folder);
    return [
      'bentoml',
      'serve',
      '--host',
      '0.0.0.0',
      '--port',
      String(port),
      svc === undefined ? '.' : `${module}:${svc.groups[0] ?? 'svc'}`,
    ];
  },
  ray: ({ project, files }, hit) => {
    const [app] = grep(files, /^(\w+)\s*=\s*\w+\.bind\(/u);
    return ['serve', 'run', `${moduleOf(app?.path ?? hit.path, project.folder)}:${app?.groups[0] ?? 'app'}`];
  },
};

export function ownServer(ground: Ground, framework: Framework): Entry | undefined {
  const likely = ground.files.toSorted((a, b) => rank(a.path) - rank(b.path));
  const start = starts[framework.name];
  const uses = grep(likely, framework.sign);
  if (start === undefined)
    return (
      madeBy(ground, framework.name, likely) ??
      programAt(ground, served(ground, running(framework, likely) ?? uses))
    );
  const hit =
    framework.name === 'streamlit'
      ? (uses.find(({ path }) => !path.includes('/pages/')) ?? uses[0])
      : uses[0];
  if (hit === undefined) return undefined;
  const { path, line } = hit;
  return {
    words: start(ground, hit, framework),
    missing: [],
    evidence: { fact: 'start', path, line, why: `uses ${framework.name}` },
  };
}

/** What opens a port with Twisted runs only where its reactor is started. */
function running({ name }: Framework, files: readonly SourceFile[]): readonly Hit[] | undefined {
  return name === 'twisted' ? grep(files, /^(?:\s{4})?reactor\.run\(/u) : undefined;
}

/** The program among the modules that use a framework: the one that is started, or imports it. */
function served({ files }: Ground, uses: readonly Hit[]): string | undefined {
  const guarded = new Set(grep(files, /^if __name__ ==/u).map(({ path }) => path));
  const using = uses.map(({ path }) => path);
  const main = files.find(({ path }) => /^(?:src\/)?\w+\/__main__\.py$/u.test(path))?.path;
  return (
    using.find((path) => guarded.has(path)) ?? [...guarded].find((path) => rank(path) < 9) ?? main ?? using[0]
  );
}

function sanic(
  { project, files, snapshot, port }: Ground,
  hit: Hit,
  framework: Framework,
): readonly string[] {
  const target = objectTarget({ folder: project.folder, framework, files, snapshot });
  const name = target?.name ?? `${moduleOf(hit.path, project.folder)}:app`;
  return [
    'sanic',
    name,
    ...(target?.isFactory === true ? ['--factory'] : []),
    '--host',
    '0.0.0.0',
    '--port',
    String(port),
  ];
}

export function celeryTarget(hit: Hit, folder: string, objects: readonly Hit[]): string {
  const [object] = objects;
  if (object === undefined) return moduleOf(hit.path, folder);
  const module = moduleOf(object.path, folder);
  // `proj/celery.py` is found by the name of its package.
  return module.endsWith('.celery')
    ? module.replace(/\.celery$/u, '')
    : `${module}:${object.groups[0] ?? 'app'}`;
}
