import type { Spoken } from './spoken.ts';

const heard = (pattern: string): RegExp => new RegExp(pattern, 'giu');
const mesh = /istio|destination ?rule|virtual ?service|目标规则|虚拟服务/iu;

/** When a mesh breaks off, as translations tell it. */
export const breaking: readonly Spoken[] = [
  [
    heard(
      `(?:最多)?(?:允许|保持)?(?:最多)?(\\d{1,6})个TCP连接[、,和](?:以及)?(\\d{1,6})个(?:挂起|等待|待处理|排队)的?http请求[、,和]?(?:以及)?每个连接(\\d{1,4})个请求`,
    ),
    'maxConnections为$1,http1MaxPendingRequests为$2,maxRequestsPerConnection为$3',
    (words) => mesh.test(words),
  ],
  [heard('(?:使用)?istio的?双向TLS'), 'TLS模式为ISTIO_MUTUAL', (words) => mesh.test(words)],
];
