import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { container } from '../say.ts';
import type { Reader } from '../wish.ts';
import { toCores } from '../numbers.ts';
import {
  and,
  both,
  core,
  cpuAmount,
  cpuOnly,
  cpuWord,
  limit,
  memory,
  memoryOnly,
  request,
  sides,
  swapped,
  swappedSides,
  zhIs,
  zhLimit,
  zhRequest,
  zhSides,
  zhSwapped,
} from './amounts.ts';
import { amountsFirst } from './amounts-first.ts';
import { bounded } from './bounded.ts';
import { extended, gpu } from './quantities.ts';
import { sizes } from './sizes.ts';
import { sameAmounts, slashed } from './slashed.ts';

export const resources: Reader = phrases('resources', { en: 'Resources', zh: '资源' }, [
  [
    [
      ...sides(`${request} ?(?:and|/|&) ?${limit}`),
      ...sides(`${limit} and ${request}`),
      ...zhSides('(?:请求和限制|请求与限制|限制和请求)(?:都|均)?'),
    ],
    both('requests', 'limits'),
  ],
  ...sameAmounts,
  ...slashed,
  [
    [
      ...sides(request),
      ...zhSides(zhRequest),
      `${cpuAmount}${and}{size}(?: of)?(?: memory| RAM)? (?:are |is |being )?(?:requested|reserved|guaranteed)`,
      `(?:at least|a minimum of) ${cpuAmount}${and}{size}(?: of)? (?:memory|RAM)`,
    ],
    both('requests'),
  ],
  [[...sides(limit), ...zhSides(zhLimit)], both('limits')],
  ...amountsFirst,
  [[...swappedSides(request), ...zhSwapped(zhRequest)], swapped('requests')],
  [[...swappedSides(limit), ...zhSwapped(zhLimit)], swapped('limits')],
  [
    [
      `(?:${cpuWord}) ?${request}(?: (?:should be|of|is|to|at|set|:))*{is}${cpuAmount}${and}(?:an? )?(?:${cpuWord} )?${limit}{is}${cpuAmount}`,
      `${cpuWord} ${request}{is}{cpu},? (?:and )?${limit}{is}{cpu}`,
      `CPU(?:的)?${zhRequest}${zhIs}~{cpu}(?:个?核心?)?~(?:,|和|、)?~(?:CPU)?${zhLimit}${zhIs}~{cpu}(?:核心?)?`,
      `${request}(?:s|ing)? ${cpuAmount}(?: cpu)?,? (?:and |with )?(?:an? )?${limit}(?: of| to)? ${cpuAmount}`,
    ],
    (low = '', high = '') =>
      container({ resources: { requests: { cpu: toCores(low) }, limits: { cpu: toCores(high) } } }),
  ],
  [
    [`(?:${cpuWord})(?: usage)?{is}(?:from |between )?{cpu} ?(?:-|–|to|and|~|至|到) ?{cpu}(?![\\w%])`],
    (low = '', high = '') =>
      container({ resources: { requests: { cpu: toCores(low) }, limits: { cpu: toCores(high) } } }),
  ],
  ...bounded,
  [
    ['(?:memory|mem|RAM|内存){is}(?:from |between )?{size} ?(?:-|–|to|and|~|至|到) ?{size}'],
    (low = '', high = '') =>
      container({ resources: { requests: { memory: memory(low) }, limits: { memory: memory(high) } } }),
  ],
  [
    [
      `${cpuWord} ${limit}{is}{cpu},? (?:and )?${request}{is}{cpu}`,
      `(?:cpu )?${limit} {cpu} cpu,? (?:and )?${request} {cpu}(?: cpu)?`,
    ],
    (high = '', low = '') =>
      container({ resources: { requests: { cpu: toCores(low) }, limits: { cpu: toCores(high) } } }),
  ],
  [
    [`(?:memory|RAM) ${limit}{is}{size},? (?:and )?${request}{is}{size}`],
    (high = '', low = '') =>
      container({ resources: { requests: { memory: memory(low) }, limits: { memory: memory(high) } } }),
  ],
  [
    [
      `(?:at least|a minimum of|no less than) {size} and (?:at most|up to|a maximum of|no more than|not more than) {size}(?: (?:of )?(?:memory|RAM))`,
      `(?:memory|RAM) ${request}{is}{size},? ${limit}{is}{size}`,
      `(?:memory|RAM) ?${request}{is}{size}${and}(?:an? )?(?:memory )?${limit}{is}{size}`,
      `内存(?:的)?${zhRequest}${zhIs}~{size}~(?:,|和|、)?~(?:内存)?${zhLimit}${zhIs}~{size}`,
      `${request}(?:s|ing)? {size}(?: of)?(?: memory)?,? (?:and |with )?(?:an? )?${limit}(?: of| to)? {size}`,
    ],
    (low = '', high = '') =>
      container({ resources: { requests: { memory: memory(low) }, limits: { memory: memory(high) } } }),
  ],
  [
    [
      `(?:memory|RAM) ?(?:resource )?${limit}{is}{size}`,
      `(?:${limit})(?: of| to| the| is|:|s|=| its)*~(?:memory|RAM)(?: usage)?{is}{size}`,
      `(?:${limit})(?: of| to)* {size}(?: (?:of )?(?:memory|RAM))`,
      overLines`
        (?:must |should |can |may )?(?:never|not) (?:use|take|takes|uses|need|needs|exceed|exceeds|consume|consumes)
        (?: more than| over)? {size}(?: of)?(?: memory| RAM)?
      `,
      `(?:uses? )?(?:at most|up to|no more than) {size}(?: of)?(?: memory| RAM)?`,
      `内存(?:的|资源)*${zhLimit}${zhIs}~{size}`,
      `${zhLimit}${zhIs}~(?:内存)${zhIs}~{size}`,
      `${zhLimit}${zhIs}~{size}(?:的)?内存`,
      '(?:最多|不超过)(?:使用)?~{size}(?:的)?(?:内存)?',
    ],
    memoryOnly('limits'),
  ],
  [
    [
      `(?:memory|RAM) ?(?:resource )?${request}{is}{size}`,
      `(?:${request})(?: of| to| the| is|:|s|=| its| at least)*~(?:memory|RAM){is}{size}`,
      `(?:${request})(?:s|ing)?(?: of| to| at least)* {size}(?: (?:of )?(?:memory|RAM))`,
      `内存(?:的|资源)*${zhRequest}${zhIs}~{size}`,
      `${zhRequest}${zhIs}~(?:内存)${zhIs}~{size}`,
      `${zhRequest}${zhIs}~{size}(?:的)?内存`,
    ],
    memoryOnly('requests'),
  ],
  [
    [
      `${cpuWord} ?(?:resource )?${limit}{is}${cpuAmount}`,
      `(?:${limit})(?: of| to| the| is|:|s|=| its)*~${cpuWord}(?: usage)?{is}{cpu}${core}`,
      `(?:${limit})(?: of| to)* {cpu}(?: (?:v?cpus?|v?cores?|of cpu|cpu))`,
      `CPU(?:的|资源)*${zhLimit}${zhIs}~{cpu}(?:个?核心?)?`,
      `${zhLimit}${zhIs}~CPU${zhIs}~{cpu}(?:个?核心?)?`,
      `${zhLimit}${zhIs}~{cpu}(?:个?核心?|的?~CPU)`,
    ],
    cpuOnly('limits'),
  ],
  [
    [
      `${cpuWord} ?(?:resource )?${request}{is}${cpuAmount}`,
      `(?:${request})(?: of| to| the| is|:|s|=| its| at least)*~${cpuWord}{is}{cpu}${core}`,
      `(?:${request})(?:s|ing)?(?: of| to| at least)* {cpu}(?: (?:v?cpus?|v?cores?|of cpu|cpu))`,
      `CPU(?:的|资源)*${zhRequest}${zhIs}~{cpu}(?:个?核心?)?`,
      `${zhRequest}${zhIs}~CPU${zhIs}~{cpu}(?:个?核心?)?`,
      `${zhRequest}${zhIs}~{cpu}(?:个?核心?|的?~CPU)`,
    ],
    cpuOnly('requests'),
  ],
  [
    [
      `ephemeral ?-?storage (?:resource )?${limit}{is}{size}`,
      `${limit}(?: of| to| the| is|:|s|=)*~ephemeral ?-?storage{is}{size}`,
      `临时存储(?:的)?${zhLimit}${zhIs}~{size}`,
    ],
    (said = '') => container({ resources: { limits: { 'ephemeral-storage': memory(said) } } }),
  ],
  [
    [
      'ephemeral ?-?storage(?: requests?)?{is}{size}',
      '{size}(?: of)? ephemeral ?-?storage',
      `临时存储(?:的)?(?:${zhRequest})?${zhIs}~{size}`,
    ],
    (said = '') => container({ resources: { requests: { 'ephemeral-storage': memory(said) } } }),
  ],
  [
    [
      '(?:with |and |on |needs? |requests? |using |requires? )*()(?:(?:{count})|an?) (?:NVIDIA |nvidia )?GPUs?(?! ?-?(?:node|pool|machine|server|instance|cluster|worker|operator|box))',
      '()(?:需要|使用|请求|申请)?(?:{count})(?:块|个|张)~(?:NVIDIA)?~(?:GPU|显卡)',
      '()GPU(?:数量?)?(?: ?limit)?{is}{count}',
    ],
    (_ = '', count = '') => gpu('', count),
  ],
  [
    ['{count} (amd|intel) gpus?', '{count}(?:块|个|张)~(AMD|Intel)~GPU'],
    (count = '', vendor = '') => gpu(vendor, count),
  ],
  ...extended,
  [
    [
      `(?:memory|RAM){is}{size}`,
      `{size}(?: of)? ?-?(?:memory|RAM)`,
      `内存${zhIs}~{size}`,
      `{size}~(?:的)?内存`,
      `(?<=[\\d一二两三四半]个?核心?(?:CPU)?[,、/]?~?){size}`,
      `(?<=\\d ?(?:v?cpus?|cores?) ?[/,] ?){size}(?=[,;.)\\n]|$| each)`,
    ],
    memoryOnly('requests', 'limits'),
  ],
  [
    [
      `(?:with |and |needs? |uses? )*{cpu} (?:v?cpus?|v?cores?)(?! (?:request|limit|util|usage|average))`,
      `${cpuWord}{is}(\\d{1,5}m|\\d{1,2}(?:\\.\\d)?(?! ?(?:%|percent)))(?![\\w])`,
      `{cpu}~(?:个)?(?:核心?|CPU)(?![A-Za-z利使])`,
    ],
    cpuOnly('requests'),
  ],
  ...sizes,
]);
