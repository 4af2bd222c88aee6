import { join } from '../../kernel/paths.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { dependsOn, nuxtServer } from './frameworks.ts';
import type { Package } from './package.ts';
import { pm2Process } from './pm2.ts';

/** `strict` takes what production runs, `lenient` also what a watcher would run. */
export type Mode = 'strict' | 'lenient';
export type Ground = { readonly pkg: Package; readonly snapshot: Snapshot; readonly mode: Mode };

type Launcher = (args: readonly string[], ground: Ground) => string[] | undefined;

/** What stands behind the first word of a command; a tool that only serves development gives nothing. */
const launchers: Readonly<Record<string, Launcher>> = {
  node: nodeProcess,
  bun: bunProcess,
  tsx: tsxProcess,
  esno: tsxProcess,
  'ts-node': (args) => bin('ts-node', args),
  'ts-node-esm': (args) => bin('ts-node-esm', args),
  'ts-node-dev': watched,
  tsnd: watched,
  'node-dev': watched,
  'babel-node': watched,
  nodemon: watched,
  forever: (args) => scriptAmong(args, /\.[cm]?js$/u),
  nest: (args) => (args[0] === 'start' && !args.some(isWatch) ? ['node', 'dist/main.js'] : undefined),
  next: (args) => (args[0] === 'start' ? ['node', 'node_modules/next/dist/bin/next', ...args] : undefined),
  nuxt: (args, { pkg }) => (isDevelopment(args) ? undefined : [...nuxtServer(pkg)]),
  nuxi: (args, { pkg }) => (isDevelopment(args) ? undefined : [...nuxtServer(pkg)]),
  'nuxt-start': () => bin('nuxt-start', []),
  fastify: (args) => (args[0] === 'start' && !args.some(isWatch) ? bin('fastify', open(args)) : undefined),
  pm2: pm2Process,
  'pm2-runtime': pm2Process,
  'remix-serve': (args) => bin('remix-serve', args),
  'react-router-serve': (args) => bin('react-router-serve', args),
  'egg-scripts': (args) => inForeground('egg-scripts', args),
  eggctl: (args) => inForeground('eggctl', args),
  blitz: (args) => (args[0] === 'start' ? bin('blitz', args) : undefined),
  strapi: (args) => (args[0] === 'start' ? bin('strapi', args) : undefined),
  keystone: (args) => (args[0] === 'start' ? bin('keystone', args) : undefined),
  'moleculer-runner': (args) => bin('moleculer-runner', args),
  sequelize: () => undefined,
};

/** A server that steps into the background ends its container. */
function inForeground(tool: string, args: readonly string[]): string[] | undefined {
  if (args[0] !== 'start') return undefined;
  return bin(
    tool,
    args.filter((arg) => arg !== '--daemon'),
  );
}

/** Programs that build, check or serve development, however they are declared. */
const development = new Set(
  'egg-bin farm max umi rspack rsbuild astro browser-sync caddy cd concurrently cp craco cypress docusaurus echo electron eleventy esbuild eslint expo gatsby grunt gulp hexo http-server jest lerna lite-server live-server mkdir mocha ng ng-packagr npm-run-all nx open parcel pnpm prettier prisma quasar react-app-rewired react-native react-router react-scripts remix rimraf rm rollup run-p run-s run-script-os serve sirv storybook stencil supervisor swc tsc tsup turbo vinxi vite vitepress vitest vue-cli-service vuepress wait-on webpack webpack-dev-server wrangler yarn npm'.split(
    ' ',
  ),
);

