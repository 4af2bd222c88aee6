import type { Json, JsonMap } from '../../../../kernel/json.ts';
import type { Kind } from '../../kind.ts';
import { listOf, mapOf, textOf } from '../../merge.ts';
import { phrases } from '../../phrase.ts';
import { on } from '../../say.ts';
import { tellsOf, type Told } from '../../tells/tells.ts';
import type { Shape } from '../../tells/shape.ts';
import { toList } from '../../values.ts';
import type { Meaning } from '../../wish.ts';
import { spelled } from './spelled.ts';

const apiVersion = 'external-secrets.io/v1';
const word = '["\'`]?([\\w./-]*[\\w-])["\'`]?';
const words =
  '((?:["\'`]?[\\w.-]{1,60}["\'`]?(?:, ?and |, ?| and |和|、|及| 和 ))*["\'`]?[\\w.-]{1,60}["\'`]?)';
const remote =
  '(?:the )?(?:same )?(?:remote |vault )?(?:key|path|secret|ref(?:erence)?|entry)?(?: (?:called|named|at))?';

/** Several keys of one entry each have the property of their own name. */
const keysOf = (said: string, key: string, property?: string): Meaning => ({
  ...on('ExternalSecret', {
    keys: toList(said).map((secretKey) => ({ secretKey, key, property: property ?? secretKey })),
  }),
  value: `${said}: ${key}`,
});

const reader = phrases('external-secret', { en: 'Secrets', zh: '机密' }, [
  [
    `${word}~(?:<-|←|<=)~${word}#${word}`,
    (name = '', key = '', property = '') => keysOf(name, key, property),
  ],
  [
    [
      `(?:and |map(?:s|ped|ping)? |with |the |a |secret )*(?:secret ?)?key:? ${word},? (?:is |comes |read |taken |mapped |and )*(?:from|to|of) ${remote} ${word},? (?:and |with |the |its |at )*property:? ${word}`,
      `(?:and |map(?:s|ped|ping)? |with |the |a |secret )*(?:secret ?)?key:? ${word},? (?:is |comes |read |taken |mapped |and )*(?:from|to|of) (?:the )?same(?: remote)? (?:key|path|secret|entry)(),? (?:and |with |the |its |at )*property:? ${word}`,
    ],
    (name = '', key = '', property = '') => keysOf(name, key, property),
  ],
  [
    [
      `(?:(?:which|that|it) )?(?:should |must |to )?(?:pulls?|reads?|takes?|fetche?s?|gets?|maps?|brings?|with) (?:the )?(?:keys? )?${words} (?:from|of|at) ${remote} (?=[^ ]*/)${word}`,
      `(?:the )?keys? ${words} (?:come |comes |are |is |read |taken )*(?:from|of|at) ${remote} (?=[^ ]*/)${word}`,
      `(?:密钥|键|字段)~${words}~(?:都)?(?:取自|来自|从|对应)(?:远程键|远程|路径|键)?~${word}(?:~的同名属性|~中?(?:获取|读取))?`,
      `从(?:远程键|远程|路径)?~${word}~(?:中)?(?:获取|读取|同步)()~${words}`,
    ],
    (first = '', second = '', third?: string) =>
      second === '' ? keysOf(third ?? '', first) : keysOf(first, second),
  ],
  [
    [
      `(?:(?:which|that|it) )?(?:should |must |data ?from:? )*extract(?:s|ing|ed)?:? (?:everything|all (?:of )?(?:the )?(?:keys|values|properties|fields)|all)?(?: (?:under|from|of|in|at|below))?~${remote}~(?=[^ ]*/)${word}`,
      `(?:pulls?|reads?|takes?|fetche?s?|gets?|imports?) (?:everything|all (?:of )?(?:the )?(?:keys|values|properties|fields)) (?:under|from|of|in|at|below) ${remote} (?=[^ ]*/)${word}`,
      `(?:提取|获取|同步)~${word}~(?:下|中)的?(?:所有|全部)(?:键|密钥|属性|字段)?`,
    ],
    (key = '') => ({ ...on('ExternalSecret', { extract: key }), value: key }),
  ],
]);

