import { argumentNotes, buildArguments } from './build-arguments.ts';
import { browserHoles, browserOf } from './browser.ts';
import { installable } from '../common/debian.ts';
import { init } from '../common/init.ts';
import { keptIn, writtenBy } from '../common/written.ts';
import { writtenNotes } from '../common/written-notes.ts';
import { present } from '../../kernel/present.ts';
import { join } from '../../kernel/paths.ts';
import { pathsUnder } from '../../facts/tree.ts';
import type { Service } from '../../facts/facts.ts';
import type { BuildPlan, Holes, ImageWish, Resources } from '../../spec/plan.ts';
import { localhostVariable } from './localhost.ts';
import { forkNotes, forkVariables, forksPerProcessor } from './forks.ts';
import { below, finalStage, isNextStandalone, type Final } from './final.ts';
import { migrateBy } from './migrate.ts';
import { endsOnlyByForce } from './stop.ts';
import { storedIn, uploadsIn, withUploads } from './uploads.ts';
import { writesOf } from './writes.ts';
import type { Ground } from './ground.ts';

/** Prisma's engine looks for them, and slim images do not have them. */
const forPrisma = ['ca-certificates=20*', 'openssl=3.*'];
export function serverPlan(ground: Ground): BuildPlan {
  const { service, member, snapshot } = ground;
  const final = finalStage(ground);
  const port = portOf(service, ground.wish);
  const place = { folder: member.pkg.folder, workdir: final.workdir, snapshot };
  const written = writtenBy(member.files, place, writesOf(member));
  const own = writable(ground, final.workdir);
  const uploads = [...uploadsIn(written.folders, member), ...storedIn(own, member, service)];
  return {
    dockerfile: { template: 'docker/node.Dockerfile', holes: holesOf(ground, final, port) },
    ignore: ignored(ground),
    files: [],
    context: member.root.folder,
    runtime: present({
      user: 1000,
      port,
      writable: [...new Set([...own, ...written.folders])],
      resources: resources(ground),
      ...withUploads(keptIn(written, service), uploads),
      migrate: final.hasPackages ? migrateBy(member, snapshot)?.words : undefined,
    }),
    notes: [
      ...ground.notes,
      ...forkNotes(member),
      ...argumentNotes(ground),
      ...writtenNotes(written, service, uploads),
    ],
  };
}

function holesOf(ground: Ground, final: Final, port: number | undefined): Holes {
  const { steps, buildImage, slimImage } = ground;
  return {
    ...steps.holes,
    prune: final.isPruned ? steps.holes.prune : [],
    args: buildArguments(ground),
    buildImage,
    runtimeImage: slimImage,
    env: environment(ground, port).join(' '),
    ...installed(ground),
    workdir: final.workdir,
    copies: final.copies,
    user: 1000,
    port: port === undefined ? undefined : { number: port },
    start: `[${final.words.map((word) => JSON.stringify(word)).join(', ')}]`,
  };
}

/** What the last stage takes from Debian. */
function installed({ service, member, debian }: Ground): Holes {
  const isForced = debian !== 'buster' && endsOnlyByForce(member);
  const usesPrisma = service.evidence.some((one) => one.path.endsWith('schema.prisma'));
  const packages = [...(usesPrisma ? forPrisma : []), ...(isForced ? [init] : [])];
  return { ...browserHoles(member.pkg, installable(packages, debian)), init: isForced };
}

/** A port that a variable chooses may be moved over 1024, where no right is needed to open it. */
export function portOf(service: Service, wish: ImageWish): number | undefined {
  const [declared] = service.ports;
  if (declared === undefined) return undefined;
  if (wish.port !== undefined && declared.env !== undefined) return wish.port;
  return declared.port < 1024 && declared.env !== undefined ? 8080 : declared.port;
}

function environment(ground: Ground, port: number | undefined): string[] {
  const { service, member } = ground;
  const variable = service.ports[0]?.env;
  const host = localhostVariable(member.files);
  const isStandalone = isNextStandalone(ground);
  const told = [...(member.framework?.env ?? []), ...scriptVariables(ground)];
  return [
    'NODE_ENV=production',
    ...(variable === undefined || port === undefined ? [] : [`${variable}=${port}`]),
    ...(isStandalone ? standaloneVariables(variable, port) : []),
    ...(host === undefined ? [] : [`${host}=0.0.0.0`]),
    ...told.filter((pair) => pair !== `${host}=0.0.0.0`),
    ...forkVariables(member),
    ...(browserOf(member.pkg)?.env ?? []),
  ];
}

/** Its server knows nothing of what `next start` was told. */
function standaloneVariables(variable: string | undefined, port: number | undefined): string[] {
  return [...(variable === undefined && port !== undefined ? [`PORT=${port}`] : []), 'HOSTNAME=0.0.0.0'];
}

/** What the start script sets for the process; the port and the environment are set already. */
function scriptVariables({ member, service }: Ground): string[] {
  const own = new Set(['NODE_ENV', service.ports[0]?.env ?? 'PORT']);
  return Object.entries(member.start?.env ?? {})
    .filter(([name, value]) => !own.has(name) && /^[\w./:@=,*-]+$/u.test(value))
    .map(([name, value]) => `${name}=${value}`);
}

function writable({ member, snapshot }: Ground, workdir: string): string[] {
  const { pkg, root, framework } = member;
  const folder = pkg.application?.output ?? below(pkg.folder, root.folder);
  const at = workdir === '/app' ? join(workdir, folder) : join(workdir);
  const own = Object.hasOwn(folders, framework?.name ?? '') ? folders[framework?.name ?? ''] : undefined;
  // What it makes where it is missing holds files of the program where it is there.
  const isMade = (name: string): boolean =>
    name !== 'app/public' || pathsUnder(join(pkg.folder, name), snapshot).length === 0;
  return (own ?? []).filter(isMade).map((name) => (name.startsWith('/') ? name : `/${at}/${name}`));
}

/** What frameworks themselves write to. */
const folders: Readonly<Record<string, readonly string[]>> = {
  strapi: ['.tmp', 'public/uploads'],
  directus: ['uploads'],
  nextjs: ['.next/cache'],
  egg: ['run', 'logs', '/home/node/logs', 'app/public'],
};

/** With pages for editors within; Strapi alone takes two thirds of it while nobody asks. */
const whole = new Set(['strapi', 'directus', 'keystone', 'medusa', 'vendure']);

function resources({ member, service }: Ground): Resources {
  if (whole.has(member.framework?.name ?? '')) return { cpu: '100m', memory: '512Mi', memoryLimit: '1Gi' };
  const isHeavy =
    forksPerProcessor(member) ||
    ['nextjs', 'nuxt', 'nestjs', 'remix', 'egg'].includes(member.framework?.name ?? '');
  if (isHeavy) return { cpu: '100m', memory: '256Mi', memoryLimit: '512Mi' };
  return { cpu: service.kind === 'web' ? '100m' : '50m', memory: '128Mi', memoryLimit: '256Mi' };
}

/** Only one that is in git is let in: one of this machine alone may hold what nobody shall read in an image. */
export function ignored({ snapshot, member }: Ground): readonly string[] {
  const isKept = snapshot.entries.some(({ path }) => /(?:^|\/)\.env\.production$/u.test(path));
  const isBerry = member.manager.name === 'yarn-berry';
  return ['node', ...(isBerry ? ['node-berry'] : []), ...(isKept ? ['node-settings'] : [])];
}
