import { piece, idle, type Piece } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import { below, type Tree } from '../tree.ts';
import { bareOf } from './said.ts';

export const labelList =
  '(?<labels>(?:(?<![\\w/.-])(?:[a-z0-9][a-z0-9.-]{0,80}/)?[a-z0-9][\\w.-]{0,60}\\s?(?:=|:|：|(?<=[\\w]\\s?)为|设为)\\s?["“]?[\\w][\\w./-]{0,80}["”]?\\s?(?:、|和|与|及|以及|且|,)?\\s?){1,6})';

export function pairsOf(said: string): Tree {
  const pairs = [...said.matchAll(/([\w./-]+)\s?(?:=|:|：|为|设为)\s?["“]?([\w./-]+)["”]?/gu)];
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, bareOf(value)]));
}

const bearing =
  '(?:ReplicaSet|Deployment|它)?(?:本身)?(?:的)?(?:都|均|要|也|全部|一律)*(?:打上|带有|带上|带|加上|加|贴上|使用|用|有|设置|打)?(?:的)?';
const sign = '(?:标签|label|labels)(?:都|均|应|要)?(?:为|是|:|：|用|设为)? ';
const all = '(?:并)?(?:为|给)?(?:所有|全部|上述|以上|各|每个)(?:的)?(?:资源|对象)';

export const labels: readonly Piece[] = [
  ...piece(
    [
      `${all}(?:和|及|以及|与|、) ?(?:所有)?(?:Pod|容器组)(?:模板)? ?${bearing}${sign}${labelList}`,
      `${all} ?${bearing}${sign}${labelList}`,
      `(?:标签|label)(?:都|均|统一)(?:为|是|用)? ${labelList}`,
    ],
    (sheet, { labels: said = '' }) => {
      Object.assign(sheet.shared, pairsOf(said));
    },
  ),
  ...piece(
    [
      `(?:Pod|容器组|模板|Pod 模板)(?:的|上)? ?${bearing}${sign}${labelList}`,
      `选择器(?:和|与|及)(?:Pod )?模板(?:标签)?(?:都|均)?(?:用|为|是)? ${labelList}`,
      `选择器(?:和|与|及)(?:Pod )?标签(?:都|均)?(?:用|为|是)? ${labelList}`,
    ],
    (sheet, { labels: said = '' }) => podLabels(sheet, pairsOf(said)),
  ),
  ...piece(
    [`(?:选择器|selector)(?:匹配|选择|为|是|用|:|：)?(?:标签)?(?:为)? ${labelList}`],
    (sheet, { labels: said = '' }) => selected(sheet, pairsOf(said)),
  ),
  ...piece(
    [
      `(?:${bearing}${sign})${labelList}(?:的(?=.{0,12}(?:Pod|Deployment)))?`,
      `(?:带上?|打上|加上|贴上) ?${labelList} ?(?:的)?(?:标签|label)(?:的)?`,
      `(?:标签|labels) ?(?:{env@none} )?(?:设为|为) ${labelList}`,
    ],
    (sheet, { labels: said = '' }) => labelled(sheet, pairsOf(said)),
  ),
  ...idle(['标签(?=为|是)']),
];

function podLabels(sheet: Sheet, own: Tree): boolean {
  const pods = sheet.pods();
  if (pods === undefined) return false;
  Object.assign(below(pods, 'metadata', 'labels'), own);
  return true;
}

function labelled(sheet: Sheet, own: Tree): boolean {
  if (sheet.doc === undefined) return false;
  Object.assign(below(sheet.doc, 'metadata', 'labels'), own);
  if (sheet.isRunning() && sheet.kind() !== 'Pod') podLabels(sheet, own);
  return true;
}

function selected(sheet: Sheet, own: Tree): boolean {
  const spec = sheet.spec();
  if (sheet.kind() === 'Service' && spec !== undefined) {
    Object.assign(below(spec, 'selector'), own);
    return true;
  }
  if (sheet.isRunning() && spec !== undefined && !['Pod', 'Job', 'CronJob'].includes(sheet.kind())) {
    Object.assign(below(spec, 'selector', 'matchLabels'), own);
    Object.assign(below(spec, 'template', 'metadata', 'labels'), own);
    return true;
  }
  return false;
}
