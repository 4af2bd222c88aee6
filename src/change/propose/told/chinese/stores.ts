import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { storesAside } from './stores-aside.ts';

const store = '(postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbitmq|valkey)';
const begin = String.raw`(?<=^|[,，。;；:：\n]\s?)`;
const end = String.raw`(?=\s?(?:[,，。;；)）\n]|$))`;
const please = '(?:帮我|请|麻烦|需要|要|还要|再|得|给我|顺便|也)*';
const version = String.raw`(\d{1,2}(?:\.\d{1,2})?)`;
const disk = String.raw`(?:数据盘|磁盘|硬盘|存储(?:空间)?|数据(?:存|盘)?|盘|持久化|容量)\s?(?:要|给|为|是|用|大小|存|:|：)*\s?(\d{1,5}\s?[GT]i?)B?`;
const beside = '(?:一起|旁边|单独|在集群里?|随应用|和应用一起|跟应用一起)';
const path = String.raw`(/[\w][\w./-]{0,80}\w)`;
const much = String.raw`(\d{1,5}\s?[KMGT]i?)B?`;

/** What stands behind it, its version and its disk, whichever is told first; and disks of its own. */
export const chineseStores: readonly Rewriting[] = [
  ...storesAside,
  [
    anyCase(
      String.raw`${begin}${please}(?:${beside})?(?:起|带上?|部署|跑|建|装|配|来|用|搭)?(?:一?个|一套)?\s?${store}\s?(?:[(（]\s?${version}\s?版?本?\s?[)）]|[,，]?\s?版本(?:是|为|用)?\s?${version}|\s?${version})\s?(?:版本?的?)?(?:${beside})?(?:部署|起)?\s?[,，]\s?${disk}${end}`,
    ),
    (...[, name = '', a, b, c, size = '']) => `带一个 ${name} ${a ?? b ?? c ?? ''}，存储 ${size}`,
  ],
  [
    anyCase(
      String.raw`${begin}${please}(?:${beside})(?:起|带|部署|跑|建|装|配|来|搭)(?:一?个|一套)?\s?${store}\s?[,，]\s?${disk}${end}`,
    ),
    '带一个 $1，存储 $2',
  ],
  [
    anyCase(
      String.raw`${begin}${please}(?:起|带|部署|跑|建|装|配|来|搭)?(?:一?个|一套)?\s?${much}\s?的\s?${store}\s?[,，]\s?(?:要|用)?\s?${version}\s?(?:版本|版)?的?${end}`,
    ),
    '带一个 $2 $3，存储 $1',
  ],
  // What is there already is not to be made.
  [
    anyCase(
      String.raw`[,，;；]\s?(?:不用|不要|不需要|无需|别)(?:再|自己)?(?:部署|起|建|装|搭)\s?(?:数据库|${store})${end}`,
    ),
    '',
    (text) =>
      /(?:连接串|连接地址|_URL|dsn|地址)[^。\n]{0,40}secret|secret[^。\n]{0,40}(?:url|连接串|dsn)/iu.test(
        text,
      ),
  ],
  [
    anyCase(
      String.raw`${begin}(?:不用|不要|不需要|无需|别)(?:再|自己)?(?:部署|起|建|装|搭)\s?${store}\s?[,，]\s?用\s?(?:公司的?|现成的?|云上的?)?\s?(?:RDS|云数据库|外部的?)\s?[,，]\s?(?:数据库)?(?:连接(?:地址|串)|地址)\s?(?:由|在|从)\s?`,
    ),
    '$1 用现成的，连接串在 ',
  ],
  // Disks.
  [
    anyCase(
      String.raw`${begin}${please}(?:一块|一个)?(?:持久卷|持久化存储|持久存储|PVC|数据盘)\s?(?:要|给|为|大小)?\s?${much}\s?[,，]\s?挂载?(?:到|在)\s?${path}\s?(?:目录)?(?=\s?(?:[,，。;；\n]|$))`,
    ),
    '在 $2 挂载一个 $1 的持久卷',
  ],
  [
    anyCase(
      String.raw`${begin}${please}(?:挂载?|给)\s?(?:上)?(?:一块|一个)\s?${much}\s?的\s?(?:数据)?(?:盘|磁盘|云盘|持久卷|PVC|存储)\s?(?:到|在)\s?${path}\s?(?:目录)?(?:下|上)?${end}`,
    ),
    '在 $2 挂载一个 $1 的持久卷',
  ],
  [
    anyCase(
      String.raw`${begin}${path}\s?(?:目录)?(?:要|需要|得)?(?:可写|能写)\s?[,，]\s?(?:但|而且)?(?:不用|不需要|无需|不必|不)(?:做)?(?:持久化|保留|持久)\s?(?:[,，]\s?(?:大小|最多|上限|容量)*(?:不超过|最多|为|限制)*\s?${much})?${end}`,
    ),
    (...[, at = '', size]) => `${at} 挂个临时目录${size === undefined ? '' : `，最多 ${size}`}`,
  ],
];
