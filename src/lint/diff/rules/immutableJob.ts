import type { YamlMap, YamlNode } from '../../../syntax/yaml/node.ts';
import { at, entryOf, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { nameNode } from '../../manifest/head.ts';
import { type Kept, keptOf } from '../kept.ts';
import { isSame } from '../same.ts';
import type { DiffRule } from '../subject.ts';

const before = `apiVersion: batch/v1
kind: Job
metadata: {name: migrate}
spec:
  completions: 1
  template:
    spec:
      restartPolicy: Never
      containers: [{name: migrate, image: 'registry.example/app:1'}]
`;

export const immutableJob: DiffRule = {
  id: 'immutableJob',
  severity: 'error',
  summary: 'The pod of a Job stays as it was created',
  why: 'The API server refuses a new image or command for a Job that exists, so the sync fails with the second release.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/',
  bad: [{ 'base.yaml': before, 'head.yaml': before.replace('app:1', 'app:2') }],
  good: [
    {
      'base.yaml': before,
      'head.yaml': before.replace('completions: 1', 'completions: 1\n  parallelism: 2'),
    },
    {
      'base.yaml': before,
      'head.yaml': before.replace('name: migrate}', 'name: migrate-2}').replace('app:1', 'app:2'),
    },
    {
      'base.yaml': before.replace(
        '{name: migrate}',
        '{name: migrate, annotations: {argocd.argoproj.io/hook: PreSync}}',
      ),
      'head.yaml': before
        .replace('{name: migrate}', '{name: migrate, annotations: {argocd.argoproj.io/hook: PreSync}}')
        .replace('app:1', 'app:2'),
    },
  ],
  *check(subject) {
    const kept = keptOf(subject, 'Job');
    if (kept === undefined || isHook(kept.now.root)) return;
    const isIndexed = scalarAt(kept.now.root, ['spec', 'completionMode'])?.value === 'Indexed';
    for (const name of isIndexed ? ['template'] : ['template', 'completions']) {
      if (isKept(name, kept)) continue;
      const message = `\`spec.${name}\` of a Job cannot change after creation; give the Job a new name, or make it a hook that is deleted before it is made`;
      yield { at: entryOf(mapAt(kept.now.root, ['spec']), name)?.key ?? nameNode(kept.now), message };
    }
  },
};

function isKept(name: string, kept: Kept): boolean {
  const [was, is] = [at(kept.old.root, ['spec', name]), at(kept.now.root, ['spec', name])];
  if (isSame(was, is)) return true;
  return name === 'completions' ? numberOf(was) === numberOf(is) : isOnlyPlaced(kept);
}

/** One completion is what the server fills in. */
function numberOf(node: YamlNode | undefined): unknown {
  return node?.kind === 'scalar' ? node.value : 1;
}

/** While a Job is suspended, where its pods go may be changed. */
function isOnlyPlaced({ old, now }: Kept): boolean {
  if (scalarAt(old.root, ['spec', 'suspend'])?.value !== true) return false;
  const [was, is] = [old, now].map(({ root }) => mapAt(root, ['spec', 'template', 'spec']));
  return isSame(withoutPlace(was), withoutPlace(is));
}

const places = new Set(['nodeSelector', 'affinity', 'tolerations', 'schedulingGates']);

function withoutPlace(spec: YamlMap | undefined): YamlMap | undefined {
  return spec && { ...spec, entries: spec.entries.filter(({ name }) => !places.has(name)) };
}

/** A hook or an object that is replaced by force is made anew and not changed. */
function isHook(root: Parameters<typeof mapAt>[0]): boolean {
  const annotations = mapAt(root, ['metadata', 'annotations'])?.entries ?? [];
  return annotations.some(({ name, value }) => {
    const text = value.kind === 'scalar' ? value.text : '';
    if (name === 'argocd.argoproj.io/hook' || name === 'helm.sh/hook') return true;
    if (name === 'argocd.argoproj.io/sync-options') return /Replace=true|Force=true/u.test(text);
    return name === 'kustomize.toolkit.fluxcd.io/force' && text.toLowerCase() === 'enabled';
  });
}
