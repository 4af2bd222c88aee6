import type { JsonMap } from '../../../kernel/json.ts';
import type { PlannedObject, Spec, Workload } from '../../../spec/spec.ts';

export type Right = {
  readonly group: string;
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  /** Only these of them. */
  readonly names?: readonly string[];
};

/** A workload that may ask the API for that, and for nothing else: a Role, who has it, and the token. */
export function withRights(workload: Workload): Workload {
  const { fragments } = workload;
  const pod: JsonMap = { ...fragments?.pod, automountServiceAccountToken: true };
  return { ...workload, fragments: { ...fragments, pod } };
}

const group = 'rbac.authorization.k8s.io';
const apiVersion = `${group}/v1`;

/** The Role of an account and its binding. */
export function roleOf(
  { name, fragments }: Workload,
  rights: readonly Right[],
  spec: Spec,
): readonly PlannedObject[] {
  const own = fragments?.pod?.['serviceAccountName'];
  const rules = rights.map(({ group: own, resources, verbs, names }) => ({
    apiGroups: [own],
    resources: [...resources],
    ...(names !== undefined && { resourceNames: [...names] }),
    verbs: [...verbs],
  }));
  // `default` is what Kustomize puts the namespace of the account for.
  const account = {
    kind: 'ServiceAccount',
    name: typeof own === 'string' ? own : name,
    namespace: spec.namespace ?? 'default',
  };
  const labels = { 'app.kubernetes.io/name': name };
  return [
    { apiVersion, kind: 'Role', name, labels, body: { rules }, why: why.role },
    {
      apiVersion,
      kind: 'RoleBinding',
      name,
      labels,
      body: { subjects: [account], roleRef: { apiGroup: group, kind: 'Role', name } },
      why: why.binding,
    },
  ];
}

const why = {
  role: { en: 'what it may ask the API for, and nothing else', zh: '它可以向 API 请求的内容，仅此而已' },
  binding: { en: 'gives that to its account', zh: '把这些权限授予它的账号' },
} as const;
