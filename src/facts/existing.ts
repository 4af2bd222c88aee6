import { basename } from '../kernel/paths.ts';
import { isCompose } from './compose.ts';
import { isGenerated } from './tree.ts';
import type { Existing } from './facts.ts';
import type { Snapshot } from './snapshot.ts';

type Class = keyof Existing;

/** What a team has already written, by what it is: evidence, and never to be overwritten. */
export function existing(snapshot: Snapshot): Existing {
  const found: Record<Class, string[]> = {
    dockerfiles: [],
    compose: [],
    manifests: [],
    kustomizations: [],
    charts: [],
    workflows: [],
  };
  for (const { path, kind } of snapshot.entries) {
    if ((kind !== 'file' && kind !== 'executable') || isGenerated(path)) continue;
    const is = classify(path, snapshot);
    if (is !== undefined) found[is].push(path);
  }
  return found;
}

export function isDockerfile(path: string): boolean {
  return /^(?:Dockerfile(?:\.(?!dockerignore)[\w.-]+)?|[\w.-]+\.[Dd]ockerfile|Containerfile)$/u.test(
    basename(path),
  );
}

function classify(path: string, snapshot: Snapshot): Class | undefined {
  const name = basename(path);
  if (isDockerfile(path)) return 'dockerfiles';
  if (!/\.ya?ml$/u.test(name)) return undefined;
  if (isCompose(path)) return 'compose';
  if (name === 'Chart.yaml') return 'charts';
  if (/^kustomization\.ya?ml$/u.test(name)) return 'kustomizations';
  if (/^\.github\/workflows\/[^/]+$/u.test(path)) return 'workflows';
  return isManifest(snapshot.text(path)) ? 'manifests' : undefined;
}

/** Two top-level keys make a Kubernetes object; the text of a chart's template need not parse. */
function isManifest(text: string | undefined): boolean {
  return text !== undefined && /^apiVersion:/mu.test(text) && /^kind:/mu.test(text);
}
