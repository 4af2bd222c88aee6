import { overLines } from '../../kernel/over-lines.ts';
import { basename } from '../../kernel/paths.ts';
import type { Evidence } from '../../facts/facts.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import { pluginOf, type Module } from './module.ts';

/** The class that is started. */
export type Entry = { readonly mainClass: string; readonly isDeclared: boolean; readonly evidence: Evidence };

const mains = new RegExp(
  overLines`
    \bstatic\s+(?:final\s+)?void\s+main\s?\(|^\s*void\s+main\s?\(|\bfun\s+main\s?\(|
    \bdef\s+main\s?\(\s?\w+\s?:|^@main\s+def\s+(\w+)|
    ^\s*object\s+\w+\s+extends\s.{0,80}\b
    (?:App|IOApp(?:\.Simple)?|ZIOAppDefault|ZIOApp|TaskApp|JFXApp3|TwitterServer|HttpServer|MainRoutes)\b|
    \bdef\s+run\s?(?:\(|:).{0,80}(?:ExitCode|ZIO\[)|\(defn\s+(?:\^:\S+\s+)?-main\b
  `,
  'u',
);
const framework = new RegExp(
  overLines`
    ^(?:
      io\.ktor\.|io\.helidon\.|io\.vertx\.|io\.micronaut\.|io\.dropwizard\.|
      org\.springframework\.boot\.|play\.core\.server|org\.apache\.camel\.|com\.twitter\.
    )
  `,
  'u',
);

export type Ground = {
  readonly module: Module;
  /** Sources of the module itself. */
  readonly own: readonly SourceFile[];
  readonly paths: readonly string[];
  /** Those of the modules that it needs. */
  readonly used: readonly string[];
};

/** What the build names, else the class with a main method that looks most like an application. */
export function entryOf(ground: Ground): Entry | undefined {
  return declaredEntry(ground) ?? foundEntry(ground);
}

/** A parent names the main class for all of its modules, but it is that of one. */
function declaredEntry({ module, paths, used }: Ground): Entry | undefined {
  const declared = module.mainClass;
  if (declared === undefined) return undefined;
  const { value, path, line } = declared;
  const file = value.replaceAll('.', '/').replaceAll('-', '_').replace(/\$.*$/u, '');
  const isHere = [...paths, ...used].some((one) => isClassFile(one, file));
  const isPacked = pluginOf(module, packers) !== undefined;
  if (!isHere && !(framework.test(value) && (isPacked || paths.length > 0))) return undefined;
  const evidence = { fact: 'start', path, line, why: `the build starts ${value}` };
  return { mainClass: value, isDeclared: true, evidence };
}

export const packers =
  /shade|assembly|shadow|^application$|spring-boot|org\.springframework\.boot|io\.ktor\.plugin|micronaut|appassembler|jib|native-packager/u;

function isClassFile(path: string, file: string): boolean {
  const name = basename(file);
  const plain = path.replace(/\.\w{1,6}$/u, '');
  if (plain.endsWith(`/${file}`) || plain === file) return true;
  return (
    name.endsWith('Kt') && (plain.endsWith(`/${file.slice(0, -2)}`) || basename(plain) === name.slice(0, -2))
  );
}

function foundEntry({ own }: Ground): Entry | undefined {
  const [best] = grep(own, mains).toSorted(
    (a, b) => rank(a, own) - rank(b, own) || (a.path < b.path ? -1 : 1),
  );
  if (best === undefined) return undefined;
  const text = own.find(({ path }) => path === best.path)?.text ?? '';
  const evidence = { fact: 'start', path: best.path, line: best.line, why: 'holds the main method' };
  return { mainClass: className(best, text), isDeclared: false, evidence };
}

/** Lower is more like what is deployed. */
function rank({ path }: Hit, files: readonly SourceFile[]): number {
  const text = files.find((file) => file.path === path)?.text ?? '';
  if (/@SpringBootApplication|SpringApplication\.run|SpringApplicationBuilder|runApplication</u.test(text))
    return 0;
  if (
    /Micronaut\.(?:run|build)|Quarkus\.run|Javalin\.create|embeddedServer|newServerAt|extends Application</u.test(
      text,
    )
  )
    return 1;
  const name = basename(path).replace(/\.\w{1,6}$/u, '');
  if (/(?:Client|Test|Example|Generator|Util|Tool|Cli|CLI|Benchmark|Demo)s?$/u.test(name)) return 5;
  if (/(?:Application|Main|App|Server|Service|Bootstrap|Starter|Launcher)$/u.test(name)) return 2;
  if (/Client(?=[A-Z])/u.test(name)) return 5;
  return /^(?:main|app|server)$|Server(?=[A-Z])/iu.test(name) ? 2 : 3;
}

function className(hit: Hit, text: string): string {
  if (/\.cljc?$/u.test(hit.path)) return /\(ns\s+(?:\^\S+\s+)?([\w.-]{1,120})/u.exec(text)?.[1] ?? 'core';
  const name = packageOf(text);
  const simple = basename(hit.path).replace(/\.\w{1,6}$/u, '');
  return name === '' ? simpleName(hit, text, simple) : `${name}.${simpleName(hit, text, simple)}`;
}

function packageOf(text: string): string {
  return /^\s{0,8}package\s([\w.]{1,200})/mu.exec(text)?.[1] ?? '';
}

function simpleName({ path, line, groups }: Hit, text: string, simple: string): string {
  if (groups[0] !== undefined && groups[0] !== '') return groups[0];
  const lines = text.split('\n').slice(0, line);
  if (path.endsWith('.java') || path.endsWith('.groovy')) return simple;
  const isTopLevel = /^(?:suspend\s+)?fun\s/u.test(lines.at(-1) ?? '');
  return isTopLevel ? fileClass(text, simple) : (lastMatch(lines, /^\s*object\s+(\w+)/u) ?? simple);
}

/** Kotlin puts functions without a class into one that is called as the file. */
function fileClass(text: string, simple: string): string {
  const renamed = /@file:JvmName\("(\w+)"\)/u.exec(text)?.[1];
  return renamed ?? `${simple.charAt(0).toUpperCase()}${simple.slice(1)}Kt`;
}

function lastMatch(lines: readonly string[], pattern: RegExp): string | undefined {
  const line = lines.findLast((one) => pattern.test(one));
  return line === undefined ? undefined : pattern.exec(line)?.[1];
}
