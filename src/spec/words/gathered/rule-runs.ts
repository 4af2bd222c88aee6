import { idAt, nameOf, saidAt, termAt } from './at.ts';
import { groupOf } from './rights-words.ts';
import type { Term } from './term.ts';

/** Verbs, or what they are for, side by side. */
export type Run = {
  readonly sort: 'V' | 'R';
  readonly all: string[];
  /** The group that is told of each, and that of those to come. */
  readonly groups: Map<string, string>;
  ahead?: string;
  /** All groups, in their order. */
  readonly told: string[];
  names?: string[];
};

export type Heard = {
  readonly at: number;
  readonly terms: readonly Term[];
  readonly taken: Set<number>;
  /** Whether resources of a group that nobody knows are told of. */
  readonly isCustom: boolean;
  readonly runs: Run[];
};

const reads = ['get', 'list', 'watch'];
const known = new Set(Object.values(groupOf));
const dotted = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u;

/** What a term adds to what was told of verbs and resources. */
export function hearRight(here: Heard): void {
  const { at, terms, taken, runs } = here;
  const term = termAt(terms, at);
  if (taken.has(at)) return;
  const [sort, own = ''] = term.id.split(':');
  if (sort === 'v') add(runs, 'V', own === 'read' ? reads : [own]);
  else if (sort === 'r') hearResource(own, here);
  else hearValue(term, here);
}

function hearValue(term: Term, here: Heard): void {
  const { at, terms } = here;
  if (term.id === 'path') hearPlainly([nameOf(term)], here);
  else if (term.id === 'slashed') hearSlashed(term, here);
  else if (isGroupName(terms, at)) hearGroup(term, here);
  else if (here.isCustom && isOwnResource(terms, at)) hearPlainly([term.said.toLowerCase()], here);
}

function hearPlainly(all: readonly string[], { runs, at, taken }: Heard): void {
  taken.add(at);
  add(runs, 'R', all);
}

/** `the ConfigMap my-config`: only what is called so. */
function hearResource(resource: string, { runs, at, taken, terms }: Heard): void {
  add(runs, 'R', [resource]);
  const next = /^(?:called|names)$/u.test(idAt(terms, at + 1)) ? at + 2 : at + 1;
  const name = termAt(terms, next);
  const last = runs.at(-1);
  if (name.id !== 'name' || taken.has(next) || dotted.test(nameOf(name)) || last === undefined) return;
  taken.add(next);
  last.names = [...(last.names ?? []), nameOf(name)];
}

/** A group is that of what was told without one, else of what follows. */
function hearGroup(term: Term, { runs, at, taken }: Heard): void {
  taken.add(at);
  const group = nameOf(term) === 'core' ? '' : nameOf(term);
  const last = runs.findLast(({ sort }) => sort === 'R');
  const isNow = last !== undefined && runs.at(-1) === last;
  const open = last?.all.filter((one) => !last.groups.has(one) && isOfGroup(one, group)) ?? [];
  last?.told.push(group);
  for (const one of open) last?.groups.set(one, group);
  if (open.length > 0) return;
  if (isNow) last.ahead = group;
  else runs.push({ sort: 'R', all: [], groups: new Map(), told: [group], ahead: group });
}

/** What is known to be of another group stays there. */
function isOfGroup(resource: string, group: string): boolean {
  const own = ownGroup(resource);
  return own === undefined || own === group || !known.has(group);
}

function ownGroup(resource: string): string | undefined {
  return groupOf[resource.split('/')[0] ?? ''];
}

const verbs = /^(?:get|list|watch|create|update|patch|delete|deletecollection)$/u;

/** `pods/log` and `apps/deployments` are resources, `get/list/watch` are verbs. */
function hearSlashed(term: Term, here: Heard): void {
  const all = nameOf(term).toLowerCase().split('/');
  const [first = '', second = ''] = all;
  const isOfIt = known.has(first) && groupOf[second] === first;
  const isKnown = groupOf[first] !== undefined || first.endsWith('s');
  if (all.every((one) => verbs.test(one))) {
    here.taken.add(here.at);
    add(here.runs, 'V', all);
  } else if (all.length === 2 && (isOfIt || isKnown)) hearPlainly([isOfIt ? second : all.join('/')], here);
}

function add(runs: Run[], sort: 'V' | 'R', all: readonly string[]): void {
  const last = runs.at(-1);
  const run = last?.sort === sort ? last : { sort, all: [], groups: new Map<string, string>(), told: [] };
  if (run !== last) runs.push(run);
  for (const one of all.filter((own) => !run.all.includes(own))) {
    run.all.push(one);
    const own = ownGroup(one);
    if (run.ahead !== undefined && (own === undefined || own === run.ahead)) run.groups.set(one, run.ahead);
  }
}

/** `in the API group a.io`, `(a.io)`, `a.io 组`. */
function isGroupName(terms: readonly Term[], at: number): boolean {
  const term = termAt(terms, at);
  const said = nameOf(term);
  if (!/^(?:name|odd|plain)$/u.test(term.id)) return false;
  const isNear = [at - 3, at - 2, at - 1, at + 1].some((one) => /^(?:api|group)$/u.test(idAt(terms, one)));
  const before = saidAt(terms, at - 1);
  if (dotted.test(said)) return isNear || /^(?:[(（]|in|from|of|在)$/u.test(before);
  if (said !== 'core' && !known.has(said)) return false;
  return isNear || before === '(' || saidAt(terms, at + 1) === ')';
}

/** Whether a group is told of that nobody knows. */
export function isOfOthers(terms: readonly Term[]): boolean {
  return terms.some(
    (term, at) => dotted.test(nameOf(term)) && !known.has(nameOf(term)) && isGroupName(terms, at),
  );
}

/** Beside verbs and other resources of it, what is told in the plural is one of a group that nobody knows. */
function isOwnResource(terms: readonly Term[], at: number): boolean {
  const { id, said } = termAt(terms, at);
  if (!/^(?:plain|odd|name)$/u.test(id) || !/^[A-Za-z]{3,40}s$/u.test(said)) return false;
  return at > 0 && !/^(?:ns|called)$/u.test(idAt(terms, at - 1));
}

/** `a and b of the groups x and y`: each of its own, in their order; more groups than things are open. */
export function isEachOfGroup({ all, groups, told }: Run): boolean {
  const used = new Set(groups.values());
  const rest = told.filter((one) => one !== '' && !used.has(one));
  if (rest.length === 0) return true;
  if (told.length !== all.length) return rest.every((one) => all.some((own) => groupOf[own] === one));
  all.forEach((one, at) => groups.set(one, told[at] ?? ''));
  return true;
}

export function groupIn({ groups }: Run, resource: string): string {
  return groups.get(resource) ?? ownGroup(resource) ?? '';
}
