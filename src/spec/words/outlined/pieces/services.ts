import { idle, piece, type Piece } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import { below } from '../tree.ts';

const is = '(?:名|名称)?(?:使用|用|设)?(?:为|是|：|:|=)?';

/** What leads to pods. */
export const services: readonly Piece[] = [
  ...piece(
    [
      '(?:它|该 ?Service|服务|并)?(?:是|为|使用|设为)?(?:无头|headless)(?:的|服务|类型)*',
      '(?:没有|无)(?:集群 ?IP|ClusterIP)(?:的)?',
      `clusterIP${is} ?None`,
    ],
    (sheet) => service(sheet, 'clusterIP', 'None'),
  ),
  ...piece(
    [
      `(?:类型|type)${is} ?(?<type>ClusterIP|NodePort|LoadBalancer)`,
      '(?<type>ClusterIP|NodePort|LoadBalancer) ?(?:类型)(?:的)?',
      '(?:通过|以|用|使用) ?(?<type>NodePort|LoadBalancer)(?: ?方式)?',
    ],
    (sheet, { type = '' }) => service(sheet, 'type', type),
  ),
  ...piece(
    [
      '(?:选择|匹配|选中)(?:标签)?(?:为|带有?)? ?(?<labels>(?:[\\w./-]+(?:=|: ?)[\\w.-]+(?: ?(?:、|和|,|与) ?)?){1,4})(?:标签)?(?: ?的)?(?: ?Pod)?',
    ],
    (sheet, { labels = '' }) => {
      const spec = sheet.kind() === 'Service' ? sheet.spec() : undefined;
      if (spec === undefined) return false;
      for (const [, key = '', value = ''] of labels.matchAll(/([\w./-]+)(?:=|: ?)([\w.-]+)/gu))
        below(spec, 'selector')[key] = value;
      return true;
    },
  ),
  ...idle(['(?:ClusterIP|默认)(?= 类型的?)']),
];

function service(sheet: Sheet, key: string, value: string): boolean {
  const spec = sheet.kind() === 'Service' ? sheet.spec() : undefined;
  if (spec === undefined) return false;
  spec[key] = value;
  return true;
}
