import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import { weigh } from '../secrets/literals.ts';
import { hintOf } from '../secrets/names.ts';
import { looksRandom } from '../secrets/random.ts';
import type { ManifestRule } from '../subject.ts';

export const secretInEnv: ManifestRule = {
  id: 'secretInEnv',
  severity: 'warning',
  profiles: kubeLinterDefault,
  aliases: [
    'kube-linter:env-var-secret',
    'checkov:CKV_K8S_35',
    'kubescape:C-0012',
    'polaris:sensitiveContainerEnvVar',
  ],
  summary: 'A secret is referred to, not written down',
  why: 'Whoever reads the manifest, the repository or its history has it.',
  docs: kubeLinterDocs('env-var-secret'),
  bad: [exampleContainer('      env:\n        - name: CLIENT_SECRET\n          value: hunter2\n')],
  good: [
    exampleContainer(
      '      env:\n        - name: CLIENT_SECRET\n          valueFrom:\n            secretKeyRef:\n              name: client\n              key: secret\n',
    ),
    exampleContainer('      env:\n        - name: CLIENT_SECRET\n          value: ""\n'),
  ],
  *check({ containers }) {
    for (const container of containers) {
      for (const variable of itemsAt(container.node, ['env'])) {
        const name = scalarAt(variable, ['name'])?.text ?? '';
        const value = scalarAt(variable, ['value']);
        if (value === undefined || value.text === '' || value.value === null || !/secret/iu.test(name))
          continue;
        yield {
          at: value,
          ...(isLesser(name, value.text) && { severity: 'info' }),
          message: `the value of \`${name}\` stands in the manifest; take it from a Secret by secretKeyRef`,
        };
      }
    }
  },
};

/** Where a secret lies is none: its name, file, place or address, another variable, a switch. */
function isLesser(name: string, value: string): boolean {
  const hint = hintOf(name);
  const isName = hint === 'public' || (hint === 'key' && !looksRandom(value));
  return isName || weigh(value) !== 'written';
}
