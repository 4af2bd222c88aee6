import { anyCase } from '../../../../kernel/any-case.ts';
import type { Spec } from '../../../../spec/spec.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import { calledIn } from '../../scope.ts';
import type { Ground, Heard } from '../telling.ts';
import { whose } from '../whose.ts';

const may = String.raw`(?:(?:may|can|could|should|must|shall|is|are|be|to|allowed|able|gets?|have|has)\s){0,5}`;
const reach = String.raw`(?:talk\sto|reach|access|call|connect(?:\sto)?|use|speak\s(?:to|with)|query|hit|enter|come\sin)`;
const reached = String.raw`(?:called|used|reached|accessed|reachable|accessible|contacted|queried|available|allowed|accepted|open|exposed)`;
const alone = String.raw`(?:only|solely|exclusively|(?:nobody|no\sone|nothing|none)(?:\selse)?\s(?:but|except(?:\sfor)?|other\sthan|besides|apart\sfrom))`;
const by = String.raw`(?<by>[^.;:\n]{3,200}?)`;
const target = String.raw`(?<of>(?:the\s|our\s)?[\w-]{1,60})`;
const traffic = String.raw`(?:(?:network\s)?(?:ingress|traffic|access|requests|calls|connections|callers)\s(?:(?:is|are|must|should|be|to|it|come|comes|coming)\s){0,4})`;

const sayings = [
  `(?<![\\w-])(?:(?:and|but)\\s)?${alone}\\s${by}\\s${may}${reach}(?:\\s${target})?(?![\\w-])`,
  `(?<![\\w-])${target}\\s?:?\\s${may}(?:${reached}\\s)?${alone}\\s(?:be\\s)?(?:${reached}\\s)?(?:by|from|for|to)\\s${by}(?=\\s?(?:[.;\\n]|$))`,
  `(?<![\\w-])(?:${target}\\s?:\\s)?${traffic}?${alone}\\s(?:${traffic})?(?:be\\s)?(?:${reached}\\s)?(?:by|from)\\s${by}(?=\\s?(?:[.;\\n]|$))`,
  `(?<![\\w-])(?:ingress|inbound|incoming(?:\\straffic)?|traffic|access|callers|network\\spolicy)\\s?:\\s${alone}\\s${by}(?=\\s?(?:[.;\\n]|$))`,
  String.raw`(?:只有|只允许|仅允许|只让|只准|仅有?)\s?(?<by>[^。；，,;\n]{2,100}?)\s?(?:才|可以|可|能够?|来)*(?:访问|调用|连接|连|进来)(?:它|该服务|这个服务)?`,
].map(anyCase);

/** One more, where it was said before who alone may. */
const more = [
  `(?<=^|[.;\\n]\\s{0,3}|(?:^|\\n)\\s{0,6}[-*•]\\s)(?:and\\s)?(?<by>[^.;:,\\n]{3,120}?)\\s(?:may|can|should|must|is|are)\\salso\\s(?:(?:be|to|allowed|able)\\s){0,3}${reach}(?:\\s${target})?(?![\\w-])`,
  `(?<=^|[.;\\n]\\s{0,3}|(?:^|\\n)\\s{0,6}[-*•]\\s)(?:and\\s)?(?<by>[^.;:,\\n]{3,120}?)\\s${may}${reach}(?:\\s${target})?,?\\s(?:too|as\\swell|also)(?![\\w-])`,
  `(?<![\\w-])${target}\\s(?:(?:may|can|should|must|is)\\salso|also\\s(?:may|can|should|must|is))\\s(?:(?:be|to)\\s){0,2}${reached}\\s(?:by|from|for|to)\\s${by}(?=\\s?(?:[.;\\n]|$))`,
].map(anyCase);

