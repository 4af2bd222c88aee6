import { overLines } from '../../kernel/over-lines.ts';
import { dirname } from '../../kernel/paths.ts';
import { tidy, withoutComments, type SourceFile } from '../../facts/source.ts';
import { upwards } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Module } from './module.ts';

const source = /\.(?:java|kt|scala|groovy|clj|cljc)$/u;
const built = /(?:^|\/)(?:target|build|out|bin|\.gradle|node_modules|generated)\//u;
const test =
  /(?:^|\/)(?:[a-zA-Z]*[tT]ests?|it|test-?[fF]ixtures|integration-?[tT]est|jmh|gatling|spec|benchmarks?)\//u;
const language = /(?:^|\/)(?:java|kotlin|scala|groovy|clojure|clj)\//u;

/** Paths of the sources that run in production, by the folder of the module that they belong to. */
export function sourcePaths(
  modules: readonly Module[],
  snapshot: Snapshot,
): ReadonlyMap<string, readonly string[]> {
  const folders = new Set(modules.map(({ folder }) => folder));
  const found = new Map<string, string[]>();
  const owners = new Map<string, string | undefined>();
  for (const { path } of snapshot.entries) {
    if (!source.test(path)) continue;
    const owner = ownerOf(dirname(path), folders, owners);
    if (owner === undefined || !isProduction(path.slice(owner === '' ? 0 : owner.length + 1))) continue;
    const list = found.get(owner) ?? [];
    list.push(path);
    found.set(owner, list);
  }
  return found;
}

function ownerOf(
  folder: string,
  folders: ReadonlySet<string>,
  owners: Map<string, string | undefined>,
): string | undefined {
  if (!owners.has(folder))
    owners.set(
      folder,
      upwards(folder).find((above) => folders.has(above)),
    );
  return owners.get(folder);
}

/** Names of packages say nothing: `com/example/demo` and `com/acme/test` may well be what runs. */
function isProduction(path: string): boolean {
  const main = /(?:^|\/)src\/(?:main|jvmMain|commonMain)\//u.exec(path);
  const place = path.slice(0, main?.index ?? language.exec(path)?.index ?? path.length);
  const before = main === null && place === path ? dirname(path) : place;
  return !built.test(`${before}/`) && (main !== null || !test.test(`${before}/`));
}

/** Most files say nothing about how a program runs; to look into all of them would take long. */
const telling = new RegExp(
  overLines`
    \bmain\b|extends App\b|MainRoutes|getenv|sys\.env|@Value|[pP]ort\b|PORT|listen|bind|[sS]erver|
    SpringBootApplication|@Controller|@RestController|@(?:Spring)?BootConfiguration|health|ready|live|
    ping|Security|ConfigProperty|environ
  `,
  'u',
);

export function readSources(paths: readonly string[], snapshot: Snapshot): SourceFile[] {
  return paths.flatMap((path) => {
    const text = snapshot.text(path);
    if (text === undefined || !telling.test(text)) return [];
    return [{ path, text: tidy(/\.cljc?$/u.test(path) ? withoutSemicolons(text) : withoutComments(text)) }];
  });
}

function withoutSemicolons(text: string): string {
  const lines = text.split('\n').map((line) => (line.trimStart().startsWith(';') ? '' : line));
  return lines.join('\n');
}
