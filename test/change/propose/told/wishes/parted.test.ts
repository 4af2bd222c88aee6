import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { partedWishes } from '../../../../../src/change/propose/told/wishes/parted.ts';
import type { Called } from '../../../../../src/spec/words/mentions/services.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';

const alone: readonly Called[] = [{ service: 'shop', names: [] }];
const several = [
  { service: 'api', names: ['api', 'backend'] },
  { service: 'web', names: ['web', 'frontend'] },
];
const parted = (said: string, called = alone): string => rewritten(said, partedWishes(said, called));

test.each([
  ['Deploy this and expose it at shop.acme.io', 'Deploy this. expose it at shop.acme.io'],
  [
    'deploy it, scale it to 3, expose it at shop.acme.io and keep the pods apart',
    'deploy it. scale it to 3. expose it at shop.acme.io. keep the pods apart',
  ],
  ['Give it 512Mi, as well as setting LOG_LEVEL to debug', 'Give it 512Mi. set LOG_LEVEL to debug'],
  [
    'Put it at shop.acme.io, and while you are at it, set LOG_LEVEL to debug',
    'Put it at shop.acme.io. set LOG_LEVEL to debug',
  ],
  [
    '256Mi memory, plus every night at three, node src/cleanup.js has to run',
    '256Mi memory. every night at three, node src/cleanup.js has to run',
  ],
  [
    'We need sticky sessions; also the pods must run as user 1000',
    'We need sticky sessions. the pods must run as user 1000',
  ],
  ['One pod per zone, plus run it as user 1000', 'One pod per zone. run it as user 1000'],
  [
    'when it starts it takes 40 seconds, plus it writes to /data',
    'when it starts it takes 40 seconds. it writes to /data',
  ],
  [
    'deploy it with postgres and 5Gi, and the queue needs 1Gi',
    'deploy it with postgres and 5Gi. the queue needs 1Gi',
  ],
  ['It listens on 8080 and the pods have to be spread', 'It listens on 8080. the pods have to be spread'],
  [
    'Deploy it with 3 replicas along with a PodDisruptionBudget',
    'Deploy it with 3 replicas. a PodDisruptionBudget',
  ],
])('several wishes are several sentences: %s', (said, sentences) => {
  expect(parted(said)).toBe(sentences);
});

test.each([
  '3 replicas and 512Mi',
  'between 9 and 17',
  'readiness on /ready and liveness on /live',
  'DATABASE_URL and REDIS_URL come from the secret shop-env',
  'deploy this, 30 tries and STRIPE_KEY and PAYPAL_KEY are secrets',
  'a job to dump the database and send it to s3',
  'workers that read the queue and store results',
  'alert us when it restarts and the queue is longer than 100',
  'In staging use one replica and set LOG_LEVEL to debug',
  'set LOG_LEVEL to debug and use one replica in staging',
  "don't run it as root and mount a volume at /data",
  'add a redis and give it 128Mi',
  'Start with 2 pods and let it grow to 8',
  'Probe every 15 seconds and give up after 5 failures',
  'Loading takes up to 5 minutes, never kill it before',
  'make sure web is up and the api is down',
  'Every night at 3 run `npm run cleanup` and give it 256Mi',
  'Add a nightly job that runs `npm run report`, set REPORT_TO=ops and limit it to 128Mi',
  'Scale between 2 and 8 pods and keep CPU at 60%',
  'it only listens on 4000 and takes a minute',
  'run `npm run a and set up` once',
])('what belongs together stays together: %s', (said) => {
  expect(parted(said)).toBe(said);
});

test.each([
  ['web and api need 2 replicas', 'web and api need 2 replicas'],
  ['Scale web to 3 and expose it at www.acme.io', 'Scale web to 3 and expose it at www.acme.io'],
  ['Scale web to 3 and give the api 512Mi', 'Scale web to 3. give the api 512Mi'],
  ['Scale web to 3 and add a redis with 128Mi', 'Scale web to 3. add a redis with 128Mi'],
  ['Backend needs 512Mi; use UID 1000', 'Backend needs 512Mi; use UID 1000'],
  ['Deploy both and give the api 512Mi', 'Deploy both. give the api 512Mi'],
  ['scale web to 3, the api to 2', 'scale web to 3. scale the api to 2'],
  [
    'Expose web at a.acme.io and the api at b.acme.io',
    'Expose web at a.acme.io. expose the api at b.acme.io',
  ],
  [
    'The backend takes 40 seconds to start and should be reachable at api.acme.io',
    'The backend takes 40 seconds to start. The backend should be reachable at api.acme.io',
  ],
  ['Expose web at a.acme.io as well as api on b.acme.io', 'Expose web at a.acme.io and api on b.acme.io'],
  ['vote and result, each with 2 replicas', 'vote and result, each with 2 replicas'],
])('who is named is meant until another is: %s', (said, sentences) => {
  expect(parted(said, several)).toBe(sentences);
});

test('nothing but joints is ever changed', () => {
  const word = fc.constantFrom(
    'deploy',
    'it',
    ' and ',
    ', plus ',
    '; also ',
    ', ',
    'the api',
    'needs',
    '3',
    '. ',
    '`a and set b`',
    'in staging',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const said = words.join(' ');
      expect(letters(parted(said, several))).toBe(letters(said));
    }),
  );
});

function letters(text: string): string {
  return text.replaceAll(/[\s.,;]|and|plus|also/gu, '');
}
