import type { Service } from '../../facts/facts.ts';
import type { BuildPlan, Holes, RuntimeWish } from '../../spec/plan.ts';
import { assumedStart, endOfLife } from '../common/notes.ts';
import { unwritten } from '../common/unwritten.ts';
import { bunTag } from './plan.ts';
import { chooseVersion, type ChosenVersion } from './releases.ts';

type Recipe = {
  readonly words: readonly string[];
  /** Its build makes what runs. */
  readonly isBuilt?: true;
  /** All that the image takes of what was built. */
  readonly output?: string;
  readonly writable?: readonly string[];
};

const plain: Recipe = { words: ['node', 'server.js'] };
const recipes: Readonly<Record<string, Recipe>> = {
  '': plain,
  express: plain,
  fastify: plain,
  koa: plain,
  hapi: plain,
  hono: plain,
  nestjs: { words: ['node', '--enable-source-maps', 'dist/main.js'], isBuilt: true },
  nextjs: {
    words: ['node', 'node_modules/next/dist/bin/next', 'start'],
    isBuilt: true,
    writable: ['/app/.next/cache'],
  },
  nuxt: { words: ['node', '.output/server/index.mjs'], isBuilt: true, output: '.output' },
};
const onBun: Recipe = { words: ['bun', 'run', 'src/index.ts'] };
const port = 3000;

/** An image for an application that is still to be written, or that stands elsewhere. */
export function fromWords(wish: RuntimeWish): { service: Service; plan: BuildPlan } | undefined {
  const isBun = wish.language === 'bun';
  const recipe = isBun ? onBun : recipes[wish.framework ?? ''];
  if (recipe === undefined) return undefined;
  const version = chooseVersion(isBun ? undefined : wish.version);
  const service = unwritten({
    language: wish.language,
    languageVersion: isBun ? bunTag(wish.version) : version.tag,
    framework: wish.framework,
    packageManager: isBun ? 'bun' : 'npm',
    start: recipe.words.join(' '),
    ports: [{ port, name: 'http', protocol: 'http', env: 'PORT' }],
  });
  const docs = 'https://github.com/nodejs/release#release-schedule';
  const notes = [
    ...endOfLife({ label: 'Node', tag: version.tag, ended: version.ended, docs }),
    assumedStart(recipe.words.join(' '), 'https://docs.npmjs.com/cli/using-npm/scripts#npm-start'),
  ];
  return { service, plan: planOf(recipe, isBun ? bunImages(wish.version) : nodeImages(version), notes) };
}

type Images = { readonly build: string; readonly runtime: string; readonly install: Install };
type Install = {
  readonly files: string;
  readonly cache: string;
  readonly all: string;
  readonly production: string;
};

function nodeImages({ tag, debian }: ChosenVersion): Images {
  const install = {
    files: 'package.json package-lock.json',
    cache: '/root/.npm',
    all: 'npm ci',
    production: 'npm ci --omit=dev',
  };
  return { build: `node:${tag}-${debian}`, runtime: `node:${tag}-${debian}-slim`, install };
}

function bunImages(version: string | undefined): Images {
  const all = 'bun install --frozen-lockfile';
  const install = {
    files: 'package.json bun.lock',
    cache: '/root/.bun/install/cache',
    all,
    production: `${all} --production`,
  };
  return { build: `oven/bun:${bunTag(version)}`, runtime: `oven/bun:${bunTag(version)}-slim`, install };
}

function planOf(recipe: Recipe, images: Images, notes: BuildPlan['notes']): BuildPlan {
  return {
    dockerfile: { template: 'docker/node.Dockerfile', holes: holesOf(recipe, images) },
    ignore: ['node'],
    files: [],
    context: '',
    runtime: {
      user: 1000,
      port,
      writable: recipe.writable ?? [],
      resources: { cpu: '100m', memory: '128Mi', memoryLimit: '256Mi' },
    },
    notes,
  };
}

function holesOf(recipe: Recipe, { build, runtime, install }: Images): Holes {
  const isBuilt = recipe.isBuilt === true;
  const copied =
    recipe.output === undefined
      ? { from: '/app', to: './' }
      : { from: `/app/${recipe.output}`, to: `./${recipe.output}` };
  return {
    buildImage: build,
    buildEnv: [],
    packages: undefined,
    browser: undefined,
    init: false,
    setup: [],
    manifests: [{ from: install.files, to: './' }],
    cache: install.cache,
    install: [{ command: isBuilt ? install.all : install.production }],
    sources: true,
    args: [],
    build: isBuilt ? [{ command: 'npm run build' }] : [],
    prune: isBuilt && recipe.output === undefined ? [{ command: 'npm prune --omit=dev' }] : [],
    runtimeImage: runtime,
    env: ['NODE_ENV=production', `PORT=${port}`].join(' '),
    workdir: '/app',
    copies: [copied],
    user: 1000,
    port: { number: port },
    start: `[${recipe.words.map((word) => JSON.stringify(word)).join(', ')}]`,
  };
}
