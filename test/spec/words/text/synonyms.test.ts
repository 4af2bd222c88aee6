import { expect, test } from '@jest/globals';
import { prepare } from '../../../../src/spec/words/text/text.ts';

test.each([
  ['a pod with the name web-1', 'a pod named web-1'],
  ['a pod whose name should be web-1', 'a pod named web-1'],
  ['a pod titled "web-1"', 'a pod named web-1'],
  ['a pod designated as `web-1`', 'a pod named web-1'],
  ['a pod that goes by the name web-1', 'a pod named web-1'],
  ['a pod with web-1 as its name', 'a pod named web-1'],
  ['a pod with metadata.name set to web-1', 'a pod named web-1'],
  ['a Role resource named web-1', 'a Role named web-1'],
  ['a Service on port number 80', 'a Service on port 80'],
  ['It listens on the port 8080.', 'It listens on port 8080.'],
  ['a volume mounted with /data as its mount path', 'a volume mounted at /data'],
  ['A pod web-1. The image redis:7 should be used.', 'A pod web-1. Use the image redis:7.'],
  ['a pod residing in the shop-a namespace', 'a pod in the namespace shop-a'],
  ['a pod targeting the `shop-a` namespace', 'a pod in the namespace shop-a'],
  ['a pod that lives in the namespace named shop-a', 'a pod in the namespace shop-a'],
  ['pods bearing the label tier: web', 'pods labelled tier: web'],
  ['pods tagged with app=web-1', 'pods labelled app=web-1'],
  ['The pod ought to listen on 80', 'The pod should listen on 80'],
  ['The pod is required to listen on 80', 'The pod should listen on 80'],
  ['a pod on a node that is labelled disk=ssd', 'a pod on nodes labelled disk=ssd'],
  ['a pod named web-1 in shop with nginx', 'a pod named web-1 in the namespace shop with nginx'],
  [
    'a priority tier named low with a value of ten thousand',
    'a PriorityClass named low with a value of 10000',
  ],
  [
    'Keep the last three successful runs and one failed run.',
    'successfulJobsHistoryLimit 3, failedJobsHistoryLimit 1.',
  ],
  ["We're looking for a pod web-1", 'Create a pod web-1'],
  ['Your task is to prepare a pod web-1', 'Create a pod web-1'],
])('reads %s as %s', (said, plain) => {
  expect(prepare(said).text).toBe(prepare(plain).text);
});

test.each([
  'namespaces with kubernetes.io/metadata.name: edge',
  'a role in every namespace',
  'pods of the same namespace',
  'an alias under the name my-database',
])('leaves what is no name of its own: %s', (said) => {
  expect(prepare(said).text).not.toMatch(/named|in the namespace/u);
});
