import type { JsonMap } from '../../../../kernel/json.ts';

/** Who may come, or where pods may go, and by which ports; what of the text says nothing of it. */
export type Side = { readonly peers: readonly JsonMap[]; readonly ports: readonly JsonMap[] };
export type Sides = {
  readonly ingress: readonly Side[];
  readonly egress: readonly Side[];
  readonly rest: string;
};
export type Place = { readonly at: number; readonly end: number };

export function told(sides: readonly Side[]): string {
  return sides
    .flatMap(({ peers, ports }) => [
      ...peers.map((one) => JSON.stringify(one)),
      ports.map(({ port }) => JSON.stringify(port)).join(', '),
    ])
    .filter(Boolean)
    .join(' · ');
}

type Atom = {
  readonly kind: 'pod' | 'space' | 'block';
  readonly at: number;
  readonly end: number;
  readonly pair: readonly [string, string];
};

const label =
  /["'`(]?(?<![\w./-])(?<key>[a-z][\w./-]{0,60})\s?(?:=|(?<=(?:labels?|labell?ed|selector|标签|["'`(])\s?[a-z][\w./-]{0,60}\s?):)\s?["'`]?(?<value>[A-Za-z0-9](?:[\w.-]{0,60}[A-Za-z0-9])?)["'`)]?(?![\w/])/gu;
const named =
  /(?:(?<!\w)(?:namespaces?|ns)|命名空间)\s["'`]?(?!(?:with|that|which|whose|labell?ed|label|selector|and|or|of|by|having|bearing|carrying|as|is|are|only|on|may|can|to|for|from|in|where)(?![\w-]))(?<name>[a-z0-9][a-z0-9-]{0,60})["'`]?(?![\w=:./-]|\s?[=:])|(?<=(?:in|of|from)\s(?:the\s)?|[来自在从]\s?)["'`]?(?!(?:same|the|this|that|its|own|any|every|each|all|other|policy)(?![\w-]))(?<name>[a-z0-9][a-z0-9-]{0,60})["'`]?(?:\snamespace(?!s?\sselector)|\s?(?:这个)?命名空间)(?![\w-])/gu;
