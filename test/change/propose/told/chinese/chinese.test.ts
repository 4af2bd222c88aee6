import { expect, test } from '@jest/globals';
import { plainChinese } from '../../../../../src/change/propose/told/chinese/chinese.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';

const said = (words: string): string => rewritten(words, plainChinese);

test.each([
  ['测试和生产两个环境，生产内存上限 2Gi', '测试和生产两个环境，生产环境的内存上限给到 2Gi'],
  ['测试和生产两个环境，只有生产的内存要 2Gi', '测试和生产两个环境，生产环境的内存给到 2Gi'],
  ['生产环境内存上限 2Gi，测试环境默认就行', '有生产和测试两个环境。生产环境的内存上限给到 2Gi'],
  ['prod 的内存 limit 调到 2Gi，test 不变', '有prod和test两个环境。prod 的内存上限给到 2Gi'],
  ['平时两个副本，双十一可能要 30 个，按 CPU 自动扩', '自动扩缩容，最少 2 个最多 30 个副本'],
  [
    '平常 2 个就够了，高峰期最多 30 个，按 CPU 65% 扩容',
    '自动扩缩容，最少 2 个最多 30 个副本，CPU使用率超过 65% 就扩容',
  ],
  ['shop.acme.cn 指到这个服务，先不配 https', '域名 shop.acme.cn'],
  [
    'shop.acme.cn 走 https，证书已经放在 wild-tls 这个 secret 里了',
    '域名 shop.acme.cn，证书用 Secret wild-tls',
  ],
  ['需要 PostgreSQL（15 版），数据存 30Gi', '带一个 PostgreSQL 15，存储 30Gi'],
  ['帮我旁边起个 postgres，版本 15，数据盘 30G', '带一个 postgres 15，存储 30G'],
  ['每日 3:30 执行 node scripts/clean.js 清理数据', '每日 3:30 跑 node scripts/clean.js'],
  ['队列两个 worker，定时任务一个，web 三个', 'celery worker 两 个，celery beat 一 个，web 三个'],
  ['五个副本，任何时候至少两个可用', '五个副本，节点维护时至少保留 两 个'],
  ['Pod 以 shop-sa 这个现成的服务账号运行', '用已有的 ServiceAccount shop-sa 运行'],
])('%s: said as it is read', (words, written) => {
  expect(said(words)).toBe(written);
});

test.each([
  '平时两个副本，双十一可能要 30 个',
  '生产的内存 2Gi',
  '不要 HTTPS',
  '每天三点跑 node scripts/clean.js --all',
  'Two copies as a rule, 30 at peak',
])('%s: stays as it was said', (words) => {
  expect(said(words)).toBe(words);
});
