import { expect, test } from '@jest/globals';
import { prepare } from '../../../../src/spec/words/text/text.ts';

test.each([
  ['pods with the label app with the value web', 'pods with the label app=web'],
  ['pods with the label "tier" set to "front"', 'pods with the label tier=front'],
  ['pods with a label (key app, value web)', 'pods with the label app=web'],
  ['pods with the label key app and value web', 'pods with the label app=web'],
  ['the labels app set to web and tier set to front', 'the labels app=web and tier=front'],
])('puts a label alike: %s', (said, plain) => {
  expect(prepare(said).text).toBe(prepare(plain).text);
});

test.each(['nodes with the label zone with the value east or west', 'the label set to be used'])(
  'leaves what is no pair: %s',
  (said) => {
    expect(prepare(said).text).not.toContain('=');
  },
);