const block = /(?<![\w./-])(?<cidr>\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?)(?![\w./-]*\d)/gu;
const sparing =
  /(?:except(?:\sfor)?|apart\sfrom|sav(?:e|ing)\sfor|but\snot|without|excluding|minus|other\sthan|leaving\sout|排除|剔除|除去|不含|除了)\s?(?:the\s)?(?:network|range|addresses|subnet|网段|of)?\s?["'`]?$/iu;
const ofSpace = /(?<!\w)(?:namespaces?|ns|namespaceSelector)(?!\w)|命名空间/giu;
const ofPod = /(?<!\w)(?:pods?|podSelector|senders?|clients?|workloads?|callers?)(?!\w)|Pod/giu;
const behindIt = /^["'`)]?\s?(?:的?标签)?\s?的\s?(?:所有|全部)?\s?(?<noun>Pod|命名空间|namespace)/iu;

const besideIt = /^["'`)]?\s(?:labell?ed\s)?(?<noun>pods?|namespaces?|ns)(?!\w)/iu;
const here = /(?:in|of|from|within)\s(?:the\s|its\s)?(?:same|this|that|its|own)\s(?:namespace|ns)(?!\w)/giu;

/** Labels of pods, of namespaces, or both of one, and networks with what is left out of them. */
export function peersIn(words: string): { readonly peers: readonly JsonMap[]; readonly rest: string } {
  const text = words.replaceAll(here, ' ');
  const atoms = atomsIn(text);
  const peers: JsonMap[] = [];
  for (let at = 0; at < atoms.length;) {
    const group = groupFrom(atoms, at, text);
    peers.push(peerOf(group));
    at += group.length;
  }
  return { peers: withExcepts(peers, atoms), rest: without(text, atoms) };
}

/** Where one is named, or anybody is meant. */
export function placesIn(text: string): readonly Place[] {
  const anybody = Array.from(text.matchAll(all), ({ 0: said, index }) => ({
    at: index,
    end: index + said.length,
  }));
  return [...atomsIn(text), ...anybody];
}

export const all =
  /(?<!\w)(?:any(?:where|one|body)|any\s(?:destination|source|address|host|target)s?|all\s(?:destinations|sources|addresses))(?!\w)|任意(?:目标|地址|来源|Pod)?/giu;

function atomsIn(text: string): readonly Atom[] {
  return [...labelsIn(text), ...spacesIn(text), ...blocksIn(text)].toSorted((a, b) => a.at - b.at);
}

function labelsIn(text: string): readonly Atom[] {
  const found = Array.from(text.matchAll(label), (one) => ({
    at: one.index,
    end: one.index + one[0].length,
    groups: one.groups ?? {},
  }));
  const atoms: Atom[] = [];
  for (const [index, { at, end, groups }] of found.entries()) {
    const last = atoms.at(-1);
    const before = text.slice(last?.end ?? 0, at);
    const isNext = last !== undefined && listed.test(before);
    const kind = isNext ? last.kind : kindOf(before, text.slice(end, found[index + 1]?.at));
    atoms.push({ kind, at, end, pair: [groups['key'] ?? '', groups['value'] ?? ''] });
  }
  return atoms;
}

function kindOf(before: string, after: string): 'pod' | 'space' {
  const noun = (behindIt.exec(after) ?? besideIt.exec(after))?.groups?.['noun'];
  if (noun !== undefined) return /pod/iu.test(noun) ? 'pod' : 'space';
  return lastOf(before, ofSpace) > lastOf(before, ofPod) ? 'space' : 'pod';
}

function lastOf(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern), ({ index }) => index).at(-1) ?? -1;
}

/** A namespace that is called by its name has it as a label. */
function spacesIn(text: string): readonly Atom[] {
  return Array.from(text.matchAll(named), ({ 0: said, index, groups }) => ({
    kind: 'space' as const,
    at: index,
    end: index + said.length,
    pair: ['kubernetes.io/metadata.name', groups?.['name'] ?? ''] as const,
  }));
}

function blocksIn(text: string): readonly Atom[] {
  return Array.from(text.matchAll(block), ({ 0: said, index, groups }) => {
    const cidr = groups?.['cidr'] ?? '';
    const isSpared = sparing.test(text.slice(Math.max(0, index - 40), index));
    return {
      kind: 'block' as const,
      at: index,
      end: index + said.length,
      pair: [cidr.includes('/') ? cidr : `${cidr}/32`, isSpared ? 'except' : ''] as const,
    };
  });
}

const apart = /(?<!\w)(?:or|and|as\swell\sas|plus|also)(?!\w)|[;,，；、+]|以及|或/iu;
const listed = /^\s?(?:,|and|&|、|和|,\sand)\s?$/iu;

/** `pods a=b in namespaces c=d` are one peer, and `pods a=b, c=d` have both. */
function groupFrom(atoms: readonly Atom[], at: number, text: string): readonly Atom[] {
  const group = atoms.slice(at, at + 1);
  for (const one of atoms.slice(at + 1)) {
    if (!isOfGroup(group, one, text)) break;
    group.push(one);
  }
  return group;
}

function isOfGroup(group: readonly Atom[], one: Atom, text: string): boolean {
  const last = group.at(-1);
  if (last === undefined || last.kind === 'block' || one.kind === 'block') return false;
  const between = text.slice(last.end, one.at);
  if (group.some(({ kind }) => kind === one.kind)) return one.kind === last.kind && listed.test(between);
  return !apart.test(between) || /combin/iu.test(text);
}

function peerOf(group: readonly Atom[]): JsonMap {
  const [first] = group;
  if (first?.kind === 'block') return { ipBlock: { cidr: first.pair[0] } };
  const of = (kind: Atom['kind']): JsonMap | undefined => {
    const pairs = group.filter((one) => one.kind === kind).map(({ pair }) => pair);
    return pairs.length === 0 ? undefined : { matchLabels: Object.fromEntries(pairs) };
  };
  const [space, pod] = [of('space'), of('pod')];
  return {
    ...(space !== undefined && { namespaceSelector: space }),
    ...(pod !== undefined && { podSelector: pod }),
  };
}

/** What is left out of a network belongs to the one before it. */
function withExcepts(peers: readonly JsonMap[], atoms: readonly Atom[]): readonly JsonMap[] {
  const spared = new Set(
    atoms.flatMap(({ kind, pair }) => (kind === 'block' && pair[1] === 'except' ? [pair[0]] : [])),
  );
  const made: JsonMap[] = [];
  for (const peer of peers) {
    const cidr = cidrOf(peer);
    const last = made.at(-1);
    const whole = last && cidrOf(last);
    if (cidr !== undefined && spared.has(cidr) && last !== undefined && whole !== undefined) {
      const own = last['ipBlock'];
      const was = isBlock(own) ? (own.except ?? []) : [];
      made[made.length - 1] = { ipBlock: { cidr: whole, except: [...was, cidr] } };
    } else made.push(peer);
  }
  return made;
}

type Block = { readonly cidr: string; readonly except?: readonly string[] };

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && 'cidr' in value;
}

function cidrOf({ ipBlock }: JsonMap): string | undefined {
  return isBlock(ipBlock) ? ipBlock.cidr : undefined;
}

function without(text: string, atoms: readonly Atom[]): string {
  let said = '';
  let from = 0;
  for (const { at, end } of atoms) {
    said += `${text.slice(from, Math.max(from, at))} `;
    from = Math.max(from, end);
  }
  return said + text.slice(from);
}
