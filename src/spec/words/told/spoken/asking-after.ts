import { toCount } from '../../numbers.ts';
import type { Spoken } from './spoken.ts';

const sort = '(readiness|liveness|startup)(?:[Pp]robe| ?probe|探针|检查)?';
const kinds: Readonly<Record<string, string>> = { readiness: '就绪', liveness: '存活', startup: '启动' };
const probe = (said: string): string => `${kinds[said.toLowerCase()] ?? ''}探针`;
const ask = '(?:也|就|都|还)*(?:用|走|探|是|为|检查|查|打|:)*(?:的是)?';

/** How somebody asks whether what runs is well, as colleagues tell it of each probe. */
export const askingAfter: readonly Spoken[] = [
  [
    new RegExp(`${sort}${ask}exec(?:方式|命令)?(?:跑|执行|运行)?(?:命令)?(?:是|为|:)? ?(?=[a-z./])`, 'giu'),
    (_, said = '') => `${probe(said)}执行命令`,
  ],
  [
    new RegExp(
      `${sort}(?:也|就|都|还)*(?:用|走|探|是|为|检查|查|打|:)+(?:的是)? ?tcp(?:端口|的)? ?(\\d{2,5})(?:端口)?`,
      'giu',
    ),
    (_, said = '', port = '') => `${probe(said)}为TCP端口${port}`,
  ],
  [
    new RegExp(
      `${sort}(?:也|就|都|还)*(?:用|走|探|是|为|检查|查|打|访问|:)+(?:的是)?(/[\\w./-]{0,80})的(\\d{2,5})(?:端口)?`,
      'giu',
    ),
    (...[, said = '', path = '', port = '']) => `${probe(said)}为${path}端口${port}`,
  ],
  [
    /(存活|就绪|启动)探针(?:也)?(?:使用|采用|用|走)(?:同一个?|相同的?|同样的?)(?:端点|接口|路径|地址|URL)/gu,
    '$1探针使用相同的路径和端口',
  ],
  [
    /(?<=(?:启动探针|startup)[^。;\n]{0,60},)(?:最多|至多)(?:等待?|给|留)(?:它)?(\d{1,4}|[一两二三四五六七八九十半])(分|秒)钟?/gu,
    (_, count = '', unit = '') =>
      `周期10秒,失败阈值${Math.ceil((toCount(count) * (unit === '分' ? 60 : 1)) / 10)}`,
  ],
];
