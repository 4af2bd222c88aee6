import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Note } from '../../spec/note.ts';
import type { BuildPlan, Holes, ImageWish } from '../../spec/plan.ts';
import { installable } from '../common/debian.ts';
import { endOfLife, noLockfile, noStart } from '../common/notes.ts';
import { portAsked } from '../common/ports.ts';
import { sitePlan } from '../common/site.ts';
import { assetsOf } from './assets.ts';
import { buildOf, membersOf } from './detect.ts';
import { serverVariables } from './database-file.ts';
import type { Member } from './member.ts';
import { gemOf } from './gemfile.ts';
import type { Bundle } from './bundle.ts';
import { missingPlatforms } from './platforms.ts';
import { runtimeOf, user } from './runtime.ts';
import { scriptPlan } from './script-plan.ts';
import { needsAll, systemOf } from './system.ts';
import { lockedElsewhere, noGemfile } from './notes.ts';
import { chooseVersion, type ChosenVersion } from './releases.ts';

const docs = 'https://www.ruby-lang.org/en/downloads/branches/';
const lockDocs = 'https://bundler.io/guides/rationale.html#checking-your-code-into-version-control';

/** How the image of a Ruby service is built, or why that cannot be said yet. */
export function plan(service: Service, snapshot: Snapshot, wish: ImageWish): BuildPlan | Note {
  const folder = service.path === '.' ? '' : service.path;
  const member = membersOf(snapshot).find(({ bundle }) => bundle.folder === folder);
  if (member === undefined) throw new Error(`no Gemfile at ${service.path}`);
  const version = chooseVersion(wish.version ?? service.languageVersion);
  const ground = { member, snapshot, version };
  if (service.kind === 'static') return staticPlan(ground);
  if (member.start === undefined) return noStart(service, lockDocs);
  const port = portAsked(service, isMovable(service) ? wish : {});
  if (member.bundle.script !== undefined)
    return ofScript(ground, port) ?? noGemfile(service, member.bundle.script, lockDocs);
  return {
    dockerfile: { template: 'docker/ruby.Dockerfile', holes: holesOf(ground, { service, port }) },
    ignore: ['ruby'],
    files: [],
    context: folder,
    runtime: runtimeOf(member, { service, port, snapshot }),
    notes: notesOf(ground),
  };
}

function ofScript({ member, version }: Ground, port: number | undefined): BuildPlan | undefined {
  const notes = endOfLife({ label: 'Ruby', tag: version.tag, ended: version.ended, docs });
  const words = member.start?.words ?? [];
  return scriptPlan({ bundle: member.bundle, version, user, words, port }, notes);
}

/** A port that stands in the code stays there. */
function isMovable({ ports, start }: Service): boolean {
  const [declared] = ports;
  return declared?.env !== undefined || start?.includes(String(declared?.port)) === true;
}

type Ground = { readonly member: Member; readonly snapshot: Snapshot; readonly version: ChosenVersion };

function notesOf({ member, version, snapshot }: Ground): Note[] {
  const { bundle } = member;
  const missing = missingPlatforms(bundle, snapshot);
  return [
    ...endOfLife({ label: 'Ruby', tag: version.tag, ended: version.ended, docs }),
    ...(bundle.lockfile === undefined ? [noLockfile(bundle.path, 'Gemfile.lock', lockDocs)] : []),
    ...(missing.length === 0 ? [] : [lockedElsewhere(bundle.lockfile ?? '', missing)]),
  ];
}

type Served = { readonly service: Service; readonly port: number | undefined };

function holesOf(ground: Ground, { service, port }: Served): Holes {
  const { member } = ground;
  const declared = service.ports[0]?.port;
  const words = member.start?.words ?? [];
  const moved =
    port === undefined || declared === undefined
      ? words
      : words.map((word) => movedPort(word, declared, port));
  return {
    ...images(ground),
    ...steps(ground),
    env: [
      ...environment(member),
      ...serverVariables(member, ground.snapshot),
      ...portVariable(service, port),
    ].join(' '),
    user,
    port: port === undefined ? undefined : { number: port },
    start: `[${moved.map((word) => JSON.stringify(word)).join(', ')}]`,
  };
}

function movedPort(word: string, from: number, to: number): string {
  return word === String(from) || word.endsWith(`:${from}`) ? word.replace(String(from), String(to)) : word;
}

function portVariable(service: Service, port: number | undefined): string[] {
  const variable = service.ports[0]?.env;
  return variable === undefined || port === undefined ? [] : [`${variable}=${port}`];
}

