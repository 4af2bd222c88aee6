import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf } from '../merge.ts';
import { show } from '../say.ts';
import type { Part, Subject } from './subject.ts';
import type { Claim } from '../wish.ts';

/** What a claim has put where, in the order in which it came to count. */
export type Taken = {
  readonly claim: Claim;
  readonly subject?: Subject;
  readonly part?: Part | undefined;
  readonly set: JsonMap;
};

export type Counting = {
  /** Without those of which nothing is left, since something else was said later in their place. */
  readonly claims: readonly Claim[];
  /** Those that were said in the place of others. */
  readonly over: readonly Claim[];
};

export function counting(claims: readonly Claim[], taken: readonly Taken[]): Counting {
  const ofAll = claims.flatMap((claim) => (claim.asked === undefined ? [] : [{ claim, set: claim.asked }]));
  const { replaced, over } = replacedIn([...taken, ...ofAll]);
  return {
    claims: claims.filter((claim) => !replaced.has(claim)).map((claim) => asTaken(claim, taken)),
    over: claims.filter((claim) => over.has(claim) && !replaced.has(claim)),
  };
}

/** Of what may mean several things, what it was taken for. */
function asTaken(claim: Claim, taken: readonly Taken[]): Claim {
  const [first, ...others] = claim.says ?? [];
  const set = taken.find((one) => one.claim === claim)?.set;
  if (first === undefined || others.length === 0 || set === undefined) return claim;
  const [meant] = Object.values(set).map(mapOf);
  const shown = meant === undefined ? '' : show(meant);
  const isOther = claim.value === show(first.set) && !shown.includes(claim.value);
  return isOther ? { ...claim, value: shown.replace(/^claimSize:/u, 'storage:') } : claim;
}

type Said = { readonly value: unknown; readonly claim: Claim };
type Replaced = { readonly replaced: ReadonlySet<Claim>; readonly over: ReadonlySet<Claim> };

function replacedIn(taken: readonly Taken[]): Replaced {
  const ids = new Map<Subject | undefined, number>();
  const said = new Map<string, Said>();
  const replaced = new Set(taken.map(({ claim }) => claim));
  const over = new Set<Claim>();
  for (const { claim, subject, part, set } of taken.toReversed()) {
    const id = ids.get(subject) ?? ids.size;
    ids.set(subject, id);
    const own = leaves(set, `${id} ${JSON.stringify(part)} `);
    if (isReplaced(own, said)) for (const [path] of own) addTo(over, said.get(path)?.claim);
    else replaced.delete(claim);
    for (const [path, value] of own) said.set(path, { value, claim });
  }
  return { replaced, over };
}

function addTo<T>(all: Set<T>, one: T | undefined): void {
  if (one !== undefined) all.add(one);
}

type Leaf = readonly [path: string, value: unknown];

/** What is said once more is no correction. */
function isReplaced(own: readonly Leaf[], said: ReadonlyMap<string, Said>): boolean {
  const isOver = own.every(([path]) => said.has(path) && !path.endsWith('[]'));
  return isOver && own.some(([path, value]) => said.get(path)?.value !== value);
}

/** The values by their paths; lists and volumes grow, and so are replaced by nothing. */
function leaves(value: unknown, path: string): Leaf[] {
  if (Array.isArray(value) || path.endsWith('/Volume')) return [[`${path}[]`, value]];
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, `${path}/${key}`));
}
