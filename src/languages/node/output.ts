import { join, staysInside } from '../../kernel/paths.ts';
import { grep } from '../../facts/source.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { buildScript } from './build-script.ts';
import type { Member } from './member.ts';

/** Where the build puts what browsers load, relative to the package. */
export function outputOf({ pkg, framework }: Member, snapshot: Snapshot): string {
  if (pkg.application !== undefined)
    return `${'../'.repeat(pkg.folder.split('/').length)}${pkg.application.output}`;
  const angular = snapshot.text(join(pkg.folder, 'angular.json'));
  if (angular !== undefined) return angularOutput(angular, pkg.name ?? 'app');
  const usual = framework?.output ?? 'dist';
  const script = pkg.scripts[buildScript(pkg) ?? ''] ?? '';
  return toldIn(script, usual) ?? configuredIn(pkg.folder, snapshot) ?? usual;
}

/** The folder outside its own that the build fills with its pages: that of a server which shows them. */
export function elsewhere(member: Member, snapshot: Snapshot): string | undefined {
  const { kind, pkg } = member;
  if (kind !== 'static' || pkg.application !== undefined) return undefined;
  const told = Object.values(pkg.scripts).flatMap((script) => optionIn(script) ?? []);
  const angular = snapshot.text(join(pkg.folder, 'angular.json')) ?? '';
  const configured = [...angular.matchAll(angularPath)].map(([, plain, base]) => plain ?? base ?? '');
  const moved = Object.values(pkg.scripts).flatMap((script) => movedTo.exec(script)?.[1] ?? []);
  const packed = ['js', 'ts', 'cjs', 'mjs'].flatMap((end) => {
    const text = snapshot.text(join(pkg.folder, `webpack.config.${end}`)) ?? '';
    return webpackPath.exec(text)?.[1] ?? [];
  });
  const output = [outputOf(member, snapshot), ...told, ...configured, ...packed, ...moved].find(
    (folder) => !staysInside(folder),
  );
  return output === undefined ? undefined : join(pkg.folder, output);
}

/** `path: path.resolve(__dirname, 'public/build')`: pages that nobody makes stand above what is packed for them. */
function packedInto(folder: string, snapshot: Snapshot): string | undefined {
  const names = ['webpack.config', 'webpack.prod', 'webpack.common', 'webpack.config.prod'];
  const paths = ['js', 'ts', 'cjs', 'mjs'].flatMap((end) =>
    names.map((name) => join(folder, `${name}.${end}`)),
  );
  const files = paths.map((path) => ({ path, text: snapshot.text(path) ?? '' }));
  const output = grep(files, packedHere)[0]?.groups[0];
  if (output === undefined || !staysInside(output)) return undefined;
  const above = output.split('/').map((_, at, all) => all.slice(0, at + 1).join('/'));
  const isMade = files.some(({ text }) => /html-?webpack-?plugin/iu.test(text));
  const shown = above.find((one) => !isMade && has(snapshot, join(folder, one, 'index.html')));
  return shown ?? join(output);
}

const packedHere =
  /\bpath:\s?path\.(?:resolve|join)\((?:__dirname|process\.cwd\(\)),\s?['"](?:\.\/)?([\w./-]{1,100})['"]/u;

/** `path: path.resolve(__dirname, '../server/static')`, or a constant for it. */
const webpackPath =
  /\b(?:path:|\w{0,20}(?:BUILD|OUTPUT|DIST|build|output|dist)\w{0,20} =) ?path\.(?:resolve|join)\(__dirname, ?['"](\.\.\/[\w./-]{1,100})['"]/u;

/** What is built is then put to a folder above. */
const movedTo = /\bbuild\b.{0,200}&&\s{0,4}(?:mv|cp)(?:\s-\w{1,8}){0,3}\s\S{1,80}\s(\.\.\/[\w./-]{1,100})/u;

/** `vitepress build docs` builds below that folder; others take an option. */
function toldIn(script: string, usual: string): string | undefined {
  const docs = /\b(?:vite|vue)press build ([\w./-]+)/u.exec(script)?.[1];
  if (docs !== undefined) return join(docs, usual);
  return optionIn(script);
}

function optionIn(script: string): string | undefined {
  const option = /--(?:outDir|out-dir|output|dist-dir|output-path)[= ]['"]?([\w./-]+)/u.exec(script)?.[1];
  return option === undefined || !staysInside(option) ? option : join(option);
}

function configuredIn(folder: string, snapshot: Snapshot): string | undefined {
  const paths = ['js', 'ts', 'mjs', 'mts'].flatMap((end) =>
    ['vite.config', 'astro.config', 'vue.config'].map((base) => join(folder, `${base}.${end}`)),
  );
  const files = paths.map((path) => ({ path, text: snapshot.text(path) ?? '' }));
  const [hit] = grep(files, /\b(?:outDir|outputDir):\s*['"](?:\.\/)?([\w./-]+)['"]/u);
  return hit?.groups[0] ?? eleventyOutput(folder, snapshot) ?? packedInto(folder, snapshot);
}

/** `dir: { output: 'public' }` in what the configuration returns. */
function eleventyOutput(folder: string, snapshot: Snapshot): string | undefined {
  const names = ['.eleventy.js', 'eleventy.config.js', 'eleventy.config.cjs', 'eleventy.config.mjs'];
  const files = names.map((name) => ({ path: name, text: snapshot.text(join(folder, name)) ?? '' }));
  const [hit] = grep(files, /\boutput:\s?['"](?:\.\/)?([\w./-]{1,80})['"]/u);
  return hit?.groups[0];
}

/** Builds for production may have another output than the others. */
const angularPath =
  /"outputPath":\s{0,20}(?:"([\w./-]{1,200})"|\{\s{0,80}"base":\s{0,20}"([\w./-]{1,200})")/gu;

/** The newer builder puts what browsers load beside what a server would render. */
function angularOutput(text: string, name: string): string {
  const project = /"projects"\s*:\s*\{\s*"([\w.@/-]+)"/u.exec(text)?.[1] ?? name;
  const path = /"outputPath":\s*"([\w./-]+)"/u.exec(text)?.[1] ?? `dist/${project}`;
  const isNewer = /"builder":\s*"@angular[\w/-]*:(?:application|browser-esbuild)"/u.test(text);
  return isNewer ? `${path}/browser` : path;
}
