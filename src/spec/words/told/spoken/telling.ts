import type { Spoken } from './spoken.ts';

/** How commands begin. */
const command = String.raw`(?=(?:npm|yarn|pnpm|npx|node|python3?|java|sh|bash|sleep|go|php|ruby|bundle|rake|celery|gunicorn|uvicorn|pg_dump|mysqldump|curl|echo|tail|cat|\.?/[\w./-]{1,60})(?:\s|[,.;。]|$))`;

/** A verb between a noun and its value. */
export const telling: readonly Spoken[] = [
  [/拉(?:取)?(?:镜像|image)(?:的)?(?:密钥|凭证|凭据|secret)(?:用|为|是|走|使用)?/giu, 'imagePullSecrets为'],
  [
    /(?<=镜像|端口|副本数?|密钥|证书|域名|路径|健康检查|探针|密码|请求|上限|限制|命名空间|storageclass|存储类|nodeport|hostpath|类型|内存|cpu|limits?|requests?)(?:就|先|固定|统一)?(?:用|给|走|拉|填|写|定|设|配|开|放)(?:成|到|个|在)?(?=["'`/\w*])(?!secret|configmap)/giu,
    '为',
  ],
  [/(?<=(?<![A-Za-z0-9_])[A-Z][A-Z0-9_]{1,60})(?:给|填|设成|写成|配成|用)(?=["'`\w])/gu, '='],
  [/(?<=环境变量)(?:给|加|配|设)(?:上|个|一个)?(?=[A-Z])/gu, ''],
  [
    /从secret([a-z0-9][\w.-]{0,60})(?:里|中|里面)?的?(?:key)?([\w.-]{1,60})(?:这个key|字段|键|key)?(?:里|中|里面)?(?:去)?(?:取|拿|读取?|来|拉|注入|获取)(?:的|出来)?/giu,
    '来自secret $1的$2键',
  ],
  [
    /从secret ([a-z0-9][\w.-]{0,60})(?:里|中|里面)?的?(?:key)?([\w.-]{1,60})(?:这个key|字段|键|key)?(?:里|中|里面)?(?:去)?(?:取|拿|读取?|来|拉|注入|获取)(?:的|出来)?/giu,
    '来自secret $1的$2键',
  ],
  [/跑(?:的是|的)?(?=(?:[a-z0-9.-]+\/)*[a-z0-9.-]+:\w)/gu, '镜像为'],
  [new RegExp(String.raw`(?:跑|执行)(?:的是|一下)?${command}`, 'gu'), '运行命令'],
  [new RegExp(`(?:(?:跑|执行)(?:一[次遍]|一下)|一直(?:跑)?)${command}`, 'gu'), '运行命令'],
  [/(?<=一个|另一个)跑(?=[a-z])/gu, '运行'],
  [/(?<=pod|deployment|容器)开(?=\d)/giu, '端口'],
  [/(?:开|走|用|暴露)(?=\d{2,5}(?:这个)?端口)/gu, '端口'],
  [/(?<=端口)(\d{2,5})这?个?端口/gu, '$1'],
  [/(?:开|走)(?=\d{2,5}(?:[,.;。]|$))/gu, '端口'],
  [
    /(?<![\d-])(\d{2,5})(?:端口)?(?:转|打|指)(?:发|到|给|向)+(?:容器|pod|后端)?的?(\d{2,5})(?:端口)?/giu,
    '端口$1,目标端口$2',
  ],
];
