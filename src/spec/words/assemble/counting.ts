import type { JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf, scalar } from '../merge.ts';
import { show } from '../say.ts';
import { takesBack } from './names-said.ts';
import type { Taken } from './stage.ts';
import type { Subject } from './subject.ts';
import type { Claim } from '../wish.ts';

export type Counting = {
  /** Without those of which nothing is left, since something else was said later to correct them. */
  readonly claims: readonly Claim[];
  /** Those that were said in the place of others. */
  readonly over: readonly Claim[];
};

export function counting(text: string, claims: readonly Claim[], taken: readonly Taken[]): Counting {
  const ofAll = claims.flatMap((claim) => (claim.asked === undefined ? [] : [{ claim, set: claim.asked }]));
  const { replaced, over } = replacedIn([...taken, ...ofAll]);
  return {
    claims: claims.flatMap((claim) => {
      const by = replaced.get(claim);
      if (by === undefined) return [asTaken(claim, taken)];
      return by.later.some((one) => corrects(one, text)) ? [] : [{ ...claim, overruled: by.values }];
    }),
    over: claims.filter((claim) => over.has(claim) && !replaced.has(claim)),
  };
}

function corrects(claim: Claim, text: string): boolean {
  return (
    takesBack(claim, text) ||
    /^(?:no|actually|make (?:it|that|them)|sorry|rather|instead|不对|改成|改为)(?!\w)/iu.test(
      text.slice(claim.start, claim.end),
    )
  );
}

/** Of what may mean several things, what it was taken for. */
function asTaken(claim: Claim, taken: readonly Taken[]): Claim {
  const [first, ...others] = claim.says ?? [];
  const set = taken.find((one) => one.claim === claim)?.set;
  if (first === undefined || others.length === 0 || set === undefined) return claim;
  const [meant] = Object.values(set).map(mapOf);
  const shown = meant === undefined ? '' : shownOf(meant);
  const isOther = claim.value === show(first.set) && !shown.includes(claim.value);
  return isOther ? { ...claim, value: shown.replace(/^claimSize:/u, 'storage:') } : claim;
}

function shownOf(meant: JsonMap): string {
  const told = listOf(meant['told']).map(mapOf);
  return told.length === 0
    ? show(meant)
    : told.map(({ field, value }) => `${scalar(field ?? '')}: ${show(value)}`).join(', ');
}

type Said = { readonly value: unknown; readonly claim: Claim };
/** What was said once, and what was said later in its place. */
type Overruling = { readonly values: readonly string[]; readonly later: readonly Claim[] };
type Replaced = { readonly replaced: ReadonlyMap<Claim, Overruling>; readonly over: ReadonlySet<Claim> };

function replacedIn(taken: readonly Taken[]): Replaced {
  const ids = new Map<Subject | undefined, number>();
  const said = new Map<string, Said>();
  const replaced = new Map<Claim, Overruling>();
  const counted = new Set<Claim>();
  const over = new Set<Claim>();
  for (const { claim, subject, part, set } of taken.toReversed()) {
    const id = ids.get(subject) ?? ids.size;
    ids.set(subject, id);
    const own = leaves(set, `${id} ${JSON.stringify(part)} `);
    const others = own.filter(([path, value]) => isOther(said.get(path), value));
    const later = others.flatMap(([path]) => said.get(path)?.claim ?? []);
    if (isReplaced(own, said) && !counted.has(claim)) {
      replaced.set(claim, { values: others.map(([, value]) => String(value)), later });
      for (const one of later) over.add(one);
    } else counted.add(claim);
    for (const [path, value] of own) said.set(path, { value, claim });
  }
  for (const claim of counted) replaced.delete(claim);
  return { replaced, over };
}

type Leaf = readonly [path: string, value: unknown];

function isOther(said: Said | undefined, value: unknown): boolean {
  return said !== undefined && said.value !== value;
}

/** What is said once more is no correction. */
function isReplaced(own: readonly Leaf[], said: ReadonlyMap<string, Said>): boolean {
  const isOver = own.every(([path]) => said.has(path) && !path.endsWith('[]'));
  return isOver && own.some(([path, value]) => isOther(said.get(path), value));
}

/** The values by their paths; lists and volumes grow, and so are replaced by nothing. */
function leaves(value: unknown, path: string): Leaf[] {
  if (Array.isArray(value) || path.endsWith('/Volume')) return [[`${path}[]`, value]];
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, `${path}/${key}`));
}
