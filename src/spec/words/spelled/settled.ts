import type { JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf, scalar } from '../merge.ts';

/** Stands for the one that was told of beside: a role, or who has it. */
export const beside = '\u0000';

/** What lives where all the others of its kin do, if that is told of any of them. */
const kin: ReadonlySet<string> = new Set([
  'Role',
  'RoleBinding',
  'ServiceAccount',
  'LimitRange',
  'ResourceQuota',
  'NetworkPolicy',
  'Gateway',
  'HTTPRoute',
]);

/** Objects that were told together, each with what was said of another: where it is, and who the role is of. */
export function settled(documents: readonly JsonMap[]): readonly JsonMap[] | undefined {
  const space = spaceOf(documents);
  const named = documents.map((one) => (nameOf(one) === beside ? calledAs(one, documents) : one));
  const known = named.filter((one) => one !== undefined);
  const placed = known.map((one) =>
    space !== undefined && kin.has(kindOf(one)) ? inSpace(one, space) : one,
  );
  const bound = placed.map((one) => (isBinding(one) ? boundTo(one, placed) : routedBy(one, placed)));
  const all = bound.filter((one) => one !== undefined);
  return all.length === documents.length ? all : undefined;
}

/** `the role lets ...` behind who has it, `a binding of the same name`: called as the only other that tells of it. */
function calledAs(document: JsonMap, all: readonly JsonMap[]): JsonMap | undefined {
  const isOfRole = isBinding(document);
  const told = all
    .filter((one) => one !== document && (isOfRole ? isRole(one) : isBinding(one)))
    .map((one) => (isOfRole ? { name: nameOf(one), kind: kindOf(document) } : mapOf(one['roleRef'])));
  const [only, ...more] = told;
  if (only === undefined || more.length > 0 || only['name'] === beside) return undefined;
  const { name, kind } = only;
  const own = kindOf(document) === 'Role' ? (kind ?? 'Role') : kindOf(document);
  return { ...document, kind: own, metadata: { ...mapOf(document['metadata']), name: name ?? '' } };
}

function isRole(document: JsonMap): boolean {
  return ['Role', 'ClusterRole'].includes(kindOf(document));
}

function kindOf(document: JsonMap): string {
  return scalar(document['kind']);
}

function nameOf(document: JsonMap): string {
  return scalar(mapOf(document['metadata'])['name']);
}

function isBinding(document: JsonMap): boolean {
  return kindOf(document).endsWith('RoleBinding');
}

/** The only namespace that is told of; else the one that is made here. */
function spaceOf(documents: readonly JsonMap[]): string | undefined {
  const told = documents
    .flatMap((one) => mapOf(one['metadata'])['namespace'] ?? [])
    .map((one) => scalar(one));
  const made = documents.filter((one) => kindOf(one) === 'Namespace').map((one) => nameOf(one));
  const held = documents
    .flatMap((one) => listOf(one['subjects']))
    .flatMap((one) => mapOf(one)['namespace'] ?? [])
    .map((one) => scalar(one));
  const [only, ...others] = new Set([told, held, made].find((list) => list.length > 0));
  return others.length === 0 ? only : undefined;
}

function inSpace(document: JsonMap, namespace: string): JsonMap {
  return { ...document, metadata: { namespace, ...mapOf(document['metadata']) } };
}

function boundTo(binding: JsonMap, all: readonly JsonMap[]): JsonMap | undefined {
  const roleRef = refOf(
    mapOf(binding['roleRef']),
    all.filter((one) => isRole(one)),
  );
  const own = mapOf(binding['metadata'])['namespace'];
  const accounts = all.filter((one) => kindOf(one) === 'ServiceAccount');
  const subjects = listOf(binding['subjects']).map((one) => subjectIn(mapOf(one), accounts, own));
  if (roleRef === undefined || subjects.includes(undefined)) return undefined;
  const isWide = roleRef['kind'] === 'ClusterRole' && own === undefined;
  return {
    ...binding,
    kind: isWide ? 'ClusterRoleBinding' : kindOf(binding),
    roleRef,
    subjects: subjects.filter((one) => one !== undefined),
  };
}

/** The role that is meant: the only one, or that of the same name, which may count everywhere. */
function refOf(ref: JsonMap, roles: readonly JsonMap[]): JsonMap | undefined {
  const [role, ...more] = roles;
  const isOpen = ref['name'] === beside;
  if (isOpen && (role === undefined || more.length > 0)) return undefined;
  const meant = isOpen ? role : roles.find((one) => nameOf(one) === ref['name']);
  return meant === undefined ? ref : { ...ref, kind: kindOf(meant), name: nameOf(meant) };
}

/** The account that is meant: the only one; where it is, is told of itself or of its binding. */
function subjectIn(
  subject: JsonMap,
  accounts: readonly JsonMap[],
  own: JsonMap[string],
): JsonMap | undefined {
  const isOpen = subject['name'] === beside;
  const [account, ...more] = accounts;
  if (isOpen && (account === undefined || more.length > 0)) return undefined;
  const named = isOpen ? { ...subject, name: nameOf(account ?? {}) } : subject;
  const isAccount = named['kind'] === 'ServiceAccount' && named['namespace'] === undefined;
  return isAccount ? placedBy(named, accounts, own) : named;
}

function placedBy(subject: JsonMap, accounts: readonly JsonMap[], own: JsonMap[string]): JsonMap | undefined {
  const made = accounts.find((one) => nameOf(one) === subject['name']);
  const namespace = mapOf(made?.['metadata'])['namespace'] ?? own;
  return namespace === undefined ? undefined : { ...subject, namespace };
}

/** A route of `that gateway` hangs on the only one that is told of. */
function routedBy(route: JsonMap, all: readonly JsonMap[]): JsonMap | undefined {
  const spec = mapOf(route['spec']);
  const [parent] = listOf(spec['parentRefs']).map((one) => mapOf(one));
  if (kindOf(route) !== 'HTTPRoute' || parent?.['name'] !== beside) return route;
  const [gateway, ...more] = all.filter((one) => kindOf(one) === 'Gateway');
  if (gateway === undefined || more.length > 0) return undefined;
  return { ...route, spec: { ...spec, parentRefs: [{ ...parent, name: nameOf(gateway) }] } };
}
