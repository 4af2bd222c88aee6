import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from '../text/rewriting.ts';

const variable = '[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+';
const keys = `${variable}(?:(?:,\\s|\\sand\\s|,\\sand\\s)${variable}){0,5}`;

/** What brings Secrets and manifests into the cluster, told of what it brings and of who has it, as a wish for it. */
export const brought: readonly Rewriting[] = [
  // STRIPE_KEY comes from Vault via external secrets
  [
    new RegExp(
      overLines`
        (?<![\w.-])(?:[Tt]he\s|[Oo]ur\s|[Aa]ll\s){0,2}(${keys}|[Ss]ecrets|[Cc]redentials|[Pp]asswords)\s(?:(?:should|must|is|are|be|comes?|gets?|taken|read|fetched|synced|loaded|kept|lives?|stored)\s){0,4}(?:from|in|out\sof)\s
        (?:(?:the\s|our\s)?(?:[Vv]ault|(?:AWS|aws|GCP|Azure|Google)?\s?(?:[Ss]ecrets?\s[Mm]anager|[Kk]ey\s?[Vv]ault))\s(?:via|through|using|with|by)\s)?(?:the\s)?(?:[Ee]xternal[\s-]?[Ss]ecrets?)(?=(?:\s[Oo]perator)?(?:\s?[,.;(\n]|\s(?:secret\s?)?store|$))
      `,
      'gu',
    ),
    (_, what = '') => `${what.includes('_') ? `${what} is a secret. ` : ''}Use external secrets`,
  ],
  // We're on Flux.
  [
    /(?<![\w-])(?:[Ww]e(?:'re|\sare)|[Tt]he\scluster\sis)\s(?:all\s)?(?:on|using|running)\s([Ff]lux(?:\s?CD)?|[Aa]rgo\s?-?[Cc][Dd])(?:\s(?:shop|team|here|already))?(?=\s?(?:[.,;\n]|$|and\s))/gu,
    'Use $1',
  ],
];
