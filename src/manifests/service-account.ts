import { names, type Manifest } from './manifest.ts';

export const serviceAccount: Manifest = {
  id: 'serviceAccount',
  kind: 'ServiceAccount',
  wanted: () => true,
  why: { en: 'an identity of its own, without rights', zh: '独立且无权限的身份' },
  fill: (workload) => ({ ...names(workload) }),
};