/** Gems are linked with libraries of Debian; of older ones only the full image is known to have what they need. */
function images({ member, version }: Ground): Holes {
  const { debian } = version;
  const full = `ruby:${version.tag}-${debian}`;
  const { needs, builds } = systemOf(member.bundle);
  const compilers = installable(builds, debian);
  const isSlim = debian === 'bookworm' && gemOf(member.bundle, ...needsAll) === undefined;
  return {
    buildImage: full,
    runtimeImage: isSlim ? `ruby:${version.tag}-slim-${debian}` : full,
    buildPackages: compilers.length === 0 ? undefined : { names: compilers.join(' ') },
    packages: !isSlim || needs.length === 0 ? undefined : { names: needs.join(' ') },
  };
}

export function bundlerEnvironment(lockfile: string | undefined): string[] {
  const frozen = lockfile === undefined ? [] : ['BUNDLE_DEPLOYMENT=1'];
  return [...frozen, 'BUNDLE_PATH=/usr/local/bundle', 'BUNDLE_WITHOUT=development:test'];
}

function environment({ bundle, framework }: Member): string[] {
  const rails = ['RAILS_ENV=production', 'RAILS_LOG_TO_STDOUT=1', 'RAILS_SERVE_STATIC_FILES=1'];
  const own = framework?.name === 'rails' ? rails : ['RACK_ENV=production', 'APP_ENV=production'];
  return [...own, ...bundlerEnvironment(bundle.lockfile), 'HOME=/tmp'];
}

function steps(ground: Ground): Holes {
  const { member, snapshot } = ground;
  const { bundle } = member;
  const assets = assetsOf(bundle, snapshot);
  const isEarly = /^[ \t]*gemspec\b|^[ \t]*gem\b.{0,100}\bpath:|^[ \t]*path ['"]|eval_gemfile/mu.test(
    bundle.text,
  );
  const build = buildOf(member, snapshot);
  const clean = assets.install.length === 0 ? '' : ' && rm -rf node_modules';
  return {
    buildEnv: [...environment(member), 'BUNDLE_GLOBAL_GEM_CACHE=true']
      .filter((pair) => pair !== 'HOME=/tmp')
      .join(' '),
    node: assets.node,
    manifests: isEarly ? '.' : manifestsOf(bundle, snapshot),
    assets: assets.install,
    sources: !isEarly,
    build: build === undefined ? [] : [{ command: `${dummySecret(bundle, snapshot)} ${build}${clean}` }],
  };
}

function manifestsOf({ folder, path, lockfile }: Bundle, snapshot: Snapshot): string {
  const names = [
    path.slice(folder === '' ? 0 : folder.length + 1),
    lockfile ?? '',
    '.ruby-version',
    '.tool-versions',
  ];
  return names.filter((name) => name !== '' && has(snapshot, join(folder, name))).join(' ');
}

/** Rails asks for a key even where it only builds; from 7.1 on it takes that none is there. */
function dummySecret({ folder, lockfile }: Bundle, snapshot: Snapshot): string {
  const text = snapshot.text(join(folder, lockfile ?? 'Gemfile.lock')) ?? '';
  const [, major = '8', minor = '0'] = /^ {4}railties \((\d+)\.(\d+)/mu.exec(text) ?? [];
  return Number(major) * 100 + Number(minor) >= 701
    ? 'SECRET_KEY_BASE_DUMMY=1'
    : 'SECRET_KEY_BASE=only-to-build';
}

function staticPlan(ground: Ground): BuildPlan {
  const { member, snapshot, version } = ground;
  const { bundle, framework } = member;
  const site = {
    folder: bundle.folder,
    template: 'docker/ruby-static.Dockerfile',
    holes: {
      buildImage: `ruby:${version.tag}-${version.debian}`,
      buildEnv: [
        ...bundlerEnvironment(bundle.lockfile).slice(0, -1),
        'BUNDLE_GLOBAL_GEM_CACHE=true',
        'JEKYLL_ENV=production',
        'LANG=C.UTF-8',
      ].join(' '),
      manifests: bundle.isGem ? '.' : manifestsOf(bundle, snapshot),
      sources: !bundle.isGem,
      command: buildOf(member, snapshot) ?? '',
      output: `/app/${framework?.output ?? '_site'}`,
    },
  };
  return { ...sitePlan(site), ignore: ['ruby'], notes: notesOf(ground) };
}
