import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import { exampleDeployment } from '../../manifest/example-workload.ts';
import { keptOf, type Kept } from '../kept.ts';
import type { DiffRule } from '../subject.ts';

export const downtime: DiffRule = {
  id: 'downtime',
  severity: 'warning',
  summary: 'A program is not stopped in passing',
  why: 'Nobody answers while it is gone.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#recreate-deployment',
  bad: [
    {
      'base.yaml': exampleDeployment({}),
      'head.yaml': exampleDeployment({ spec: '  strategy:\n    type: Recreate\n' }),
    },
    { 'base.yaml': exampleDeployment({}), 'head.yaml': exampleDeployment({ spec: '  replicas: 0\n' }) },
  ],
  good: [
    { 'base.yaml': exampleDeployment({ spec: '  replicas: 0\n' }), 'head.yaml': exampleDeployment({}) },
    { 'base.yaml': '', 'head.yaml': exampleDeployment({ spec: '  strategy:\n    type: Recreate\n' }) },
  ],
  *check(subject) {
    yield* recreated(keptOf(subject, 'Deployment'));
    yield* stopped(keptOf(subject, 'Deployment', 'StatefulSet', 'ReplicaSet'));
  },
};

function* recreated(kept: Kept | undefined): Generator<Report> {
  const path = ['spec', 'strategy', 'type'];
  const type = scalarAt(kept?.now.root, path);
  if (type?.text !== 'Recreate' || scalarAt(kept?.old.root, path)?.text === 'Recreate') return;
  const message =
    'from now on every change stops all copies before it starts new ones; keep RollingUpdate, unless two versions must not meet';
  yield { at: type, message };
}

function* stopped(kept: Kept | undefined): Generator<Report> {
  const path = ['spec', 'replicas'];
  const replicas = scalarAt(kept?.now.root, path);
  if (replicas?.value !== 0 || scalarAt(kept?.old.root, path)?.value === 0) return;
  yield {
    at: replicas,
    message: 'no copy is left running; remove the workload if that is meant, else keep one',
  };
}
