import { evenedWhole, piece, piecesOf, type Told } from '../evenly/pieces.ts';

const name = '(?<![\\w.-])(?!(?:pod|tcp|udp|dns|egress)(?![\\w-]))[a-z][a-z0-9-]{0,60}';

/** `除 DNS 以外一律不许对外访问`: nothing goes out but through these ports, wherever it goes. */
export const outward = evenedWhole({
  about: /出站|出口|出方向|egress|对外|向外|往外|外部|外网/iu,
  where: /network ?policy|网络策略/iu,
  pieces: piecesOf(
    `(?<port>(?<![\\w./])\\d{2,5}(?![\\w.]))(?:\\s?端口)?(?:\\s?的)?`,
    piece('proto', '/?\\s?(?:UDP|TCP)(?![\\w-])\\s?(?:协议)?'),
    piece('dns', 'DNS(?![\\w-])(?:请求|流量|查询|解析)?'),
    piece('out', '出站|出口|出方向|egress|对外(?:部)?|向外(?:部)?|往外|外部|外网'),
    piece(
      'refuse',
      '(?:一律|都|全部|其[他余]的?|一切|所有|任何)*(?:不许|不允许|禁止|不能|不得|不可以?|拒绝|阻断)',
    ),
    piece('but', '除了?|(?:之|以)外|例外|(?<=[)\\s])外(?=[,，])'),
    piece('allow', '(?:只|仅)(?:能|可以|允许|放行|开放|有|准)*|放行|允许|开放'),
    `(?<space>${name})\\s?(?:这个)?(?:命名空间|namespace|ns)(?:里|中|内|下)?面?的?`,
    piece(
      'all',
      '(?:选中|选择|选取|适用于|作用于|应用于|对)?\\s?(?:该|这个|此)?(?:命名空间)?(?:里|中|内|下)?的?\\s?(?:所有|全部|任何)的?\\s?Pods?(?![\\w-])(?:\\s?生效)?',
    ),
    '流量|访问|连接|请求|端口|协议|通信|发起?|到|去|的|和|与|及|以及|即|也就是|对|使|让|能|可以|方向|规则|在|里|中|上|为|是|Pods?(?![\\w-])',
  ),
  write: (told, before) => {
    const doors = doorsOf(told);
    const isOnly = told.has('allow') || (told.has('refuse') && told.has('but'));
    if (!told.has('out') || !isOnly || doors === undefined || told.every('space').length > 1)
      return undefined;
    const rule = `policyRule@egress@@${doors}`;
    if (isSaid(doors, before)) return '';
    const space = told.one('space');
    return space === undefined ? rule : `在 ${space} 命名空间,${rule}`;
  },
});

/** Whoever told it of DNS before tells it again by its port. */
function isSaid(doors: string, before: string): boolean {
  return /^(?:\w{3}\/53\|?)+$/u.test(doors) && said.test(before);
}

const out = '(?:出站|对外|向外|外部|外网)';
const dns = '(?:DNS|(?<!\\d)53(?!\\d))';
const said = new RegExp(`${dns}[^。]{0,40}${out}|${out}[^。]{0,40}${dns}`, 'iu');

function doorsOf(told: Told): string | undefined {
  const ports = [...new Set(told.every('port'))];
  if (ports.length === 0 && !told.has('dns')) return undefined;
  const said = [
    ...new Set(told.every('proto').map((one) => one.toUpperCase().replaceAll(/[^A-Z]|协议/gu, ''))),
  ];
  const own = said.length > 0 ? said : told.has('dns') ? ['UDP', 'TCP'] : ['TCP'];
  return (ports.length > 0 ? ports : ['53']).flatMap((port) => own.map((one) => `${one}/${port}`)).join('|');
}
