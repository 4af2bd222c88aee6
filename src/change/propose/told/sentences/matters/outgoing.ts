import { han, matter, piece, type Told } from '../sentence.ts';

/** Whom alone it may call: `nothing but DNS and api.stripe.com on 443 may be contacted`. */
export const outgoing = matter(
  'only|nothing|nowhere|anything|block|deny|forbid|limit|restrict|except|apart|besides|other than|只|仅|除|禁止',
  [
    String.raw`(?<target>(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20}(?::\d{2,5})?(?![\w./:-]*\w)|(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2})(?::\d{2,5})?(?![\w.]))`,
    String.raw`(?<port>(?<=(?:(?<![\w-])(?:ports?|on|via|over)\s|端口(?:是|为)?\s?|[a-z0-9]\s?(?:的|\s)\s?))\d{2,5}(?![\w.:/]))`,
    piece(
      'inside',
      'from|people|users?|customers?|visitors|everyone|clients?|browsers?|(?:access|call|reach|connect(?: to)?|talk to|contact|speak to|hit|enter) (?:it|us|this|our|the (?:app|application|service|pods?|deployment))',
    ),
    han('inside', '来自|从|用户|客户|浏览器'),
    piece(
      'call',
      '(?:lock(?:ed|s)? down|restrict(?:ed|s)?|limit(?:ed|s)?)(?: (?:the|its|all))? (?:egress|outgoing (?:traffic|connections)|outbound (?:traffic|connections))(?: so(?: that)?)?(?! to)',
    ),
    piece(
      'known',
      `(?:the |its |our )?(?:postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|valkey|rabbitmq|kafka|database|db|cache|queue|broker)`,
    ),
    piece('only', '(?:and )?(?:to )?(?:nothing|nobody|no one|nowhere) else'),
    piece('https', '(?:with |over |via |using |by )?https'),
    piece('port_', '(?:on |at |over |via )?(?:tcp )?ports?'),
    piece(
      'dns',
      '(?:the )?(?:cluster )?(?:dns|name resolution|name lookups?)(?: (?:lookups?|queries|resolution|server|service))?',
    ),
    piece(
      'but',
      '(?:but|except(?: for| to)?|other than|apart from|besides|aside from|with the exception of|outside(?: of)?|save)',
    ),
    piece(
      'shut',
      "nothing(?: else)?|nowhere(?: else)?|no (?:one|other (?:host|address|target|destination)s?|other)|(?:must|may|should|shall|can)(?: not|not|n['’]t) (?:be able to )?|cannot|not|never|no|block(?:s|ed)?|den(?:y|ied|ies)|forbid(?:den)?|prohibit(?:ed)?|drop(?:ped)?|disallow(?:ed)?|refuse(?:d)?|cut off|reject(?:ed)?",
    ),
    piece(
      'only',
      'only|exclusively|solely|just|nothing (?:but|except|other than|besides)|limit(?:ed)? to|restrict(?:ed)? to|limited|restricted|limit|restrict',
    ),
    piece(
      'out',
      'out(?:going|bound|wards?)?|going out|leaves?|leaving|egress|external(?:ly)?|(?:to |on )?(?:the )?(?:outside(?: world)?|internet)',
    ),
    piece(
      'call',
      'talk(?:s|ing)?|call(?:s|ed|ing)?|contact(?:s|ed)?|connect(?:s|ed|ing)?|speak(?:s|ing)?|go|goes|sends?',
    ),
    piece('rest', 'everything else|anything else|all other|all the rest|(?:the )?rest|else'),
    piece(
      'traffic',
      'access(?:es)?|reach(?:es|ed)?|open|make|traffic|connections?|calls|requests|everything|anything|other|whatever|hosts?|destinations?|targets?|addresses',
    ),
    piece('allow', 'allow(?:s|ed)?|permit(?:s|ted)?|lets?'),
    han('only', '只(?:能|允许|许|可以?|放行|准|会)?|仅(?:能|允许|可以?|放行|限)?'),
    han('but', '除了?|除开'),
    han('besides', '以外|之外|外'),
    han('shut', '(?:都|全部|一律|也)?(?:不允许|不能|禁止|拒绝|不准|不可以?|不得|阻止|封掉|拦截|屏蔽|封禁)'),
    han('out', '出站|出口|出向|外部|外网|公网|对外|往外|向外|外面'),
    han('call', '连接?|调用|请求|通信|出去'),
    han('rest', '其他的?|其余的?|其它的?|别的|剩下的?'),
    han('traffic', '访问|发起|流量|网络|任何|全部|一切|地方|地址|域名|端口|放行'),
    han('dns', '域名解析|dns(?:解析|查询)?'),
  ],
  leaving,
);

function leaving(told: Told): string | undefined {
  const targets = told.all('target');
  if (told.hasOneOf('who', 'place', 'inside') || !isShut(told)) return undefined;
  if (told.has('known')) return targets.length > 0 ? undefined : toKnown(told);
  if (targets.length > 0) return told.hasOneOf(...verbs(told)) ? toThese(told, targets) : undefined;
  const isDns = told.has('dns') && told.has('out') && !told.has('port');
  return isDns ? 'outgoing traffic only to DNS' : undefined;
}

/** What stands behind it and is known by what it is. */
function toKnown(told: Told): string | undefined {
  const known = told.all('known').map((said) => said.replace(/^(?:the|its|our)\s/iu, '').toLowerCase());
  // Whom it calls says nothing of whom it must not, unless all others are told of.
  const isAll = told.hasOneOf('out', 'shut', 'rest') || told.all('only').some((said) => /else/iu.test(said));
  return isAll && told.hasOneOf('out', 'call') && !told.hasOneOf('port', 'https')
    ? `outgoing traffic only to ${known.join(' and ')} and DNS`
    : undefined;
}

/** `over HTTPS` says of others how they come in. */
function verbs(told: Told): readonly string[] {
  return told.has('https') ? ['out'] : ['out', 'call'];
}

function toThese(told: Told, targets: readonly string[]): string | undefined {
  const port = portOf(told, told.all('port'));
  const isLoose = port !== undefined && (targets.length > 1 || /:\d+$/u.test(targets[0] ?? ''));
  if (port === false || isLoose) return undefined;
  const all = targets.map((target) => onPort(target, port));
  return all.includes(undefined) ? undefined : `outgoing traffic only to ${all.join(' and ')}`;
}

/** Of several nobody knows which is whose. */
function portOf(told: Told, ports: readonly string[]): string | undefined | false {
  const [only, ...more] = new Set(told.has('https') ? ['443', ...ports] : ports);
  return more.length > 0 ? false : only;
}

function onPort(target: string, port: string | undefined): string | undefined {
  const [host = '', own = port] = target.split(':');
  return own === undefined ? undefined : `${host} on ${own}`;
}

/** Only these, nothing but these, or all others shut out; `not limited to` is none of them. */
function isShut(told: Told): boolean {
  const shut = told.all('shut').length;
  if (told.has('but')) return !told.has('only') && shut === 1;
  return told.has('only') && (shut === 0 || (shut === 1 && told.has('rest')));
}
