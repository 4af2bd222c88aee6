import { han, matter, piece, type Told } from '../sentence.ts';

const space = String.raw`(?!(?:from|in|of|and|namespaces?|pods?|the|an?|our|its|this|that|my|other|same|any|every|each|all|no|which|called|named|may|can|should|must|is|are|has|have|gets?|needs?|will|alone|only|itself)(?![\w-]))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?`;

/** Somebody who is named beside namespaces: `the web and pods from namespace ops`. */
const ahead = String.raw`(?:the\s|our\s)?(?!(?:the|our|pods?|workloads|callers|clients|services|namespaces?|ns|ingress(?:-nginx)?|controllers?|prometheus|traefik|grafana|gateways?|nginx|everything|anything|from|in|of|and|api)(?![\w-]))[a-z][\w-]{1,40}`;
const other = String.raw`(?<other>(?<=(?<![\w-])(?:only|solely|but|just|and)\s|,\s)${ahead}(?=(?:,|,?\sand|\sor)\s(?:the\s)?(?:pods|workloads|namespaces?|everything|anything|callers|those)(?![\w-]))|(?<=(?:只有|只允许|仅允许|只让|仅)\s?)${ahead}(?=\s?[、和与及]\s?(?:来自\s?)?(?:命名空间|[a-z0-9-]{1,60}\s?命名空间)))`;

/** Who alone may come in, by the namespaces they are in: `only the ingress controller in ingress-nginx may talk to it`. */
export const access = matter(
  'only|just|restrict|limit|nobody|no one|nothing|block|deny|except|nur|but|只|仅|除',
  [
    other,
    String.raw`(?<label>(?<=(?<![\w-])label(?:s|led|ed)?(?:\swith|\sas)?[\s:]{1,2}["'\x60]?)[a-z][\w./-]{0,60}\s?[=:]\s?[a-z0-9][\w.-]{0,60}(?<!\.)(?![\w/]))`,
    piece(
      'label_',
      '(?:with|having|carrying|that have|that carry|which carry) (?:the )?labels?|labell?ed(?: with| as)?|labels?',
    ),
    piece(
      'only',
      '(?:lock(?:ed|s)? (?:it )?down so that|make sure that|see to it that|so that)(?= (?:just|only|nobody|no one|nothing))|(?:restrict|limit|close)(?:s|ed)?(?: (?:network |inbound |incoming )?(?:access|traffic|ingress|callers|connections|it))? (?:down )?to|just(?= (?:namespace|pods|the))|only callers',
    ),
    piece(
      'nobody',
      '(?:everybody|everyone|everything|all|anything|anyone|the rest)(?: else| others)? (?:(?:is|are|must|has|should|gets?|to|be) )+(?:blocked|denied|refused|shut out|locked out|closed|rejected|kept out|dropped)',
    ),
    piece('team', '(?:pods|services|workloads|people|apps) of the [a-z][a-z0-9-]{1,40} team'),
    piece(
      'only',
      'only(?: ones?)?|exclusively|solely|just(?= (?:accept|allow|let|take|pods|the|from|namespace))',
    ),
    piece(
      'shut',
      String.raw`(?:nobody|no one|nothing|none)(?: else)? (?:but|except(?: for)?|other than|outside(?: of)?|besides|apart from)|(?:block|deny|reject|drop|refuse|forbid|disallow)s? (?:all |any |every |everything|everyone|everybody|anything|other )*(?:traffic|requests|connections|calls|access)?(?: (?:to it|that|which|who|does|do|is|are|comes?|coming|from))*(?: (?:except(?: for)?|but|other than|apart from)|(?<=that|which|who) (?:doesn['’]t|don['’]t|does not|do not|isn['’]t|is not)(?: come)?)`,
    ),
    String.raw`(?<space>(?<=(?<![\w-])namespaces\s(?:["'\x60]?[a-z0-9-]{1,62}["'\x60]?(?:,\s(?:and\s)?|\sand\s|\sor\s)){1,5}["'\x60]?)${space}(?![\w-])|(?<=namespaces?[\s:]{1,2}(?:called\s|named\s)?["'\x60]?|(?<![\w-])(?:in|from|of|and)\s["'\x60]|(?<![\w-])(?:controller|prometheus|grafana|traefik|gateway|pods?|workloads|namespaces)\s(?:in|from)\s["'\x60]?)${space}(?![\w-])|(?<![\w-])${space}(?=["'\x60]?\snamespace)|ingress-nginx(?=["'\x60]?(?:[\s),.]|$)))`,
    piece('space', 'ingress-nginx'),
    String.raw`(?<space>${space}(?=["'\x60]?\s?(?:这个)?命名空间)|(?<=放行\s?["'\x60]?)${space}(?![\w-])|(?<=命名空间\s?["'\x60]?)${space}(?![\w-]))`,
    han('only', '只有|仅有?|只允许|仅允许|只让|只能由|只'),
    han('except', '除了?|除开'),
    han(
      'shut',
      '(?:谁|任何人?|其他(?:的|人|服务)?|别的|一律)?(?:都|也)?(?:不能|不准|不允许|不可以|禁止|无法|拒绝)',
    ),
    han('besides', '以外|之外|外|别的|其他的?'),
    han('verb', '访问|调用|连接?|进来|请求|流量'),
    han('ingress', 'ingress (?:控制器|网关)|入口(?:网关|控制器)'),
    han('allow', '允许|放行|命名空间|控制器'),
    String.raw`(?<caller>[a-z][\w-]{1,40}(?=\s?[(](?:in\s)?(?:the\s)?(?:namespace|ns)\s))`,
    piece('verb', '(?:ingress|inbound|incoming) (?:traffic|connections|requests)'),
    piece('ingress', '(?:nginx )?ingress(?:es)?(?: controllers?)?'),
    piece('caller', 'prometheus|traefik|grafana|(?:api )?gateways?'),
    piece('callers', 'pods|workloads|callers|clients|services|network policy|networkpolicy'),
    piece('nobody', '(?:nobody|no one|nothing|none) else'),
    piece('space_', 'namespaces?|ns'),
    piece(
      'verb',
      'reach(?:able|ed)?|connect(?:s|ed)?|talk|access(?:ible|ed)?|call(?:s|ed|able)?|used?|hit|enter|scrape|accepts?|traffic|requests|connections|open|come|comes|coming|in|through|gets? (?:in|through)|ingress traffic',
    ),
    piece(
      'allow',
      'allow(?:s|ed)?|permit(?:s|ted)?|lets?|accept(?:s|ed)?|restrict(?:s|ed)?|limit(?:s|ed)?|access|get|reachable',
    ),
  ],
  callers,
);

