import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spoken } from './spoken.ts';

const variable = '[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+';
const variables = `(?<![A-Za-z0-9_])((?:${variable})(?:(?:和|与|以及|及|、|,)${variable}){0,7})`;
const loose = '[A-Z][A-Z0-9_]{2,60}';
const key = '["\'`]?[A-Za-z][\\w.-]{0,60}["\'`]?';
const keys = `(${key}(?:(?:和|与|以及|及|跟|、| ?/ ?)${key}){0,7})`;
const kind = '([Ss]ecret|密钥|[Cc]onfig[Mm]ap|配置映射)';
const object = '["\'`]?([a-z0-9][a-z0-9.-]{0,62})["\'`]?';
const held = `(?:名为|名叫|叫)?${kind}(?:名为|叫|:)? ?${object}(?:这个)?(?![\\w/])`;
const called = `(?:一个)?(?:名为|名叫|叫做?)?${object}(?:这个|的| )${kind}(?![\\w/])`;
const from =
  '(?:的值|值)?(?:也|就|都|均|全部|统一|分别|需要|请|要|应该?|是|我们?|已经|会)*(?:从|来自于?|取自|引用自?|读取?|读自|来源于|走|用|(?:放|存|存放|保存|写)了?在|在)(?:了)?';
const taken =
  '(?:里面?|中|内)?(?:读取|读出来|读|取得|取出来|取|获取|获得|拿|引用|注入|加载|来)?(?:进来|出来|就行|即可)?';
const tail = `(?:这个|那个)?(?:键|字段|key)?${taken}`;
const of = '(?:里面?|中|内)?(?:的)?(?:键|key|字段)?(?:名?为|叫|是|:)? ?';
const aside =
  '(?:,|;)?(?:\\((?=[a-z][\\w.-]{0,60} ?[/、])|\\(?(?:对应的?)?(?:键|key|字段)(?:名)?(?:分别)?(?:名?为|叫|是|:)+ ?)';
const alike = '(?:,?\\(?(?:键|key|字段)(?:名)?(?:也|都|就)*(?:同名|一样|相同|一致|不变)\\)?)?';

/** An object that is to be made has entries of its own. */
const made =
  '[建写搞加弄](?:立|义)?(?:一?[个份])?[^,。;]{0,16}(?:[Cc]onfig[Mm]ap|[Ss]ecret|配置映射|密钥|(?<![a-z])cm(?![a-z]))';

/** Each variable takes the key that stands at its place, else the one of its own name. */
function told(...[, said = '', a = '', b = '', listed = '']: readonly string[]): string {
  const keysOf = partsOf(listed);
  const [kind, name] = /^(?:secret|密钥|configmap|配置映射)$/iu.test(a) ? [a, b] : [b, a];
  const source = /config|配置/iu.test(kind) ? 'configmap' : 'secret';
  return partsOf(said)
    .map((one, at) => `${one}来自${source} ${name}的键${keysOf[at] ?? keysOf[0] ?? one}`)
    .join(',');
}

function partsOf(list: string): readonly string[] {
  return list.split(/和|与|以及|及|跟|、|,| ?\/ ?/u).filter((word) => word !== '');
}

/** Where values stand that no request repeats: `A 和 B 从 Secret x 里取，key 分别是 a、b`. */
export const referring: readonly Spoken[] = [
  ...[held, called].flatMap((where): readonly Spoken[] => [
    [
      new RegExp(
        `${variables}(?:这[几两]个|[两几]个)?(?:变量)?${from}${where}${taken}${aside}${keys}\\)?`,
        'gu',
      ),
      told,
    ],
  ]),
  [
    new RegExp(
      `${variables}${from}[Ss]ecret(?:里面?|中)?(?:读取|读|取得|取|获取|拿|引用)?\\((?:[Ss]ecret )?["'\`]?([a-z0-9][a-z0-9.-]{0,62})["'\`]?(?:里面?|中)?的${keys}\\)`,
      'gu',
    ),
    (...[all = '', said = '', name = '', listed = '']) => told(all, said, 'secret', name, listed),
  ],
  [
    new RegExp(
      `${variables}${from}${held}${of}(?<=的(?:键|key|字段)?(?:名?为|叫|是|:)? ?|(?:键|key|字段)(?:名?为|叫|是|:)? ?)${keys}${tail}`,
      'gu',
    ),
    told,
  ],
  [new RegExp(`${variables}${from}${held}[/:.](${key})${taken}`, 'gu'), told],
  [
    new RegExp(
      `${variables}(?:这[几两]个|[两几]个)?${from}${held}(?:里面?|中|内)?(?:直接)?${taken}${alike}()(?=[,;。、)\\n]|$)`,
      'gu',
    ),
    told,
  ],
  // The source before its variables.
  ...[held, called].map((where): Spoken => [
    new RegExp(
      overLines`
        (?:用户名|账号|账户|密码|口令|凭据|凭证|和|与|跟|、|及|数据库|的|都|就|已经|也|全)*(?:从|在|用|放在|存在|存放在|保存在|来自)
        ${where}(?:里面?|中|内)?(?:的)?[,;]?\(?(?:对应的?)?(?:键|key|字段)(?:名)?(?:分别)?(?:为|叫|是|:)* ?${keys}(?:这?两个)?(?:键|key|字段|值)?\)?[,;]?
        (?:把|将)?(?:它们|这[两几二]个值?|值)?(?:分别|依次|各自)?(?:放进|放到|放入|注入到?|给到?|对应到?|塞进|塞到|写到|写进|映射到|映射成|导入到?|设成|作为|当作)(?:环境变量|变量)?(?::| )?
        (${loose}(?:(?:和|与|以及|及|、|跟|,)${loose}){0,7})(?:里面?|中|这[两几]个(?:环境)?变量)?
      `,
      'giu',
    ),
    (...[, a = '', b = '', listed = '', said = '']) => told('', said, a, b, listed),
  ]),
  [
    new RegExp(
      overLines`
        密码(?:也|就|都|要|请)*(?:从|来自|取自|引用|在|放在|存在|用|走)${held}${of}(?<=的(?:键|key|字段)?(?:名?为|叫|是|:)? ?)
        (${key})${tail}(?:[,(](?:对应)?(?:环境)?变量(?:名)?(?:是|为|叫|:)?(${variable})\)?)?
      `,
      'gu',
    ),
    (...[, , name = '', at = '', own = '']) =>
      own === undefined || own === ''
        ? `密码来自secret ${name}的键${at}`
        : `${own}来自secret ${name}的键${at}`,
  ],
  // It is no entry of the Secret that was spoken of before.
  [new RegExp(`(?<=^|[,;。、\\n:])(?<!${made}[^]{0,300})(?=${variable}=)`, 'gu'), '环境变量'],
  // A variable in capitals needs no word for what it is.
  [
    new RegExp(
      overLines`
        (?<![A-Za-z0-9_=$的键从自])(?<!${made}[^]{0,300})(?:环境变量)?(${variable})(?:的值)?(?:也|就|都|先|全部|统一|全都)*
        (?:设置?|填|写|配置?|改|指向|指到|连到?|换|用|是|为|给)(?:成|为|到|上|的是)?(?=["'\x60]?[\w/.:])(?!(?:[a-z][\w.-]{0,60}(?:这个|的| )?)?(?:[Ss]ecret|[Cc]onfig[Mm]ap|cm)(?!\w))
      `,
      'gu',
    ),
    '环境变量$1=',
  ],
];
