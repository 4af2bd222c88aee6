import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const store = '(postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbitmq|valkey)';
const begin = String.raw`(?<=^|[,，。;；:：.\n]\s?)`;
const please = '(?:帮我|请|麻烦|我们|还|需要|要|还要|再|得|也|最好|顺便|另外)*';
const aside =
  '(?:自带|附带|捎带|顺带|内置|(?:在?它?旁边|一起|随应用|同时)(?:再|另外)*(?:起|部署|跑|放|加|来|挂|带|搭|要)?)';
const version = String.raw`(?:\s?v?\d{1,2}(?:\.\d{1,2}){0,2}(?![\w.]|\s?[MGT]))?`;
const size = String.raw`\d{1,5}\s?[MGT]i?B?`;
const className = String.raw`(?!(?:storage|class|pvc)(?![\w-]))[a-z][a-z0-9-]{0,40}`;
const ofStore = String.raw`${store}[^。；;\n]{0,60}`;

/** A store that is brought along, however that is said, and what is told of it behind. */
export const storesAside: readonly Rewriting[] = [
  // 自带一个 Postgres
  [anyCase(String.raw`${begin}${please}${aside}(?:上)?(?:一?[个套台])?\s?(?=${store}(?![\w-]))`), '带一个 '],
  // 数据库用 Postgres，一起部署
  [
    anyCase(
      String.raw`${begin}${please}(?:数据库|缓存|队列|消息队列)(?:就|也|我们)*(?:用|是|选|使用|[:：])\s?(${store}${version})\s?[,，]\s?(?:请|就|也|要|和应用|跟应用)*(?:一起|一并|同时|顺便)(?:部署|起|装|跑|建|上)(?:一下|上|好|起来)?`,
    ),
    '带一个 $1',
  ],
  // Redis，只做缓存
  [
    anyCase(
      String.raw`(?<=${ofStore})[,，]\s?(?:它|这个)?(?:只|仅仅?|就|单纯)(?:是|用来|用于|拿来|作为|当作?)*(?:做|当)?\s?(?:缓存|cache)(?:用|使用|而已|用途)?(?=\s?[,，。;；\n]|$)`,
    ),
    '',
  ],
  // 20Gi 的 fast 存储类
  [
    anyCase(
      String.raw`(?<=${ofStore}[,，]\s?)(?:要|用|给)?\s?(${size})\s?的?\s?(${className})\s?(?:的)?(?:存储类|storage\s?class)`,
    ),
    '存储 $2，存储类 $3',
  ],
];
