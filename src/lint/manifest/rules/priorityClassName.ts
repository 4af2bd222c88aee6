import { acceptPriorities } from '../templates/priorityClasses.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

export const priorityClassName: ManifestRule = {
  id: 'priorityClassName',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:priority-class-name', 'polaris:priorityClassNotSet'],
  summary: 'A pod has only a priority that was agreed',
  why: 'A priority pushes others from their nodes.',
  docs: kubeLinterDocs('priority-class-name'),
  bad: [exampleContainer('', '  priorityClassName: system-node-critical\n')],
  good: [exampleContainer('')],
  check: acceptPriorities([]),
};
