import type { JsonMap } from '../../../kernel/json.ts';
import { isEnd, nameOf } from './at.ts';
import type { Stretch } from './stretch.ts';
import type { Term } from './term.ts';

/** Pods by their labels, those of namespaces, or addresses. */
export type Party = {
  pods?: JsonMap;
  spaces?: JsonMap;
  cidr?: string;
  except?: string[];
};

const spaceKey = 'kubernetes.io/metadata.name';

/** Who is told of in a stretch, by the term at which he is. */
export function partiesIn(terms: readonly Term[], span: Stretch): Map<number, Party> {
  const all = new Map<number, Party>();
  let last: { readonly at: number; readonly party: Party } | undefined;
  for (let at = span.from; at < span.to; at += 1) {
    const told = partyAt(terms, at, span);
    if (told === undefined) continue;
    if (last !== undefined && isOfLast(last, { at, told, terms })) {
      merge(last.party, told);
      last = { at, party: last.party };
    } else if (told.except !== undefined) {
      if (last?.party.cidr !== undefined) last.party.except = [...(last.party.except ?? []), ...told.except];
    } else {
      all.set(at, told);
      last = { at, party: told };
    }
  }
  return all;
}

function partyAt(terms: readonly Term[], at: number, { taken, spaces }: Stretch): Party | undefined {
  const term = terms[at];
  if (term === undefined) return undefined;
  if (spaces.has(at))
    return taken.has(at) ? undefined : mark(taken, at, { spaces: { [spaceKey]: nameOf(term) } });
  if (term.id === 'pair') return mark(taken, at, pairOf(term, nounOf(terms, at, spaces)));
  if (nameOf(term) === spaceKey) return keyed(terms, at, taken);
  if (term.id === 'cidr')
    return mark(taken, at, isExcept(terms, at) ? { except: [nameOf(term)] } : { cidr: nameOf(term) });
  if (term.id === 'own') return { pods: {} };
  return term.id === 'all' ? everyone(terms, at) : undefined;
}

function mark(taken: Set<number>, at: number, party: Party): Party {
  taken.add(at);
  return party;
}

function pairOf({ key = '', value = '' }: Term, noun: 'pods' | 'spaces'): Party {
  return { [key === spaceKey ? 'spaces' : noun]: { [key]: value } };
}

/** `whose kubernetes.io/metadata.name is kube-system`; by itself it only says how the one that is named is found. */
function keyed(terms: readonly Term[], at: number, taken: Set<number>): Party | undefined {
  taken.add(at);
  const next = terms.slice(at + 1, at + 4).findIndex(({ id }) => id === 'name');
  const value = next === -1 ? undefined : terms[at + 1 + next];
  const isValue =
    value !== undefined &&
    terms.slice(at + 1, at + 1 + next).every(({ said }) => /^(?:is|为|=|:|是|set|to|equals?)$/iu.test(said));
  return isValue ? mark(taken, at + 1 + next, { spaces: { [spaceKey]: nameOf(value) } }) : undefined;
}

/** `all pods`, `every namespace`. */
function everyone(terms: readonly Term[], at: number): Party | undefined {
  const next = terms.slice(at + 1, at + 4).find(({ id }) => id !== 'idle' && id !== 'all');
  const own = terms.slice(at + 1, at + 6);
  const end = own.findIndex(({ id }) => /^(?:inward|outward|reach|from|to|mark)$/u.test(id));
  const isLabelled = (end === -1 ? own : own.slice(0, end)).some(({ id }) => id === 'pair');
  if (isLabelled) return undefined;
  if (next?.id === 'pods') return { pods: {} };
  return next?.id === 'ns' ? { spaces: {} } : undefined;
}

const near = 6;

/** Whether pods or namespaces are labelled so: what stands right behind it counts, else what was named before. */
function nounOf(terms: readonly Term[], at: number, named: ReadonlySet<number>): 'pods' | 'spaces' {
  const behind = terms.slice(at + 1, at + 5).find(({ id, said }) => !isThin(id, said));
  if (behind?.id === 'pods') return 'pods';
  if (behind?.id === 'ns') return 'spaces';
  const before = terms
    .slice(Math.max(0, at - near), at)
    .filter((_, own) => !isNamed(own + Math.max(0, at - near), named))
    .toReversed()
    .find(({ id }) => /^(?:pods|ns|spaces|inward|outward|reach|number|pair|own)$/u.test(id));
  return before?.id === 'ns' || before?.id === 'spaces' ? 'spaces' : 'pods';
}

/** A namespace that has a name is not told of by its labels. */
function isNamed(at: number, named: ReadonlySet<number>): boolean {
  return named.has(at + 1) || named.has(at - 1);
}

function isThin(id: string, said: string): boolean {
  return id === 'label' || /^(?:["'\x60”“的)）]|标签|的)$/u.test(said);
}

function isExcept(terms: readonly Term[], at: number): boolean {
  const before = terms.slice(Math.max(0, at - 6), at).toReversed();
  const isBehind = terms
    .slice(at + 1, at + 3)
    .some(({ id, said }) => id === 'except' && /^(?:除外|排除)$/u.test(said));
  return (
    isBehind ||
    before.some(
      ({ id }, own) =>
        id === 'except' && before.slice(0, own).every((one) => /^(?:idle|mark|cidr|plain)$/u.test(one.id)),
    )
  );
}

type Next = { readonly at: number; readonly told: Party; readonly terms: readonly Term[] };

const bounds = /^(?:inward|outward|reach|from|to|number|tcp|udp|policy|allow|deny|anywhere)$/u;
const and = /^(?:,|，|and|且|并且|with|"|`)$/iu;

/** Pods and the namespaces that they are in are told side by side, and several labels of one. */
function isOfLast(
  { at: from, party }: { readonly at: number; readonly party: Party },
  { at, told, terms }: Next,
): boolean {
  const between = terms.slice(from + 1, at);
  const isAddress = [party.cidr, told.cidr, told.except].some((one) => one !== undefined);
  if (isAddress || between.some((one) => bounds.test(one.id) || isEnd(one))) return false;
  const isEither = between.some(({ said }) => /^(?:or|或者?|as well as)$/iu.test(said));
  if (isEither) return isEveryone(told) && told.pods !== undefined && 'pods' in party;
  const isOther = Object.keys(told).every((sort) => !(sort in party));
  if (isOther) return !between.some(({ said }) => /^(?:and|和|以及)$/iu.test(said));
  // `a=b, c=d`, with nothing between that somebody else is told of.
  const isLabel = between.every(({ id, said }) => id === 'label' || and.test(said));
  return isEveryone(told) || (isEveryone(party) ? isThinly(between) : isLabel && between.length > 0);
}

/** `同一命名空间中 app=a`: nothing stands between. */
function isThinly(between: readonly Term[]): boolean {
  return between.every(({ id, said }) => /^(?:label|idle)$/u.test(id) && !and.test(said));
}

/** It is told of no labels. */
function isEveryone({ pods }: Party): boolean {
  return pods !== undefined && Object.keys(pods).length === 0;
}

function merge(party: Party, told: Party): void {
  if (told.pods !== undefined) party.pods = { ...party.pods, ...told.pods };
  if (told.spaces !== undefined) party.spaces = { ...party.spaces, ...told.spaces };
}
