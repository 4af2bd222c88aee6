import type { Shape } from './shape.ts';

const place = { namespace: 'text', name: 'text' };

/** What a PersistentVolume can be made of, beside what its own words say. */
export const volumeShape: Shape = {
  spec: {
    persistentVolumeReclaimPolicy: 'Retain|Delete|Recycle',
    csi: {
      driver: 'text',
      volumeHandle: 'text',
      fsType: 'text',
      readOnly: 'bool',
      volumeAttributes: 'pairs',
      nodeStageSecretRef: place,
      nodePublishSecretRef: place,
    },
    nfs: { server: 'text', path: 'text' },
    iscsi: {
      targetPortal: 'text',
      iqn: 'text',
      lun: 'int',
      initiatorName: 'text',
      fsType: 'text',
      portals: 'list',
      readOnly: 'bool',
    },
    rbd: {
      monitors: 'list',
      pool: 'text',
      image: 'text',
      user: 'text',
      keyring: 'text',
      fsType: 'text',
      readOnly: 'bool',
    },
    cephfs: { monitors: 'list', secretFile: 'text' },
    glusterfs: { endpoints: 'text' },
    fc: { targetWWNs: 'list', wwids: 'list', fsType: 'text' },
    awsElasticBlockStore: { volumeID: 'text', partition: 'int', fsType: 'text' },
    gcePersistentDisk: { pdName: 'text', fsType: 'text' },
    azureDisk: { diskName: 'text', diskURI: 'text', cachingMode: 'None|ReadOnly|ReadWrite' },
    azureFile: { shareName: 'text', secretNamespace: 'text' },
    hostPath: { type: 'DirectoryOrCreate|Directory|FileOrCreate|File|Socket|CharDevice|BlockDevice' },
    local: { fsType: 'text' },
  },
};

export const claimShape: Shape = {
  spec: {
    volumeAttributesClassName: 'text',
    dataSource: { name: 'text', kind: 'text', apiGroup: 'text' },
  },
};

export const serviceShape: Shape = {
  spec: {
    sessionAffinityConfig: { clientIP: { timeoutSeconds: 'seconds' } },
    loadBalancerSourceRanges: 'cidrs',
    loadBalancerIP: 'text',
    trafficDistribution: 'PreferClose|PreferSameZone|PreferSameNode',
    ipFamilies: 'list',
  },
};

/** What sets off a ScaledObject, beside what its own words say. */
export const scaledShape: Shape = {
  spec: {
    idleReplicaCount: 'int',
    triggers: [
      {
        type: 'cron|cpu|memory|prometheus|kafka|rabbitmq|redis|aws-sqs-queue|azure-servicebus|postgresql|mysql',
        metadata: {
          timezone: 'text',
          start: 'cron',
          end: 'cron',
          desiredReplicas: 'text',
          address: 'text',
          listName: 'text',
          listLength: 'text',
          bootstrapServers: 'text',
          consumerGroup: 'text',
          topic: 'text',
          lagThreshold: 'text',
          mode: 'text',
          value: 'text',
          queueName: 'text',
          queueURL: 'text',
          queueLength: 'text',
          hostFromEnv: 'text',
          passwordFromEnv: 'text',
          connectionFromEnv: 'text',
          awsRegion: 'text',
        },
      },
    ],
  },
};

/** Where a ServiceMonitor looks, beside what its own words say. */
export const monitorShape: Shape = {
  spec: { endpoints: [{ scheme: 'http|https', scrapeTimeout: 'duration', honorLabels: 'bool' }] },
};

export const gatewayShape: Shape = {
  spec: {
    listeners: [
      {
        name: 'text',
        port: 'int',
        protocol: 'HTTPS|HTTP|TLS|TCP|UDP',
        hostname: 'text',
        tls: { mode: 'Terminate|Passthrough', certificateRefs: [{ name: 'text' }] },
      },
    ],
  },
};
