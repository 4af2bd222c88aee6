import { expect, test } from '@jest/globals';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';
import { canaryTold } from '../../../../../src/spec/words/told/retold/canary.ts';

test.each([
  [
    'In our Istio mesh the shop service has versions v1 and v3. v1 receives 75% and v3 the rest, while the header user: jo leads to v3.',
    'A VirtualService for host shop: with header user exactly jo to subset v3; all others: 75% to subset v1 and 25% to subset v3.',
  ],
  [
    'Istio canary for service shop: subsets v1/v2 (label version), 90/10 split. VirtualService + DestinationRule, both named web.',
    'A DestinationRule named web for host shop with subset v1 (label version: v1) and subset v2 (label version: v2).',
  ],
])('%s: who gets which share', (said, written) => {
  expect(rewritten(said, canaryTold(said))).toContain(written);
});

test.each([
  'Istio sends 90% to v1 of the service shop.',
  'Istio sends 90% to v1 and 20% to v2 of the service shop.',
  'Istio: the service shop has v1 and v2, 90% to v1 and 10% to v2, with a timeout of 5s.',
  'The service shop has v1 and v2: 90% to v1 and 10% to v2.',
])('%s: no canary, or more than one', (said) => {
  expect(canaryTold(said)).toEqual([]);
});
