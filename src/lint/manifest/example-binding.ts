/** A ClusterRole that allows this much and its binding, for a rule's example. */
export function exampleBinding(resource: string, verb: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: maker
rules:
  - apiGroups: ['']
    resources: [${resource}]
    verbs: [${verb}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: demo
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: maker
subjects: []
`;
}
