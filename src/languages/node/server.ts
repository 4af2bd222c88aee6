import { browserHoles, browserOf } from './browser.ts';
import { keptIn, writtenBy, writtenNotes } from '../common/written.ts';
import { present } from '../../kernel/present.ts';
import { has } from '../../facts/tree.ts';
import { join } from '../../kernel/paths.ts';
import { grep } from '../../facts/source.ts';
import type { Service } from '../../facts/facts.ts';
import type { BuildPlan, ImageWish, Resources } from '../../spec/plan.ts';
import { localhostVariable } from './localhost.ts';
import { migrateBy } from './migrate.ts';
import type { Ground } from './ground.ts';

/** Prisma's engine looks for them, and slim images do not have them. */
const forPrisma = ['ca-certificates=20*', 'openssl=3.*'];
const nitroServer = '.output/server/index.mjs';

type Copy = { readonly from: string; readonly to: string };
/** What goes into the final stage and what starts there. */
type Final = {
  readonly workdir: string;
  readonly copies: readonly Copy[];
  readonly words: readonly string[];
  readonly isPruned: boolean;
  /** Whether the programs of its packages are there. */
  readonly hasPackages: boolean;
};

export function serverPlan(ground: Ground): BuildPlan {
  const { steps, service, member, snapshot } = ground;
  const final = finalStage(ground);
  const port = portOf(service, ground.wish);
  const place = { folder: member.pkg.folder, workdir: final.workdir, snapshot };
  const written = writtenBy(member.files, place);
  const usesPrisma = service.evidence.some((one) => one.path.endsWith('schema.prisma'));
  return {
    dockerfile: {
      template: 'docker/node.Dockerfile',
      holes: {
        ...steps.holes,
        prune: final.isPruned ? steps.holes.prune : [],
        args: buildArguments(ground),
        buildImage: ground.buildImage,
        runtimeImage: ground.slimImage,
        env: environment(ground, port).join(' '),
        ...browserHoles(member.pkg, usesPrisma ? forPrisma : []),
        workdir: final.workdir,
        copies: final.copies,
        user: 1000,
        port: port === undefined ? undefined : { number: port },
        start: `[${final.words.map((word) => JSON.stringify(word)).join(', ')}]`,
      },
    },
    ignore: ignored(ground),
    files: [],
    context: member.root.folder,
    runtime: present({
      user: 1000,
      port,
      writable: [...new Set([...writable(ground, final.workdir), ...written.folders])],
      resources: resources(ground),
      ...keptIn(written, service),
      migrate: final.hasPackages ? migrateBy(member, snapshot)?.words : undefined,
    }),
    notes: [...ground.notes, ...writtenNotes(written, service)],
  };
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
    ...(isStandalone ? ['HOSTNAME=0.0.0.0'] : []),
    ...(host === undefined ? [] : [`${host}=0.0.0.0`]),
    ...told.filter((pair) => pair !== `${host}=0.0.0.0`),
    ...(browserOf(member.pkg)?.env ?? []),
  ];
}

/** What the start script sets for the process; the port and the environment are set already. */
function scriptVariables({ member, service }: Ground): string[] {
  const own = new Set(['NODE_ENV', service.ports[0]?.env ?? 'PORT']);
  return Object.entries(member.start?.env ?? {})
    .filter(([name, value]) => !own.has(name) && /^[\w./:@=,*-]+$/u.test(value))
    .map(([name, value]) => `${name}=${value}`);
}

function finalStage(ground: Ground): Final {
  const { framework } = ground.member;
  if (framework?.name === 'nextjs' && isNextStandalone(ground)) return nextStandalone(ground);
  if (ground.member.start?.words[1] === nitroServer) return nuxtOutput(ground);
  return ground.steps.parts.length > 0 ? workspace(ground) : single(ground);
}

/** Only what was built is taken along. */
const bare = { isPruned: false, hasPackages: false };

function single(ground: Ground): Final {
  const copies = [{ from: '/app', to: './' }];
  return { workdir: '/app', copies, words: startWords(ground), isPruned: true, hasPackages: true };
}

