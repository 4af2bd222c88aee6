import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { fixField } from '../fix.ts';
import { baseline } from '../pod-security.ts';
import { holderOf, isTrue, nameOf } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const privilegedContainer: ManifestRule = {
  id: 'privilegedContainer',
  severity: 'error',
  fixable: true,
  docs: baseline.docs,
  profiles: [...baseline.profiles, 'kube-linter'],
  aliases: [
    'pss:privileged',
    'kube-linter:privileged-container',
    'trivy:KSV-0017',
    'checkov:CKV_K8S_16',
    'kubescape:C-0057',
    'polaris:runAsPrivileged',
    'kube-score:container-security-context-privileged',
    'kubescape:C-0193',
  ],
  summary: 'A container is not privileged',
  why: 'A privileged container can do on its node whatever root can: nothing isolates it.',
  bad: [
    exampleContainer('      securityContext:\n        privileged: true\n'),
    exampleContainer(
      '',
      '  initContainers:\n    - name: setup\n      image: a:1\n      securityContext: {privileged: true}\n',
    ),
  ],
  good: [exampleContainer(''), exampleContainer('      securityContext:\n        privileged: false\n')],
  *check({ containers, ...place }) {
    for (const container of containers) {
      const holder = holderOf(container);
      const flag = scalarAt(holder.context, ['privileged']);
      if (isTrue(flag)) {
        yield {
          at: flag,
          message: `${nameOf(holder)} is privileged; grant the capabilities that it needs instead`,
          ...fixField(place, { path: ['securityContext', 'privileged'], value: false, in: container.node }),
        };
      }
    }
  },
};
