import { overLines } from '../../kernel/over-lines.ts';
import type { Volume } from '../container.ts';
import type { Workload } from '../spec.ts';
import { isWithin, mebibytes, type Opening } from './opening.ts';

/** A volume that was asked for without a size. */
export const storage: Opening = {
  id: 'storage',
  title: { en: 'Size of its volume', zh: '卷的大小' },
  form: 'how much its volume holds, from `1Gi` to `200Gi`',
  asks: new RegExp(
    overLines`
      \b(?:(?:plenty|lots|a lot) of|enough|ample|sufficient|sensible|reasonable|large|big|small)\s
      (?:persistent\s)?(?:disk\s)?(?:storage|space|disks?|volumes?)|
      (?:足够|充足|合理|大容量)的?(?:存储|磁盘|空间|卷)
    `,
    'giu',
  ),
  now: ({ volumes = [] }, { words }) => {
    const sizes = volumes.flatMap(({ source }) => (source.kind === 'claim' ? [source.size] : []));
    return /\d\s?[KMGT]i?B?\b/iu.test(words) ? undefined : sizes[0];
  },
  put: ({ volumes = [], ...workload }, value): Workload | undefined =>
    isWithin(mebibytes(value), 1024, 204_800)
      ? { ...workload, volumes: volumes.map((volume) => sized(volume, value)) }
      : undefined,
};

function sized(volume: Volume, size: string): Volume {
  return volume.source.kind === 'claim' ? { ...volume, source: { ...volume.source, size } } : volume;
}