const name = String.raw`["'\x60]?(?<name>(?!(?:the|an?|our|its|this|that|same|other|any|all|every)(?![\w-]))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?`;
const who = String.raw`(?:(?:(?:all|any|every|the|our|other)\s)?(?:pods?|anything|everything|something|workloads?|clients?|callers?|services?|whatever|whoever|people|things?|(?:the\s)?ingress(?:[\s-]nginx)?(?:\scontroller)?)\s(?:(?:that|which|is|are|runs?|running|lives?)\s){0,3})?`;
const from = String.raw`(?:(?:from|in|of|inside|within|by)\s){0,2}(?:the\s)?`;
const generic = String.raw`(?!(?:pods?|anything|everything|something|workloads?|clients?|callers?|services?|whatever|whoever|people|things?|apps?|users?|requests|traffic|those|ones?|(?:nginx[\s-])?ingress(?:[\s-]nginx)?|controllers?|namespaces?|all|any|every|the|our|other|an?|that|from|in|of)(?![\w-]))`;
const nowhere = String.raw`(?!(?:the|our|an?|this|that|same|its|my|cluster|vpc|network|vpn|office|production|prod|staging|dev|test|there|any|all|other)(?![\w-]))`;
const one = String.raw`["'\x60]?${generic}(?<pods>[a-z][a-z0-9-]{0,61})["'\x60]?`;
const label = String.raw`(?:the\s)?pods\s(?:(?:with|having|carrying|that\shave|that\scarry)\s(?:the\s)?labels?|labell?ed(?:\s(?:with|as))?|labels?)\s["'\x60]?(?<label>[a-z][\w./-]{0,60}\s?[=:]\s?[a-z0-9][\w.-]{0,60})["'\x60]?`;
const there = String.raw`(?:\s(?:that|which|is|are|runs?|running|lives?)){0,3}\s(?:in|from|of|inside|within)\s`;
/** Some of the pods of a namespace: `prometheus in observability`, `pods labelled app=gateway in the namespace edge`. */
const some = [
  `(?:${one}(?:\\s(?:services?|pods?|app|deployment|workload|server|api))?|pods\\sof\\s${one.replace('<pods>', '<of>')}|${label})`,
]
  .flatMap((whose) => [
    `^(?:(?:by|from|for)\\s)?(?:the\\s|our\\s)?${whose}${there}(?:the\\s)?(?:namespace|ns)\\s(?:called\\s|named\\s)?${name}$`,
    `^(?:(?:by|from|for)\\s)?(?:the\\s|our\\s)?${whose}${there}(?:the\\s)?${name}\\snamespace$`,
    `^(?:(?:by|from|for)\\s)?(?:the\\s|our\\s)?${whose}${there}${nowhere}${name}$`,
  ])
  .map((source) => new RegExp(source, 'iu'));
const spaced = [
  `^${from}${who}${from}(?:namespaces?|ns)\\s(?:called\\s|named\\s)?${name}$`,
  `^${from}${who}${from}${name}\\snamespace$`,
  `^(?:pods?|workloads?|anything|everything|services?)\\s(?:from|in)\\s${nowhere}${name}$`,
  `^(?:来自)?(?:命名空间\\s?${name}|${name.replace('<name>', '<ahead>')}\\s?(?:这个)?命名空间)\\s?(?:里面?|中|下)?的?\\s?(?:所有)?(?:pods?|服务|应用)?$`,
].map((source) => new RegExp(source, 'iu'));

type Listed = { readonly spaces: readonly string[]; readonly services: readonly string[] };
type Beside = { readonly known: readonly Called[]; readonly isMore: boolean };
type Told = { readonly said: string; readonly of: readonly string[]; readonly list: Listed | undefined };

/** Services and namespaces that alone may call in one breath: `only the frontend and pods from namespace ops may call the backend`. */
export function mixedCallers(words: string, { called }: Ground): Heard {
  const known = called.filter(({ names }) => names.length > 0);
  const isShut = sayings.some((pattern) => words.search(pattern) !== -1);
  const found = [...sayings, ...(isShut ? more : [])].flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap((match) =>
      toldBy(match, words, { known, isMore: more.includes(pattern) }),
    ),
  );
  const told = found.filter(({ said }, at) => !found.slice(0, at).some((one) => one.said.includes(said)));
  const built = told.filter(({ list }) => list !== undefined);
  return {
    rest: told.reduce((rest, { said }) => rest.replace(said, ' '), words),
    rows: built.map(({ said, list }) => ({
      said: said.trim(),
      subject: { en: 'Called only by', zh: '仅允许的调用方' },
      value: [...(list?.services ?? []), ...(list?.spaces ?? []).map(spaceSaid)].join(', '),
    })),
    leftover: told.filter(({ list }) => list === undefined).map(({ said }) => said.trim()),
    over: (spec) => built.reduce(callable, spec),
  };
}

