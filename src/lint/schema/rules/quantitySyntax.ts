import type { YamlNode } from '../../../syntax/yaml/node.ts';
import type { Report } from '../../contract.ts';
import { exampleDeployment } from '../../manifest/example-workload.ts';
import { replaceScalar } from '../../manifest/edit.ts';
import { fixBy, type Place } from '../../manifest/fix.ts';
import type { ManifestRule } from '../../manifest/subject.ts';
import { fieldsOf, isBuiltIn, pairsOf } from '../fields.ts';
import { isQuantity, nearQuantity } from '../quantity.ts';

const maps = new Set([
  'limits',
  'requests',
  'hard',
  'capacity',
  'default',
  'defaultRequest',
  'max',
  'min',
  'overhead',
]);
const single = new Set(['sizeLimit', 'divisor', 'averageValue']);
const holders = new Set(['limits', 'resources', 'requests', 'spec']);

const limit = (memory: string): string =>
  exampleDeployment({
    container: `          resources:\n            limits:\n              memory: ${memory}\n`,
  });

export const quantitySyntax: ManifestRule = {
  id: 'quantitySyntax',
  severity: 'error',
  fixable: true,
  summary: 'A quantity is a number with a suffix that Kubernetes knows',
  why: 'The API server cannot read it and refuses the whole object.',
  docs: 'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/',
  bad: [limit('128MB'), limit('lots')],
  good: [limit('128Mi'), limit('"1e3"'), limit('0.5')],
  *check({ resource, text }) {
    const place = { resource, text };
    if (!isBuiltIn(resource)) return;
    for (const { name, value, within } of fieldsOf(resource.root)) {
      if (single.has(name)) yield* faults(name, value, place);
      else if (
        maps.has(name) &&
        value.kind === 'map' &&
        (holders.has(within.at(-1) ?? '') || name === 'overhead')
      ) {
        for (const pair of pairsOf(value)) yield* faults(pair.name, pair.value, place);
      }
    }
  },
};

function* faults(name: string, value: YamlNode, place: Place): Generator<Report> {
  if (value.kind !== 'scalar' || value.type !== 'string' || isQuantity(value.text)) return;
  const near = nearQuantity(value.text);
  const hint =
    near === undefined
      ? 'write a number with n, u, m, k, M, G, T, Ki, Mi, Gi or Ti'
      : `did you mean \`${near}\`?`;
  yield {
    at: value,
    message: `\`${name}\` is \`${value.text.slice(0, 40)}\`, which is no quantity; ${hint}`,
    ...(near !== undefined && fixBy(place, replaceScalar(value, near), `Write \`${near}\``)),
  };
}
