import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const duplicateEnvVar: ManifestRule = {
  id: 'duplicateEnvVar',
  severity: 'warning',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:duplicate-env-var', 'kube-score:environment-variable-key-duplication'],
  summary: 'An environment variable is set once',
  why: 'Of two values the last one counts, and an apply may drop the other with it.',
  docs: kubeLinterDocs('duplicate-env-var'),
  bad: [
    exampleContainer(
      '      env:\n        - name: A\n          value: x\n        - name: A\n          value: y\n',
    ),
  ],
  good: [
    exampleContainer(
      '      env:\n        - name: A\n          value: x\n        - name: B\n          value: y\n',
    ),
  ],
  *check({ containers }) {
    for (const container of containers) {
      const seen = new Map<string, number>();
      for (const variable of itemsAt(container.node, ['env'])) {
        const name = scalarAt(variable, ['name']);
        if (name === undefined) continue;
        seen.set(name.text, (seen.get(name.text) ?? 0) + 1);
        if (seen.get(name.text) !== 2) continue;
        yield { at: name, message: `${containerName(container)} sets \`${name.text}\` twice; keep one` };
      }
    }
  },
};