function spaceSaid(said: string): string {
  const [space = '', ...pods] = said.split('/');
  const label = pods.join('/');
  if (label === '') return `namespace ${space}`;
  return `${label.includes('=') ? label : `app.kubernetes.io/name=${label}`} in namespace ${space}`;
}

function callable(spec: Spec, { of, list }: Told): Spec {
  const workloads = spec.workloads.map((one) =>
    (of.length === 0 ? one.image.kind !== 'public' : of.includes(one.name))
      ? {
          ...one,
          callers: [...new Set([...(one.callers ?? []), ...(list?.services ?? [])])],
          callerSpaces: [...new Set([...(one.callerSpaces ?? []), ...(list?.spaces ?? [])])],
        }
      : one,
  );
  return { ...spec, workloads };
}

/** A list of one kind only is read by who knows that; of one with somebody unknown no half is let in. */
function toldBy(match: RegExpExecArray, words: string, { known, isMore }: Beside): Told[] {
  const { 0: said, index, groups = {} } = match;
  const { by = '', of: target = '' } = groups;
  const items = listOf(by).map((item) => itemOf(item, known));
  const spaces = items.flatMap(({ space }) => space ?? []);
  const services = items.flatMap((item) => item.services);
  if (spaces.length === 0 || (!isMore && isOfWhole(items))) return [];
  const named = calledIn(target, known);
  const of = named.length > 0 ? named : whose(words, { start: index, end: index + said.length }, known);
  const isAnswered = items.every(isKnown) && !services.some((one) => named.includes(one));
  return [
    {
      said,
      of: of.filter((one) => named.length > 0 || !services.includes(one)),
      list: isAnswered ? { spaces, services } : undefined,
    },
  ];
}

function isOfWhole(items: readonly Item[]): boolean {
  return items.every(({ space }) => space?.includes('/') === false);
}

function isKnown({ space, services }: Item): boolean {
  return space !== undefined || services.length > 0;
}

function listOf(said: string): readonly string[] {
  const items = said
    .split(/\s?,\s?(?:and\s|or\s)?|\s(?:and|or|plus|&)\s|\s?[、和与及或]\s?/iu)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const [first, last] = [items.findIndex((one) => /(?<!\w)namespaces\s/iu.test(one)), items.at(-1) ?? ''];
  // `namespaces shop and backoffice`, `the shop and backoffice namespaces`
  const isPlural = (at: number): boolean => (first !== -1 && at > first) || /\snamespaces$/iu.test(last);
  return items.map((item, at) =>
    isPlural(at) && /^(?:the\s)?["'\x60]?[a-z0-9-]+["'\x60]?(?:\snamespaces)?$/iu.test(item)
      ? `namespace ${item.replace(/^the\s/iu, '').replace(/\snamespaces$/iu, '')}`
      : item,
  );
}

const ingress = /^(?:by\s|from\s)?(?:the\s|our\s)?(?:nginx\s)?ingress(?:\scontroller)?$/iu;

/** Pods of a namespace by their name, or by a label that is told. */
function someOf(item: string): string | undefined {
  const groups = some.map((pattern) => pattern.exec(item)?.groups).find((one) => one !== undefined);
  if (groups === undefined) return undefined;
  const { name: space = '', pods, of = pods, label: pair = of } = groups as Partial<Record<string, string>>;
  return `${space.toLowerCase()}/${pair === of ? (of ?? '').toLowerCase() : (pair ?? '').replace(/\s?[=:]\s?/u, '=')}`;
}

function spaceIn({ name: behind, ahead = behind }: Partial<Record<string, string>> = {}): string[] {
  return ahead === undefined ? [] : [ahead];
}

type Item = { readonly space: string | undefined; readonly services: readonly string[] };

function itemOf(item: string, known: readonly Called[]): Item {
  const space = someOf(item) ?? spaced.flatMap((pattern) => spaceIn(pattern.exec(item)?.groups))[0];
  if (space !== undefined) return { space, services: [] };
  if (ingress.test(item)) return { space: 'ingress-nginx', services: [] };
  const bare = item.replace(/^(?:by|from)\s/iu, '').replace(/^(?:the|our)\s/iu, '');
  const isName = /^[\w-]{1,60}(?:\s(?:service|pods?|app|deployment))?$/iu.test(bare);
  return { space: undefined, services: isName ? calledIn(bare, known) : [] };
}
