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

export const volumeSnapshotContent: Kind = {
  kind: 'VolumeSnapshotContent',
  apiVersion: 'snapshot.storage.k8s.io/v1',
  isClusterWide: true,
  names: ['volume ?-?snapshot ?-?contents?', '卷快照内容'],
  tells: tellsOf(
    'VolumeSnapshotContent',
    {
      spec: {
        deletionPolicy: 'Delete|Retain',
        driver: 'text',
        source: { volumeHandle: 'text', snapshotHandle: 'text' },
        sourceVolumeMode: 'Filesystem|Block',
        volumeSnapshotClassName: 'text',
        volumeSnapshotRef: { name: 'text', namespace: 'text' },
      },
    },
    {
      says: {
        volumeHandle: ['(?:source )?volume ?-?handle'],
        snapshotHandle: ['(?:source )?snapshot ?-?handle', '快照句柄'],
        volumeSnapshotRef: [
          '(?:(?:bound|binds|belongs|refers|referring) to )?(?:the )?(?:volume ?-?snapshot|snapshot ?-?ref|ref(?:erence)?)(?! ?-?(?:content|class|handle))',
        ],
        'volumeSnapshotRef.namespace': [
          '(?<=(?:ref(?:erence)?|snapshot)[^.;\\n]{0,60})(?:in|of)(?: the)?(?: namespace)?(?= [a-z])',
        ],
      },
    },
  ),
};

export const csiDriver: Kind = {
  kind: 'CSIDriver',
  example: 'with attachRequired false',
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
