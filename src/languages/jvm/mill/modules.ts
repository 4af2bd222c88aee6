import { basename, dirname, join, relative } from '../../../kernel/paths.ts';
import { present } from '../../../kernel/present.ts';
import { tidy, withoutComments } from '../../../facts/source.ts';
import { named } from '../../../facts/tree.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import type { Declared, Dependency, Module } from '../module.ts';
import { objectsIn, type Line, type MillObject } from './objects.ts';

/** The objects of every build of Mill that are modules; those of tests are none of production. */
export function millModules(snapshot: Snapshot): Module[] {
  return ['build.mill', 'build.sc']
    .flatMap((name) => named(snapshot, name))
    .flatMap((path) => modulesOf(path, snapshot));
}

function modulesOf(path: string, snapshot: Snapshot): Module[] {
  const root = dirname(path);
  const text = tidy(withoutComments(snapshot.text(path) ?? ''));
  const lines = text.split('\n').map((line, at): Line => ({ path, line: at + 1, text: line }));
  const all = objectsIn(lines);
  const modules = all.filter((one) => !one.isTrait && isModule(one, all));
  return modules.map((one) => toModule(one, { path, root, all }));
}

const language = /^(?:\w+\.)*(?:\w*(?:Scala|Sbt|Java|Kotlin|SpringBoot)\w*|JvmModule)Module$/u;

function isModule(one: MillObject, all: readonly MillObject[]): boolean {
  const chain = withTraits(one, all);
  const parents = chain.flatMap((each) => each.parents);
  return (
    !parents.some((name) => /Tests?$|TestModule/u.test(name)) && parents.some((name) => language.test(name))
  );
}

/** An object and the traits that it takes in. */
function withTraits(one: MillObject, all: readonly MillObject[]): MillObject[] {
  const chain = new Set([one]);
  for (const { parents } of chain)
    for (const trait of all) if (trait.isTrait && parents.includes(trait.name)) chain.add(trait);
  return [...chain];
}

type Build = { readonly path: string; readonly root: string; readonly all: readonly MillObject[] };

function toModule(one: MillObject, { path, root, all }: Build): Module {
  const lines = withTraits(one, all).flatMap((each) => each.lines);
  const folder = join(root, one.place);
  const name = one.name === '' ? basename(root) || 'app' : one.name;
  return present({
    tool: 'mill' as const,
    folder,
    root,
    buildPath: one.place.replaceAll('/', '.'),
    path,
    text: lines.map(({ text }) => text).join('\n'),
    name,
    artifact: name,
    packaging: 'jar' as const,
    dependencies: lines.flatMap(dependenciesIn),
    plugins: [],
    uses: usesOf(lines, root),
    mainClass: first(lines, /\bmainClass\b.{0,60}?=\s?Some\(\s?"([\w.$]{1,200})"/u),
    versions: new Map([
      ['scala', first(lines, /\bscalaVersion\b.{0,40}?=.{0,20}?"([\w.-]{1,40})"/u)?.value ?? ''],
    ]),
  });
}

/** `ivy"group::name:version"`, and `mvn` instead of `ivy` from Mill 1 on. */
function dependenciesIn({ path, line, text }: Line): Dependency[] {
  return [...text.matchAll(/\b(?:ivy|mvn)"([\w.-]{1,120}):{1,3}([\w.-]{1,120}):/gu)].map(
    ([, group, name]) => ({
      id: `${group}:${name}`,
      scope: 'compile' as const,
      path,
      line,
    }),
  );
}

function usesOf(lines: readonly Line[], root: string): string[] {
  const lists = lines.flatMap(
    ({ text }) => /\bmoduleDeps\b.{0,60}?=.{0,40}?\(([^)]{1,300})\)/u.exec(text)?.[1] ?? [],
  );
  const names = lists.flatMap((list) => list.split(',').map((one) => one.trim().replace(/^build\./u, '')));
  return names.map((name) => join(root, name.replaceAll('.', '/')));
}

function first(lines: readonly Line[], pattern: RegExp): Declared | undefined {
  for (const { path, line, text } of lines) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined) return { value, path, line };
  }
  return undefined;
}

/** The jar with everything, from the folder of the module: Mill keeps what it makes beside its build. */
export function assembly({ folder, root, buildPath = '' }: Module): string {
  const out = join(root, 'out', buildPath.replaceAll('.', '/'), 'assembly.dest/out.jar');
  return relative(folder, out);
}
