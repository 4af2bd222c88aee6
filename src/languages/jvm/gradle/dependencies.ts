import { overLines } from '../../../kernel/over-lines.ts';
import type { Dependency, Scope } from '../module.ts';
import { accessor, type Catalog } from './catalog.ts';
import type { Line } from './lines.ts';

const configuration = new RegExp(
  overLines`
    ^\s*["'\x60]?(
      (?:
        \w{0,60}?(?:
          implementation|api|compile|runtime|compileOnly|compileOnlyApi|runtimeOnly|developmentOnly|
          annotationProcessor|providedCompile|providedRuntime|shadow|kapt|ksp
        )
      )|
      testAndDevelopmentOnly
    )["'\x60]?(?:[\s(]|$)
  `,
  'iu',
);
const coordinates = /["']([\w.-]{1,120}):([\w.-]{1,120})(?::[^"']{0,100})?["']/gu;
const byName = /\bgroup\s?[:=]\s?["']([\w.-]{1,120})["']\s?,\s?name\s?[:=]\s?["']([\w.-]{1,120})["']/gu;
const fromCatalog = /\b(libs|ktorLibs)\.([a-zA-Z][\w.]{1,120})/gu;
const kotlin = /\bkotlin\(\s?["']([\w-]{1,60})["']/gu;

/** Libraries that a script names, list by list. */
export function dependenciesIn(lines: readonly Line[], catalog: Catalog): Dependency[] {
  const found: Dependency[] = [];
  let open: string | undefined;
  for (const line of lines) {
    const name = configuration.exec(line.text)?.[1] ?? open;
    if (name === undefined) continue;
    open = /[,(]\s*$/u.test(line.text) ? name : undefined;
    if (/(?<![.\w])(?:enforcedPlatform|platform)\s?\(|\bmavenBom\b/u.test(line.text)) continue;
    const scope = scopeOf(name);
    found.push(...idsIn(line.text, catalog).map((id) => ({ id, scope, path: line.path, line: line.line })));
  }
  return found;
}

function idsIn(text: string, catalog: Catalog): string[] {
  const plain = [...text.matchAll(coordinates), ...text.matchAll(byName)].map(
    (match) => `${match[1]}:${match[2]}`,
  );
  const ofKotlin = [...text.matchAll(kotlin)].map((match) => `org.jetbrains.kotlin:kotlin-${match[1]}`);
  return [
    ...plain,
    ...ofKotlin,
    ...[...text.matchAll(fromCatalog)].flatMap((match) => listed(match, catalog)),
  ];
}

function listed([, owner, path = '']: RegExpExecArray | RegExpMatchArray, catalog: Catalog): string[] {
  const name = accessor(path.replace(/\.(?:get|asProvider)$/u, ''));
  if (owner === 'ktorLibs') return [`io.ktor:ktor-${name.replaceAll('.', '-')}`];
  const bundle = name.startsWith('bundles.') ? catalog.bundles.get(name.slice(8)) : undefined;
  return (bundle ?? [name]).flatMap((one) => catalog.libraries.get(one)?.id ?? []);
}

function scopeOf(name: string): Scope {
  if (/test/iu.test(name)) return 'test';
  if (/^developmentOnly$/u.test(name)) return 'optional';
  if (/(?:compileOnly(?:Api)?|annotationProcessor|kapt|ksp|provided(?:Compile|Runtime))$/iu.test(name))
    return 'provided';
  return /runtime(?:Only)?$/iu.test(name) ? 'runtime' : 'compile';
}

/** Other projects of the same build, by their path. */
export function projectsIn(lines: readonly Line[]): string[] {
  const byPath = /\bproject\(\s?(?:path\s?[:=]\s?)?["'](:[\w:.-]{1,200})["']/gu;
  const byAccessor = /\bprojects\.([a-zA-Z][\w.]{0,120})/gu;
  return lines
    .filter(({ text }) => !/^\s*(?:test|project\()/iu.test(text))
    .flatMap(({ text }) => [
      ...[...text.matchAll(byPath)].map((match) => match[1] ?? ''),
      ...[...text.matchAll(byAccessor)].map((match) => `:${dashed(match[1] ?? '')}`),
    ]);
}

/** `projects.orderCore.api` is `:order-core:api`. */
function dashed(text: string): string {
  return text
    .replaceAll('.', ':')
    .replaceAll(/(?<=[a-z0-9])([A-Z])/gu, '-$1')
    .toLowerCase();
}
