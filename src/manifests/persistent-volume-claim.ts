import { head } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { ownClaims } from './pods/volumes.ts';

export const persistentVolumeClaim: Manifest = {
  id: 'persistentVolumeClaim',
  kind: 'PersistentVolumeClaim',
  wanted: (workload) => ownClaims(workload).length > 0,
  why: { en: 'keeps its data when the pod is gone', zh: 'Pod 消失后仍保留数据' },
  fill: (workload, terms) =>
    ownClaims(workload).map(({ name, mode = 'ReadWriteOnce', class: className, size }) => ({
      filling: {
        ...head(workload, terms),
        name,
        labelled: terms.profile === 'production',
        mode,
        class: className === undefined ? undefined : { className },
        size,
      },
    })),
};
