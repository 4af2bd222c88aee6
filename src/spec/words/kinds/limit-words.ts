import { overLines } from '../../../kernel/over-lines.ts';
import type { Span } from '../span.ts';

/** A bound, a resource, a type or an amount, and which one. */
export type Token = Span & { readonly kind: string; readonly key: string };

const bounds: readonly (readonly [key: string, pattern: string])[] = [
  [
    'between',
    'between|介于|in the range(?: of| from)?|在(?=~\\d{1,6}(?:[KMGT]i?|m)?~(?:到|至|和|-)~\\d{1,6}(?:[KMGT]i?|m)?~之间)',
  ],
  ['maxLimitRequestRatio', 'max ?-?limit ?-?request ?-?ratio|ratio|比[例率]|之比'],
  [
    'defaultRequest',
    overLines`
      default(?: (?:cpu|memory|resource|container))* ?-?req(?:uest)?s?|defaults? for requests?|
      requests?(?:ing|s)? by default|req(?:uest)?s?|默认(?:的)?(?:CPU|内存|资源|容器)?(?:的)?请求(?:量|值)?|请求
    `,
  ],
  [
    'max',
    overLines`
      max(?:imum|ima)?(?: limits?)?|upper (?:limit|bound)s?|at most|(?:no )?(?:more|larger|bigger|greater|higher) than|above|beyond|over|
      exceeds?|up to|ceiling|largest|biggest|cap(?:ped|s)?|最大(?:值|限制)?|最多|最高|上限|不(?:得|能)?(?:超过|大于|高于)
    `,
  ],
  [
    'min',
    overLines`
      min(?:imum|ima)?(?: limits?)?|lower (?:limit|bound)s?|at least|
      (?:no )?(?:less|fewer|smaller) than|below|under|floor|smallest|least|最小(?:值|限制)?|最少|最低|至少|下限|
      不(?:得|能)?(?:低于|少于|小于)
    `,
  ],
  [
    'default',
    'defaults?(?: (?:cpu|memory|resource|container))*(?: limits?)?|limit(?:s|ed)?(?! ?-?range)|默认(?:的)?(?:CPU|内存|资源|容器)?(?:的)?(?:限制|上限|值)?|限制',
  ],
];

const resources: readonly (readonly [key: string, pattern: string])[] = [
  ['cpu', 'cpus?|cores?|核心?|处理器'],
  ['memory', 'memory|ram|内存'],
  ['ephemeral-storage', 'ephemeral[ -]storage|临时存储'],
  ['storage', 'storage|disk space|存储(?:空间|容量)?'],
];

const types: readonly (readonly [key: string, pattern: string])[] = [
  ['PersistentVolumeClaim', 'persistent ?-?volume ?-?claims?|pvcs?|claims?|持久卷声明'],
  ['Container', 'containers?|容器'],
  ['Pod', 'pods?(?! template)'],
];

const amount = overLines`
  \d{1,6}(?:\.\d{1,3})?(?:
    m(?![a-z])|
    ~?(?:[KMGTP]iB?|[KMGTP]B?|mebibytes?|gibibytes?|megabytes?|gigabytes?|gigs?)(?![A-Za-z])
  )?|
  half an?(?= (?:cpu|core))|one(?= (?:cpu|core))|(?:two|three|four|five|six|eight|ten|twelve|sixteen)(?= (?:cpus|cores))|半(?=个?核)
`;

const said = (list: readonly (readonly [string, string])[]): string => list.map(([, one]) => one).join('|');

const scanner = new RegExp(
  overLines`
    (?:(?:(?<![\w./-])|(?<=(?<![\w.-])\d{1,6}[a-zA-Z]{0,2}\/))(?=\w)|(?=\p{Script=Han}))(?:
      (?<type>${said(types)})|(?<bound>${said(bounds)})|(?<resource>${said(resources)})|
      (?<amount>${amount})(?!~?(?:个(?!~?(?:CPU|核))|[次条台份]))
    )(?:(?<=\p{Script=Han})|(?![\w-]|\.\w|["'\x60]?\s?namespace))
  `
    .replaceAll(' ', '\\s')
    .replaceAll('~', '\\s?'),
  'giu',
);

const keysOf = { type: types, bound: bounds, resource: resources };

/** What of the words tells of limits, in order. */
export function tokensOf(words: string): Token[] {
  return [...words.matchAll(scanner)].flatMap(({ index, 0: text, groups = {} }) => {
    const kind = Object.keys(groups).find((one) => groups[one] !== undefined) ?? 'amount';
    const span = { start: index, end: index + text.length };
    const key = keyOf(kind, text);
    return kind === 'type' && !isMeant(words, span) ? [] : [{ ...span, kind, key }];
  });
}

function keyOf(kind: string, text: string): string {
  const list = kind === 'type' || kind === 'bound' || kind === 'resource' ? keysOf[kind] : [];
  // What tells by what follows it (`在 1Gi 到 20Gi 之间`) is none by itself.
  return list.find(([, one]) => whole(one).test(text))?.[0] ?? (kind === 'bound' ? 'between' : text);
}

const wholes = new Map<string, RegExp>();

function whole(pattern: string): RegExp {
  const known = wholes.get(pattern) ?? new RegExp(`^(?:${pattern})$`, 'iu');
  wholes.set(pattern, known);
  return known;
}

/** `for each pod`, `Container: ...`; other pods and containers are told of in passing. */
function isMeant(words: string, { start, end }: Span): boolean {
  return (
    /(?:(?<![\w-])(?:types?|kinds?|per|each|every|for|any|single|no|an?|individual)|类型|每个|对于?|单个|任何|针对|为|所有|将|把|限制)(?: is| of| all| the| an?| single| individual|:|=|为|是){0,2}\s?["'`]?$|(?:^|[.;:。;\n,(])\s?(?:and |the |all |each |every |an? |以及|而)?["'`]?$/iu.test(
      words.slice(Math.max(0, start - 30), start),
    ) || /^["'`]?\s?[:(]/u.test(words.slice(end, end + 3))
  );
}
