import { scalarAt } from '../../../syntax/yaml/value.ts';
import { keptOf } from '../kept.ts';
import { amountOf } from '../../quantity.ts';
import type { DiffRule } from '../subject.ts';

const before = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec:
  accessModes: [ReadWriteOnce]
  resources: {requests: {storage: 20Gi}}
`;

const path = ['spec', 'resources', 'requests', 'storage'];

export const shrunkClaim: DiffRule = {
  id: 'shrunkClaim',
  severity: 'error',
  isRefused: true,
  summary: 'A claim of storage only grows',
  why: 'The API server refuses less than before, so the sync fails.',
  docs: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims',
  bad: [{ 'base.yaml': before, 'head.yaml': before.replace('20Gi', '10Gi') }],
  good: [
    { 'base.yaml': before, 'head.yaml': before.replace('20Gi', '40Gi') },
    { 'base.yaml': before, 'head.yaml': before.replace('20Gi', '20480Mi') },
  ],
  *check(subject) {
    const kept = keptOf(subject, 'PersistentVolumeClaim');
    const was = scalarAt(kept?.old.root, path);
    const is = scalarAt(kept?.now.root, path);
    if (was === undefined || is === undefined || !isLess(is.text, was.text)) return;
    yield {
      at: is,
      message: `the claim asks for less than before (${was.text}); keep it, or move the data to a new claim`,
    };
  },
};

function isLess(is: string, was: string): boolean {
  return (amountOf(is) ?? Number.NaN) < (amountOf(was) ?? Number.NaN);
}
