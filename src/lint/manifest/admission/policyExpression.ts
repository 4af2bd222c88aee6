import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { at, itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../subject.ts';
import { examplePolicy } from './example-policy.ts';
import type { Expressions } from './expressions.ts';

const parts = [
  ['validations', 'expression'],
  ['validations', 'messageExpression'],
  ['matchConditions', 'expression'],
  ['variables', 'expression'],
  ['auditAnnotations', 'valueExpression'],
] as const;

/** Whether the expressions of a policy are expressions at all. */
export function policyExpression(compile: Expressions): ManifestRule {
  return {
    id: 'policyExpression',
    severity: 'warning',
    summary: 'The expressions of an admission policy compile',
    why: 'The API server refuses a policy with an expression that it cannot read.',
    docs: 'https://kubernetes.io/docs/reference/using-api/cel/',
    bad: [examplePolicy('object.spec.replicas <='), examplePolicy('object.metadata.name.startsWith("a"')],
    good: [
      examplePolicy('object.spec.replicas <= 5'),
      examplePolicy('[1, ?object.spec.?replicas].size() == 2'),
      examplePolicy('quantity("1Gi").isLessThan(quantity("2Gi"))'),
    ],
    *check({ resource }) {
      if (resource.kind !== 'ValidatingAdmissionPolicy') return;
      for (const [list, key] of parts) {
        for (const node of itemsAt(at(resource.root, ['spec', list]))) yield* reportsOf(node, key, compile);
      }
    },
  };
}

function* reportsOf(item: YamlNode, key: string, compile: Expressions) {
  const node = scalarAt(item, [key]);
  // What asks who is asking is known to the server alone.
  if (node === undefined || /\bauthorizer\b/u.test(node.text)) return;
  const compiled = compile(node.text);
  if (!compiled.ok) yield { at: node, message: `${key}: ${compiled.error.what}` };
}