function callers(told: Told): string | undefined {
  const spaces = spacesOf(told);
  const isShut = told.has('only') || told.has('shut');
  if (!isShut || told.hasOneOf('who', 'other') || told.has('label') !== told.has('label_')) return undefined;
  if (told.has('label')) return labelled(told, spaces);
  if (spaces.length === 0) return undefined;
  const named = namedIn(told, spaces);
  const isCallers = told.all('only').some((said) => /callers/iu.test(said));
  return isCallers || told.has('verb') || told.has('allow') ? named : undefined;
}

/** Who is named is let in, and not all that stands beside it: `prometheus in monitoring`. */
function namedIn(told: Told, spaces: readonly string[]): string {
  const waiting: string[] = [];
  const rest = { callers: [...told.all('caller')], spaces: [...told.all('space')] };
  const named = new Map<string, string[]>();
  for (const piece of told.order('caller', 'space').split(' ')) {
    if (piece === 'caller') waiting.push(...rest.callers.splice(0, 1));
    else named.set(rest.spaces.shift()?.toLowerCase() ?? '', waiting.splice(0));
  }
  const isApart = [...named.values()].some((callers) => callers.length > 0) && waiting.length === 0;
  if (!isApart) return `only pods from namespaces ${spaces.join(' and ')} may reach it`;
  const said = spaces.flatMap((space) => {
    const callers = named.get(space) ?? [];
    return callers.length === 0
      ? [`pods from namespace ${space}`]
      : callers.map(
          (caller) =>
            `${caller
              .toLowerCase()
              .replace(/(?<=gateway)s$/u, '')
              .replaceAll(' ', '-')} in namespace ${space}`,
        );
  });
  return `only ${said.join(' and ')} may reach it`;
}

/** Of an ingress controller it is known where it is, as a rule; of others it has to be said. */
function spacesOf(told: Told): readonly string[] {
  const said = told.all('space').map((name) => name.toLowerCase());
  // Of several namespaces one alone was known as such.
  if (said.length === 1 && told.all('space_').some((one) => /namespaces$/iu.test(one))) return [];
  const [by, others] = [told.all('ingress').length, told.all('caller').length];
  // `the ingress controller and pods from namespace ops`: the namespace is that of the pods.
  const isApart = told.order('ingress', 'callers', 'space') === 'ingress callers space';
  const isLess = by + others > said.length || isApart;
  if (isLess && others > said.length) return [];
  return [...new Set(isLess && by > 0 ? [...said, 'ingress-nginx'] : said)];
}

/** Pods by a label of theirs: with namespaces beside it nobody knows whether both have to be so. */
function labelled(told: Told, spaces: readonly string[]): string | undefined {
  const [label, ...more] = told.all('label');
  const isMore = more.length > 0 || spaces.length > 0 || told.hasOneOf('space_', 'ingress', 'caller');
  return label === undefined || isMore || !told.hasOneOf('verb', 'allow')
    ? undefined
    : `only pods labelled ${label.replace(/\s?[=:]\s?/u, '=')} may reach it`;
}
