import { join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import { upwards } from '../../facts/tree.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Package } from './package.ts';

/** The Node version that the repository asks for, where the ecosystem's tools look for it, nearest folder first. */
export function declaredVersion(pkg: Package, root: Package, snapshot: Snapshot): Found<string> | undefined {
  const chain = pkg === root ? [pkg] : [pkg, root];
  for (const holder of chain) {
    const engine = holder.engines['node'];
    if (engine !== undefined) return found(engine, holder.path, lineWith(holder.text, '"engines"'));
  }
  for (const folder of upwards(pkg.folder)) {
    const file = fromFiles(folder, snapshot);
    if (file !== undefined) return file;
  }
  const pinned = chain.find((holder) => holder.volta['node'] !== undefined);
  const volta = pinned?.volta['node'];
  return pinned === undefined || volta === undefined
    ? undefined
    : found(volta, pinned.path, lineWith(pinned.text, '"volta"'));
}

function fromFiles(folder: string, snapshot: Snapshot): Found<string> | undefined {
  for (const name of ['.nvmrc', '.node-version']) {
    const path = join(folder, name);
    const [first = ''] = (snapshot.text(path) ?? '').trim().split('\n');
    if (first !== '') return found(first.trim(), path, 1);
  }
  const tools = join(folder, '.tool-versions');
  const text = snapshot.text(tools) ?? '';
  const line = /^nodejs[ \t]+(\S+)/mu.exec(text)?.[1];
  return line === undefined ? undefined : found(line, tools, lineWith(text, 'nodejs'));
}

function found(raw: string, path: string, line: number): Found<string> {
  const version = raw.trim().replace(/^v(?=\d)/u, '');
  return {
    value: version,
    evidence: { fact: 'languageVersion', path, line, why: `asks for Node ${version}` },
  };
}
