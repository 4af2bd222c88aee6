import type { Workload } from '../spec/spec.ts';
import { mapOf } from '../spec/words/merge.ts';
import type { Manifest } from './manifest.ts';
import { copies, running, runsBy } from './pods/running.ts';
import { ownClaims } from './pods/volumes.ts';

export const deployment: Manifest = {
  id: 'deployment',
  kind: 'Deployment',
  wanted: runsBy('Deployment'),
  why: (workload, { profile }) => {
    if (profile === 'minimal' || workload.exception !== undefined) return plain;
    return holdsVolume(workload) || isRecreated(workload) ? confined : gapless;
  },
  fill: (workload, terms) => {
    const isCareful = terms.profile === 'production';
    const isHeld = holdsVolume(workload);
    const strategy = { rolling: isCareful && !isHeld, recreate: isCareful && isHeld };
    const waits = isCareful && workload.migration !== undefined;
    return [running(workload, terms, { ...copies(workload), ...strategy, waits })];
  },
};

const plain = { en: 'runs the image, and replaces its pods when it changes', zh: '运行镜像，变更时替换 Pod' };
const confined = {
  en: 'runs the image without rights, on a read-only root',
  zh: '以无特权、只读根文件系统运行镜像',
};
const gapless = {
  en: 'runs the image without rights, on a read-only root, and replaces it without a gap',
  zh: '以无特权、只读根文件系统运行镜像，滚动更新不中断服务',
};

function isRecreated({ fragments }: Workload): boolean {
  return mapOf(fragments?.spec?.['strategy'])['type'] === 'Recreate';
}

/** A volume that one node mounts at a time would keep the new pod waiting for the old one. */
function holdsVolume(workload: Workload): boolean {
  return ownClaims(workload).some(({ mode = 'ReadWriteOnce' }) => mode.startsWith('ReadWriteOnce'));
}
