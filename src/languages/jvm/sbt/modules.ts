import { basename, dirname, join } from '../../../kernel/paths.ts';
import { present } from '../../../kernel/present.ts';
import { tidy, withoutComments } from '../../../facts/source.ts';
import { named } from '../../../facts/tree.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import type { Declared, Dependency, Module, Plugin } from '../module.ts';
import { plainVersion } from '../version.ts';

type Line = { readonly path: string; readonly line: number; readonly text: string };
type Part = { readonly id: string; readonly folder: string; readonly lines: readonly Line[] };

/** The projects of every build.sbt; what stands outside of them counts for all. */
export function sbtModules(snapshot: Snapshot): Module[] {
  const paths = named(snapshot, 'build.sbt').filter((path) => !/(?:^|\/)project\//u.test(path));
  const roots = paths.filter((path) => !paths.some((other) => isAbove(dirname(other), dirname(path))));
  return roots.flatMap((path) => modulesOf(path, snapshot));
}

function isAbove(folder: string, other: string): boolean {
  return folder !== other && (folder === '' || other.startsWith(`${folder}/`));
}

function modulesOf(path: string, snapshot: Snapshot): Module[] {
  const root = dirname(path);
  const lines = linesOf(path, snapshot);
  const { parts, shared } = partsOf(lines, root);
  const meta = snapshot.entries
    .map((entry) => entry.path)
    .filter((file) => dirname(file) === join(root, 'project') && /\.(?:sbt|scala)$/u.test(file))
    .flatMap((file) => linesOf(file, snapshot));
  const whole = parts.some(({ folder }) => folder === root)
    ? parts
    : [{ id: 'root', folder: root, lines: [] }, ...parts];
  return whole.map((part) => toModule(part, { path, root, shared, meta, parts: whole }));
}

function linesOf(path: string, snapshot: Snapshot): Line[] {
  const text = tidy(withoutComments(snapshot.text(path) ?? ''));
  return text.split('\n').map((line, at) => ({ path, line: at + 1, text: line }));
}

const definition =
  /^\s*(?:lazy\s+)?val\s+`?([\w-]{1,80})`?\s?(?::\s?Project\s?)?=\s?(?:\(\s?|Project\(|project\b|crossProject|.{0,40}\bproject\b)/u;

function partsOf(lines: readonly Line[], root: string): { parts: Part[]; shared: Line[] } {
  const parts: { id: string; folder: string; lines: Line[] }[] = [];
  const shared: Line[] = [];
  let open: Line[] = shared;
  for (const line of lines) {
    const id = projectIn(line.text);
    if (id !== undefined) {
      open = [];
      parts.push({ id, folder: join(root, folderIn(line.text) ?? id), lines: open });
    } else if (/^[^\s).]/u.test(line.text)) open = shared;
    open.push(line);
  }
  return { parts, shared };
}

function projectIn(text: string): string | undefined {
  return /\bproject\b|Project\(/u.test(text) ? definition.exec(text)?.[1] : undefined;
}

function folderIn(text: string): string | undefined {
  return /\bfile\(\s?"([\w./-]{1,200})"/u.exec(text)?.[1];
}

type Build = {
  readonly path: string;
  readonly root: string;
  readonly shared: readonly Line[];
  readonly meta: readonly Line[];
  readonly parts: readonly Part[];
};

function toModule(part: Part, build: Build): Module {
  const { own, general } = scopeOf(part, build);
  const called = nameOf(part, build);
  const isWhole = build.parts.length === 1;
  return present({
    tool: 'sbt' as const,
    folder: part.folder,
    root: build.root,
    buildPath: isWhole ? '' : part.id,
    path: part.lines[0]?.path ?? build.path,
    text: general.map(({ text }) => text).join('\n'),
    name: called,
    artifact: normalized(called),
    version: first(own, /\bversion\s*:=\s*"([\w.+-]{1,80})"/u)?.value ?? '0.1.0-SNAPSHOT',
    packaging: 'jar' as const,
    dependencies: dependenciesIn(general),
    plugins: [...pluginsIn(isWhole ? own : part.lines), ...addedIn(build.meta)],
    uses: usesOf(part, build.parts),
    jvm: jvmOf(own),
    mainClass: first(isWhole ? own : part.lines, /\bmainClass\b.{0,60}?:=\s?Some\(\s?"([\w.$]{1,200})"/u),
    versions: new Map([['scala', scalaOf([...own, ...build.meta])]]),
  });
}

/** A root that only holds its projects together has none of their libraries. */
function scopeOf(part: Part, { root, parts, shared, meta }: Build): { own: Line[]; general: Line[] } {
  const own = [...part.lines, ...shared];
  const isHolder = parts.length > 1 && part.folder === root;
  const libraries = meta.filter(({ text }) => !text.includes('addSbtPlugin'));
  return { own, general: isHolder ? [...part.lines] : [...own, ...libraries] };
}

function nameOf({ id, folder, lines }: Part, { root, shared }: Build): string {
  const isRoot = folder === root;
  const pattern =
    /(?:^\W{0,10}|\bsettings\(\s?|,\s?)(?:ThisBuild\s?\/\s?)?\bname\s*:=\s*"{1,3}([^"]{1,100})"/u;
  const named = first(isRoot ? [...lines, ...shared] : lines, pattern)?.value;
  return named ?? (isRoot ? basename(root) || 'app' : id);
}

function scalaOf(lines: readonly Line[]): string {
  const found = first(lines, /\bscalaVersion\s*:=\s*"([\w.-]{1,40})"/u);
  const name = first(lines, /\bscalaVersion\s*:=\s*([A-Za-z]\w{0,40})/u)?.value;
  const value =
    name === undefined ? undefined : new RegExp(String.raw`\bval\s+${name}\s?=\s?"([\w.-]{1,40})"`, 'u');
  return (
    found?.value ??
    (value === undefined ? undefined : first(lines, value)?.value) ??
    first(lines, /\bval\s+\w{0,20}[sS]cala\w{0,20}\s?=\s?"([23]\.[\d.]{1,10})"/u)?.value ??
    ''
  );
}

/** What sbt calls files by. */
function normalized(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
}

function first(lines: readonly Line[], pattern: RegExp): Declared | undefined {
  for (const { path, line, text } of lines) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined) return { value, path, line };
  }
  return undefined;
}

const library =
  /"([\w.-]{1,120})"\s{0,16}%{1,3}\s{0,16}"([\w.-]{1,120})"(?:\s{0,16}%\s{0,16}[\w."$+-]{1,80})?(?=(.{0,60}))/gu;
const quick: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:libraryDependencies\s?\+\+?=.{0,20})?\bguice\b,?/u, 'com.typesafe.play:guice'],
];

function dependenciesIn(lines: readonly Line[]): Dependency[] {
  return lines.flatMap(({ path, line, text }) => {
    const found = [...text.matchAll(library)].map(([, group = '', name = '', rest = '']) => ({
      id: `${group}:${name}`,
      scope: /%\s?"?(?:Test|test|it)\b/u.test(rest.split(',')[0] ?? '')
        ? ('test' as const)
        : ('compile' as const),
      path,
      line,
    }));
    const short = quick
      .filter(([pattern]) => pattern.test(text))
      .map(([, id]) => ({ id, scope: 'compile' as const, path, line }));
    return text.includes('addSbtPlugin') ? [] : [...found, ...short];
  });
}

function pluginsIn(lines: readonly Line[]): Plugin[] {
  return lines.flatMap(({ path, line, text }) => {
    const names = /\benablePlugins\(([^)]{1,200})\)/u.exec(text)?.[1] ?? '';
    return names.split(',').flatMap((name) => (name.trim() === '' ? [] : [{ id: name.trim(), path, line }]));
  });
}

function addedIn(meta: readonly Line[]): Plugin[] {
  return meta.flatMap(({ path, line, text }) => {
    const name = /addSbtPlugin\(\s?"[\w.-]{1,120}"\s?%\s?"([\w.-]{1,120})"/u.exec(text)?.[1];
    return name === undefined ? [] : [{ id: name, path, line }];
  });
}

function usesOf(part: Part, parts: readonly Part[]): string[] {
  const named = part.lines.flatMap(({ text }) =>
    [...text.matchAll(/\bdependsOn\(([^)]{1,200})\)/gu)].map((match) => match[1] ?? ''),
  );
  const ids = new Set(
    named.flatMap((list) => list.split(',').map((one) => one.trim().replace(/\s?%.*$/u, ''))),
  );
  return parts.filter(({ id, folder }) => ids.has(id) && folder !== part.folder).map(({ folder }) => folder);
}

function jvmOf(lines: readonly Line[]): Declared | undefined {
  const found = first(lines, /"(?:-release|--release|-target|-java-output-version)"\s?,\s?"([\d.]{1,6})"/u);
  const value = plainVersion(found?.value ?? '');
  return found === undefined || value === undefined ? undefined : { ...found, value };
}
