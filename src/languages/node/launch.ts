import type { Package } from './package.ts';

type Launcher = (args: readonly string[], pkg: Package) => string[] | undefined;

/** What stands behind the first word of a command; a tool that only serves development gives nothing. */
const launchers: Readonly<Record<string, Launcher>> = {
  node: (args) => (args.length === 0 || args.some(isWatch) ? undefined : ['node', ...args]),
  bun: bunProcess,
  tsx: tsxProcess,
  nest: (args) => (args[0] === 'start' && !args.some(isWatch) ? ['node', 'dist/main.js'] : undefined),
  next: (args) => (args[0] === 'start' ? ['node', 'node_modules/next/dist/bin/next', ...args] : undefined),
  nuxt: (args) => (args[0] === 'dev' ? undefined : ['node', '.output/server/index.mjs']),
  nuxi: (args) => (args[0] === 'dev' ? undefined : ['node', '.output/server/index.mjs']),
  pm2: pm2Process,
  'pm2-runtime': pm2Process,
  'remix-serve': (args) => ['node_modules/.bin/remix-serve', ...args],
  'react-router-serve': (args) => ['node_modules/.bin/react-router-serve', ...args],
};

export function toProcess(words: readonly string[], pkg: Package): string[] | undefined {
  const [tool = '', ...args] = words;
  if (Object.hasOwn(launchers, tool)) return launchers[tool]?.(args, pkg);
  return Object.hasOwn(pkg.dependencies, tool) ? [`node_modules/.bin/${tool}`, ...args] : undefined;
}

/** tsx is a runner that some run in production; then it is a dependency, not a development dependency. */
function tsxProcess(args: readonly string[], pkg: Package): string[] | undefined {
  const isMeant = Object.hasOwn(pkg.dependencies, 'tsx') && args[0] !== 'watch' && !args.some(isWatch);
  return isMeant ? ['node', '--import', 'tsx', ...args] : undefined;
}

function bunProcess(args: readonly string[]): string[] | undefined {
  const rest = args[0] === 'run' ? args.slice(1) : args;
  return rest.length === 0 || rest.some(isWatch) ? undefined : ['bun', 'run', ...rest];
}

function pm2Process(args: readonly string[]): string[] | undefined {
  const file = args.find((arg) => /\.[cm]?js$/u.test(arg) && !arg.includes('ecosystem'));
  return file === undefined ? undefined : ['node', file];
}

function isWatch(arg: string): boolean {
  return arg === '--watch' || arg === '--hot' || arg.startsWith('--inspect');
}
