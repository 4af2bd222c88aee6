import type { Kind } from '../../kind.ts';
import { tellsOf } from '../../tells/tells.ts';

export const volumeSnapshotClass: Kind = {
  kind: 'VolumeSnapshotClass',
  apiVersion: 'snapshot.storage.k8s.io/v1',
  isClusterWide: true,
  names: ['volume ?-?snapshot ?-?class(?:es)?', '卷快照类'],
  tells: tellsOf('VolumeSnapshotClass', {
    driver: 'text',
    deletionPolicy: 'Delete|Retain',
    parameters: 'pairs',
  }),
};

export const volumeSnapshot: Kind = {
  kind: 'VolumeSnapshot',
  apiVersion: 'snapshot.storage.k8s.io/v1',
  names: ['volume ?-?snapshots?(?! ?-?(?:class|content))', '卷快照(?!类)'],
  tells: tellsOf('VolumeSnapshot', {
    spec: {
      volumeSnapshotClassName: 'text',
      source: { persistentVolumeClaimName: 'text', volumeSnapshotContentName: 'text' },
    },
  }),
  body: (_facts, { drafts }) => {
    const own = drafts.find(({ kind }) => kind === 'VolumeSnapshotClass')?.name;
    return own === undefined ? {} : { spec: { volumeSnapshotClassName: own } };
  },
};

export const csiDriver: Kind = {
  kind: 'CSIDriver',
  apiVersion: 'storage.k8s.io/v1',
  isClusterWide: true,
  names: ['csi ?drivers?(?= (?:named|called|object|resource|with)(?!\\w)|对象|资源)', 'CSIDriver'],
  tells: tellsOf('CSIDriver', {
    spec: {
      attachRequired: 'bool',
      podInfoOnMount: 'bool',
      storageCapacity: 'bool',
      fsGroupPolicy: 'ReadWriteOnceWithFSType|File|None',
      requiresRepublish: 'bool',
      seLinuxMount: 'bool',
      volumeLifecycleModes: 'list',
    },
  }),
};
