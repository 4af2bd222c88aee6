import { basename, dirname, join } from '../../kernel/paths.ts';
import { grep, lineWith } from '../../facts/source.ts';
import { has } from '../../facts/tree.ts';
import { isOnPath, ownCommand } from './commands.ts';
import { goesOn } from './kind.ts';
import type { Entry, Ground } from './ground.ts';
import { moduleOf, relativeTo, standing } from './targets.ts';
import { dependsOn } from './project.ts';
import { mainScript } from './shebang.ts';

const programs = [
  'main.py',
  'app.py',
  'server.py',
  'run.py',
  'index.py',
  'application.py',
  'worker.py',
  'consumer.py',
  'producer.py',
  'bot.py',
  'service.py',
  'start.py',
  'job.py',
  'train.py',
  'locustfile.py',
];

/** A program that Python itself starts: a file by its usual name, a package with `__main__`, the only command of a project. */
export function programOf(ground: Ground): Entry | undefined {
  const { project, files, snapshot } = ground;
  const usual = programs
    .flatMap((name) => [
      join(project.folder, name),
      join(project.folder, 'src', name),
      join(project.folder, 'app', name),
    ])
    .find((path) => has(snapshot, path));
  if (usual !== undefined) return programAt(ground, usual);
  const [load] =
    dependsOn(project, 'locust') === undefined ? [] : grep(files, /^\s*(?:from|import) locust\b/u);
  if (load !== undefined)
    return entry(['locust', '--headless', '-f', relativeTo(load.path, project.folder)], load.path, load.line);
  return fromModule(ground) ?? programAt(ground, onlyProgram(ground) ?? scriptThatStays(ground));
}

/** A package that is started as a module; one that lies deeper is a part of what the command of the whole starts. */
function fromModule(ground: Ground): Entry | undefined {
  const { project, files } = ground;
  const all = files.filter(({ path }) => basename(path) === '__main__.py');
  const depth = (path: string): number => moduleOf(dirname(path), project.folder).split('.').length;
  const [module] = all.toSorted((one, other) => depth(one.path) - depth(other.path));
  const isWhole = module !== undefined && depth(module.path) === 1;
  const declared = isWhole ? undefined : fromScripts(ground);
  if (module === undefined || declared !== undefined) return declared;
  return entry(['python', '-m', moduleOf(dirname(module.path), project.folder)], module.path, 1);
}

/** A script of any other name is a program where it serves or waits; else it may be a tool. */
function scriptThatStays({ project, files, snapshot }: Ground): string | undefined {
  const path = mainScript(project.folder, snapshot);
  return path !== undefined && goesOn(files.filter((file) => file.path === path)) ? path : undefined;
}

/** `python file`, or `python -m module` where the file imports from its own package. */
export function programAt(ground: Ground, path: string | undefined): Entry | undefined {
  if (path === undefined) return undefined;
  const { project, files } = ground;
  const file = relativeTo(path, project.folder);
  if (basename(path) === '__main__.py')
    return entry(['python', '-m', moduleOf(dirname(path), project.folder)], path, 1);
  if (basename(path) === 'locustfile.py') return entry(['locust', '--headless', '-f', file], path, 1);
  const text = files.find((one) => one.path === path)?.text ?? '';
  const words = isModule(ground, path, text)
    ? ['python', '-m', moduleOf(path, project.folder)]
    : ['python', file];
  return entry(words, path, lineWith(text, 'if __name__'));
}

function isModule({ project, files, snapshot }: Ground, path: string, text: string): boolean {
  const file = relativeTo(path, project.folder);
  if (!file.includes('/') || !/^[\w/]+\.py$/u.test(file)) return false;
  if (standing(path, project.folder, { files, snapshot }) !== project.folder) return false;
  const hits = grep([{ path, text }], /^\s*(?:from|import)\s+(\.|[A-Za-z_]\w*)/u);
  const imports = new Set(hits.map(({ groups }) => groups[0]));
  return imports.has('.') || imports.has(file.split('/')[0]);
}

/** The one file at the top that is meant to be run. */
function onlyProgram({ project, files }: Ground): string | undefined {
  const own = files.filter(({ path }) => dirname(path) === project.folder && basename(path) !== 'manage.py');
  const guarded = own.filter(({ text }) => /^if __name__ ==/mu.test(text));
  if (guarded.length === 1) return guarded[0]?.path;
  const [telling, ...others] = guarded.filter(({ path }) =>
    /(?:^|[_/-])(?:worker|server|main|app|service|serve)\w{0,10}\.py$/u.test(path),
  );
  if (telling !== undefined && others.length === 0) return telling.path;
  return own.length === 1 && !project.isPackage && guarded.length === 0 ? own[0]?.path : undefined;
}

/** The only command that a project declares, or of several the one that is called as it is. */
function fromScripts({ project, snapshot }: Ground): Entry | undefined {
  const command = ownCommand(project, snapshot);
  if (command === undefined) return undefined;
  const { name, target, path, line } = command;
  const [module = '', called = 'main'] = target.split(':');
  const words = isOnPath(project) ? [name] : ['python', '-c', `from ${module} import ${called}; ${called}()`];
  return {
    words,
    missing: [],
    calls: target,
    evidence: { fact: 'start', path, line, why: `the command ${name}` },
  };
}

function entry(words: readonly string[], path: string, line: number): Entry {
  return { words, missing: [], evidence: { fact: 'start', path, line, why: 'the program' } };
}
