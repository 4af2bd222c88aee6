import { entryOf, mapAt } from '../../../syntax/yaml/value.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { hasKey } from '../workload.ts';
import { specNode } from '../head.ts';

export const jobTtl: ManifestRule = {
  id: 'jobTtl',
  severity: 'info',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:job-ttl-seconds-after-finished'],
  summary: 'A finished Job goes away by itself',
  why: 'Jobs and their pods stay until somebody deletes them.',
  docs: kubeLinterDocs('job-ttl-seconds-after-finished'),
  bad: [
    `apiVersion: batch/v1
kind: Job
metadata:
  name: demo
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: app
          image: a:1
`,
  ],
  good: [
    `apiVersion: batch/v1
kind: Job
metadata:
  name: demo
spec:
  ttlSecondsAfterFinished: 3600
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: app
          image: a:1
`,
  ],
  *check({ resource }) {
    if (resource.kind === 'Job' && !hasKey(mapAt(resource.root, ['spec']), 'ttlSecondsAfterFinished')) {
      yield {
        at: specNode(resource),
        message:
          'the Job stays when it is done; set `ttlSecondsAfterFinished`, unless Argo CD or Flux keeps it: they run again what is cleared away',
      };
    }
    const managed = entryOf(mapAt(resource.root, ['spec', 'jobTemplate', 'spec']), 'ttlSecondsAfterFinished');
    if (resource.kind === 'CronJob' && managed !== undefined) {
      const message =
        'it competes with the history limits of the CronJob, and the stricter one wins; remove it';
      yield { at: managed.key, message };
    }
  },
};
