import type { Snapshot } from '../facts/snapshot.ts';

/** The tag that a Kustomization of the repository gives to an image: a build has set it, or nobody has yet. */
export function currentTag(image: string, snapshot: Snapshot): string | undefined {
  for (const { path } of snapshot.entries) {
    if (!/(?:^|\/)kustomization\.ya?ml$/u.test(path)) continue;
    const lines = (snapshot.text(path) ?? '').split('\n').map((line) => line.trim());
    const at = lines.indexOf(`- name: ${image}`);
    const tag = /^newTag: ["']?([\w][\w.-]{0,127})["']?$/u.exec(at === -1 ? '' : (lines[at + 1] ?? ''))?.[1];
    if (tag !== undefined) return tag;
  }
  return undefined;
}
