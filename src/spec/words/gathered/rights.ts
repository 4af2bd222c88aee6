import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { has, nameAt, nameOf } from './at.ts';
import { nameBehind, onlyOf } from './base.ts';
import { oddIn, type Gathered } from './gathered-of.ts';
import { membersIn } from './members.ts';
import { spacesIn } from './places.ts';
import { madeAccounts, madeOf, nameRest, seenIn, widened, type Seen } from './rights-seen.ts';
import { rightsWords } from './rights-words.ts';
import { rulesIn } from './rules.ts';
import type { Term } from './term.ts';
import { termsIn } from './terms.ts';

const apiGroup = 'rbac.authorization.k8s.io';

/** Roles, what they allow, who has them, and the accounts that are made for it. */
export function rights(text: string): Gathered | undefined {
  const terms = termsIn(text, rightsWords);
  const taken = new Set(spacesIn(terms));
  const seen = seenIn(terms, taken);
  for (const { name } of seen) if (name !== undefined) taken.add(name);
  const members = membersIn(terms, taken);
  const labels = labelsIn(terms, taken);
  nameRest(seen, terms, { taken, isBound: members.length > 0 });
  const roles = widened(madeOf(seen, 'Role', terms), terms);
  const bindings = widened(madeOf(seen, 'Binding', terms), terms);
  const rules = rulesIn(terms, taken, placesIn(roles));
  const place = placeOf(terms, members);
  if (rules === undefined || place === undefined || has(terms, /^turn$/u) || isUnbound(seen, bindings))
    return undefined;
  const { space } = place;
  const made = roles.map((one, at) => roleOf(one, { rules: rules[at] ?? [], labels, terms, space }));
  const bound = bindings.map((one) => bindingOf(one, { seen, terms, space, members, roles }));
  const accounts = madeAccounts(seen, terms).map((name) => ({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: present({ name, namespace: space }),
  }));
  const documents = [...accounts, ...made, ...bound];
  const known = documents.filter((one) => one !== undefined);
  const isOpen = known.length === 0 || known.length < documents.length;
  return isOpen ? undefined : { documents: known, odd: oddIn(terms, taken) };
}

/** A binding without a name, or two of which nobody says here who is bound by which. */
function isUnbound(seen: readonly Seen[], bindings: readonly Seen[]): boolean {
  const isTold = seen.some(({ kind, isThere }) => kind.endsWith('Binding') && !isThere);
  return bindings.length > 1 || (isTold && bindings.length === 0);
}

function placesIn(seen: readonly Seen[]): number[] {
  return seen.map(({ at }) => at);
}

type Told = {
  readonly rules: readonly JsonMap[];
  readonly labels: JsonMap;
  readonly terms: readonly Term[];
  readonly space: string | undefined;
};

function roleOf(one: Seen, { rules, labels, terms, space }: Told): JsonMap | undefined {
  const { kind, name = -1 } = one;
  if (rules.length === 0) return gathererOf(one, terms, labels);
  return {
    apiVersion: `${apiGroup}/v1`,
    kind,
    metadata: present({
      name: nameAt(terms, name),
      namespace: kind === 'Role' ? space : undefined,
      labels: Object.keys(labels).length === 0 ? undefined : labels,
    }),
    rules,
  };
}

/** Labels stand as pairs, or as a key that is said to be true. */
function labelsIn(terms: readonly Term[], taken: Set<number>): Record<string, string> {
  return Object.fromEntries(
    terms.flatMap((term, at): [string, string][] => {
      const truth = terms.findIndex(
        ({ id, said }, own) => own > at && own < at + 3 && (id === 'truly' || /^["“]?true["”]?$/u.test(said)),
      );
      const isTrue = term.id !== 'pair' && /\/aggregate-to-/u.test(term.said) && truth !== -1;
      if (term.id !== 'pair' && !isTrue) return [];
      taken.add(at);
      if (isTrue) taken.add(truth);
      return [isTrue ? [nameOf(term), 'true'] : [term.key ?? '', term.value ?? '']];
    }),
  );
}

/** A role that has what others have, which are known by a label. */
function gathererOf({ at, name = -1 }: Seen, terms: readonly Term[], labels: JsonMap): JsonMap | undefined {
  const next = terms.findIndex(({ id }, own) => own > at && id === 'k:ClusterRole' && isNamed(terms, own));
  const isGathering = has(terms.slice(at, next === -1 ? terms.length : next), /^aggregates$/u);
  if (!isGathering || Object.keys(labels).length !== 1) return undefined;
  return {
    apiVersion: `${apiGroup}/v1`,
    kind: 'ClusterRole',
    metadata: { name: nameAt(terms, name) },
    aggregationRule: { clusterRoleSelectors: [{ matchLabels: labels }] },
    rules: [],
  };
}

function isNamed(terms: readonly Term[], at: number): boolean {
  return nameBehind(terms, at) !== undefined;
}

type Beside = {
  readonly seen: readonly Seen[];
  readonly terms: readonly Term[];
  readonly space: string | undefined;
  readonly members: readonly JsonMap[];
  readonly roles: readonly Seen[];
};

function bindingOf(one: Seen, { seen, terms, space, members, roles }: Beside): JsonMap | undefined {
  const there = seen.filter(({ kind, name }) => kind.endsWith('Role') && name !== undefined);
  const role = onlyOf(roles.length > 0 ? roles : there);
  if (role?.name === undefined || one.name === undefined || members.length === 0) return undefined;
  if (one.kind === 'ClusterRoleBinding' && role.kind === 'Role') return undefined;
  return {
    apiVersion: `${apiGroup}/v1`,
    kind: one.kind,
    metadata: present({
      name: nameAt(terms, one.name),
      namespace: one.kind === 'RoleBinding' ? space : undefined,
    }),
    roleRef: { apiGroup, kind: role.kind, name: nameAt(terms, role.name) },
    subjects: members.map((member) =>
      member['kind'] === 'ServiceAccount' ? present({ namespace: space, ...member }) : member,
    ),
  };
}

/** The namespace of it all; that of an account counts only where no other is told. */
function placeOf(
  terms: readonly Term[],
  members: readonly JsonMap[],
): { readonly space: string | undefined } | undefined {
  const own = new Set(members.map(({ namespace }) => namespace));
  const all = [...new Set(spacesIn(terms).map((at) => nameAt(terms, at)))];
  const rest = all.filter((one) => !own.has(one));
  const [space, ...others] = rest.length === 0 ? all : rest;
  return others.length > 0 ? undefined : { space };
}
