import { join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import { upwards } from '../../facts/tree.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { readToml, tableAt, textAt } from '../../syntax/toml/read.ts';
import { pinnedVersion, versionAt } from '../common/version.ts';
import type { Crate } from './crates.ts';

/** What rustup would install: the toolchain file, nearest first; else the oldest that the crate says it builds with. */
export function declaredVersion(crate: Crate, snapshot: Snapshot): Found<string> | undefined {
  for (const folder of upwards(crate.folder)) {
    const toolchain = fromToolchain(folder, snapshot);
    if (toolchain !== undefined) return toolchain;
  }
  return (
    pinnedVersion({ label: 'Rust', files: [], tools: ['rust'] }, crate.folder, snapshot) ??
    fromManifest(crate, snapshot)
  );
}

function fromToolchain(folder: string, snapshot: Snapshot): Found<string> | undefined {
  for (const name of ['rust-toolchain', 'rust-toolchain.toml']) {
    const path = join(folder, name);
    const text = snapshot.text(path);
    if (text === undefined) continue;
    const channel =
      textAt(tableAt(readToml(text), 'toolchain'), 'channel') ?? /^[\w.-]{1,60}$/u.exec(text.trim())?.[0];
    if (channel !== undefined) return versionAt('Rust', channel, { path, line: lineWith(text, channel) });
  }
  return undefined;
}

function fromManifest({ toml, manifest, workspace }: Crate, snapshot: Snapshot): Found<string> | undefined {
  const own = textAt(tableAt(toml, 'package'), 'rust-version');
  const shared = textAt(tableAt(workspace.toml, 'workspace', 'package'), 'rust-version');
  const path = own === undefined ? join(workspace.folder, 'Cargo.toml') : manifest;
  const version = own ?? shared;
  return version === undefined
    ? undefined
    : versionAt('Rust', version, { path, line: lineWith(snapshot.text(path) ?? '', 'rust-version') });
}

/** The newest that was known on 2026-11-20 to have images on every platform; Rust keeps old code compiling. */
export const preferred = '1.91';

/** The release that a toolchain pins; the preferred one for a lower bound or a channel. */
export function builderFor(declared: string | undefined, isPinned: boolean): string {
  const exact = /^1\.(\d{1,3})(?:\.\d{1,2})?$/u.exec(declared ?? '');
  if (exact === null) return preferred;
  const isNewer = Number(exact[1]) > Number(preferred.split('.')[1]);
  return isPinned || isNewer ? exact[0].split('.').slice(0, 2).join('.') : preferred;
}

/** Images of older releases stand on the Debian of their time. */
export function imageOf(tag: string, debian: string): string {
  const minor = Number(tag.split('.')[1]);
  if (minor < 70) return `rust:${tag}-${minor < 55 ? 'buster' : 'bullseye'}`;
  return `rust:${tag}-${debian}`;
}
