import { join } from '../../kernel/paths.ts';
import { has, isThere } from '../../facts/tree.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Note } from '../../spec/note.ts';
import type { BuildPlan, Holes, ImageWish } from '../../spec/plan.ts';
import { runtimeOf } from '../common/ports.ts';
import { filledIn, placeOf, theirServer, type TheirServer } from '../common/their-server.ts';
import { sitesOf, type Site } from './sites.ts';

/** Built once where it has to be, served by a server that runs without rights. */
export function plan(service: Service, snapshot: Snapshot, wish: ImageWish): BuildPlan {
  const folder = service.path === '.' ? '' : service.path;
  const site = sitesOf(snapshot).find((one) => one.folder === folder);
  if (site === undefined) throw new Error(`no site at ${service.path}`);
  const version = wish.version ?? service.languageVersion;
  const theirs = theirServer(folder, snapshot);
  return {
    dockerfile: {
      template: 'docker/static.Dockerfile',
      holes: {
        ...holesOf(site, version, snapshot),
        ...configOf(theirs, folder),
        server: 'nginxinc/nginx-unprivileged:1.29-alpine',
      },
    },
    ignore: ['static'],
    files: [],
    context: folder,
    runtime: { ...runtimeOf(101, 8080, ['20m', '32Mi', '64Mi']), ...filledIn(theirs) },
    notes: notesOf(site, version, snapshot),
  };
}

/** Their settings where they can be taken, else ours. */
function configOf(theirs: TheirServer | undefined, folder: string): Holes {
  if (theirs === undefined) return { ours: true, theirs: undefined, lowered: undefined };
  const config = { config: below(theirs.path, folder), target: placeOf(theirs) };
  return theirs.isLow
    ? { ours: undefined, theirs: undefined, lowered: config }
    : { ours: undefined, theirs: config, lowered: undefined };
}

function below(path: string, folder: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}

const nothing = { hugo: undefined, zola: undefined, mkdocs: undefined };

function holesOf(
  { generator, root, folder, mark }: Site,
  version: string | undefined,
  snapshot: Snapshot,
): Holes {
  if (generator === undefined)
    return { ...nothing, built: undefined, plain: { root: root === '' ? '.' : root } };
  const tag = whole(version) ?? generator.preferred;
  const built = { output: join('/src', root) };
  const base = { ...nothing, plain: undefined, built: { output: `/${built.output}` } };
  if (generator.name === 'hugo')
    return {
      ...base,
      hugo: {
        ...hugoRelease(tag),
        npm: packagesOf(folder, snapshot),
        command: asksGit(mark, snapshot) ? `${generator.build} --enableGitInfo=false` : generator.build,
      },
    };
  if (generator.name === 'zola') return { ...base, zola: { tag: `v${tag}` } };
  const requirements = has(snapshot, join(folder, 'requirements.txt'));
  return {
    ...base,
    mkdocs: {
      packages: requirements ? undefined : { names: mkdocsPackages(folder, tag, snapshot) },
      requirements,
    },
  };
}

/** Tools of Node that a theme builds its styles with. */
function packagesOf(folder: string, snapshot: Snapshot): Holes | undefined {
  const text = snapshot.text(join(folder, 'package.json'));
  if (text === undefined || !/"(?:devD|d)ependencies"\s*:\s*\{\s*"/u.test(text)) return undefined;
  const isLocked = has(snapshot, join(folder, 'package-lock.json'));
  const files = isLocked ? 'package.json package-lock.json' : 'package.json';
  return { files, command: isLocked ? 'npm ci' : 'npm install' };
}

/** A host may name only the minor version. */
function whole(version: string | undefined): string | undefined {
  if (version === undefined || !/^\d+\.\d+(?:\.\d+)?$/u.test(version)) return undefined;
  return version.split('.').length === 2 ? `${version}.0` : version;
}

/** The archives were called otherwise before 0.103. */
function hugoRelease(version: string): Holes {
  const platform = Number(version.split('.')[1]) < 103 ? 'Linux-64bit' : 'linux-$BUILDARCH';
  return {
    release: `https://github.com/gohugoio/hugo/releases/download/v${version}`,
    archive: `hugo_extended_${version}_${platform}.tar.gz`,
    sums: `hugo_${version}_checksums.txt`,
  };
}

/** Hugo ends where it shall tell when a page was changed, as the history is not sent to the builder. */
function asksGit(mark: string, snapshot: Snapshot): boolean {
  return /^[ \t]*"?enableGitInfo"?\s*[:=]\s*true\b/mu.test(snapshot.text(mark) ?? '');
}

function mkdocsPackages(folder: string, tag: string, snapshot: Snapshot): string {
  const text = ['mkdocs.yml', 'mkdocs.yaml']
    .map((name) => snapshot.text(join(folder, name)) ?? '')
    .join('\n');
  const material = /\bname:\s*["']?material\b|^theme:\s*["']?material\b/mu.test(text);
  return [`mkdocs==${tag}`, ...(material ? ['mkdocs-material==9.6.14'] : [])].join(' ');
}

function notesOf({ generator, mark }: Site, version: string | undefined, snapshot: Snapshot): Note[] {
  if (generator === undefined) return [];
  const hasThemes = isThere('.gitmodules', snapshot);
  return [
    ...(version === undefined ? [assumedVersion(generator.name, generator.preferred, mark)] : []),
    ...(hasThemes ? [submodules()] : []),
  ];
}

function assumedVersion(name: string, version: string, path: string): Note {
  return {
    id: 'version-assumed',
    severity: 'info',
    path,
    text: {
      en: `Nothing says which ${name} builds the site, so the image takes ${version}. Change it in the Dockerfile where another one is meant.`,
      zh: `没有说明使用哪个版本的 ${name}，镜像使用 ${version}。如需其他版本，请在 Dockerfile 中修改。`,
    },
    docs: 'https://docs.docker.com/build/building/best-practices/',
  };
}

function submodules(): Note {
  return {
    id: 'submodules',
    severity: 'warning',
    path: '.gitmodules',
    text: {
      en: 'A part of the site, often its theme, is a submodule: check it out with submodules before the image is built.',
      zh: '站点的一部分（通常是主题）是子模块：构建镜像前请连同子模块一起检出。',
    },
    docs: 'https://git-scm.com/docs/gitsubmodules',
  };
}
