import type { Finding, ResourceId } from '../../lint/contract.ts';
import { type MadeAnew, madeAnew } from '../../lint/diff/made-anew.ts';
import { isSame } from '../../lint/diff/same.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import { resourcesOf, type Resource } from '../../syntax/yaml/resources.ts';
import { stringAt, toValue } from '../../syntax/yaml/value.ts';
import { groupVersion } from '../../kustomize/id.ts';
import { fieldAt } from './field.ts';
import type { Rendered } from './unit.ts';

export type Refusal = { readonly path: string; readonly reason: string };
export type Danger = Refusal & { readonly id: string };

/** What merging does to an object, as it reaches the cluster. */
export type ObjectChange = ResourceId & {
  readonly action: 'create' | 'update' | 'delete' | 'replace';
  /** The build or file that it is part of. */
  readonly path: string;
  /** What the API server will not take. */
  readonly refused: readonly Refusal[];
  readonly dangers: readonly Danger[];
  readonly before: unknown;
  readonly after: unknown;
  /** Hook of Argo CD or Helm, and sync wave, where the object names them. */
  readonly order?: string;
};

export type Placed = { readonly rendered: Rendered; readonly resource: Resource };
type Objects = ReadonlyMap<string, Placed>;

/** What findings say of the objects of one text, by its path. */
export type Said = { readonly finding: Finding; readonly kind: 'refusal' | 'danger' };

export function objectChanges(
  before: readonly Rendered[],
  after: readonly Rendered[],
  said: ReadonlyMap<string, readonly Said[]>,
): ObjectChange[] {
  const old = indexed(before);
  const now = indexed(after);
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, was]) => changeOf(was, undefined, said));
  const made = [...now].filter(([key]) => !old.has(key)).map(([, is]) => changeOf(undefined, is, said));
  const kept = [...now].flatMap(([key, is]) => {
    const was = old.get(key);
    return was === undefined || isSame(was.resource.root, is.resource.root) ? [] : [changeOf(was, is, said)];
  });
  return [...gone, ...made, ...kept].flatMap((change) => change ?? []);
}

function indexed(states: readonly Rendered[]): Objects {
  const out = new Map<string, Placed>();
  for (const rendered of states) {
    for (const resource of resourcesOf(rendered.text).resources) {
      const { apiVersion, kind, namespace, name } = resource;
      if (apiVersion === '' || name === '') continue;
      const { group } = groupVersion(apiVersion);
      out.set([rendered.group, group, kind, namespace, name].join('\0'), { rendered, resource });
    }
  }
  return out;
}

function changeOf(
  was: Placed | undefined,
  is: Placed | undefined,
  said: ReadonlyMap<string, readonly Said[]>,
): ObjectChange | undefined {
  const shown = is ?? was;
  if (shown === undefined) return undefined;
  const { apiVersion, kind, namespace, name, root } = shown.resource;
  const order = orderOf(root);
  return {
    ...judged(actionOf(was, is), shown, said.get(shown.rendered.path) ?? []),
    apiVersion,
    kind,
    ...(namespace !== '' && { namespace }),
    name,
    path:
      shown.rendered.origins === undefined
        ? shown.rendered.path
        : (shown.rendered.folder ?? shown.rendered.group),
    before: valueOf(was),
    after: valueOf(is),
    ...(order !== '' && { order }),
  };
}

type Verdict = Pick<ObjectChange, 'action' | 'refused' | 'dangers'>;

function judged(action: ObjectChange['action'], shown: Placed, said: readonly Said[]): Verdict {
  const own = said.filter(({ finding }) => isOf(finding, shown));
  const refused = own.filter(({ kind }) => kind === 'refusal').map(({ finding }) => reasonOf(finding, shown));
  const dangers = own
    .filter(({ kind }) => kind === 'danger')
    .map(({ finding }) => ({ id: finding.rule, ...reasonOf(finding, shown) }));
  const way = action === 'update' ? wayOf(shown) : undefined;
  if (way === 'always') return { action: 'replace', refused: [], dangers };
  if (way === undefined || refused.length === 0) return { action, refused, dangers };
  const lost = refused.map((one) => ({ id: 'replaced', ...one }));
  return { action: 'replace', refused: [], dangers: [...dangers, ...lost] };
}

function valueOf(placed: Placed | undefined): unknown {
  return placed === undefined ? null : toValue(placed.resource.root);
}

function actionOf(was: Placed | undefined, is: Placed | undefined): 'create' | 'update' | 'delete' {
  if (was === undefined) return 'create';
  return is === undefined ? 'delete' : 'update';
}

function isOf({ resource }: Finding, { resource: own }: Placed): boolean {
  return (
    resource !== undefined &&
    resource.kind === own.kind &&
    resource.name === own.name &&
    (resource.namespace ?? '') === own.namespace
  );
}

function reasonOf({ line, column, message, field }: Finding, { rendered, resource }: Placed): Refusal {
  return { path: field ?? fieldAt(resource.root, rendered.text, { line, column }), reason: message };
}

const annotations = ['metadata', 'annotations'];

function wayOf({ rendered, resource }: Placed): MadeAnew | undefined {
  return madeAnew(resource) ?? (rendered.isForced === true ? 'by force' : undefined);
}

function orderOf(root: YamlNode): string {
  const hook =
    stringAt(root, [...annotations, 'argocd.argoproj.io/hook']) ??
    stringAt(root, [...annotations, 'helm.sh/hook']);
  const wave = stringAt(root, [...annotations, 'argocd.argoproj.io/sync-wave']);
  const parts = [
    ...(hook === undefined ? [] : [`hook ${hook}`]),
    ...(wave === undefined ? [] : [`wave ${wave}`]),
  ];
  return parts.join(', ');
}
