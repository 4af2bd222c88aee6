import { expect, test } from '@jest/globals';
import { readWish } from '../../../../src/spec/words/read.ts';
import { readers } from '../../../../src/spec/words/readers.ts';

/** What one sentence makes of what runs. */
function read(sentence: string, kind = 'Deployment') {
  const { wish, leftover } = readWish(
    `Create a ${kind} named shop that runs ghcr.io/acme/shop:1.2. ${sentence}`,
    readers,
  );
  const [draft, ...others] = wish.drafts;
  const { pod, controller, podMetadata, containers } = draft?.work ?? {};
  return { name: draft?.name, pod, controller, podMetadata, container: containers?.[0], others, leftover };
}

const plain = { name: 'shop', others: [], leftover: [] };

test.each([
  ['It works on behalf of the service account vault.', { serviceAccountName: 'vault' }],
  ['Towards the cluster it is vault.', { serviceAccountName: 'vault' }],
  ['Nobody should find a token for the API in its container.', { automountServiceAccountToken: false }],
  ['The login for the registry is in acme-registry.', { imagePullSecrets: [{ name: 'acme-registry' }] }],
  ['When room is short they go first, as critical says.', { priorityClassName: 'critical' }],
  ['When they are told to go they have a minute and a half.', { terminationGracePeriodSeconds: 90 }],
  ['It sits right on the network of its machine.', { hostNetwork: true }],
  ['It has to see all processes of its machine.', { hostPID: true }],
  ["Its containers see each other's processes.", { shareProcessNamespace: true }],
])('of its pods is told by the words of a clause: %s', (words, pod) => {
  expect(read(words)).toMatchObject({ ...plain, pod });
});

test.each([
  ['Fetch the image afresh each time.', 'Always'],
  ["Don't trust an image that is already on the node, get it again each time.", 'Always'],
  ["If the image is there already, it isn't downloaded again.", 'IfNotPresent'],
  ["Only fetch the image when the node doesn't have it yet.", 'IfNotPresent'],
])('when an image is fetched is told in any words, and no word of it is an image: %s', (words, policy) => {
  expect(read(words)).toMatchObject({
    ...plain,
    container: { image: 'ghcr.io/acme/shop:1.2', imagePullPolicy: policy },
  });
});

test.each([
  ['Once it has ended, leave it be.', 'Never'],
  ['Its container starts over whenever it ends with an error.', 'OnFailure'],
])('what comes after its end is told in any words: %s', (words, restartPolicy) => {
  expect(read(words, 'Job')).toMatchObject({ ...plain, pod: { restartPolicy } });
});

test('what ends a job after a time is no grace', () => {
  const { controller, pod } = read('Stop it after 600 seconds.', 'Job');
  expect([controller, pod]).toEqual([{ activeDeadlineSeconds: 600 }, {}]);
});

test('an account that is wanted is no account that something runs as', () => {
  const { wish } = readWish('In the namespace ci I want a service account called deployer.', readers);
  expect(wish.drafts).toMatchObject([{ kind: 'ServiceAccount', name: 'deployer' }]);
});
