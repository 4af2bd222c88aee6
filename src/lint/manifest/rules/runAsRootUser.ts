import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { restricted } from '../pod-security.ts';
import { hasUserNamespace, holdersOf, nameOf } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const runAsRootUser: ManifestRule = {
  id: 'runAsRootUser',
  severity: 'warning',
  ...restricted,
  aliases: ['pss:runAsUser', 'trivy:KSV-0105'],
  summary: 'Nothing runs as user 0',
  why: 'User 0 is root, whatever its name.',
  bad: [
    exampleContainer('      securityContext:\n        runAsUser: 0\n'),
    exampleContainer('', '  securityContext:\n    runAsUser: 0\n'),
  ],
  good: [exampleContainer('      securityContext:\n        runAsUser: 10001\n'), exampleContainer('')],
  *check({ pod, minor }) {
    if (pod === undefined || minor < 23 || (minor >= 35 && hasUserNamespace(pod))) return;
    for (const holder of holdersOf(pod)) {
      const user = scalarAt(holder.context, ['runAsUser']);
      if (user?.value === 0)
        yield { at: user, message: `${nameOf(holder)} runs as user 0; use another, such as 10001` };
    }
  },
};
