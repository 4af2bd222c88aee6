import { evened, piece, piecesOf, type Told } from './pieces.ts';
import { label } from './values.ts';

const cidr = '(?:\\d{1,3}\\.){3}\\d{1,3}/\\d{1,2}';
const name = '(?<![\\w.-])(?!(?:pod|tcp|udp|ip|ingress|egress)(?![\\w-]))[a-z][a-z0-9-]{0,40}';
const spaces = '(?:命名空间|namespace|ns)(?![\\w-])';
const has = '(?:带有|具有|打了|有|带)?(?:标签)?(?:为|是)?\\s?["\'`]?';

/** Who may come in: pods, namespaces and addresses in any order, each as one of those that may, and through which port. */
export const visitors = evened({
  about: /来自|来源|放行|只[放给许](?!行)|开放|接受|只有|仅有|只让|仅当|from|入口|入站|ingress/iu,
  where: /network ?policy|网络策略/iu,
  pieces: piecesOf(
    `(?<both>${name}\\s?(?:这个)?${spaces}\\s?(?:里|中|内)?面?的?\\s?(?:${has})${label})`,
    `(?:放行|开放)\\s?${has}(?<opened>${label})["'\`]?\\s?的\\s?Pods?\\s?的?(?=\\s?(?:TCP|UDP|端口|\\d))`,
    `(?:进入|作用于|应用于|适用于|针对|选中|保护|访问|到达)\\s?${has}(?<aim>${label})["'\`]?(?:\\s?的)?(?:\\s?Pods?)?`,
    `${has}(?<spaceLabel>${label})["'\`]?\\s?(?:标签)?的?\\s?${spaces}`,
    `(?:namespaceSelector\\s?(?:为|:)?\\s?)(?<spaceSelector>${label})`,
    `(?:(?:名称|名字|名)(?:为|是|叫)\\s?)?["'\`]?(?<space>${name})["'\`]?\\s?(?:的|这个)?\\s?${spaces}(?:里|中|内)?面?(?:的)?(?:所有|任意|任何)?(?:\\s?Pods?)?`,
    `${spaces}\\s?["'\`]?(?<spaceBehind>${name})["'\`]?(?:里|中|内)?面?的?(?:所有|任意)?(?:\\s?Pods?)?`,
    `(?:ip ?block|cidr|ip(?:地址)?(?:段|块)?|网段|地址段)?(?:为|是|:)?\\s?(?<cidr>${cidr})\\s?(?:这个)?(?:网段|地址段|段|范围)?(?:的(?:地址|客户端|IP|流量))?`,
    `(?:pod ?selector\\s?(?:为|:)?\\s?)?${has}(?<label>${label})["'\`]?\\s?(?:标签)?(?:的)?(?:\\s?Pods?)?`,
    `(?:(?:目的|目标|其|它的?)?端口(?:号)?(?:限定|限制)?(?:为|是|:)?\\s?)?(?<port>(?<![\\w./])\\d{2,5}(?:\\s?端口)?(?:\\s?/\\s?(?:tcp|udp)(?![\\w-]))?(?:\\s?端口)?)(?![\\w./-])`,
    piece('proto', '(?:TCP|UDP)(?![\\w-])(?:\\s?协议)?'),
    '(?:其[他它余]|别)的?(?:流量|访问|连接|请求|来源)?(?:都|一律|全部?|全都|均)*(?:不行|不允许|禁止|拒绝|不通|不放行|挡掉|拦掉|都?不让进?)',
    piece(
      'from',
      '(?:流量|请求)?来自|(?:流量|请求)?的?来?源(?:头|地址)?(?:可以|限定|限制)?(?:为|是|有|:)?|放行|只[放给许](?!行)|开放|只?接受|只有|仅有|只让|仅当|(?:ingress )?from(?:有)?|(?:入口|入站|ingress)(?:方向|规则|流量)?',
    ),
    '(?:与[它其]|在)?(?:同一个?|相同的?|本|该)(?:命名空间|ns|namespace)(?:里|中|内)?(?:的)?|(?:这)?[两三四2-4]个(?:来源)?|只|仅|允许|允许其?访问|访问|其|它们?的?|能|可以|才|时|对|给|让|从|发往|发送到|进入|进来|过来|连接?到?|走|通过|流量|请求|的|或者?|和|与|以及|及|为|是|限定|在|到|上|Pods?(?![\\w-])|端口|协议|同时|并且?|所有|任意|有|:',
  ),
  write: (told) => written(told),
});

const peers = new Set(['label', 'spaceLabel', 'spaceSelector', 'space', 'spaceBehind', 'cidr']);

function written(told: Told): string | undefined {
  const all = told.all.filter(({ name: one }) => peers.has(one));
  const aims = [...told.every('aim'), ...told.every('opened')];
  const doors = doorsOf(told);
  if (!isOfVisitors(told, all.length, aims.length) || isPlain(all, doors)) return undefined;
  const whom = all.map((one) => peerOf(one.name, one.said));
  const own = aims.map((aim) => `应用于标签为${plain(aim)}的Pod,`).join('');
  return `${own}policyRule@ingress@${whom.join('|')}@${doors.join('|')}`;
}

/** What begins with a party may be about its own pods, and so may the only one beside them. */
function isOfVisitors(told: Told, count: number, aims: number): boolean {
  const [first] = told.all;
  const isLed = first !== undefined && !peers.has(first.name);
  return isLed && told.has('from') && !told.has('both') && aims < Math.min(count, 2);
}

/** One label by itself is read as it stands. */
function isPlain(all: Told['all'], doors: readonly string[]): boolean {
  return all.length === 1 && /abel/u.test(all[0]?.name ?? '') && doors.every((one) => one.startsWith('TCP'));
}

/** A protocol is that of the port behind it, or of the one before where none follows. */
function doorsOf(told: Told): readonly string[] {
  const doors: string[] = [];
  let ahead: string | undefined;
  for (const { name: one, said } of told.all) {
    if (one === 'proto') ahead = said.slice(0, 3).toUpperCase();
    if (one !== 'port') continue;
    doors.push(
      `${/tcp|udp/iu.exec(said)?.[0].toUpperCase() ?? ahead ?? 'TCP'}/${/\d+/u.exec(said)?.[0] ?? ''}`,
    );
    ahead = undefined;
  }
  return ahead === undefined
    ? doors
    : doors.map((one, at) => (at === doors.length - 1 ? one.replace('TCP', ahead ?? 'TCP') : one));
}

function plain(said: string): string {
  return said.replaceAll(/\s?[=:]\s?/gu, '=');
}

function peerOf(name: string, said: string): string {
  if (name === 'cidr') return `cidr%${said}`;
  if (name === 'label') return `pod%${plain(said)}`;
  return name === 'space' || name === 'spaceBehind' ? `ns%${said}` : `nslabel%${plain(said)}`;
}
