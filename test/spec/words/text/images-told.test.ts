import { expect, test } from '@jest/globals';
import { prepare } from '../../../../src/spec/words/text/text.ts';

test.each([
  ['with the nginx image, version 1.25', 'with the image nginx:1.25'],
  ['with the image nginx in version 1.25', 'with the image nginx:1.25'],
  ['using image busybox at tag 1.36 that sleeps', 'using image busybox:1.36 that sleeps'],
  ['with the image acme/shop (tag v2.1)', 'with the image acme/shop:v2.1'],
  ['with version 1.25 of the nginx image', 'with the image nginx:1.25'],
  ['a container app from nginx with tag 1.25', 'a container app from nginx:1.25'],
])('puts an image alike: %s', (said, plain) => {
  expect(prepare(said).text).toBe(prepare(plain).text);
});

test.each([
  'the container image, version 2.1',
  'the same image, tag 3',
  'an app shop of version 1.2',
  'a Dockerfile for the python image, version 3.12',
])('leaves what names no image: %s', (said) => {
  expect(prepare(said).text).toBe(said);
});
