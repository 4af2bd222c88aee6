import { expect, test } from '@jest/globals';
import { addressedTold } from '../../../../../src/spec/words/told/paraphrased/addressed.ts';
import { countedTold } from '../../../../../src/spec/words/told/paraphrased/counted.ts';
import { forwardedTold } from '../../../../../src/spec/words/told/paraphrased/forwarded.ts';
import { gatedTold } from '../../../../../src/spec/words/told/paraphrased/gated.ts';
import { managedTold } from '../../../../../src/spec/words/told/paraphrased/managed.ts';
import { pooledTold } from '../../../../../src/spec/words/told/paraphrased/pooled.ts';
import { storedTold } from '../../../../../src/spec/words/told/paraphrased/stored.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';

const all = [
  ...storedTold,
  ...countedTold,
  ...pooledTold,
  ...managedTold,
  ...addressedTold,
  ...gatedTold,
  ...forwardedTold,
];

test.each([
  [
    'Mount the host paths /a/b and /c/d at the same places, the latter read-only.',
    'the host path /a/b at /a/b and the host path /c/d at /c/d read-only.',
  ],
  [
    '/a and /b of the host are mounted read-only at /x/a and /x/b.',
    'the host path /a at /x/a read-only and the host path /b at /x/b read-only',
  ],
  [
    'The NFS server at 10.0.0.5 exporting /media. A claim bound to exactly this volume',
    'NFS path /media, server 10.0.0.5',
  ],
  [
    'A ResourceQuota: pods together cannot request more than 4 CPUs and 8Gi of memory',
    'requests.cpu 4, requests.memory 8Gi',
  ],
  [
    'An ingress: web on port 80 and api on port 8080. /api goes to the api service, anything else to web.',
    '/ to service web port 80',
  ],
  ['Write the CronJob x. Every night a job should delete files', 'Every night it should delete files'],
  [
    'StatefulSet x: updates should only touch pods with an ordinal of 2 or higher',
    'rolling update partition 2',
  ],
  [
    'Istio: the gateway web-gw should accept http on port 80',
    'an Istio gateway named web-gw with http on port 80',
  ],
  [
    'I want to autoscale the deployment worker between 1 and 20 replicas',
    'A HorizontalPodAutoscaler for the Deployment worker with minReplicas 1 and maxReplicas 20',
  ],
])('%s: in the words of the readers', (said, written) => {
  expect(rewritten(said, all)).toContain(written);
});

test.each([
  'Containers of the ResourceQuota get default limits of 500m CPU and 512Mi memory',
  'The gateway of the company should accept http on port 80',
  'Mount the host path /a at /x and the host path /b at /y',
  'A Job that retries 2 times',
])('%s stays as it is', (said) => {
  expect(rewritten(said, all)).toBe(said);
});
