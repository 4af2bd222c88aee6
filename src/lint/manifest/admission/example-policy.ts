/** A policy on Deployments for a rule's example, from one validation's expression, and what binds it. */
export function examplePolicy(expression: string, actions?: string): string {
  const policy = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: small
spec:
  matchConstraints:
    resourceRules:
      - apiGroups: [apps]
        apiVersions: [v1]
        operations: [CREATE, UPDATE]
        resources: [deployments]
  validations:
    - expression: ${JSON.stringify(expression)}
`;
  if (actions === undefined) return policy;
  return `${policy}---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: small
spec:
  policyName: small
  validationActions: [${actions}]
`;
}
