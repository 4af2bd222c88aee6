import type { JsonMap } from '../../../../kernel/json.ts';
import { literally } from '../../../../kernel/literally.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { present } from '../../../../kernel/present.ts';
import { mapOf } from '../../../../spec/words/merge.ts';
import { spelt, withAt } from '../paths.ts';
import { takenInTurn } from '../pieces.ts';
import type { Matter } from './matter.ts';
import { onlyOf } from './only.ts';

const value = String.raw`["'\x60]?(?<name>[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?)["'\x60]?(?![\w-])`;
const snapshot = [
  new RegExp(
    String.raw`(?:(?:this|the|from|a|of)\s)*(?:volume\s?)?(?:snapshot|快照)\s?(?:called|named|名为|叫做?|:|：)?\s?(?!of|which|that|with|in|is|and)${value.replace('<name>', '<snapshot>')}`,
    'iu',
  ),
  new RegExp(
    String.raw`名为\s?${value.replace('<name>', '<snapshot>')}\s?的\s?(?:Volume\s?Snapshot|快照)`,
    'iu',
  ),
];
const names = [
  new RegExp(String.raw`(?:called|named|名为|叫做?|名称为?|命名为)\s?${value}`, 'iu'),
  new RegExp(
    String.raw`(?:clone|copy|restore|克隆|复制|恢复)\s(?:(?:it|this|the|that)\s)?(?:(?:pvc|claim|volume)\s)?(?:as|to|into|为)\s?${value}`,
    'iu',
  ),
  new RegExp(String.raw`(?:PersistentVolumeClaim|pvc|claim)\s?,?\s?(?=[a-z0-9]+-)${value}`, 'iu'),
];
const size = /(?<![\w.-])(?<size>\d{1,6}\s?[KMGT]i?B?)(?![\w-])/u;
const space =
  /(?:in|into|to)\s(?:the\s)?namespace\s["'`]?(?<space>[a-z0-9-]+)["'`]?|(?:in|into|to)\s(?:the\s)?["'`]?(?<space>(?!same|this|that|its|own|the)[a-z0-9-]+)["'`]?\snamespace|命名空间\s?(?<space>[a-z0-9-]+)/iu;
const way = /(?<![\w-])clon(?:e|es|ed|ing)(?![\w-])|data\s?source|克隆|snapshot|快照/iu;

/** A second claim with what the quoted one holds, or with what a snapshot of it holds. */
export const claims: Matter = {
  about: way,
  words: overLines`
    clon(?:e|es|ed|ing)|cop(?:y|ies)|restored?|restoring|snapshots?|volume\s?snapshots?|persistent\s?volume\s?claims?|pvc|claims?|original|source|data|data\s?source|content|comes|taken|took|write|create|
    same|storage|class|access\s?modes?|mode|modes|capacity|size|requests?|requested|namespace|but|not|differ|second|new|live|equal|rest|its|as|called|we|
    克隆|复制|恢复|快照|存储类?|访问模式|容量|大小|请求|申请|相同|一样|命名空间|原来?|数据源|创建|但|出来|写|名为|叫|从|同一个?
  `,
  read(text, documents) {
    const claim = onlyOf('PersistentVolumeClaim', documents);
    if (claim === undefined || !way.test(text)) return undefined;
    const own = spelt(mapOf(claim['metadata'])['name']);
    const bare = text.replaceAll(new RegExp(`(?<![\\w-])${literally(own)}(?![\\w-])`, 'gu'), ' ');
    const { said, rest } = takenInTurn(bare, [
      ['snapshot', snapshot],
      ['name', names],
      ['size', [size]],
      ['space', [space]],
    ]);
    const source = sourceOf(text, { own, snapshot: said['snapshot'] });
    const { name } = said;
    if (name === undefined || source === undefined) return undefined;
    const made = renewed(claim, {
      name,
      space: said['space'],
      size: said['size']?.replaceAll(/\s|B$/gu, ''),
      source,
    });
    return { documents: [made], value: `${name} ← ${spelt(source['name'])}`, rest };
  },
};

/** A snapshot that is spoken of has a name. */
function sourceOf(
  text: string,
  { own, snapshot: shot }: { readonly own: string; readonly snapshot: string | undefined },
): JsonMap | undefined {
  if (!/snapshot|快照/iu.test(text)) return { kind: 'PersistentVolumeClaim', name: own };
  if (shot === undefined) return undefined;
  return { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: shot };
}

type Renewal = {
  readonly name: string;
  readonly space: string | undefined;
  readonly size: string | undefined;
  readonly source: JsonMap;
};

/** Of the same class and mode, and not bound to anything yet. */
function renewed(claim: JsonMap, { name, space: to, size: amount, source }: Renewal): JsonMap {
  const { name: _name, ...metadata } = mapOf(claim['metadata']);
  const { volumeName: _bound, ...spec } = mapOf(claim['spec']);
  const made: JsonMap = {
    ...claim,
    metadata: present({ name, ...metadata, ...(to !== undefined && { namespace: to }) }),
    spec: { ...spec, dataSource: source },
  };
  return amount === undefined
    ? made
    : (withAt([made], [0, 'spec', 'resources', 'requests', 'storage'], amount)[0] ?? made);
}
