import { expect, test } from '@jest/globals';
import { wide } from '../../src/kernel/wide.ts';

test.each(['', 'a', 'deploy the api', '部署 api'])('a text stays what it is: %j', (text) => {
  expect(wide(text)).toBe(text);
});
