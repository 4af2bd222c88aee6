import { evenedWhole, piece, piecesOf, type Told } from '../evenly/pieces.ts';
import { size } from '../evenly/values.ts';

const name =
  '(?<![\\w.-])["\'`]?(?!(?:pod|secret|configmap|cm|pvc|emptydir|hostpath|subpath|init|sidecar)(?![\\w-]))[a-z][a-z0-9-]{0,60}(?![\\w./:=-])["\'`]?';
const path = '/[a-z][\\w./-]{0,80}';
const called = '(?:名称|名字|名)?(?:为|叫做?|是|取名|取名为|命名为|:)?';
const is = '(?:都|也|同样|均|一样)?(?:为|是|用|在|:)?';
const that = '(?:该|这个|上述|此|上面的?|这)';
const sorts = ['Secret', 'ConfigMap', 'PVC'] as const;
const nouns: Readonly<Record<(typeof sorts)[number], string>> = {
  Secret: 'secret|密钥',
  ConfigMap: 'config ?map|cm|配置映射',
  PVC: 'pvc|persistent ?volume ?claim|持久卷(?:声明|申领)',
};
const inside = '(?:容器|pod)?(?:的)?(?:内部|内|里面?|中)?(?:的)?';

/** A volume of its own with what it holds, what it is called and where it is mounted. */
export const volumes = evenedWhole({
  about: /挂|卷/u,
  // What is stored for a cluster is no part of a pod, and what several containers share is told of each.
  where:
    /^(?![^]*(?:(?<![a-z])pv(?![a-zc])|persistent ?volume(?! ?claim)|持久卷(?!声明|申领)|[两三]个容器|subPath|DownwardAPI|投射))/iu,
  isList: true,
  pieces: piecesOf(
    ...sorts.flatMap((sort) => [
      `${that}\\s?(?:${nouns[sort]})(?![\\w-])\\s?(?<that${sort}>)(?!${name})`,
      `(?:(?:现有|已有|已存在|已经存在|已创建|名为|名叫|叫)的?\\s?)*(?:${nouns[sort]})(?![\\w-])\\s?[:(]?\\s?(?:名为|名叫|叫做?|为|是)?\\s?(?<of${sort}>${name})\\)?`,
      `(?:(?:现有|已有|已存在|已创建|名为|名叫|叫)的?\\s?)*(?<is${sort}>${name})\\s?(?:这个|的)?\\s?(?:${nouns[sort]})(?![\\w-])`,
    ]),
    `(?:宿?主机|节点|机器|本机|host)(?:上|里)?(?:面)?的?(?:路径|目录|文件夹)?${is}\\s?(?<host>${path})\\s?(?:这个)?(?:路径|目录|文件夹)?`,
    `host ?path\\s?(?:卷)?${is}\\s?(?<hostPath>${path})`,
    `(?:挂载?|映射|绑定|放)(?:载|进|到|在|至|于|入)*\\s?${inside}(?:路径|目录|文件夹)?${is}\\s?(?<at>${path})\\s?(?:这个)?(?:路径|目录|文件夹|下面?|里面?|中)*`,
    `(?:(?:${inside}(?:挂载)(?:点|路径|位置|目录))|mount ?path)${is}\\s?(?<place>${path})\\s?(?:目录)?`,
    `容器(?:的|内|里|中|上)*(?:路径|目录)?${is}\\s?(?<inside>${path})\\s?(?:目录|路径)?`,
    `在\\s?${inside}(?<there>${path})\\s?(?:这个)?(?:路径|目录)?(?:下|里|中|上|处|内)?(?=[^,;]{0,40}(?:挂|看到|读))`,
    piece(
      'same',
      '(?:容器)?(?:里|内|中)?(?:的)?(?:同样|相同|同一个?|一样)的?(?:路径|目录|位置)(?:下|上)?|(?:路径|目录)(?:保持)?(?:一样|相同|不变|一致)',
    ),
    `以\\s?(?<as>${name})\\s?(?:为|作为?)\\s?卷(?:的)?(?:名(?:称|字)?)`,
    `(?:名为|名叫|叫做?|名字叫|取名)\\s?(?<named>${name})\\s?的\\s?(?=(?:host ?path|empty ?dir|configmap|secret|pvc|数据|临时|只读|缓存|日志)?\\s?(?:类型的?)?\\s?卷)`,
    piece('empty', 'empty ?dir|临时(?:空)?(?=卷)'),
    piece('hosts', 'host ?path'),
    `(?:config ?map|secret|pvc)(?=\\s?(?:类型的?)?卷)`,
    `(?:数据|缓存|日志|配置|临时)?\\s?(?:类型的?)?卷(?:的)?${called}\\s?[(:]?\\s?(?<vol>${name})\\)?(?:\\s?的形式)?`,
    `(?:(?:size ?limit|大小|容量|最大|最多|至多|上限|不超过|限制|限额|为|是|用|:) ?)*(?<size>${size})(?: ?(?:大小|容量)?的)?`,
    piece('ro', '(?:以)?只读(?:地|的)?(?:方式|模式|形式)?(?:地)?'),
    `(?:文件)?(?:默认)?(?:权限|模式|default ?mode)(?:为|是|:|设为)?\\s?(?<mode>0?[0-7]{3})(?!\\d)`,
    `(?<lone>${path})(?:\\s?目录)?`,
    '(?:内容|数据|来源|源|类型|它|其)(?:为|是)?|来自|取自|引用|指向|使用|采用|用来?做?|通过|借助|基于|作为|当作|缓存|以|把|将|给|让|使|由|从|为|是|的|一个|一块|个|一份|容器|pod(?![a-z])|它|其|里|内|中|上|下|并且?|再|然后|另外|还|同时|还?需要|需|要|请|添加|增加|新增|加上?|挂上|定义|声明|创建一?个?(?=.{0,12}卷)|看到|读到|能|可以?|挂载?(?:成|为|上|了|出来)?|卷|目录|路径|形式|方式|存在|已有|现有|名|到|在|至|于|进去?|内容',
  ),
  write: (told, before) => (endsBefore(told, before) ? undefined : written(told, before)),
});

