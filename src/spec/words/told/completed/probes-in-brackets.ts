import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese } from './said.ts';

const probe =
  '(?:(?:HTTP|TCP|gRPC|exec|命令)\\s?(?:GET|类型|方式)?\\s?的?)?\\s?(?:存活|就绪|启动)探针\\s?\\([^()\\n]{3,100}\\)';

/** Probes of which all is told between brackets, as clauses. */
export const probesInBrackets: readonly Rewriting[] = [
  [
    new RegExp(
      `(?:并|再)?(?:配置|配备|配上|配|添加|加上|加|带有|带|设置|具有|包含|有|使用)?(?:了)?(?:一个)?\\s?(${probe}(?:\\s?(?:和|与|、|以及|及|,|;)\\s?(?:一个)?${probe}){0,2})`,
      'giu',
    ),
    (said = '', ...rest) => {
      const [all = ''] = rest;
      const each = [
        ...all.matchAll(/(HTTP|TCP|gRPC)?[^()]{0,8}?(存活|就绪|启动)探针\s?\(([^()\n]{3,100})\)/giu),
      ];
      return each.length === 0
        ? said
        : each.map(([, way = '', which = '', told = '']) => `${which}探针:${way} ${told}`).join(';');
    },
    isChinese,
  ],
];
