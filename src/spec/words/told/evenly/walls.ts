import { evened, piece, piecesOf, type Told } from './pieces.ts';
import { label } from './values.ts';

/** Whom pods let in and where they may go, whichever of pods, ports and direction stands first. */
export const walls = evened({
  about: /[=:]|\d\/\d/u,
  where: /network ?policy|网络策略|策略叫/iu,
  goesOn: /^[,、]\s?[a-z][\w./-]{0,60}\s?[=:]\s?[\w.-]{1,60}/iu,
  pieces: piecesOf(
    piece('cidr', '(?:\\d{1,3}\\.){3}\\d{1,3}/\\d{1,2}'),
    `(?:tcp|udp)?\\s?(?:端口\\s?)?(?<port>(?<![\\w.])\\d{2,5})(?:端口)?(?:\\s?/\\s?(?:tcp|udp))?(?![\\w./])(?:\\s?(?:tcp|udp)(?![\\w-]))?`,
    piece('label', label),
    `(?<space>[a-z][a-z0-9-]{0,40})\\s?(?:这个)?(?:命名空间|ns|namespace)?(?:里|中)面?的?`,
    piece('in', '入站|入方向|入口|进来|流入|进站'),
    piece('out', '出站|出方向|出口|往外|对外|出去|外出|流出'),
    piece('to', '应用于|适用于|作用于|针对|目标(?:是|为)?|选中|选择|给'),
    piece('of', '来自|只让|仅让|让|从'),
    piece('reach', '访问|连接?|进'),
    piece('allow', '(?:只|仅)?(?:允许|放行)'),
    piece('refuse', '除'),
    '(?:其[他它余])的?(?:流量|访问|连接|请求)?(?:都|一律|全部?|全都|均)*(?:不行|不允许|禁止|拒绝|不通|不放行)',
    '只能|只|仅|限|开放|可以|能|同一?(?:个)?(?:命名空间|ns)(?:内|中|里|下)?的?|方向|流量|请求|标签为|标签是|带有?|具有|标签|网段|地址段?|pods?(?![\\w-])|通过|走|经|使用|用|到|去|向|往|发|的|为|是|这个|这些|那些|所有|在|端口|上|对|和|并且?|且|则|就|它|:',
  ),
  write: (told) => {
    const made = told.has('refuse') || told.every('space').length > 1 ? undefined : toldAll(told);
    const space = told.one('space');
    if (made === undefined || space === undefined) return made;
    // Further on it is where others come from.
    return told.all[0]?.name === 'space' ? `在${space}命名空间中,${made}` : undefined;
  },
});

/** The ends of what is allowed: which port, which addresses and pods of which labels. */
type Ends = { readonly door: string; readonly cidr: string | undefined; readonly labels: readonly string[] };

function toldAll(told: Told): string | undefined {
  const [port, cidr] = [told.one('port'), told.one('cidr')];
  const labels = told.every('label').map((said) => said.replaceAll(/ ?[=:] ?/gu, '='));
  if (told.every('port').length > 1 || told.every('cidr').length > 1) return undefined;
  const ends = { door: port === undefined ? '' : `TCP端口${port}`, cidr, labels };
  return told.has('out') ? outwards(told, ends) : inwards(told, ends);
}

function outwards(told: Told, { door, cidr, labels }: Ends): string | undefined {
  if (told.has('in') || told.has('to')) return undefined;
  const end = door === '' ? '' : `的${door}`;
  if (cidr !== undefined) return labels.length === 0 ? `允许出站到${cidr}${end}` : undefined;
  const [only, ...more] = labels;
  return only === undefined || more.length > 0 ? undefined : `允许出站到标签为${only}的Pod${end}`;
}

function inwards(told: Told, { door, cidr, labels }: Ends): string | undefined {
  const [target, from] = labels.length > 2 || cidr !== undefined ? [] : sidesOf(told, labels);
  const whom = target === undefined ? [] : [`应用于标签为${target}的Pod`];
  if (from === undefined) return door === '' && told.has('to') ? whom[0] : undefined;
  return [...whom, `允许来自标签为${from}的Pod${door === '' ? '' : `访问${door}`}`].join(',');
}

/** Whose the pods are, and who comes to them: of two labels the first is that of whom it is about. */
function sidesOf(told: Told, labels: readonly string[]): readonly (string | undefined)[] {
  const [first, second] = labels;
  if (second !== undefined) return whoOf(told, first, second);
  const names = told.all.map(({ name }) => name);
  // `app=db 的 Pod,入站只允许 5432`: what stands before the way in is behind it, unless it is allowed to come in.
  const isIn =
    told.has('in') &&
    ['in', 'allow'].some((one) => names.includes(one) && names.indexOf(one) < names.indexOf('label'));
  const isOther = told.has('of') || told.has('reach') || isIn;
  if (isOther && told.has('to')) return [];
  return isOther ? [undefined, first] : [first];
}

/** `a may reach b`, but `of a only b may reach it`. */
function whoOf(told: Told, first: string | undefined, second: string): readonly (string | undefined)[] {
  const names = told.all.map(({ name }) => name);
  const between = new Set(names.slice(names.indexOf('label'), names.lastIndexOf('label')));
  if (between.has('of')) return [first, second];
  return between.has('reach') ? [second, first] : [];
}
