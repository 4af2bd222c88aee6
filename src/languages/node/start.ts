import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import { lineWith } from '../../facts/source.ts';
import type { Package } from './package.ts';
import { builtServer } from './frameworks.ts';
import type { Mode } from './launch.ts';
import { nxServer } from './nx.ts';
import { targetServer } from './nx-packages.ts';
import { entryOf } from './entry.ts';
import { entries, guessed, started, type Asked, type Start } from './started.ts';
import { resolve } from './script.ts';

const production = [
  'start:prod',
  'start:production',
  'production',
  'prod',
  'start',
  'start:default',
  'start:linux',
  'start:nix',
  'serve:prod',
  'start:server',
  'server',
  'serve',
  'start:api',
  'worker',
  'start:worker',
];
const development = ['start', 'dev', 'develop', 'start:dev', 'server', 'dev:server'];
/** The production command: a script resolved to what it runs in the end, never a package manager or a watcher. */
export function startOf(asked: Asked): Start | undefined {
  return (
    fromProcfile(asked) ??
    fromScripts(asked, [...production, ...serverScripts(asked)], 'strict') ??
    fromFramework(asked) ??
    fromNx(asked) ??
    fromBuild(asked) ??
    fromScripts(asked, development, 'lenient') ??
    entryOf(asked)
  );
}

function fromProcfile({ pkg, snapshot }: Asked): Start | undefined {
  const path = join(pkg.folder, 'Procfile');
  const text = snapshot.text(path) ?? '';
  const line = /^(?:web|worker):[ \t]*(.+)$/mu.exec(text);
  const resolved = line === null ? undefined : resolve(line[1] ?? '', { pkg, snapshot, mode: 'strict' });
  if (resolved === undefined) return undefined;
  const at = lineWith(text, line?.[0] ?? '');
  return { ...resolved, evidence: { fact: 'start', path, line: at, why: 'the Procfile starts it so' } };
}

function fromScripts({ pkg, snapshot }: Asked, names: readonly string[], mode: Mode): Start | undefined {
  for (const name of names) {
    const script = pkg.scripts[name];
    const resolved = script === undefined ? undefined : resolve(script, { pkg, snapshot, mode });
    if (resolved === undefined || resolved.words.some(isOfTests)) continue;
    const line = lineWith(pkg.text, `"${name}":`);
    const why = pkg.application === undefined ? `the script "${name}"` : 'where its build puts it';
    return { ...resolved, evidence: { fact: 'start', path: pkg.path, line, why } };
  }
  return undefined;
}

/** What tests are run against is started by nobody else. */
function isOfTests(word: string): boolean {
  return /^(?:\.\/)?(?:[\w.-]{1,60}\/){0,5}(?:tests?|__tests__|e2e|spec)\/./u.test(word);
}

/** Angular names the script that serves after the project. */
function serverScripts({ pkg }: Asked): string[] {
  return Object.keys(pkg.scripts).filter((name) => name.startsWith('serve:ssr'));
}

function fromFramework({ pkg, framework }: Asked): Start | undefined {
  const words = builtServer(pkg, framework);
  if (words === undefined || framework?.kind === 'static') return undefined;
  return started(words, { path: pkg.path, why: 'what the framework builds' });
}

function fromNx({ pkg, snapshot }: Asked): Start | undefined {
  const own = targetServer(pkg);
  const file = own ?? nxServer(pkg, snapshot);
  const path = own === undefined ? join(pkg.folder, 'project.json') : pkg.path;
  return file === undefined ? undefined : started(['node', file], { path, why: 'what Nx builds' });
}

/** What the build makes: the main file in its folder, else the entry where the compiler puts it. */
function fromBuild(asked: Asked): Start | undefined {
  const { pkg, framework } = asked;
  const build = pkg.scripts['build'] ?? '';
  if (framework?.kind === 'static' || (pkg.isPublished && developed(pkg).length === 0)) return undefined;
  const { path } = pkg;
  if (/\bnest build\b/u.test(build))
    return started(['node', 'dist/main.js'], { path, why: 'what the build makes' });
  return /\b(?:tsc|tsup|swc|esbuild|babel)\b/u.test(build)
    ? guessed(mainOf(pkg) ?? compiled(asked, build))
    : undefined;
}

function mainOf({ main, path }: Package): Start | undefined {
  const file = main?.replace(/^\.\//u, '') ?? '';
  const isBuilt = /^(?:dist|build|lib|out)\/.+js$/u.test(file);
  return isBuilt ? started(['node', file], { path, why: 'the main file of the build' }) : undefined;
}

function compiled({ pkg, snapshot }: Asked, build: string): Start | undefined {
  if (!/\btsc\b/u.test(build)) return undefined;
  const path = join(pkg.folder, 'tsconfig.json');
  const out = /"outDir"\s*:\s*"(?:\.\/)?([\w.-]+)\/?"/u.exec(snapshot.text(path) ?? '')?.[1];
  const entry = [...developed(pkg), ...entries].find(
    (name) => name.startsWith('src/') && has(snapshot, join(pkg.folder, `${name}.ts`)),
  );
  if (out === undefined || entry === undefined) return undefined;
  return started(['node', `${out}/${entry.slice('src/'.length)}.js`], {
    path,
    why: 'where the compiler puts the entry',
  });
}

/** What developers start, without its ending. */
function developed({ scripts }: Package): string[] {
  const texts = development.map((name) => scripts[name] ?? '');
  return texts.flatMap((text) => /(?:^|\s)(?:\.\/)?(src\/[\w./-]{1,100})\.ts(?=\s|$)/u.exec(text)?.[1] ?? []);
}
