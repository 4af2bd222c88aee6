import { scalarAt } from '../../../syntax/yaml/value.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import { isTrue } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const privilegedScc: ManifestRule = {
  id: 'privilegedScc',
  severity: 'error',
  off: true,
  aliases: ['kube-linter:scc-deny-privileged-container'],
  summary: 'A security context constraint allows no privileged containers',
  why: 'Whoever may use it has the node.',
  docs: kubeLinterDocs('scc-deny-privileged-container'),
  bad: [
    `apiVersion: security.openshift.io/v1
kind: SecurityContextConstraints
metadata:
  name: demo
allowPrivilegedContainer: true
`,
  ],
  good: [
    `apiVersion: security.openshift.io/v1
kind: SecurityContextConstraints
metadata:
  name: demo
allowPrivilegedContainer: false
`,
  ],
  *check({ resource }) {
    const flag = scalarAt(resource.root, ['allowPrivilegedContainer']);
    if (resource.kind === 'SecurityContextConstraints' && isTrue(flag)) {
      yield { at: flag, message: '`allowPrivilegedContainer: true` gives the node away; set false' };
    }
  },
};
