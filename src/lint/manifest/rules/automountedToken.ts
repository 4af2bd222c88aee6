import type { YamlMap } from '../../../syntax/yaml/node.ts';
import { entryOf, itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { fixField } from '../fix.ts';
import { nameNode } from '../head.ts';
import { once } from '../once.ts';
import type { PlacedResource, ResourceSet } from '../subject.ts';
import type { ManifestRule } from '../subject.ts';

const field = { path: ['automountServiceAccountToken'], value: false };

export const automountedToken: ManifestRule = {
  id: 'automountedToken',
  severity: 'info',
  aliases: [
    'checkov:CKV_K8S_38',
    'trivy:KSV-0036',
    'kubescape:C-0034',
    'polaris:automountServiceAccountToken',
    'kubescape:C-0190',
    'kubescape:C-0261',
    'kubescape:C-0053',
  ],
  fixable: true,
  summary: 'A pod that does not ask the API has no token for it',
  why: 'Whoever gets into the container has the token, too.',
  docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
  bad: [exampleContainer('')],
  good: [exampleContainer('', '  automountServiceAccountToken: false\n')],
  *check({ resource, pod, set, text }) {
    if (pod === undefined || isOptedOut(pod.spec, resource, set)) return;
    yield {
      at: entryOf(pod.spec, 'serviceAccountName')?.value ?? nameNode(resource),
      message:
        'the token of the API is mounted into every container; set `automountServiceAccountToken: false`, unless the program asks the API',
      ...fixField({ resource, text }, { ...field, in: pod.spec }),
    };
  },
};

/** By the pod, by its account, or because the account has rights that are there to be used. */
function isOptedOut(spec: YamlMap, resource: PlacedResource, set: ResourceSet): boolean {
  if (scalarAt(spec, ['automountServiceAccountToken']) !== undefined) return true;
  const name = scalarAt(spec, ['serviceAccountName'])?.text ?? 'default';
  const [account] = set.named('ServiceAccount', resource.namespace, name);
  const isOff = scalarAt(account?.root, ['automountServiceAccountToken'])?.value === false;
  return isOff || bound(set).has(`${resource.namespace}/${name}`);
}

/** An account that somebody gave rights to is there to be used. */
const bound = once((set) => {
  const bindings = [...set.ofKind('RoleBinding'), ...set.ofKind('ClusterRoleBinding')];
  return new Set(bindings.flatMap(accountsOf));
});

function accountsOf({ root, namespace }: PlacedResource): string[] {
  return itemsAt(root, ['subjects'])
    .filter((subject) => stringAt(subject, ['kind']) === 'ServiceAccount')
    .map(
      (subject) => `${stringAt(subject, ['namespace']) ?? namespace}/${stringAt(subject, ['name']) ?? ''}`,
    );
}
