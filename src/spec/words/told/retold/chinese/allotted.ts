import { boundOf } from '../../../fields/anyhow/bound.ts';
import { toCount } from '../../../numbers.ts';
import type { Rewriting } from '../../../text/rewriting.ts';
import { inClauses, sentence } from './sentence.ts';

const amount =
  /(?<cpu>(?<![\w.:/-])(?:\d{1,5}m(?![A-Za-z])|(?:\d{1,3}(?:\.\d{1,3})?|[半一两二三四八])(?=个?的?(?:核|v?CPU))|(?<=CPU[^\d,]{0,6})\d{1,3}(?:\.\d{1,3})?(?![\w%.])))|(?<memory>(?<![\w.:/-])\d{1,6}(?:\.\d{1,2})?[KMGT]i?B?(?![A-Za-z]))/giu;
const about = /CPU|内存|(?<=[\d半一两二三四八]个?)核|(?<!\w)memory/iu;
const elsewhere =
  /存储|磁盘|硬盘|云盘|卷|PVC|配额|quota|hpa|伸缩|扩容|缩容|使用率|利用率|默认|limit ?range|命名空间(?:总|一共|合计)|总共|合计|emptyDir/iu;
const asked = /请求|申请|requests?|预留|初始/iu;
const bounded = /限制|limits?|上限/iu;
const idle =
  /CPU|内存|memory|requests?|limits?|每一?个?|各|分别|实例|副本|容器|Pod|资源|请求|申请|限制|预留|上限|最少|至少|起码|最低|保证|保底|顶多|最多|至多|不得?|不能?|超过|最高|最大|使用|占用|消耗|用到|用|需要|要|得|给|分配|获得|获取|拥有|有|为|是|的|和|与|及|以|跟|核|个|应|将|被|其|它|该|都|均|且|并|而|则|同时|到|在|内/giu;

/** What a container gets at least and at most, by the word that bounds a clause, whatever its order. */
export const allotted: Rewriting = [
  sentence,
  (said) => (about.test(said) && !elsewhere.test(said) ? inClauses(said, sideOf) : said),
  (words) => /CPU|内存|核|memory/iu.test(words),
];

function sideOf(clause: string): string | undefined {
  const found = [...clause.matchAll(amount)];
  const isBoth = asked.test(clause) && bounded.test(clause);
  const side = asked.test(clause) ? '请求' : bounded.test(clause) ? '限制' : sideBound(clause);
  if (found.length === 0 || isBoth || side === undefined) return undefined;
  const rest = clause.replaceAll(amount, '').replaceAll(idle, '');
  if (rest.replaceAll(/[\s()]/gu, '').length > few) return undefined;
  return found
    .map(({ groups = {} }) => {
      const { cpu, memory = '' } = groups;
      return cpu === undefined ? `内存${side}${memory}` : `CPU${side}${coresOf(cpu)}`;
    })
    .join(',');
}

/** So many letters beside what is told tell something else. */
const few = 4;

function sideBound(clause: string): string | undefined {
  const bound = boundOf(clause);
  return bound === undefined ? undefined : bound === 'most' ? '限制' : '请求';
}

const coresOf = (said: string): string =>
  /\d/u.test(said) ? said : said === '半' ? '500m' : String(toCount(said));
