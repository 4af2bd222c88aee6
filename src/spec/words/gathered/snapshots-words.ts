import { base } from './base.ts';
import { marks } from './marks.ts';
import { lexicon } from './terms.ts';

/** What words mean where it is told what a volume held. */
export const snapshotsWords = [
  ...lexicon({
    ...marks,
    snapshotClass: ['(?:volume ?)?snapshot ?class(?: ?name)?', '(?:卷)?快照类|VolumeSnapshotClass'],
    storageClass: ['storage ?class(?: ?name)?', '存储类|StorageClass'],
    class: ['class(?: ?name)?'],
    snapshot: ['(?:volume ?)?snapshots?', '(?:卷)?快照|VolumeSnapshot'],
    claim: ['PVCs?|(?:persistent ?)?(?:volume ?)?claims?', 'PVC|持久卷声明|PersistentVolumeClaim'],
    of: ['of|from|taken (?:of|from)|source|contents of', '源|来自|给|对|为'],
    restored: [
      'restor(?:e|es|ed|ing)|new|second|fill(?:ed|s)?|dataSource|data source|recover(?:ed|s)?|clone',
      '恢复|还原|数据源|填充|新(?:的)?(?=\\s?PVC)',
    ],
    'mode:ReadWriteOnce': ['read ?write ?once|rwo', 'ReadWriteOnce|RWO|单节点读写'],
    'mode:ReadWriteMany': ['read ?write ?many|rwx', 'ReadWriteMany|RWX'],
    'mode:ReadOnlyMany': ['read ?only ?many|rox', 'ReadOnlyMany|ROX'],
    'mode:ReadWriteOncePod': ['read ?write ?once ?pod|rwop', 'ReadWriteOncePod|RWOP'],
    turn: ["except|unless|not|n't|never|delete|retain|schedule|every", '除|不|每'],
    idle: [
      'upgrade|living|it|takes?|taken|from|storage|size|request(?:s|ing)?|capacity|data|API|access(?: ?modes?)?|mode|back|existing|exists?|already|contents?|under|name|same|as|GB|gigabytes|volume',
      '做|容量|大小|请求|访问模式|已有的?|现有的?|数据|存储|卷|制作|打',
    ],
  }),
  ...base,
];