export function toProcess(words: readonly string[], ground: Ground): string[] | undefined {
  const [path = '', ...args] = words;
  const tool = path.replace(/^(?:\.\/)?node_modules\/\.bin\//u, '');
  if (Object.hasOwn(launchers, tool)) return launchers[tool]?.(args, ground);
  if (development.has(tool)) return undefined;
  if (isProgram(tool, ground)) return ['node', tool.replace(/^\.\//u, ''), ...args];
  return isBrought(tool, ground.pkg) ? bin(tool, args) : undefined;
}

/** A file of the package that says in its first line that Node reads it. */
function isProgram(file: string, { pkg, snapshot }: Ground): boolean {
  if (!file.includes('/')) return false;
  return /^#! ?\S{0,40}[ /]node\b/u.test(snapshot.text(join(pkg.folder, file)) ?? '');
}

/** Packages call their program as themselves, without the scope that they are published in. */
function isBrought(tool: string, { dependencies }: Package): boolean {
  return Object.keys(dependencies).some((name) => name === tool || name.endsWith(`/${tool}`));
}

function bin(tool: string, args: readonly string[]): string[] {
  return [`node_modules/.bin/${tool}`, ...args];
}

function nodeProcess(args: readonly string[], { mode }: Ground): string[] | undefined {
  if (args.length === 0 || args[0] === 'ace') return undefined;
  if (args.some((arg) => forDevelopers.test(arg))) return undefined;
  if (mode === 'strict' && args.some(isWatch)) return undefined;
  const rest = args.filter((arg, at) => !isWatch(arg) && !isSettings(arg, args[at - 1]));
  return ['node', ...(mode === 'lenient' ? withoutCompiler(rest) : rest)];
}

/** What developers load to write their tests in TypeScript, a program in JavaScript runs without. */
function withoutCompiler(args: readonly string[]): readonly string[] {
  if (!args.some((arg) => /^[^-].*\.[cm]?js$/u.test(arg))) return args;
  return args.filter(
    (arg) => !/^--(?:import|require|loader|experimental-loader)=(?:tsx|ts-node)\b/u.test(arg),
  );
}

/** Node ends at once where that file is not, and what it holds comes from the pod. */
function isSettings(arg: string, before = ''): boolean {
  return /^--env-file(?:-if-exists)?(?:=|$)/u.test(arg) || /^--env-file(?:-if-exists)?$/u.test(before);
}

const forDevelopers = /(?:^|\/)dev(?:[-.]server)?\.[cm]?[jt]s$/u;

/** tsx starts a second process; as a loader it stays the only one. */
function tsxProcess(args: readonly string[], { mode }: Ground): string[] | undefined {
  const isWatching = args[0] === 'watch' || args.some(isWatch);
  if (mode === 'strict' && isWatching) return undefined;
  const rest = args.filter((arg) => arg !== 'watch' && !isWatch(arg) && arg !== '--clear-screen=false');
  return rest.length === 0 ? undefined : ['node', '--import', 'tsx', ...rest];
}

function bunProcess(args: readonly string[], { mode }: Ground): string[] | undefined {
  if (mode === 'strict' && args.some(isWatch)) return undefined;
  const rest = args.filter((arg) => arg !== 'run' && !isWatch(arg));
  return rest.length === 0 || ['install', 'build', 'test', 'x'].includes(rest[0] ?? '')
    ? undefined
    : ['bun', 'run', ...rest];
}

/** What a watcher would start again and again, started once. */
function watched(args: readonly string[], { pkg, mode }: Ground): string[] | undefined {
  if (mode === 'strict') return undefined;
  const file = args.find((arg) => /^[\w./@-]+\.[cm]?[jt]s$/u.test(arg) && !arg.includes('.config.'));
  if (file === undefined) return undefined;
  if (!file.endsWith('ts')) return ['node', file];
  return dependsOn(pkg, 'tsx') ? ['node', '--import', 'tsx', file] : runnerFor(file, pkg);
}

function runnerFor(file: string, pkg: Package): string[] | undefined {
  const hasTsNode = dependsOn(pkg, 'ts-node') || dependsOn(pkg, 'ts-node-dev');
  return hasTsNode ? bin('ts-node', [file]) : undefined;
}

function open(args: readonly string[]): string[] {
  return args.some((arg) => /^(?:-a|--address)/u.test(arg))
    ? [...args]
    : ['start', '--address', '0.0.0.0', ...args.slice(1)];
}

function scriptAmong(args: readonly string[], pattern: RegExp): string[] | undefined {
  const file = args.find((arg) => pattern.test(arg));
  return file === undefined ? undefined : ['node', file];
}

function isDevelopment(args: readonly string[]): boolean {
  return args.length === 0 || ['dev', 'build', 'generate', 'prepare'].includes(args[0] ?? '');
}

function isWatch(arg: string): boolean {
  return /^--(?:watch|watch-path|hot|respawn|inspect|inspect-brk)(?:=|$)/u.test(arg) || arg === '-w';
}
