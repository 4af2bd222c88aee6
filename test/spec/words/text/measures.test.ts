import { expect, test } from '@jest/globals';
import { prepare } from '../../../../src/spec/words/text/text.ts';

test.each([
  ['a limit of 128 MiB', 'a limit of 128Mi'],
  ['requests.memory 8 gibibytes', 'requests.memory 8Gi'],
  ['a cpu limit of 250 millicores', 'a cpu limit of 250m CPU'],
  ['250m of CPU time and 64 Mi', '250m CPU and 64Mi'],
  ['100m CPU / 128Mi memory', '100m CPU and 128Mi memory'],
  ['minAvailable 50 percent', 'minAvailable 50%'],
  ['up to fifteen replicas', 'up to 15 replicas'],
  ['a probe with a 15-second initial delay', 'a probe with an initial delay of 15 seconds'],
  ['a probe with a 5 second timeout', 'a probe with a timeout of 5 seconds'],
])('measures alike: %s', (said, plain) => {
  expect(prepare(said).text).toBe(prepare(plain).text);
});

test.each([
  'the description "needs 128 MiB"',
  'the command `wait 50 percent`',
  'the args ["64 MiB"]',
  'every 5 minutes',
])('leaves what is no measure, or stands in a text: %s', (said) => {
  expect(prepare(said).text).toBe(said);
});
