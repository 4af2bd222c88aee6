import type { Rewriting } from '../../text/rewriting.ts';
import { joint, own } from './rows.ts';

const host = '((?:[a-z0-9-]{1,40}\\.){1,4}[a-z]{2,12})';
const path = '(/[\\w./-]{0,60})';
const to = '(?:转发?|打|指|路由|走|映射)?(?:发|向)?(?:到|给|至)';
const backend = `(?:服务)?\\s?(${own})\\s?(?:服务)?\\s?(?:的|:)\\s?(\\d{2,5})(?:\\s?(?:号)?端口)?`;
const isRouted = (text: string): boolean => /ingress/iu.test(text);

/** Two hosts or two paths that are told in one breath with their services. */
export const routesApart: readonly Rewriting[] = [
  [
    new RegExp(
      `${host}${joint}${host}\\s?(?:这)?(?:两个)?(?:域名|主机)?\\s?,?\\s?前者\\s?${to}\\s?${backend}\\s?[,;]\\s?后者\\s?${to}\\s?${backend}`,
      'giu',
    ),
    '$1的/路径转发到服务$3的$4端口,$2的/路径转发到服务$5的$6端口',
    isRouted,
  ],
  [
    new RegExp(
      `${host}${joint}${host}\\s?(?:这)?(?:两个)?(?:域名|主机)?\\s?分别\\s?${to}\\s?${backend}${joint}${backend}`,
      'giu',
    ),
    '$1的/路径转发到服务$3的$4端口,$2的/路径转发到服务$5的$6端口',
    isRouted,
  ],
  [
    new RegExp(
      `(?:把|将)?\\s?${host}\\s?(?:这个域名)?(?:下面?|上)?的?\\s?(?:路径)?\\s?${path}${joint}${path}\\s?(?:路径)?\\s?分别\\s?${to}\\s?${backend}${joint}${backend}`,
      'giu',
    ),
    ',主机名为$1,路径$2转发到服务$4的$5端口,路径$3转发到服务$6的$7端口',
    isRouted,
  ],
  [
    new RegExp(
      `(?<=[,;:]\\s?)(?:路径)?\\s?${path}${joint}${path}\\s?(?:路径)?\\s?分别\\s?${to}\\s?${backend}${joint}${backend}`,
      'giu',
    ),
    '路径$1转发到服务$3的$4端口,路径$2转发到服务$5的$6端口',
    isRouted,
  ],
];
