import { dirname, join } from '../../kernel/paths.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Member } from './member.ts';

/** What runs loads a package that is only declared for development: taken away, nothing would start. */
export function loadsForDevelopment(member: Member, snapshot: Snapshot): boolean {
  const { start, pkg, root } = member;
  const isOnlyThere = (name: string): boolean =>
    [pkg, root].some((one) => Object.hasOwn(one.devDependencies, name)) &&
    ![pkg, root].some((one) => Object.hasOwn(one.dependencies, name));
  const names = [...toldIn(start?.words ?? []), ...loadedBy(member), ...compilersOf(member, snapshot)];
  return names.some((name) => isOnlyThere(packageOf(name)));
}

/** Next reads its configuration at each start, and would install what compiles it. */
function compilersOf({ pkg, framework, start }: Member, snapshot: Snapshot): string[] {
  const isRead = framework?.name === 'nextjs' && start?.words.includes('start') === true;
  const isTyped = ['next.config.ts', 'next.config.mts'].some((name) => has(snapshot, join(pkg.folder, name)));
  return isRead && isTyped ? ['typescript'] : [];
}

/** `tsx server.ts`, `node -r dotenv/config server.js` */
function toldIn(words: readonly string[]): string[] {
  const [tool = ''] = words;
  const loaded = words.filter((_, at) => preloads.test(words[at - 1] ?? ''));
  const joined = words.flatMap((word) => /^--(?:require|import|loader)=(.+)$/u.exec(word)?.[1] ?? []);
  const runner = /^(?:node_modules\/\.bin\/)(.+)$/u.exec(tool)?.[1] ?? tool;
  return [runner.replace(/-esm$/u, ''), ...loaded, ...joined];
}

const preloads = /^(?:-r|--require|--import|--loader|--experimental-loader)$/u;

/** What the first file and those that it loads ask for before anything else; a bundle has it inside. */
function loadedBy({ start, files, framework, pkg }: Member): string[] {
  const isBundled = framework?.builds === true || bundler.test(Object.values(pkg.scripts).join(' '));
  if (isBundled || start === undefined) return [];
  const byPath = new Map(files.map((file) => [file.path, file]));
  const first = start.words.flatMap((word) => fileOf(join(pkg.folder, word), byPath) ?? []);
  const found = new Set(first);
  const names = new Set<string>();
  // A set that grows while it is walked is walked to its end.
  for (const file of found) {
    for (const name of asksFor(file)) {
      if (!name.startsWith('.')) names.add(name);
      const next = fileOf(join(dirname(file.path), name), byPath);
      if (name.startsWith('.') && next !== undefined) found.add(next);
    }
  }
  return [...names];
}

const bundler =
  /(?:^|[\s/&])(?:tsup|esbuild|webpack|rollup|rolldown|tsdown|parcel|ncc|vite|rspack|bun build)(?=\s|$)/u;

function fileOf(path: string, byPath: ReadonlyMap<string, SourceFile>): SourceFile | undefined {
  const source = path.replace(/(?<=^|\/)(?:dist|build|lib|out)\//u, 'src/').replace(/(?<=\.[cm]?)js$/u, 'ts');
  const names = [path, `${path}.js`, `${path}/index.js`, source, `${path}.ts`, `${path}/index.ts`];
  return names.map((name) => byPath.get(name)).find((file) => file !== undefined);
}

/** At the beginning of a line: what stands in a function may be for developers alone. */
const required =
  /^[^\s}/].{0,120}?\brequire\(\s?['"]([^'"]{1,100})['"]\s?\)|^require\(\s?['"]([^'"]{1,100})['"]\s?\)/u;
const imported = /^import\s(?:(?!type\s)([\w$*{}, ]{1,200}?)\sfrom\s)?\s?['"]([^'"]{1,100})['"]/u;

function asksFor(file: SourceFile): string[] {
  const isTyped = /\.[cm]?tsx?$/u.test(file.path);
  const imports = grep([file], imported).filter(
    ({ groups: [what = '', name = ''] }) => !isTyped || name.startsWith('.') || isValue(what, file.text),
  );
  return [
    ...grep([file], required).map(({ groups: [name, plain] }) => name ?? plain ?? ''),
    ...imports.map(({ groups: [, name] }) => name ?? ''),
  ];
}

/** The compiler leaves out what is only imported for its types. */
function isValue(what: string, text: string): boolean {
  const name = /^(?:\* as )?([\w$]{1,60})$/u.exec(what)?.[1]?.replaceAll('$', String.raw`\$`);
  if (what === '') return true;
  return (
    name !== undefined && new RegExp(String.raw`(?<![\w$.])${name}(?:\.\w{1,40}){0,3}\(`, 'u').test(text)
  );
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
