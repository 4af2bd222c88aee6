import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { isEnd } from './at.ts';
import { groupIn, hearRight, isEachOfGroup, isOfOthers, type Run } from './rule-runs.ts';
import type { Term } from './term.ts';

/** What stands between two ends of sentences or lists: verbs and what they are for, in turn. */
type Part = { readonly runs: Run[]; readonly owner: number; isSoft: boolean };

/** The rules of each role, by the order in which the roles are told of; nothing where it is open which verbs are for what. */
export function rulesIn(
  terms: readonly Term[],
  taken: Set<number>,
  owners: readonly number[],
): JsonMap[][] | undefined {
  const parts = joinedParts(partsIn(terms, taken, owners).filter(({ runs }) => runs.length > 0));
  const rules = owners.map((): JsonMap[] => []);
  for (const part of parts) {
    if (isPurpose(part, parts)) continue;
    const own = pairsOf(part.runs);
    if (own === undefined) return undefined;
    rules[part.owner]?.push(...own);
  }
  return rules;
}

function partsIn(terms: readonly Term[], taken: Set<number>, owners: readonly number[]): Part[] {
  const isCustom = isOfOthers(terms);
  const parts: Part[] = [];
  let last: Part = { runs: [], owner: 0, isSoft: false };
  const next = (part: Partial<Part>): void => {
    last = { runs: [], owner: last.owner, isSoft: false, ...part };
    parts.push(last);
  };
  next({});
  terms.forEach((term, at) => {
    const owner = owners.indexOf(at);
    if (owner !== -1) next({ owner });
    else if (isEnd(term)) next({});
    else {
      if (term.id === 'soft' && last.runs.length > 0) next({ isSoft: true });
      last.isSoft ||= term.id === 'soft' && last.runs.length === 0;
      hearRight({ at, terms, taken, isCustom, runs: last.runs });
    }
  });
  return parts;
}

/** `Verbs: get, list. Resources: pods.` */
function joinedParts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && isOtherHalf(last, part)) last.runs.push(...part.runs);
    else joined.push({ ...part, runs: [...part.runs] });
  }
  return joined;
}

function isOtherHalf(last: Part, part: Part): boolean {
  const isHalf = last.runs.length === 1 && part.runs.length === 1 && last.owner === part.owner;
  return isHalf && !last.isSoft && last.runs[0]?.sort !== part.runs[0]?.sort;
}

/** Why it is wanted: what somebody shall see is told again where it is allowed. */
function isPurpose({ runs, isSoft }: Part, all: readonly Part[]): boolean {
  const told = new Set(
    all.filter((one) => one.runs.length > 1).flatMap((one) => one.runs.flatMap((run) => run.all)),
  );
  const isAgain = runs.every(
    ({ sort, all: own }) => sort === 'R' && own.every((resource) => told.has(resource)),
  );
  return isAgain && (isSoft || runs.length === 1) && all.length > 1;
}

function pairsOf(said: readonly Run[]): JsonMap[] | undefined {
  const runs = withGroups(said);
  const own = isToldTwice(runs) ? runs.slice(1) : runs;
  if (own.length === 0 || own.length % 2 === 1) return undefined;
  const rules: JsonMap[] = [];
  for (let at = 0; at < own.length; at += 2) {
    const made = rulesOf(own.slice(at, at + 2));
    if (made === undefined) return undefined;
    rules.push(...made);
  }
  return rules;
}

/** `read access to pods (get, list)`, `look at logs (get pods/log)`: what is spelled out counts. */
function isToldTwice(runs: readonly Run[]): boolean {
  const [first, , third] = runs;
  if (runs.length !== 3 || first === undefined || third === undefined) return false;
  return (
    first.sort === third.sort &&
    first.names === undefined &&
    first.all.every((one) => third.all.includes(one))
  );
}

/** A group that stands ahead of its resources is theirs. */
function withGroups(runs: readonly Run[]): Run[] {
  const own: Run[] = [];
  for (const run of runs) {
    const last = own.at(-1);
    if (run.sort === 'R' && last?.sort === 'R') {
      last.all.push(...run.all);
      for (const [one, group] of run.groups) last.groups.set(one, group);
      last.told.push(...run.told);
    } else own.push({ ...run, all: [...run.all], groups: new Map(run.groups), told: [...run.told] });
  }
  return own;
}

/** One rule for each group of what is told together, and one for paths. */
function rulesOf(pair: readonly Run[]): JsonMap[] | undefined {
  const [verbs, things] = (['V', 'R'] as const).map((sort) => pair.find((run) => run.sort === sort));
  if (verbs === undefined || things === undefined || !isEachOfGroup(things)) return undefined;
  if (things.names !== undefined && things.all.length > 1) return undefined;
  const paths = things.all.filter((one) => one.startsWith('/'));
  const by = new Map<string, string[]>();
  for (const one of things.all.filter((own) => !own.startsWith('/'))) {
    const own = groupIn(things, one);
    by.set(own, [...(by.get(own) ?? []), one]);
  }
  const rules = Array.from(by, ([own, resources]) =>
    present({ apiGroups: [own], resources, resourceNames: things.names, verbs: [...verbs.all] }),
  );
  return paths.length === 0 ? rules : [...rules, { nonResourceURLs: paths, verbs: [...verbs.all] }];
}
