import { join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import { upwards } from '../../facts/tree.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

/** The version of a language in the files that asdf and mise read, nearest folder first. */
export function toolVersion(
  folder: string,
  names: readonly string[],
  snapshot: Snapshot,
): Found<string> | undefined {
  for (const at of upwards(folder)) {
    const version = asdf(join(at, '.tool-versions'), names, snapshot) ?? mise(at, names, snapshot);
    if (version !== undefined) return version;
  }
  return undefined;
}

function asdf(path: string, names: readonly string[], snapshot: Snapshot): Found<string> | undefined {
  for (const [at, line] of (snapshot.text(path) ?? '').split('\n').entries()) {
    const [name = '', version = ''] = line.trim().split(/\s+/u);
    if (names.includes(name) && version !== '') return versionFound(version, path, at + 1);
  }
  return undefined;
}

function mise(folder: string, names: readonly string[], snapshot: Snapshot): Found<string> | undefined {
  for (const file of ['mise.toml', '.mise.toml']) {
    const path = join(folder, file);
    const text = snapshot.text(path) ?? '';
    for (const name of names) {
      const [line, version] = new RegExp(`^"?${name}"?[ \\t]*=[ \\t]*"([^"]{1,40})"`, 'mu').exec(text) ?? [];
      if (version !== undefined) return versionFound(version, path, lineWith(text, line ?? ''));
    }
  }
  return undefined;
}

export function versionFound(version: string, path: string, line: number): Found<string> {
  const value = version.replace(/^v(?=\d)/u, '');
  return { value, evidence: { fact: 'languageVersion', path, line, why: `asks for ${value}` } };
}

/** The first group of a pattern that matches a line of a file. */
export function versionIn(path: string, pattern: RegExp, snapshot: Snapshot): Found<string> | undefined {
  for (const [at, line] of (snapshot.text(path) ?? '').split('\n').entries()) {
    const version = line.length > 500 ? undefined : pattern.exec(line)?.[1];
    if (version !== undefined) return versionFound(version.trim(), path, at + 1);
  }
  return undefined;
}
