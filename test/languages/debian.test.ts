import { expect, test } from '@jest/globals';
import { imageOf as goImage } from '../../src/languages/go/releases.ts';
import { chooseVersion as chooseNode } from '../../src/languages/node/releases.ts';
import { chooseVersion as choosePhp } from '../../src/languages/php/releases.ts';
import { chooseVersion as choosePython } from '../../src/languages/python/releases.ts';
import { chooseVersion as chooseRuby } from '../../src/languages/ruby/releases.ts';
import { imageOf as rustImage } from '../../src/languages/rust/version.ts';

type Chosen = { readonly tag: string; readonly debian: string };

function image({ tag, debian }: Chosen): string {
  return `${tag}-${debian}`;
}

/* An image is only there on a Debian that was there when it was built. */
test.each<readonly [string, string]>([
  [image(chooseNode('24.1.0')), '24.1.0-bookworm'],
  [image(chooseNode('18.12.1')), '18.12.1-bullseye'],
  [image(chooseNode('16.x')), '16.20-bookworm'],
  [image(chooseNode('14')), '14.21-bullseye'],
  [image(chooseNode('14.15.0')), '14.15.0-buster'],
  [image(chooseNode('10.24.1')), '10.24.1-buster'],
  [image(choosePython('3.12.8')), '3.12.8-bookworm'],
  [image(choosePython('3.9.5')), '3.9-bookworm'],
  [image(choosePython('3.6.8')), '3.6-bullseye'],
  [image(chooseRuby('3.3.6')), '3.3.6-bookworm'],
  [image(chooseRuby('3.1.2')), '3.1.2-bullseye'],
  [image(chooseRuby('2.5.9')), '2.5.9-buster'],
  [choosePhp('8.1.0').tag, '8.1'],
  [choosePhp('8.2.20').tag, '8.2.20'],
  [goImage('1.26'), 'golang:1.26-bookworm'],
  [goImage('1.18'), 'golang:1.18-bullseye'],
  [rustImage('1.91', 'bookworm'), 'rust:1.91-bookworm'],
  [rustImage('1.65', 'bookworm'), 'rust:1.65-bullseye'],
])('%s', (chosen, expected) => {
  expect(chosen).toBe(expected);
});