function workspace(ground: Ground): Final {
  const { member, steps } = ground;
  const folders = steps.parts.map((part) => below(part.folder, member.root.folder));
  const workdir = `/app/${below(member.pkg.folder, member.root.folder)}`;
  const copies = ['package.json', 'node_modules', ...folders].map((name) => ({
    from: `/app/${name}`,
    to: `/app/${name}`,
  }));
  return { workdir, copies, words: startWords(ground), isPruned: true, hasPackages: false };
}

function nextStandalone(ground: Ground): Final {
  const { member, snapshot } = ground;
  const folder = below(member.pkg.folder, member.root.folder);
  const at = folder === '' ? '' : `${folder}/`;
  const hasPublic = snapshot.entries.some((entry) =>
    entry.path.startsWith(`${join(member.pkg.folder, 'public')}/`),
  );
  const copies = [
    { from: `/app/${at}.next/standalone`, to: './' },
    { from: `/app/${at}.next/static`, to: `./${at}.next/static` },
    ...(hasPublic ? [{ from: `/app/${at}public`, to: `./${at}public` }] : []),
  ];
  return { workdir: '/app', copies, words: ['node', `${at}server.js`], ...bare };
}

function nuxtOutput({ member }: Ground): Final {
  const folder = below(member.pkg.folder, member.root.folder);
  const from = `/app/${folder === '' ? '' : `${folder}/`}.output`;
  return {
    workdir: '/app',
    copies: [{ from, to: './.output' }],
    words: ['node', nitroServer],
    ...bare,
  };
}

function startWords({ member, steps }: Ground): readonly string[] {
  const [tool = '', ...args] = member.start?.words ?? [];
  const isCompiled =
    steps.holes.build.length > 0 && /^(?:\.\/)?(?:dist|build|lib|out)\//u.test(args[0] ?? '');
  return tool === 'node' && isCompiled ? ['node', '--enable-source-maps', ...args] : [tool, ...args];
}

function isNextStandalone({ member, snapshot }: Pick<Ground, 'member' | 'snapshot'>): boolean {
  const configs = ['js', 'mjs', 'ts', 'cjs'].map((end) => join(member.pkg.folder, `next.config.${end}`));
  const files = configs
    .filter((path) => has(snapshot, path))
    .map((path) => ({ path, text: snapshot.text(path) ?? '' }));
  return grep(files, /output:\s*['"]standalone['"]/u).length > 0;
}

/** Variables that the build writes into what browsers load. */
export function buildArguments({ service }: Pick<Ground, 'service'>): { name: string }[] {
  return service.env.filter(({ name }) => isBuildTime(name)).map(({ name }) => ({ name }));
}

function isBuildTime(name: string): boolean {
  return /^(?:VITE|NEXT_PUBLIC|REACT_APP|PUBLIC)_/u.test(name);
}

function writable({ member }: Ground, workdir: string): string[] {
  const { pkg, root, framework } = member;
  const folder = pkg.application?.output ?? below(pkg.folder, root.folder);
  const at = workdir === '/app' ? join(workdir, folder) : join(workdir);
  const inside = { strapi: ['.tmp', 'public/uploads'], nextjs: ['.next/cache'] }[framework?.name ?? ''] ?? [];
  return inside.map((name) => `/${at}/${name}`);
}

function resources({ member, service }: Ground): Resources {
  const isHeavy = ['nextjs', 'nuxt', 'nestjs', 'remix'].includes(member.framework?.name ?? '');
  if (isHeavy) return { cpu: '100m', memory: '256Mi', memoryLimit: '512Mi' };
  return { cpu: service.kind === 'web' ? '100m' : '50m', memory: '128Mi', memoryLimit: '256Mi' };
}

export function below(folder: string, root: string): string {
  return root === '' ? folder : folder.slice(root.length + 1);
}

/** Only one that is in git is let in: one of this machine alone may hold what nobody shall read in an image. */
export function ignored({ snapshot }: Ground): readonly string[] {
  const isKept = snapshot.entries.some(({ path }) => /(?:^|\/)\.env\.production$/u.test(path));
  return isKept ? ['node', 'node-settings'] : ['node'];
}
