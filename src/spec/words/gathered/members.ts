import type { JsonMap } from '../../../kernel/json.ts';
import { scalar } from '../merge.ts';
import { present } from '../../../kernel/present.ts';
import { nameOf } from './at.ts';
import { isNameLike, nameBehind } from './base.ts';
import { groupOf } from './rights-words.ts';
import type { Term } from './term.ts';

const apiGroup = 'rbac.authorization.k8s.io';
const kinds: Readonly<Record<string, string>> = {
  user: 'User',
  group: 'Group',
  'k:ServiceAccount': 'ServiceAccount',
};

/** Who gets the rights: users, groups and accounts, each with all the names that are listed behind it. */
export function membersIn(terms: readonly Term[], taken: Set<number>): JsonMap[] {
  const all = terms.flatMap((term, at) => {
    const kind = kinds[term.id];
    if (kind === undefined) return [];
    return namesFrom(terms, at).flatMap((own): JsonMap[] => {
      const name = nameOf(terms[own] ?? term);
      if (kind === 'Group' && isOfApi(name, terms, at)) return [];
      taken.add(own);
      return [memberOf(kind, name, placeBehind(terms, own))];
    });
  });
  return once(all);
}

function memberOf(kind: string, name: string, place: string | undefined): JsonMap {
  if (kind !== 'ServiceAccount') return { kind, name, apiGroup };
  const [, space, account] = /^([\w-]+)[/:]([\w-]+)$/u.exec(name) ?? [];
  return present({ kind, name: account ?? name, namespace: space ?? place });
}

function keyOf(one: JsonMap): string {
  return `${scalar(one['kind'])} ${scalar(one['name'])}`;
}

/** Of the same account it counts where more is told of it. */
function once(all: readonly JsonMap[]): JsonMap[] {
  const kept = new Map<string, JsonMap>();
  for (const one of all) {
    const known = kept.get(keyOf(one));
    kept.set(keyOf(one), known?.['namespace'] === undefined ? one : known);
  }
  return [...kept.values()];
}

function isOfApi(name: string, terms: readonly Term[], at: number): boolean {
  const isKnown = Object.values(groupOf).includes(name) || /^(?:core|apps|batch)$/u.test(name);
  return (
    isKnown ||
    (/\.(?:io|com|dev|org|sh|net)$/u.test(name) && !name.includes('@') && !name.includes(':')) ||
    terms[at - 1]?.id === 'api'
  );
}

/** `users a, b and c`. */
function namesFrom(terms: readonly Term[], at: number): number[] {
  const first = nameBehind(terms, at) ?? slashedBehind(terms, at);
  if (first === undefined) return [];
  const all = [first];
  for (let next = first + 1; next < terms.length; next += 1) {
    const term = terms[next];
    if (term === undefined || !isJoint(term)) {
      if (!isListed(terms, next)) break;
      all.push(next);
    }
  }
  return all;
}

function slashedBehind(terms: readonly Term[], at: number): number | undefined {
  return terms[at + 1]?.id === 'slashed' ? at + 1 : undefined;
}

function isJoint({ id, said }: Term): boolean {
  return (
    (id === 'mark' && /^[,、`'"+]$/u.test(said)) || (id === 'idle' && /^(?:and|和|与|及|以及)$/iu.test(said))
  );
}

/** Behind a joint what looks like a name is one more; a word only where the names before are words too. */
function isListed(terms: readonly Term[], at: number): boolean {
  const [term, before, behind] = [terms[at], terms[at - 1], terms[at + 1]];
  if (before === undefined || !isJoint(before) || !isNameLike(term)) return false;
  return term?.id === 'name'
    ? behind === undefined || !/^(?:ns|k:)/u.test(behind.id)
    : behind === undefined || behind.id === 'mark' || behind.id === 'idle';
}

/** `account a in the namespace b`. */
function placeBehind(terms: readonly Term[], at: number): string | undefined {
  const near = terms.slice(at + 1, at + 6);
  const end = near.findIndex(({ id }) => !/^(?:idle|in|ns|mark|name|plain|odd)$/u.test(id));
  const reach = end === -1 ? near : near.slice(0, end);
  const ns = reach.findIndex(({ id }) => id === 'ns');
  if (ns === -1) return undefined;
  const own = at + 1 + ns;
  const name = nameBehind(terms, own) ?? (isNameLike(terms[own - 1]) && own - 1 > at ? own - 1 : undefined);
  const term = name === undefined ? undefined : terms[name];
  return term === undefined ? undefined : nameOf(term);
}
