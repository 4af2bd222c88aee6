import { evenedWhole, piece, piecesOf, type Told } from '../evenly/pieces.ts';

const cidr = '(?:\\d{1,3}\\.){3}\\d{1,3}/\\d{1,2}';
const label = '["\'`]?[a-z][\\w./-]{0,60}\\s?[=:]\\s?[\\w.-]{1,60}(?![\\w.-])["\'`]?';
const has = '(?:带有?|具有|打了|有|含)?\\s?(?:标签)?\\s?(?:为|是|:)?\\s?';
const of = '\\s?(?:这个)?(?:标签)?的?\\s?';
const spaces = '(?:命名空间|namespace|ns)(?![\\w-])';
const inside = '\\s?(?:里面?|中|内|下|下面)?的?\\s?(?:且|并且)?';

/** Who may come in where pods of namespaces by both their labels are told, or addresses but for some. */
export const peers = evenedWhole({
  about: /命名空间|namespace|\d\/\d/iu,
  // Of several exceptions in brackets each is told of its own block.
  where:
    /^(?![^]*(?:出站|出口|出方向|egress))(?![^]*\(\s?但?(?:排除|除)[^)]{5,40}(?:和|、|与)\s?\d)[^]*(?:network ?policy|网络策略)/iu,
  isList: true,
  pieces: piecesOf(
    `${has}(?<both>${label}${of}${spaces}${inside}(?:的)?${has}${label})${of}(?:Pods?)?`,
    `${spaces}\\s?(?:带有?|具有)?\\s?标签(?:为|是|:)?\\s?(?<bothTold>${label}\\s?(?:且|、|并且|,)\\s?(?:其|里的?)?\\s?Pod\\s?(?:带有?|具有)?标签(?:为|是|:)?\\s?${label})(?:\\s?的\\s?Pods?)?`,
    `(?:\\(\\s?)?(?:但)?(?:排除|除去|除了?|不包括|不包含|不含|剔除|去掉)(?:其中的?)?\\s?(?<except>${cidr})\\s?(?:网段)?(?:之?外|以外)?(?:\\s?\\))?`,
    `(?:\\(\\s?)?(?<exceptAhead>${cidr})\\s?(?:除外|不算|不在内)(?:\\s?\\))?`,
    `(?:IP\\s?)?(?:地址)?(?:段|网段|CIDR)?\\s?(?<cidr>${cidr})\\s?(?:这个)?(?:网段|地址段|段)?(?:的(?:地址|流量|客户端))?`,
    `${has}(?<space>${label})${of}${spaces}${inside}(?:所有)?(?:Pods?(?![\\w-]))?`,
    `${has}(?<pod>${label})${of}(?:Pods?(?![\\w-]))?`,
    `(?:端口)?\\s?(?:TCP|UDP)?\\s?(?<port>(?:(?:TCP|UDP)\\s?/?\\s?)?(?<![\\w./])\\d{2,5}(?![\\w.])(?:\\s?端口)?(?:\\s?[/(]\\s?(?:TCP|UDP)\\s?\\)?)?)\\s?(?:端口)?`,
    piece('in', '(?:只|仅|唯一)*(?:允许|接受|放行|开放|让|有)+|来源|来自|入站|入方向|入口'),
    piece('reach', '访问|连接?|进入|到达?'),
    '以?下列?|两类|两种|[两2]个|的?来源(?:有|是|为|:)*|流量|请求|只|仅|能够?|可以?|对|从|到|它们?|其|的|为|是|有|或者?|和|与|以及|及|并且?|且|端口|协议|TCP(?![\\w-])|UDP(?![\\w-])|Pods?(?![\\w-])|网段|IP段|来自|通过|经|使用|[123]\\s?[.)、]?(?=\\s?[带1命I])|-',
  ),
  write: (told) => (told.has('in') || told.has('reach') ? written(told) : undefined),
});

function written(told: Told): string | undefined {
  const all = told.all.flatMap(({ name, said }) => peerOf(name, said));
  if (isToward(told)) return undefined;
  const isNeeded = told.all.some(({ name }) => /^(?:both|except)/u.test(name));
  const [first] = all;
  if (!isNeeded || first === undefined || first.startsWith('!')) return undefined;
  const parties = all.join('|').replaceAll('|!', '!');
  const doors = told.every('port').map((one) => {
    const number = /\d{2,5}/u.exec(one)?.[0] ?? '';
    return `${/udp/iu.test(one) ? 'UDP' : 'TCP'}/${number}`;
  });
  return `policyRule@ingress@${parties}@${[...new Set(doors)].join('|')}`;
}

const isParty = (name: string): boolean => /^(?:both|pod|space|cidr)/u.test(name);

/** `让 A 的 Pod 访问 B 的 Pod`: whom they reach is no one who comes in. */
function isToward(told: Told): boolean {
  const names = told.all.map(({ name }) => name);
  const at = names.indexOf('reach');
  return at !== -1 && names.slice(0, at).some(isParty) && names.slice(at).some(isParty);
}

function peerOf(name: string, said: string): string[] {
  const labels = (said.match(new RegExp(label, 'giu')) ?? []).map((one) =>
    one.replaceAll(/["'`\s]/gu, '').replace(':', '='),
  );
  if (name.startsWith('both')) return labels.length === 2 ? [`both%${labels.join('&')}`] : [];
  if (name.startsWith('except')) return [`!${said}`];
  if (name === 'cidr') return [`cidr%${said}`];
  if (name === 'space') return [`nslabel%${labels[0] ?? ''}`];
  return name === 'pod' ? [`pod%${labels[0] ?? ''}`] : [];
}
