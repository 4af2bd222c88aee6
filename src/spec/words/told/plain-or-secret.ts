import type { Rewriting } from '../text/rewriting.ts';

const isBoth = (words: string): boolean => /config ?-?map/iu.test(words) && /secret/iu.test(words);
const begins = String.raw`(?<=^|[.;\n]\s?)(?:the\s|its\s|all\s)?`;
const what = String.raw`(?:settings?|configuration|config|values|data|keys|entries|options|variables|parameters)`;
const holds = String.raw`\s?(?:\([^()\n]{0,60}\)\s?)?(?::|\sare(?!\s(?:in|from|kept|stored|taken|read|not|to))|\sis(?!\s(?:in|from|kept|stored|taken|read|not|to)))`;

/** What a sentence announces as plain goes to the ConfigMap of two objects, and what it calls sensitive to the Secret. */
export const plainOrSecret: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`${begins}(?:plain|ordinary|normal|non-?secret|non-?sensitive|non-?confidential|public|harmless|open)(?:\stext)?\s${what}${holds}`,
      'giu',
    ),
    'The ConfigMap has',
    isBoth,
  ],
  [
    new RegExp(
      String.raw`${begins}(?:(?:sensitive|confidential|private|secret)\s${what}|credentials)${holds}`,
      'giu',
    ),
    'The Secret has',
    isBoth,
  ],
  [
    /(?<=^|[。;；\n，,]\s?)(?:普通|明文|非敏感|非机密|公开)的?(?:配置项?|设置|参数|数据|变量)(?:有|是|为|包括)?\s?[：:]?\s?(?=[A-Za-z])/gu,
    'ConfigMap 包含 ',
    isBoth,
  ],
  [
    /(?<=^|[。;；\n，,]\s?)(?:敏感|机密|保密)的?(?:配置项?|信息|设置|参数|数据|变量)(?:有|是|为|包括)?\s?[：:]?\s?(?=[A-Za-z])/gu,
    'Secret 包含 ',
    isBoth,
  ],
];
