import { head, withFragments } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { hasAccount } from './pods/pod.ts';

export const serviceAccount: Manifest = {
  id: 'serviceAccount',
  kind: 'ServiceAccount',
  wanted: (workload, terms) => hasAccount(workload, terms),
  why: { en: 'an identity of its own, without rights', zh: '独立且无权限的身份' },
  fill: (workload, terms) => [withFragments(head(workload, terms), workload.fragments?.account, undefined)],
};