/** `… 挂载到 /a，卷名 x；将 …`: the name ends what was told before. */
function endsBefore(told: Told, before: string): boolean {
  const isFirst = told.all[0]?.name === 'vol';
  return isFirst && /挂载?[到在至于]+\s?\/[^\s,;]{1,80}\s?[,;]?\s?$/u.test(before.slice(-100));
}

function written(told: Told, before: string): string | undefined {
  const held = heldBy(told, before);
  const from = hostOf(told);
  const at = placeOf(told, from);
  if (at === undefined || countOf(told, held) !== 1 || isTwice(told)) return undefined;
  const volume = told.first('vol', 'named', 'as')?.replaceAll(/["'`]/gu, '');
  if (told.has('empty')) return emptyAt(told, volume, at);
  const source = from === undefined ? held : `hostPath ${from}`;
  if (source === undefined || told.has('size')) return undefined;
  return `将 ${source} ${volume === undefined ? '' : `以卷 ${volume} `}${mountedAt(told, at)}`;
}

function mountedAt(told: Told, at: string): string {
  const mode = told.one('mode');
  return `${told.has('ro') ? '只读' : ''}挂载到 ${at}${mode === undefined ? '' : `,默认模式 ${mode}`}`;
}

/** The folder of the host: the first that is told where nothing else says which it is. */
function hostOf(told: Told): string | undefined {
  return told.first('host', 'hostPath') ?? (told.has('hosts') ? told.every('lone')[0] : undefined);
}

function placeOf(told: Told, from: string | undefined): string | undefined {
  const own = told.first('at', 'place', 'inside', 'there');
  if (own !== undefined || told.has('same')) return own ?? from;
  return told.every('lone')[from === undefined || told.first('host', 'hostPath') !== undefined ? 0 : 1];
}

/** Of two names or two places nobody knows which belong together. */
function isTwice(told: Told): boolean {
  const count = (...names: readonly string[]): number => names.flatMap((one) => told.every(one)).length;
  return (
    told.every('lone').length > 2 ||
    count('vol', 'named', 'as') > 1 ||
    count('at', 'place', 'there') > 1 ||
    count('host', 'hostPath') > 1
  );
}

function countOf(told: Told, held: string | undefined): number {
  const isHost = told.has('hosts') || told.has('host') || told.has('hostPath');
  return [held !== undefined, isHost, told.has('empty')].filter(Boolean).length;
}

function heldBy(told: Told, before: string): string | undefined {
  const found = sorts.flatMap((sort) => [
    ...[...told.every(`of${sort}`), ...told.every(`is${sort}`)].map(
      (one) => `${sort} ${one.replaceAll(/["'`]/gu, '')}`,
    ),
    ...(told.has(`that${sort}`) ? [lastOf(sort, before)] : []),
  ]);
  const [only, ...more] = new Set(found);
  return more.length === 0 ? only : undefined;
}

/** The only one of its kind that was named before. */
function lastOf(sort: (typeof sorts)[number], before: string): string | undefined {
  const ahead = new RegExp(
    `(?<![\\w-])(?:${nouns[sort]})\\s?(?:名为|叫|,\\s?名为|\\()?\\s?(?<own>${name})`,
    'giu',
  );
  const behind = new RegExp(
    `(?:名为|名叫|叫)\\s?(?<own>${name})\\s?的[^,;。]{0,16}?(?:${nouns[sort]})`,
    'giu',
  );
  const names = [...before.matchAll(ahead), ...before.matchAll(behind)].map(
    ({ groups }) => groups?.['own'] ?? '',
  );
  const [only, ...more] = new Set(names);
  return only === undefined || more.length > 0 ? undefined : `${sort} ${only}`;
}

function emptyAt(told: Told, volume: string | undefined, at: string): string | undefined {
  if (volume === undefined || isTwice(told) || told.every('size').length > 1) return undefined;
  const most = told.one('size')?.replaceAll(' ', '');
  return `将 emptyDir卷${volume} ${told.has('ro') ? '只读' : ''}挂载到 ${at}${most === undefined ? '' : `,emptyDir卷${volume}大小限制为${most}`}`;
}
