import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import { exampleBinding } from '../../manifest/example-binding.ts';
import { nameNode } from '../../manifest/head.ts';
import { grantsOf, roleOf } from '../../manifest/rbac.ts';
import type { PlacedResource, ResourceSet } from '../../manifest/subject.ts';
import type { DiffRule } from '../subject.ts';

export const rightsGained: DiffRule = {
  id: 'rightsGained',
  severity: 'warning',
  summary: 'Rights are given on purpose',
  why: 'A verb in a list is easily overlooked, and lasts.',
  docs: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
  bad: [
    { 'base.yaml': exampleBinding('pods', 'get'), 'head.yaml': exampleBinding('pods', '"get", "delete"') },
    {
      'base.yaml': exampleBinding('pods', 'get').replace(
        'subjects: []',
        'subjects:\n  - kind: Group\n    name: dev',
      ),
      'head.yaml': exampleBinding('pods', 'get').replace(
        'subjects: []',
        'subjects:\n  - kind: Group\n    name: dev\n  - kind: Group\n    name: ops',
      ),
    },
  ],
  good: [
    { 'base.yaml': exampleBinding('pods', '"get", "delete"'), 'head.yaml': exampleBinding('pods', 'get') },
    {
      'base.yaml': exampleBinding('pods', '"get", "list"'),
      'head.yaml': exampleBinding('pods', '"list", "get"'),
    },
  ],
  *check({ before, after, base, set }) {
    if (after === undefined) return;
    if (after.kind === 'RoleBinding' || after.kind === 'ClusterRoleBinding')
      yield* ofBinding(after, before, { base, set });
    else if (before !== undefined && (after.kind === 'Role' || after.kind === 'ClusterRole'))
      yield* ofRole(after, before, { base, set });
  },
};

type States = { readonly base: ResourceSet; readonly set: ResourceSet };

function* ofRole(after: PlacedResource, before: PlacedResource, { base, set }: States): Generator<Report> {
  const had = grantsOf(before, base);
  const gained = grantsOf(after, set).flatMap(({ resources, verbs }) =>
    resources.flatMap((resource) =>
      verbs
        .filter((verb) => !had.some((one) => covers(one, resource, verb)))
        .map((verb) => `${verb} ${resource}`),
    ),
  );
  if (gained.length > 0)
    yield {
      at: nameNode(after),
      message: `whoever has the role \`${after.name}\` may now also ${list(gained)}; be sure that all of them should`,
    };
}

function* ofBinding(
  after: PlacedResource,
  before: PlacedResource | undefined,
  { set }: States,
): Generator<Report> {
  const had = new Set(before === undefined ? [] : itemsAt(before.root, ['subjects']).map(subjectName));
  const role = stringAt(after.root, ['roleRef', 'name']) ?? '';
  const known = roleOf(after, set);
  const words =
    known === undefined
      ? ''
      : ` (${list(grantsOf(known, set).map(({ resources, verbs }) => `${verbs.join(', ')} ${resources.join(', ')}`))})`;
  for (const subject of itemsAt(after.root, ['subjects'])) {
    if (had.has(subjectName(subject))) continue;
    const message = `${subjectName(subject)} gets the role \`${role}\`${words}; be sure that this is meant`;
    yield {
      at: scalarAt(subject, ['name']) ?? subject,
      severity: before === undefined ? 'info' : 'warning',
      message,
    };
  }
}

type Grant = { readonly resources: readonly string[]; readonly verbs: readonly string[] };

function covers({ resources, verbs }: Grant, resource: string, verb: string): boolean {
  return includes(resources, resource) && includes(verbs, verb);
}

function includes(words: readonly string[], word: string): boolean {
  return words.includes('*') || words.includes(word);
}

function subjectName(subject: YamlNode): string {
  const namespace = stringAt(subject, ['namespace']);
  const name = scalarAt(subject, ['name'])?.text ?? '?';
  return `${stringAt(subject, ['kind']) ?? 'subject'} ${namespace === undefined ? name : `${namespace}/${name}`}`;
}

const most = 5;

function list(words: readonly string[]): string {
  const rest = words.length - most;
  return words.slice(0, most).join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}
