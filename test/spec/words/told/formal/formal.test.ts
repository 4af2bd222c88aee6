import { expect, test } from '@jest/globals';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';
import { formal } from '../../../../../src/spec/words/told/formal/formal.ts';

const cases: readonly (readonly [said: string, written: string])[] = [
  ['It carries the label tier with the value web.', 'It carries the label tier=web.'],
  ['It bears web as the value of the label tier.', 'It bears label tier=web.'],
  [
    'LEVEL, the value of which is obtained from the log_level entry in the app ConfigMap.',
    'the environment variable LEVEL from the key log_level of the ConfigMap app.',
  ],
  [
    'The user entry of the login Secret should appear as me/user in a volume.',
    'the key user of the Secret login at path me/user in a volume.',
  ],
  ['Its main workload, shop-app, relies on nginx:1.27.', 'The container shop-app with image nginx:1.27.'],
  [
    'The policy ensures that no pod in the pay namespace can be contacted.',
    'The policy ensures that in the namespace pay denies all ingress traffic for all pods.',
  ],
  [
    'A quota: requests must not add up to more than 4 CPUs and 8Gi.',
    'A quota: requests.cpu 4, requests.memory 8Gi.',
  ],
  ['Define a pod, two-parts, in which both run.', 'Define a pod named two-parts in which both run.'],
  [
    'MY_NODE has to contain the name of the node on which it is running, MY_IP the IP address assigned to the pod.',
    'environment variable MY_NODE from fieldRef spec.nodeName, environment variable MY_IP from fieldRef status.podIP.',
  ],
  [
    'Listening on 8081, it is ready once /up answers. The same endpoint tells whether it has started, checked every 10 seconds and giving it up to 5 minutes in total.',
    'Listening on 8081, it is ready once /up answers. the path /up on port 8081 tells whether it has started, every 10 seconds, failing after 30 attempts.',
  ],
  [
    'A ConfigMap stores the entry lives with the value "3" as well as the entry mode with the value "fast".',
    'A ConfigMap stores lives="3" and mode="fast".',
  ],
  [
    'It should stay for at most 60 seconds on nodes bearing the taint upkeep with the effect NoExecute.',
    'It tolerates the taint upkeep with effect NoExecute for 60 seconds.',
  ],
  [
    'Offer a service named old-db on port 3306 and back it with endpoints at 192.0.2.42 port 3306.',
    'Offer a service named old-db on port 3306 . An Endpoints named old-db with the address 192.0.2.42 and port 3306.',
  ],
  [
    'With Istio, 90% of the traffic goes to the subset v1.',
    'An Istio VirtualService: With Istio, 90% of the traffic goes to the subset v1.',
  ],
  [
    'The policy says that nothing may enter or leave the pods in the namespace vault.',
    'The policy says that in the namespace vault denies all ingress and egress traffic for all pods.',
  ],
  ['It must not run as root but with the user ID 10001.', 'It runs as non-root with runAsUser 10001.'],
  [
    'The user jane may list pods by a role that is granted to her.',
    'The user jane may list pods by a role that is granted to the user jane.',
  ],
  ['Its only port, cql, is 9042.', 'port 9042 named cql.'],
  ['one called http that forwards 80 to 8080', 'port 80 named http with target port 8080'],
];

test.each(cases)('puts into the words of fields: %s', (said, written) => {
  expect(rewritten(said, formal)).toBe(written);
});

test.each([
  'The container must be able to gain additional privileges.',
  'No pod can be contacted.',
  'Two containers, each based on nginx:1.27.',
  'It reads the entry of the log.',
])('leaves what is no field as it is: %s', (said) => {
  expect(rewritten(said, formal)).toBe(said);
});
