import { join } from '../../kernel/paths.ts';
import type { Hit } from '../../facts/source.ts';
import { has, isUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { group } from '../common/hits.ts';
import { linesAt, search } from '../common/search.ts';
import type { Program } from './programs.ts';

/** A file or folder that the program opens while it runs. `from` is in the repository, `to` beside the program. */
export type Asset = {
  readonly from: string;
  readonly to: string;
  readonly at: { readonly path: string; readonly line: number };
};

const usual =
  /^(?:templates?|static|public|views?|assets|web|data|conf|configs?|locales?|i18n|migrations?|ui|dist|frontend|html|www|sql)$/u;
const text = /"((?:file:\/\/)?(?:\.{0,2}\/)?[\w./*-]{2,100})"/u;
const opens =
  /Open|Read|Parse|Dir|Glob|Load|Static|File|migrat|Serve|Join|View|html\.New|FS|path|dir|Config/u;

/** The folder of a path that is shown from where the program stands. */
const served = /"\/([\w-]{2,40})\/",[^\n]{0,160}\bhttp\.Dir\("\.?\/?"\)/u;

/** They show a folder of that name without being told. */
const classic = /\b(?:negroni|martini)\.Classic\(/u;

/** What a program reads from disk at run time and has not compiled into itself. */
export function assetsOf(program: Program, snapshot: Snapshot): Asset[] {
  const found = new Map<string, Asset>(shown(program, snapshot).map((one) => [one.from, one]));
  for (const hit of search(program.files, text)) {
    const to = opened(hit, program);
    const bases = [program.module.folder, program.main].map((base) => join(base, to ?? ''));
    const from = to === undefined ? undefined : bases.find((path) => isData(path, snapshot));
    if (to === undefined || from === undefined || found.has(from)) continue;
    if (!isEmbedded(from, program, snapshot)) found.set(from, { from, to, at: hit });
  }
  return outermost([...found.values()]);
}

function shown(program: Program, snapshot: Snapshot): Asset[] {
  const named = search(program.files, served).map((at) => ({ to: group(at, 0), at }));
  const untold = search(program.files, classic).map((at) => ({ to: 'public', at }));
  return [...named, ...untold]
    .map(({ to, at }) => ({ from: join(program.module.folder, to), to, at }))
    .filter(({ from }) => isData(from, snapshot));
}

/** The path in a text, where the line opens something and the text looks like a file. */
function opened(hit: Hit, { files }: Program): string | undefined {
  const literal = group(hit, 0).replace(/^file:\/\//u, '');
  if (/^\/|^\.\./u.test(literal)) return undefined;
  const to = join(literal.split('*')[0] ?? '').replace(/\/$/u, '');
  const line = linesAt(files, hit.path)[hit.line - 1] ?? '';
  const isFile = usual.test(to) || /[/.]/u.test(literal);
  return to !== '' && isFile && opens.test(line) ? to : undefined;
}

function isData(path: string, snapshot: Snapshot): boolean {
  if (has(snapshot, path)) return !/\.go$|^go\.(?:mod|sum)$|(?:^|\/)\.env/u.test(path);
  return snapshot.entries.some((entry) => entry.path.startsWith(`${path}/`) && !entry.path.endsWith('.go'));
}

/** `//go:embed templates/*` makes it a part of the program. */
function isEmbedded(path: string, { files }: Program, snapshot: Snapshot): boolean {
  return files.some((file) => {
    const source = snapshot.text(file.path) ?? '';
    if (!source.includes('//go:embed')) return false;
    const folder = file.path.slice(0, Math.max(0, file.path.lastIndexOf('/')));
    const lines = source.split('\n').filter((line) => line.startsWith('//go:embed '));
    const names = lines.flatMap((line) => line.slice(11, 500).split(/\s+/u));
    return names.some((name) => {
      const target = join(
        folder,
        name
          .replace(/^"?(?:all:)?/u, '')
          .split('*')[0]
          ?.replace(/"$/u, '') ?? '',
      );
      return isUnder(path, target) || isUnder(target, path);
    });
  });
}

function outermost(assets: readonly Asset[]): Asset[] {
  const inner = (asset: Asset): boolean =>
    assets.some((other) => other !== asset && isUnder(asset.from, other.from));
  return assets.filter((asset) => !inner(asset)).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
