import picomatch from 'picomatch';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Finding } from '../lint/contract.ts';
import { lintDiff } from '../lint/diff/engine.ts';
import type { DiffRule } from '../lint/diff/subject.ts';
import type { ManifestFile } from '../lint/manifest/subject.ts';
import { isWaived, type Terms } from './inspect.ts';

export type States = { readonly base: Snapshot; readonly head: Snapshot };

/** What the change does to objects of the files that it touches. */
export function inspectDiff({ base, head }: States, rules: readonly DiffRule[], terms: Terms): Finding[] {
  const { policy, touched } = terms;
  const isIgnored = picomatch([...policy.ignore], { dot: true });
  const paths = [...touched]
    .filter((path) => /\.(?:ya?ml|json)$/iu.test(path) && !isIgnored(path))
    .toSorted();
  const findings = lintDiff({ base: filesOf(base, paths), head: filesOf(head, paths), rules });
  return findings.filter((finding) => !isWaived(finding, policy));
}

function filesOf(snapshot: Snapshot, paths: readonly string[]): ManifestFile[] {
  return paths.flatMap((path) => {
    const text = snapshot.text(path);
    return text === undefined ? [] : [{ path, text }];
  });
}
