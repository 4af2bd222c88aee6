import { join } from '../../kernel/paths.ts';
import { procfile } from '../../facts/declared/procfile.ts';
import { grep } from '../../facts/source.ts';
import { isDevelopment } from '../../facts/declared/command.ts';
import type { Framework } from './framework-table.ts';
import { dependsOn } from './project.ts';
import { programAt, programOf } from './program.ts';
import { servesAtOnce } from './at-once.ts';
import { ownServer } from './own-servers.ts';
import { flaskApp } from './flask-app.ts';
import { server } from './servers.ts';
import { callable, moduleOf, objectTarget } from './targets.ts';
import { djangoTarget } from './django-target.ts';
import { declaredTarget } from './wsgi-scripts.ts';
import type { Entry, Ground } from './ground.ts';

/** The production command: as the Procfile says, else gunicorn or uvicorn, never the server that a framework brings for development. */
export function entryOf(ground: Ground): Entry | undefined {
  return fromProcfile(ground) ?? fromFramework(ground) ?? fromCallable(ground) ?? programOf(ground);
}

function fromFramework(ground: Ground): Entry | undefined {
  const framework = ground.found?.framework;
  if (framework === undefined) return undefined;
  if (framework.interface === 'own') return ownServer(ground, framework);
  const declared = declaredTarget(ground);
  if (declared !== undefined) return server(ground, framework, declared);
  const own = framework.name === 'django' ? undefined : programWithServer(ground);
  if (own !== undefined) return own;
  const target = targetOf(ground, framework);
  if (target === undefined) return undefined;
  return servesAtOnce(ground.files, target.evidence.path) !== undefined
    ? programAt(ground, target.evidence.path)
    : server(ground, framework, target);
}

/** A function that speaks the interface of a server that is declared, without any framework. */
function fromCallable(ground: Ground): Entry | undefined {
  const { project, found, files, snapshot } = ground;
  const isServed = dependsOn(project, 'gunicorn', 'uwsgi', 'pyuwsgi', 'waitress', 'uvicorn', 'hypercorn');
  if (found !== undefined || isServed === undefined) return undefined;
  return callable({ folder: project.folder, files, snapshot }).map(({ target, kind }) =>
    server(ground, { interface: kind }, target),
  )[0];
}

const serving =
  /\beventlet\.wsgi\.server\(|^from waitress import serve\b|\bpywsgi\.WSGIServer\(|\bwaitress\.serve\(|\bcheroot\.wsgi\.Server\(|\bbjoern\.run\(/u;

/** A program that brings a server for production with it is started as it is: the module, or the one that imports it. */
function programWithServer(ground: Ground): Entry | undefined {
  const { project, files } = ground;
  if (dependsOn(project, 'gunicorn', 'uwsgi', 'pyuwsgi') !== undefined) return undefined;
  const [hit] = grep(files, serving);
  if (hit === undefined) return undefined;
  const [top = ''] = moduleOf(hit.path, project.folder).split('.');
  const imports = new RegExp(String.raw`^(?:from|import) ${top}\b`, 'mu');
  const guarded = files.filter(({ text }) => /^if __name__ ==/mu.test(text));
  const starts =
    guarded.find(({ path }) => path === hit.path) ?? guarded.find(({ text }) => imports.test(text));
  return programAt(ground, starts?.path);
}

function targetOf(
  { project, files, snapshot }: Ground,
  framework: Framework,
): ReturnType<typeof objectTarget> {
  const sources = { folder: project.folder, framework, files, snapshot };
  if (framework.name === 'flask') return objectTarget(sources) ?? flaskApp({ project, files, snapshot });
  if (framework.name !== 'django') return objectTarget(sources);
  const isAsync =
    dependsOn(project, 'channels', 'channels-redis', 'daphne', 'uvicorn') !== undefined &&
    dependsOn(project, 'gunicorn') === undefined;
  return (isAsync ? djangoTarget(sources, 'asgi') : undefined) ?? djangoTarget(sources, 'wsgi');
}

/** A command that a container can start without a shell. */
function fromProcfile({ project, snapshot, port, found }: Ground): Entry | undefined {
  const names = found?.framework.kind === 'worker' ? ['worker', 'web'] : ['web', 'worker'];
  const all = procfile(project.folder, snapshot);
  const [declared] = names.flatMap((name) => all.find((one) => one.name === name) ?? []);
  if (declared === undefined || isDevelopment(declared.command)) return undefined;
  const { path, line } = declared;
  const command = declared.command.replaceAll(/\$\{PORT(?::-\d{1,5})?\}|\$PORT\b/gu, String(port));
  if (/[|&;<>$`(){}'"\\]/u.test(command)) return undefined;
  const words = bound(command.split(/\s+/u), port, { project, snapshot });
  return { words, missing: [], evidence: { fact: 'start', path, line, why: 'the Procfile starts it so' } };
}

/** Without a word of where, gunicorn listens where no other container can reach it. */
function bound(
  words: readonly string[],
  port: number,
  { project, snapshot }: Pick<Ground, 'project' | 'snapshot'>,
): string[] {
  const [first = '', ...rest] = words;
  const isSaid =
    rest.some((word) => /^(?:-b|--bind|-c|--config)/u.test(word)) ||
    snapshot.text(join(project.folder, 'gunicorn.conf.py')) !== undefined;
  return first === 'gunicorn' && !isSaid ? [first, '--bind', `0.0.0.0:${port}`, ...rest] : [...words];
}
