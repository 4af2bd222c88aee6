import { basename, dirname } from '../../kernel/paths.ts';
import { objectName } from '../../kernel/object-name.ts';
import { present } from '../../kernel/present.ts';
import type { ComposeService } from '../compose.ts';
import type { Evidence, Service } from '../facts.ts';
import { isInfrastructure } from './backing.ts';
import { languageOfBases, portOfImage } from './base-images.ts';
import { isUnder } from '../tree.ts';
import type { Build } from './builds.ts';
import { isForAny } from './for-any.ts';
import type { ImageFacts } from './dockerfile.ts';
import { isAside } from './names.ts';
import { hasPath } from './place.ts';

/** Services that no language knows and that have a recipe and a command of their own. */
export function onlyBuilt(
  rest: readonly Build[],
  running: readonly Service[],
  compose: readonly ComposeService[],
): Service[] {
  const paths = running.map(({ path }) => path);
  const found = rest
    .filter(({ path, image }) => !isAside(path) && !isForAny(image) && !isOnDemand(path, compose))
    .filter((build) => !isAllInOne(build, paths) && !isWrapped(build, paths, compose))
    .flatMap(toService);
  return found.filter(({ path }, at) => found.findIndex((one) => one.path === path) === at);
}

/** What compose starts only when it is asked for it, unlike others beside it, seeds or tries them. */
function isOnDemand(path: string, compose: readonly ComposeService[]): boolean {
  const own = compose.filter(({ dockerfile }) => dockerfile === path);
  const always = compose.some((one) => !one.isOnDemand && own.some(({ file }) => file === one.file));
  return own.length > 0 && always && own.every((one) => one.isOnDemand);
}

/** It puts several services into one image that are known by themselves. */
function isAllInOne({ context, image }: Build, services: readonly string[]): boolean {
  const inside = services.filter((path) => path !== '.' && isUnder(path, context) && path !== context);
  const lines = image.text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  const taken = inside.filter((path) => {
    const relative = context === '' ? path : path.slice(context.length + 1);
    return lines.some((line) => hasPath(line, relative));
  });
  return taken.length > 1 || (services.length > 1 && takenWhole(lines).length > 1);
}

/** Images that are taken as they are: what is copied out of them was built elsewhere. */
function takenWhole(lines: readonly string[]): string[] {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  const stages = said.flatMap((line, at) => {
    const name = /^FROM\s+\S*\/\S+\s+AS\s+([\w.-]{1,80})$/iu.exec(line)?.[1];
    return name !== undefined && /^FROM\s/iu.test(said[at + 1] ?? '') ? [name] : [];
  });
  return stages.filter((name) => said.some((line) => line.includes(`--from=${name} `)));
}

/** Everyone who starts it mounts sources into it that are services by themselves: it only holds their tools. */
function isWrapped(
  { path }: Build,
  services: readonly string[],
  compose: readonly ComposeService[],
): boolean {
  const own = compose.filter(({ dockerfile }) => dockerfile === path);
  const holds = (folder: string): boolean => services.some((one) => one !== '.' && isUnder(one, folder));
  return own.length > 0 && own.every(({ binds }) => binds.some(holds));
}

function toService(build: Build): Service[] {
  const { image, path } = build;
  const what = languageOf(image);
  if (what === undefined || isForPeople(image) || isInfrastructure(image.bases[0]?.name ?? '')) return [];
  const folder = build.context === '' ? dirname(path) : build.context;
  return [
    present({
      path: folder === '' ? '.' : folder,
      name: objectName(basename(folder) || 'app'),
      language: what.language,
      kind: what.language === 'static' ? ('static' as const) : ('worker' as const),
      buildTool: 'docker',
      ports: [],
      env: [],
      needs: [],
      evidence: [what.evidence],
    }),
  ];
}

/** It starts a shell, in which somebody types. */
function isForPeople({ command }: ImageFacts): boolean {
  return /^(?:\/(?:usr\/)?bin\/)?(?:ba|z|da)?sh$/u.test(command?.text.trim() ?? '');
}

type Language = { readonly language: string; readonly evidence: Evidence };

function languageOf(image: ImageFacts): Language | undefined {
  const [base] = image.bases;
  const found = languageOfBases(image.bases);
  const listens = base !== undefined && portOfImage(base) !== undefined;
  if (found === undefined && listens) {
    if (!servesFiles(image)) return undefined;
    return said('static', image, { line: base.line, why: `serves files with ${base.name}` });
  }
  if (image.command === undefined && !listens) return undefined;
  return found === undefined
    ? byCommand(image)
    : said(found.language, image, {
        line: found.base.line,
        why: `the Dockerfile stands on ${found.base.name}`,
      });
}

function byCommand(image: ImageFacts): Language | undefined {
  const { command } = image;
  const language = interpreters[basename(command?.text.split(/\s/u)[0] ?? '')];
  if (command === undefined || language === undefined) return undefined;
  return said(language, image, { line: command.line, why: 'the Dockerfile starts it with that' });
}

function said(language: string, image: ImageFacts, place: Pick<Evidence, 'line' | 'why'>): Language {
  return { language, evidence: { fact: 'language', path: image.path, ...place } };
}

/** A proxy gets nothing but its configuration. */
function servesFiles({ destinations }: ImageFacts): boolean {
  return destinations.some((to) => /html|htdocs|www|public|^\/srv|^\/app|^\/site|\/static/u.test(to));
}

const interpreters: Readonly<Record<string, string>> = {
  node: 'node',
  npm: 'node',
  yarn: 'node',
  pnpm: 'node',
  bun: 'bun',
  deno: 'deno',
  python: 'python',
  python3: 'python',
  gunicorn: 'python',
  uvicorn: 'python',
  celery: 'python',
  java: 'java',
  dotnet: 'dotnet',
  php: 'php',
  ruby: 'ruby',
  bundle: 'ruby',
  perl: 'perl',
};
