import { closest } from '../../../kernel/closest.ts';
import { exampleDeployment } from '../../manifest/example-workload.ts';
import type { ManifestRule } from '../../manifest/subject.ts';
import { choicesFor } from '../choices.ts';
import { fieldsOf, isBuiltIn } from '../fields.ts';

const pull = (policy: string): string =>
  exampleDeployment({ container: `          imagePullPolicy: ${policy}\n` });

export const enumValue: ManifestRule = {
  id: 'enumValue',
  severity: 'error',
  summary: 'A field with fixed values has one of them',
  why: 'Schemas call these fields strings, but the API server refuses every other value.',
  docs: 'https://kubernetes.io/docs/reference/kubernetes-api/',
  bad: [
    pull('ifnotpresent'),
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  type: Loadbalancer\n',
  ],
  good: [
    pull('IfNotPresent'),
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  type: ClusterIP\n',
  ],
  *check({ resource }) {
    if (!isBuiltIn(resource)) return;
    for (const { name, value, within } of fieldsOf(resource.root)) {
      const choices = choicesFor(resource.kind, within, name);
      if (choices === undefined) continue;
      for (const item of value.kind === 'seq' ? value.items : [value]) {
        if (item.kind !== 'scalar' || item.type !== 'string' || choices.includes(item.text)) continue;
        const near = closest(item.text, choices);
        const hint = near === undefined ? `one of ${choices.join(', ')}` : `did you mean \`${near}\`?`;
        yield {
          at: item,
          message: `\`${name}\` is \`${item.text.slice(0, 40)}\`, which does not exist; ${hint}`,
        };
      }
    }
  },
};
