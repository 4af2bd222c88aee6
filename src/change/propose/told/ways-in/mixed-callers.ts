import { anyCase } from '../../../../kernel/any-case.ts';
import type { Spec } from '../../../../spec/spec.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import { calledIn } from '../../scope.ts';
import type { Ground, Heard } from '../telling.ts';
import { whose } from '../whose.ts';

const may = String.raw`(?:(?:may|can|could|should|must|shall|is|are|be|to|allowed|able|gets?|have|has)\s){0,5}`;
const reach = String.raw`(?:talk\sto|reach|access|call|connect\sto|use|speak\s(?:to|with)|query|hit|enter|come\sin)`;
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
].map(anyCase);

const name = String.raw`["'\x60]?(?<name>(?!(?:the|an?|our|its|this|that|same|other|any|all|every)(?![\w-]))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?`;
const who = String.raw`(?:(?:(?:all|any|every|the|our|other)\s)?(?:pods?|anything|everything|something|workloads?|clients?|callers?|services?|whatever|whoever|people|things?|prometheus|grafana|traefik|gateway|(?:the\s)?ingress(?:[\s-]nginx)?(?:\scontroller)?)\s(?:(?:that|which|is|are|runs?|running|lives?)\s){0,3})?`;
const from = String.raw`(?:(?:from|in|of|inside|within|by)\s){0,2}(?:the\s)?`;
const spaced = [
  `^${from}${who}${from}(?:namespaces?|ns)\\s(?:called\\s|named\\s)?${name}$`,
  `^${from}${who}${from}${name}\\snamespace$`,
].map((source) => new RegExp(source, 'iu'));

type Listed = { readonly spaces: readonly string[]; readonly services: readonly string[] };
type Told = { readonly said: string; readonly of: readonly string[]; readonly list: Listed | undefined };

/** Services and namespaces that alone may call in one breath: `only the frontend and pods from namespace ops may call the backend`. */
export function mixedCallers(words: string, { called }: Ground): Heard {
  const known = called.filter(({ names }) => names.length > 0);
  const found = sayings.flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap((match) => toldBy(match, words, known)),
  );
  const told = found.filter(({ said }, at) => !found.slice(0, at).some((one) => one.said.includes(said)));
  const built = told.filter(({ list }) => list !== undefined);
  return {
    rest: told.reduce((rest, { said }) => rest.replace(said, ' '), words),
    rows: built.map(({ said, list }) => ({
      said: said.trim(),
      subject: { en: 'Called only by', zh: '仅允许的调用方' },
      value: [...(list?.services ?? []), ...(list?.spaces ?? []).map((one) => `namespace ${one}`)].join(', '),
    })),
    leftover: told.filter(({ list }) => list === undefined).map(({ said }) => said.trim()),
    over: (spec) => built.reduce(callable, spec),
  };
}

function callable(spec: Spec, { of, list }: Told): Spec {
  const workloads = spec.workloads.map((one) =>
    (of.length === 0 ? one.image.kind !== 'public' : of.includes(one.name))
      ? { ...one, callers: list?.services ?? [], callerSpaces: list?.spaces ?? [] }
      : one,
  );
  return { ...spec, workloads };
}

/** A list of one kind only is read by who knows that; of one with somebody unknown no half is let in. */
function toldBy(match: RegExpExecArray, words: string, known: readonly Called[]): Told[] {
  const { 0: said, index, groups = {} } = match;
  const items = listOf(groups['by'] ?? '').map((item) => itemOf(item, known));
  const [isOfSpaces, isOfServices] = [
    items.some(({ space }) => space !== undefined),
    items.some(({ services }) => services.length > 0),
  ];
  if (!isOfSpaces || items.every(({ space }) => space !== undefined)) return [];
  const isKnown = items.every(({ space, services }) => space !== undefined || services.length > 0);
  const named = calledIn(groups['of'] ?? '', known);
  const of = named.length > 0 ? named : whose(words, { start: index, end: index + said.length }, known);
  const list = {
    spaces: items.flatMap(({ space }) => space ?? []),
    services: items.flatMap(({ services }) => services),
  };
  const isAnswered = isKnown && isOfServices && !list.services.some((one) => named.includes(one));
  return [
    {
      said,
      of: of.filter((one) => named.length > 0 || !list.services.includes(one)),
      list: isAnswered ? list : undefined,
    },
  ];
}

function listOf(said: string): readonly string[] {
  const items = said
    .split(/\s?,\s?(?:and\s|or\s)?|\s(?:and|or|plus|&)\s/iu)
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

type Item = { readonly space: string | undefined; readonly services: readonly string[] };

function itemOf(item: string, known: readonly Called[]): Item {
  const space = spaced.flatMap((pattern) => pattern.exec(item)?.groups?.['name'] ?? [])[0];
  if (space !== undefined) return { space: space.toLowerCase(), services: [] };
  const bare = item.replace(/^(?:by|from)\s/iu, '').replace(/^(?:the|our)\s/iu, '');
  const isName = /^[\w-]{1,60}(?:\s(?:service|pods?|app|deployment))?$/iu.test(bare);
  return { space: undefined, services: isName ? calledIn(bare, known) : [] };
}