/** An entry that is only the same as the one before it has its key. */
function entries(keys: Json | undefined): Json[] {
  let before = '';
  return listOf(keys).map((one) => {
    const { secretKey = '', key, property } = mapOf(one);
    before = textOf(key) || before;
    return { secretKey, remoteRef: { key: before, ...(property !== undefined && { property }) } };
  });
}

const refreshed = '(?:it |and |which |should |is |be )*refresh(?:ed|es|ing)?';
const storeRef = { name: 'text', kind: 'ClusterSecretStore|SecretStore' };

export const externalSecret: Kind = {
  kind: 'ExternalSecret',
  apiVersion,
  names: [spelled('ExternalSecret'), '外部(?:密钥|机密)'],
  local: { near: ['ExternalSecret', 'ClusterSecretStore', 'SecretStore'], reader },
  tells: tellsOf(
    'ExternalSecret',
    {
      spec: {
        refreshInterval: 'duration',
        secretStoreRef: storeRef,
        target: {
          name: 'text',
          creationPolicy: 'Owner|Orphan|Merge|None',
          deletionPolicy: 'Retain|Delete|Merge',
        },
      },
    },
    {
      says: {
        secretStoreRef: [
          '(?<=ClusterSecretStore|SecretStore)',
          '(?:from |in |with |using |the )*(?:cluster )?secret ?-?store(?: ref(?:erence)?)?',
        ],
        refreshInterval: [`${refreshed}(?: every)?`, '(?:每隔?)(?=~\\d+~(?:s|m|h|秒|分钟|小时))', '刷新间隔'],
        target: [
          '(?:into |in |to )(?:an? |the )?(?:kubernetes |k8s )?secret(?: named| called)?(?= [a-z])',
          '(?:the )?target(?: secret)?(?: should| is| be| named| called)*(?= ["\'`]?[a-z])',
          '目标~(?:Secret|密钥)(?:名)?',
        ],
      },
      asides: [
        [`${refreshed} (?:every hour|hourly)`, 'refreshInterval', '1h'],
        [`${refreshed} every minute`, 'refreshInterval', '1m'],
      ],
    },
  ),
  body: ({ keys, extract }): JsonMap => {
    const data = entries(keys);
    return {
      spec: {
        ...(data.length > 0 && { data }),
        ...(extract !== undefined && { dataFrom: [{ extract: { key: extract } }] }),
      },
    };
  },
};

const account = { name: 'text', namespace: 'text' };
const storeShape: Shape = {
  spec: {
    provider: {
      aws: {
        service: 'SecretsManager|ParameterStore',
        region: 'text',
        role: 'text',
        auth: { jwt: { serviceAccountRef: account } },
      },
      vault: {
        server: 'text',
        path: 'text',
        version: 'v1|v2',
        auth: {
          kubernetes: { mountPath: 'text', role: 'text' },
          tokenSecretRef: { name: 'text', key: 'text', namespace: 'text' },
        },
      },
      gcpsm: { projectID: 'text' },
      azurekv: { vaultUrl: 'text', tenantId: 'text' },
    },
  },
};
const storeSays: Told = {
  says: {
    region: ['(?:in |of |the |aws )*region', '区域|地域'],
    server: [
      '(?:vault )?(?:server|address|url)(?= https?:)',
      '(?:at |vault )+(?=https?:)',
      '(?:服务器)?地址',
    ],
    serviceAccountRef: [
      '(?:authenticat\\w* |auth |jwt |with |by |as |through |the )*service ?-?account(?: ?ref)?',
      '服务账户|服务账号',
    ],
    projectID: ['(?:google |gcp |in |the )*project(?: ?id)?', '项目'],
    vaultUrl: ['(?:azure |key |the )*vault(?: url)?(?= https?:)'],
  },
  asides: [['(?:for |from |the )*(?:aws )?secrets manager', 'service', 'SecretsManager']],
};

export const secretStore: Kind = {
  kind: 'SecretStore',
  apiVersion,
  names: [`(?<!cluster ?-?)${spelled('SecretStore')}`],
  tells: tellsOf('SecretStore', storeShape, storeSays),
};

export const clusterSecretStore: Kind = {
  kind: 'ClusterSecretStore',
  apiVersion,
  isClusterWide: true,
  names: [spelled('ClusterSecretStore')],
  tells: tellsOf('ClusterSecretStore', storeShape, storeSays),
};
