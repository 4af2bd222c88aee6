import type { Rewriting } from '../../text/rewriting.ts';
import { label, name } from '../evenly/values.ts';

const kinds = '(Deployment|StatefulSet|DaemonSet|CronJob|Job|Pod)';
const item = new RegExp(`^\\s?(${name})\\s?(?=[,(]|(?:只|仅)?(?:跑|运行|用|使用|有))\\s?,?`, 'iu');
const ofBoth =
  /^\s?(?:两者|二者|它们|两个都?|都)(?:的)?(?:容器)?(?:的)?(?:端口)?(?:都|均)?(?:监听|开放|为|是|使用)?\s?(\d{2,5})\s?(?:端口)?\s?$/u;

/** `两个 Deployment 和一个 Service：a 跑 9 个副本，…；b 跑 1 个，…；两者都监听 5000`: each as one of its own. */
export const both: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<=(?:^|[。;\\n])\\s?)(?:[^。;:\\n]{0,12},)?\\s?(?:我们|请|帮我)*(?:需要|创建|部署|编写|写|建|要)?\\s?[两二2]个\\s?${kinds}s?\\s?(?:和|加|与|、|以及)\\s?一个\\s?[A-Z][A-Za-z]{2,22}\\s?:\\s?([^。\\n]{10,800})`,
      'giu',
    ),
    (said, ...[kind = '', all = '']) => eachOf(said, kind, all),
    isHan,
  ],
  // 两者容器端口均为 5000, of two that were told before it.
  [
    new RegExp(
      `(?<=[。;,\\n]\\s?)(?:两者|二者|它们|[两二2]个\\s?${kinds}s?)(?:的)?(?:容器)(?:的)?(?:端口)?(?:都|均)?(?:监听|开放|为|是|使用)+\\s?(\\d{2,5})\\s?(?:端口)?(?=\\s?(?:[。;\\n]|$))`,
      'giu',
    ),
    (said, ...[, port = '', at, text]) => ofTold(said, port, String(text).slice(0, Number(at))),
    isHan,
  ],
  [
    new RegExp(
      `(?:只|仅)?(?:按照?|以|通过|根据)\\s?(${label})\\s?(?:标签)?(?:来)?(?:选择|选中|选取|选)(?:\\s?Pods?(?![\\w-]))?(?=\\s?(?:[,;。)\\n]|$))`,
      'giu',
    ),
    '选择标签为 $1 的 Pod',
    (text) => isHan(text) && /service|svc|服务/iu.test(text),
  ],
];

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Each of the only two of a kind by its name. */
function ofTold(said: string, port: string, before: string): string {
  const told = new RegExp(
    `(?<![\\w-])${kinds}\\s(${name})|(?:名为|叫)\\s?(${name})\\s?的\\s?${kinds}(?![\\w-])`,
    'giu',
  );
  const each = [...before.matchAll(told)].map(
    ([, kind, own, other, sort]) => `${kind ?? sort ?? ''} ${own ?? other ?? ''}`,
  );
  const names = [...new Set(each)];
  return names.length === 2 ? names.map((one) => `${one} 的容器端口为 ${port}`).join(',') : said;
}

function eachOf(said: string, kind: string, all: string): string {
  const parts = all.split(';');
  const own = parts.filter((one) => item.test(one));
  const shared = parts.flatMap((one) => ofBoth.exec(one)?.[1] ?? []);
  const rest = parts.filter((one) => !item.test(one) && !ofBoth.test(one));
  if (own.length !== 2) return said;
  const ports = shared.map((one) => `,容器端口 ${one}`).join('');
  const each = own.map(
    (one) => `创建名为 ${item.exec(one)?.[1] ?? ''} 的 ${kind},${one.replace(item, '').trim()}${ports}`,
  );
  return [...each, ...rest].join('。');
}
