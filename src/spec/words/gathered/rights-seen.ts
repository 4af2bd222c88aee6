import { has, idAt, nameAt, placesOf, saidAt } from './at.ts';
import { isNameLike, nameBehind } from './base.ts';
import type { Term } from './term.ts';

/** An object that is spoken of, where its kind stands, and where its name does. */
export type Seen = { readonly kind: string; readonly at: number; name?: number; isThere: boolean };

/** Each kind that is spoken of, with the name behind it, or before it between commas. */
export function seenIn(terms: readonly Term[], spaces: ReadonlySet<number>): Seen[] {
  return terms.flatMap(({ id }, at) => {
    if (!id.startsWith('k:')) return [];
    const name = nameBehind(terms, at) ?? behindIt(terms, at) ?? apposed(terms, at);
    const isThere = [at - 1, at - 2].some((own) => idAt(terms, own) === 'there' && !spaces.has(own));
    return [{ kind: id.slice(2), at, isThere, ...(name === undefined ? {} : { name }) }];
  });
}

/** `ci-binding, the RoleBinding that ...`. */
function apposed(terms: readonly Term[], at: number): number | undefined {
  const before = /^(?:the|an?)$/u.test(saidAt(terms, at - 1)) ? at - 2 : at - 1;
  const isMark = /^[,，(]$/u.test(saidAt(terms, before));
  return isMark && idAt(terms, before - 1) === 'name' ? before - 1 : undefined;
}

/** `the role itself, node-operator, contains`. */
function behindIt(terms: readonly Term[], at: number): number | undefined {
  const next = saidAt(terms, at + 1) === 'itself' ? at + 2 : at + 1;
  const isApart = saidAt(terms, next) === ',' && /^[,，]$/u.test(saidAt(terms, next + 2));
  return isApart && idAt(terms, next + 1) === 'name' ? next + 1 : undefined;
}

type Left = { readonly taken: Set<number>; readonly isBound: boolean };

/** A kind without a name takes the only name that belongs to nothing else. */
export function nameRest(seen: Seen[], terms: readonly Term[], { taken, isBound }: Left): void {
  for (const want of ['Binding', 'Role']) {
    const own = seen.filter(({ kind }) => kind.endsWith(want));
    const [only, ...others] = openNames(terms, taken);
    const isNamed = own.some(({ name, isThere }) => name !== undefined && !isThere);
    if (isNamed || only === undefined || others.length > 0) continue;
    const kind = want === 'Binding' && isBound ? bindingKind(seen, terms) : undefined;
    const first = own.find(({ isThere }) => !isThere) ?? impliedIn(seen, kind, only);
    if (first === undefined) continue;
    first.name = only;
    taken.add(only);
  }
}

function openNames(terms: readonly Term[], taken: ReadonlySet<number>): number[] {
  return placesOf(terms, 'name').filter(
    (at) => !taken.has(at) && !isOfOther(nameAt(terms, at)) && idAt(terms, at - 1) !== 'api',
  );
}

/** Who is bound to what without anybody naming the kind. */
function impliedIn(seen: Seen[], kind: string | undefined, at: number): Seen | undefined {
  if (kind === undefined) return undefined;
  const own: Seen = { kind, at, isThere: false };
  seen.push(own);
  return own;
}

function bindingKind(seen: readonly Seen[], terms: readonly Term[]): string | undefined {
  const role = seen.find(({ kind, name }) => kind.endsWith('Role') && name !== undefined);
  const [own] = role === undefined ? [] : widened([role], terms);
  return own === undefined ? undefined : `${own.kind}Binding`;
}

function isOfOther(said: string): boolean {
  return /\.(?:io|com|dev|org|sh|net)$|[@:]/u.test(said);
}

/** Those of a kind that have a name of their own and are to be made, each once. */
export function madeOf(seen: readonly Seen[], kind: string, terms: readonly Term[]): Seen[] {
  const own = seen.filter(
    (one) => one.kind.endsWith(kind) && one.name !== undefined && !one.isThere && !isAggregateOf(terms, one),
  );
  const names = own.map(({ name = -1 }) => nameAt(terms, name));
  return own.filter((_, at) => names.indexOf(names[at] ?? '') === at);
}

function isAggregateOf(terms: readonly Term[], { name = -1 }: Seen): boolean {
  return idAt(terms, name - 1) === 'aggregated';
}

/** What counts in the whole cluster is a role of it. */
export function widened(roles: readonly Seen[], terms: readonly Term[]): Seen[] {
  const isWide = terms.some(({ id }) => id === 'wide');
  return roles.map((one) => (isWide ? { ...one, kind: one.kind.replace(/^Role/u, 'ClusterRole') } : one));
}

/** An account is made where it is asked for, and not only bound. */
export function madeAccounts(seen: readonly Seen[], terms: readonly Term[]): string[] {
  const wanted = seen.filter(
    ({ kind, at, name, isThere }) =>
      kind === 'ServiceAccount' && name !== undefined && !isThere && isWanted(terms, at),
  );
  const names = [...new Set(wanted.map(({ name = -1 }) => nameAt(terms, name)))];
  return names.length === 0 ? madeAfter(seen, terms) : names;
}

/** `create the service account too`: the only one that is told of. */
function madeAfter(seen: readonly Seen[], terms: readonly Term[]): string[] {
  const all = seen.filter(({ kind }) => kind === 'ServiceAccount');
  const isMade = all.some(({ name, at }) => name === undefined && making.test(saidAt(terms, at - 2)));
  const names = new Set(all.flatMap(({ name }) => (name === undefined ? [] : nameAt(terms, name))));
  return isMade && names.size === 1 ? [...names] : [];
}

const making = /^(?:create|creat|new|make|add|need|write|define|创建|新建|建立|添加|准备)/iu;
const aimed = /^(?:to|for|of|by|从|给|到|至|将|把|with|bind|绑定(?:给|到|至)?)$/iu;

function isWanted(terms: readonly Term[], at: number): boolean {
  const near = terms.slice(Math.max(0, at - 4), at);
  const before = near.filter(({ said }) => !/^(?:the|an?|一个)$/iu.test(said));
  const last = before.length - 1;
  const isKnown = /^(?:the|该|这个)$/u.test(saidAt(near, near.length - 1));
  if (isKnown && !before.some(({ said }) => making.test(said)) && !has(terms, /^k:Role$/u)) return false;
  const isAimed = aimed.test(saidAt(before, last));
  if (last === -1 || (!isAimed && /^(?:an?|一个)$/u.test(saidAt(near, near.length - 1)))) return true;
  if (isAimed && !making.test(saidAt(before, last - 1))) return false;
  return before.some(({ said }) => making.test(said)) || isListed(terms, at, before);
}

function isListed(terms: readonly Term[], at: number, before: readonly Term[]): boolean {
  return idAt(before, before.length - 1) === 'mark' && isNameLike(terms[at + 1]);
}
