import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese, name } from './said.ts';

const isIngress = (text: string): boolean => isChinese(text) && /ingress/iu.test(text);
/** What stands around the paths of an ingress: its only host, its certificate, and an annotation with its value behind it. */
export const routesTold: readonly Rewriting[] = [
  [/域名(?:就|只)有(?:一个)?\s?(?=(?:[a-z0-9-]{1,60}\.){1,6}[a-z])/giu, '主机为 ', isIngress],
  [
    new RegExp(
      `(?:HTTPS|TLS)\\s?(?:的)?证书(?:保存|存放|存储|放|存)在\\s?Secret\\s(${name})\\s?(?:里面?|中)?`,
      'giu',
    ),
    'TLS 证书来自 Secret $1',
    isIngress,
  ],
  [
    /(?:还要|并|再|另外)?(?:添加|加上?|带上?|设置)?注解\s?([a-z][\w.-]{1,60}\/[\w.-]{1,60})\s?,\s?值(?:为|是|设为)\s?([\w./:-]{1,60})/giu,
    '注解 $1: $2',
    isChinese,
  ],
];
