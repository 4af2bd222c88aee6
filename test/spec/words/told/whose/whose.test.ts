import { expect, test } from '@jest/globals';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';
import { whose } from '../../../../../src/spec/words/told/whose/whose.ts';

const two = 'A pod with two containers, web (nginx:1.27) and log (busybox:1.36). ';

test.each([
  ['web listens on 80, log on 9000.', 'web listens on 80, log listens on 9000.'],
  [
    'web may use 200m CPU and 128Mi memory at most, log 50m and 64Mi.',
    'web may use 200m CPU and 128Mi memory at most, log may use 50m CPU and 64Mi memory at most.',
  ],
  ['They mount it at /a and /b, respectively.', 'web mounts it at /a; log mounts it at /b.'],
  ['The probe of web asks /up, that of log /ok.', 'The probe of web asks /up, The probe of log asks /ok.'],
  ['web listens on 80, replicas 3.', 'web listens on 80, replicas 3.'],
  ['web listens on 80, log /out.', 'web listens on 80, log /out.'],
])('%s', (said, meant) => {
  expect(rewritten(two + said, whose(two + said))).toBe(two + meant);
});
