import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese } from './sentences.ts';

const host = '(?:[a-z0-9-]{1,60}\\.){1,5}[a-z]{2,20}';
const joint = '\\s?(?:、|和|与|以及|及)\\s?';
const hosts = `${host}(?:${joint}${host}){1,4}`;
const object = '[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?';
const end = '(?=\\s?(?:[,;。)\\n]|$))';
const leads = '(?:转发?(?:给|到)?|路由到|到|给|进|去|走|打到|指向|交给)';
const back = `(${object})\\s?(?:服务)?\\s?(?:的|:)?\\s?(?:端口)?\\s?(\\d{2,5})(?:\\s?端口|口)?`;
const both = '(?:(?:(?:这)?[两三四]个|俩|所有|全部)\\s?(?:域名|主机)?)';
const isIngress = (text: string): boolean => isChinese(text) && /(?<![\w-])ingress|入口/iu.test(text);

/** Several hosts of a way in, told together and led to one place; their certificate, and which class serves them. */
export const waysIn: readonly Rewriting[] = [
  [
    /(?<=(?:^|[。;\n])\s?(?:建|创建|新建|写|来|加|配)?(?:一?个)?\s?)入口\s?(?=[a-z][a-z0-9-]{0,40}\s?[,:])/gu,
    'Ingress ',
    isIngress,
  ],
  [
    /(?<=ingress\s?(?:名为|名|叫)?\s?[a-z0-9][a-z0-9-]{0,60}\s?[,:]\s?(?:[^;。\n]{0,60},\s?)?)(nginx|traefik|haproxy|kong|contour|alb|istio)\s?(?:类|class)(?=\s?[,;。])/giu,
    'ingressClassName 为 $1',
    isIngress,
  ],
  // `a 和 b 都走 https,证书放 s`, before where they lead.
  [
    new RegExp(
      `(?:域名\\s?)?(${hosts})\\s?(?:都|均|全)?(?:走|用|启用|开|上|支持)\\s?(?:https|tls)\\s?,\\s?(?:TLS\\s?)?证书\\s?(?:都|统一)?(?:放|存|用|在|是|为)*\\s?(?:在)?\\s?(?:Secret\\s?)?(${object})\\s?(?:里|中)?\\s?[,;。]\\s?${both}?(?:的|下)?\\s?(?:/|所有路径)\\s?(?:都|均|全)?${leads}\\s?${back}${end}`,
      'giu',
    ),
    (...[, row = '', secret = '', service = '', port = '']) =>
      `${ledTo(row, service, port)};TLS 证书在 Secret ${secret}`,
    isIngress,
  ],
  [
    new RegExp(
      `(?:域名|主机名?|host)?\\s?(?:为|是|:)?\\s?(${hosts})\\s?(?:(?:这)?[两三四]个域名)?\\s?[,;]?\\s?${both}?(?:的|下)?\\s?(?:/|所有路径|全部路径|流量)?\\s?(?:都|均|全部?|统一)?\\s?${leads}\\s?${back}${end}`,
      'giu',
    ),
    (...[, row = '', service = '', port = '']) => ledTo(row, service, port),
    isIngress,
  ],
  [
    new RegExp(
      `(?<=[,;。]\\s?)(?:${both}|它们)?(?:的)?\\s?(?:TLS|https)?\\s?证书\\s?(?:都|统一|均)?(?:放|存|用|在|是|为|叫)*\\s?(?:在)?\\s?(?:Secret\\s?)?(?:叫|名为|是|为)?\\s?(${object})\\s?(?:里|中)?${end}`,
      'giu',
    ),
    'TLS 证书在 Secret $1',
    (text) => isIngress(text) && !/cert-?manager|issuer|颁发|签发/iu.test(text),
  ],
];

function ledTo(row: string, service: string, port: string): string {
  return row
    .split(new RegExp(joint, 'u'))
    .map((one) => `域名 ${one.trim()},/ 转发到 ${service}:${port}`)
    .join(';');
}
