import { overLines } from '../../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../../kernel/json.ts';
import type { Kind } from '../../kind.ts';
import { listOf, mapOf, textOf } from '../../merge.ts';
import { phrases } from '../../phrase.ts';
import { on } from '../../say.ts';
import { tellsOf } from '../../tells/tells.ts';
import { groupOf, resourcesOf, resourceWords } from '../grants.ts';
import { spelled } from './spelled.ts';

const things = `((?:${resourceWords})(?:(?:, ?and |, ?| and |、|和)(?:${resourceWords})){0,6})`;
const provider = (piece: JsonMap) => on('EncryptionConfiguration', { pieces: [piece] });

const encrypting = phrases('encryption', { en: 'Encryption', zh: '加密' }, [
  [
    '(?<![\\w-])(aescbc|aesgcm|secretbox|kms|identity)(?: provider| \\{\\}|:)?(?![\\w-])',
    (name = '') => provider({ provider: name }),
  ],
  [
    [
      overLines`
        (?:with |the |a |its |and |whose )*key(?: is)?(?: named| called|:)? {name}(?:
          ,? ?(?:(?:and|with|its|whose|the|a|base64|encoded) )*(?:secret|value)?{is}["'\x60]?
          ([A-Za-z0-9+/]{16,}={0,2})["'\x60]?
        )?
      `,
      '(?<=(?:aescbc|aesgcm|secretbox) ?)(key\\w{1,20})(?: ["\'`]?([A-Za-z0-9+/]{16,}={0,2})["\'`]?)?',
    ],
    (name = '', secret = '') => provider({ key: { name, ...(secret !== '' && { secret }) } }),
  ],
  [
    `(?:encrypts?|encrypting|resources?:?|for|of) (?:all |the )?${things}`,
    (said = '') => on('EncryptionConfiguration', { resources: resourcesOf(said) }),
  ],
]);

/** Nobody but its owner has the key; it reads as what to put there. */
const unknownKey = 'REPLACE/WITH/32/RANDOM/BYTES/IN/BASE64/1234=';

export const encryption: Kind = {
  kind: 'EncryptionConfiguration',
  file: 'encryption-config.yaml',
  apiVersion: 'apiserver.config.k8s.io/v1',
  isClusterWide: true,
  names: [spelled('EncryptionConfiguration'), 'encryption config(?:uration)?(?: file)?(?! map)', '加密配置'],
  local: { near: ['EncryptionConfiguration'], reader: encrypting },
  body: ({ pieces, resources }) => {
    const told = listOf(pieces).map(mapOf);
    const keys = told.flatMap(({ key }) =>
      key === undefined ? [] : [{ secret: unknownKey, ...mapOf(key) }],
    );
    const names = [...new Set(told.flatMap((one) => textOf(one['provider']) ?? []))];
    const providers = names.map((name): Json => ({ [name]: name === 'identity' ? {} : { keys } }));
    return { resources: [{ resources: resources ?? ['secrets'], providers }] };
  },
};

const level = '(None|Metadata|RequestResponse|Request)';
const rest =
  '(?:the rest|everything else|anything else|all other requests|all others?|all requests|other requests|everything)';
const rule = (said: string, some?: string) =>
  on('AuditPolicy', {
    pieces: [
      {
        level: said,
        ...(some !== undefined && {
          resources: [...Map.groupBy(resourcesOf(some), groupOf)].map(([group, resources]) => ({
            group,
            resources,
          })),
        }),
      },
    ],
  });

const auditing = phrases('auditing', { en: 'Audit', zh: '审计' }, [
  [
    `(?:(?:changes?|requests?|access|to|of|for|on|logs?|and|the) )*${things},? (?:(?:is|are|at|with|on|the|logged) )*${level}(?: level)?`,
    (some = '', said = '') => rule(said, some),
  ],
  [
    `(?:(?:at|with|level|the|and) )*${level}(?: level)?(?:(?: for| of| on| changes| requests| to| the| access)*|:) ${things}`,
    (said = '', some = '') => rule(said, some),
  ],
  [
    `(?:and |logs? )*${rest},? (?:(?:is|are|at|with|on|the|logged) )*${level}(?: level)?`,
    (said = '') => rule(said),
  ],
  [`(?:and |at |the )*${level}(?: level)?(?: for| of| on|:)* ${rest}`, (said = '') => rule(said)],
  [
    `(?:and |logs? )*${rest},? (?:is |are )?(?:not (?:logged|at all)|never logged|ignored)`,
    () => rule('None'),
  ],
]);

export const auditPolicy: Kind = {
  kind: 'AuditPolicy',
  written: 'Policy',
  file: 'audit-policy.yaml',
  apiVersion: 'audit.k8s.io/v1',
  isClusterWide: true,
  names: ['(?:api ?server )?audit ?-?polic(?:y|ies)', '审计策略'],
  tells: tellsOf(
    'AuditPolicy',
    { omitStages: 'list' },
    {
      says: {
        omitStages: [
          '(?:omit|skip|leave out|ignore)s?(?: the)?(?: audit)? ?stages?',
          '(?:omit|skip|leave out|without)s?(?: the)?(?= (?:RequestReceived|ResponseStarted|ResponseComplete|Panic))',
        ],
      },
    },
  ),
  local: { near: ['AuditPolicy'], reader: auditing },
  body: ({ pieces }) => ({ rules: listOf(pieces) }),
};

/** What kubeadm makes a cluster of. */
export const kubeadmCluster: Kind = {
  kind: 'ClusterConfiguration',
  file: 'kubeadm-config.yaml',
  apiVersion: 'kubeadm.k8s.io/v1beta4',
  isClusterWide: true,
  names: [spelled('ClusterConfiguration'), 'kubeadm config(?:uration)?(?: file)?', 'kubeadm~配置'],
  tells: tellsOf(
    'ClusterConfiguration',
    {
      kubernetesVersion: 'text',
      clusterName: 'text',
      controlPlaneEndpoint: 'text',
      certificatesDir: 'text',
      imageRepository: 'text',
      networking: { podSubnet: 'text', serviceSubnet: 'text', dnsDomain: 'text' },
      etcd: { local: { dataDir: 'text' } },
      apiServer: { certSANs: 'list' },
      featureGates: 'pairs',
    },
    { says: { kubernetesVersion: ['(?:for |of |with )*kubernetes(?: version)?(?= ["\'`]?v?1\\.)'] } },
  ),
};
