import type { Snapshot } from '../facts/snapshot.ts';
import type { Spec } from './spec.ts';

const tag = String.raw`["']?(\w[\w.-]{0,127}(?:@sha256:[0-9a-f]{64})?)["']?`;
const newTag = new RegExp(`^newTag: ${tag}$`, 'u');
const inValues = new RegExp(`^tag: ${tag}$`, 'u');
const whole = new RegExp(`^${tag}$`, 'u');

/** The tag that the manifests of the repository give to an image: a build has set it, or nobody has yet. */
export function currentTag(image: string, snapshot: Snapshot): string | undefined {
  for (const { path } of snapshot.entries) {
    if (!/\.ya?ml$/u.test(path) || path.startsWith('.github/')) continue;
    const text = snapshot.text(path) ?? '';
    const found = text.includes(image) ? tagIn(text, image) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where the manifests stand in another repository, it is those that say which images run. */
export function withTagsOf(snapshot: Snapshot, spec: Spec): Spec {
  const workloads = spec.workloads.map((workload) => {
    const { image } = workload;
    if (image.kind === 'public') return workload;
    return { ...workload, image: { ...image, tag: currentTag(image.name, snapshot) ?? image.tag } };
  });
  return { ...spec, workloads };
}

/** In a Kustomization, in the values of a chart, or beside the name. */
function tagIn(text: string, image: string): string | undefined {
  const lines = text.split('\n').map((line) => line.replace(/\s#.*$/u, '').trim());
  for (const [at, line] of lines.entries()) {
    const found = tagAt(line, lines[at + 1] ?? '', image);
    if (found !== undefined) return found;
  }
  return undefined;
}

function tagAt(line: string, next: string, image: string): string | undefined {
  if (line === `- name: ${image}`) return newTag.exec(next)?.[1];
  if (line === `repository: ${image}`) return inValues.exec(next)?.[1];
  const start = `image: ${image}:`;
  const said = line.startsWith(start) ? whole.exec(line.slice(start.length))?.[1] : undefined;
  return said === 'set-by-kustomization' ? undefined : said;
}
