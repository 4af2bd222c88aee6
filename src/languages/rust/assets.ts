import { overLines } from '../../kernel/over-lines.ts';
import { join } from '../../kernel/paths.ts';
import { grep } from '../../facts/source.ts';
import { isThere } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { group } from '../common/hits.ts';
import type { Program } from './programs.ts';

export type Asset = {
  readonly from: string;
  readonly to: string;
  readonly at: { readonly path: string; readonly line: number };
};

const opens = new RegExp(
  overLines`
    (?:
      ServeDir::new|ServeFile::new|Files::new|FileServer::(?:from|new)|NamedFile::open\w*|Tera::new|
      fs::dir|fs::file|read_to_string|File::open|relative!|\.join|serve_dir|StaticDir::new\w*
    )\( ?(?:"/[\w/]{0,40}", ?)?"(\.?/?[\w.][\w./*-]{1,80})"
  `,
  'u',
);

/** Folders and files that a program opens while it runs; what `include_str!` takes is compiled in. */
export function assetsOf({ crate, files, dependencies }: Program, snapshot: Snapshot): Asset[] {
  const bases = [crate.folder, crate.workspace.folder];
  const opened = grep(files, opens).map((hit) => ({ to: join(group(hit, 0).split('*')[0] ?? ''), at: hit }));
  const implied = [
    ...(uses('rocket_dyn_templates') ? ['templates'] : []),
    ...(uses('rocket') ? ['Rocket.toml'] : []),
    ...(uses('config') ? ['config', 'configuration', 'Settings.toml'] : []),
    ...(uses('loco-rs') ? ['config'] : []),
  ].map((to) => ({ to, at: { path: crate.manifest, line: 1 } }));
  const found = [...opened, ...implied].flatMap(({ to, at }) => {
    const from = bases.map((base) => join(base, to)).find((path) => isThere(path, snapshot));
    return from === undefined || to === '' || /\.rs$|^Cargo\./u.test(to) ? [] : [{ from, to, at }];
  });
  return [...new Map(found.map((asset) => [asset.from, asset])).values()].toSorted((a, b) =>
    a.from < b.from ? -1 : 1,
  );

  function uses(name: string): boolean {
    return dependencies.some((one) => one.name === name);
  }
}
