import { entryOf, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { isValue } from '../../manifest/defaults/fill.ts';
import type { PlacedResource } from '../../manifest/subject.ts';
import { type Kept, keptOf } from '../kept.ts';
import { isKeptAt, isSameStored, stored, storedAt } from '../stored.ts';
import { placed } from '../placed.ts';
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
  isRefused: true,
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
    if (kept === undefined) return;
    for (const name of ['template', 'completions']) {
      if (isKeptAt(kept, ['spec', name]) || isAllowed(name, kept)) continue;
      const message = `\`spec.${name}\` of a Job cannot change after creation; give the Job a new name, or make it a hook that is deleted before it is made`;
      const key = entryOf(mapAt(kept.now.root, ['spec']), name)?.key;
      yield { ...placed(key, kept.now, `spec.${name}`), message };
    }
  },
};

function isAllowed(name: string, kept: Kept): boolean {
  return name === 'template' ? isOnlyPlaced(kept) : isInTandem(kept.now);
}

/** A Job whose pods have an index grows where as many run at once as are to complete. */
function isInTandem(job: PlacedResource): boolean {
  const [mode, completions, parallelism] = ['completionMode', 'completions', 'parallelism'].map((name) =>
    storedAt(stored(job), ['spec', name]),
  );
  return mode === 'Indexed' && completions === parallelism;
}

/** While a Job is suspended, where its pods go and what they are told by may be changed. */
function isOnlyPlaced({ old, now }: Kept): boolean {
  if (scalarAt(old.root, ['spec', 'suspend'])?.value !== true) return false;
  const [was, is] = [old, now].map((job) =>
    withoutPlace(storedAt(stored(job), ['spec', 'template', 'spec'])),
  );
  return isSameStored(was, is);
}

const places = new Set(['nodeSelector', 'affinity', 'tolerations', 'schedulingGates']);

function withoutPlace(spec: unknown): unknown {
  return isValue(spec)
    ? Object.fromEntries(Object.entries(spec).filter(([name]) => !places.has(name)))
    : spec;
}
