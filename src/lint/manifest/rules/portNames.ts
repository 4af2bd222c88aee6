import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { YamlScalar } from '../../../syntax/yaml/node.ts';
import type { Report } from '../../contract.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

export const portNames: ManifestRule = {
  id: 'portNames',
  severity: 'error',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:invalid-target-ports'],
  summary: 'Port names are ones that Kubernetes takes',
  why: 'The API server refuses the object, or the Service never finds the port.',
  docs: kubeLinterDocs('invalid-target-ports'),
  bad: [
    exampleContainer('      ports:\n        - name: a_very_long_port_name\n          containerPort: 8080\n'),
    `apiVersion: v1
kind: Service
metadata:
  name: demo
spec:
  ports:
    - port: 80
      targetPort: n234567890123456
`,
  ],
  good: [exampleContainer('      ports:\n        - name: http\n          containerPort: 8080\n')],
  *check({ resource, containers }) {
    const ports = containers.flatMap(({ node }) =>
      itemsAt(node, ['ports']).map((port) => scalarAt(port, ['name'])),
    );
    const isService = resource.kind === 'Service' && resource.apiVersion === 'v1';
    const targets = isService ? itemsAt(resource.root, ['spec', 'ports']) : [];
    const names = [...ports, ...targets.map((port) => scalarAt(port, ['targetPort']))];
    for (const name of names) if (name !== undefined) yield* breaches(name);
  },
};

function* breaches(port: YamlScalar): Generator<Report> {
  if (typeof port.value === 'number') {
    if (port.value < 1 || port.value > 65_535)
      yield { at: port, message: `port ${port.value} is not between 1 and 65535` };
    return;
  }
  for (const [isBroken, what] of grammar) {
    if (port.text !== '' && isBroken.test(port.text))
      yield { at: port, message: `the port name \`${port.text}\` ${what}` };
  }
}

const grammar = [
  [/^.{16}/u, 'is longer than 15 characters'],
  [/[^a-z0-9-]/u, 'has other characters than a-z, 0-9 and -'],
  [/^[^a-z]*$/u, 'has no letter'],
  [/--/u, 'has two hyphens in a row'],
  [/^-|-$/u, 'begins or ends with a hyphen'],
] as const;
