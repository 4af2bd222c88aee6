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
