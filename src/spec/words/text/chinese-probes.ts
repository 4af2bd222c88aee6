import type { Rewriting } from './rewriting.ts';

/** How it is known that something lives, as colleagues type it in Chinese. */
export const chineseProbes: readonly Rewriting[] = [
  [/连(?:续|着)?挂(?:掉|了)?\s?(\d{1,3}|[一两二三四五六七八九十])\s?次/gu, '连续失败 $1 次'],
  [
    /(就绪|存活)(?:性)?(?:探针|检查|探测)?(?:就|则|的话)?(?:用|走|是)?\s?tcp\s?(?:去|来)?(?:探|连|检查|测)(?:测)?(?:一下)?\s?(\d{2,5})(?:\s?端口)?(?!\d)/giu,
    '$1探针使用 TCP 检查 $2 端口',
  ],
  [
    /(\d{1,4})\s?秒钟?(?:就)?(?:算)?超时(?=\s?(?:[,，。;；\n]|$))/gu,
    '超时时间为 $1 秒',
    (text) => /探针|检查|probe/iu.test(text),
  ],
];
