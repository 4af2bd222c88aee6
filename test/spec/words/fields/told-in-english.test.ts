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
  ['Names are looked up at 10.0.0.53.', { dnsConfig: { nameservers: ['10.0.0.53'] } }],
  ['They only belong on machines marked disk=nvme.', { nodeSelector: { disk: 'nvme' } }],
  ['Its user is 1001 and its group 3000.', { securityContext: { runAsUser: 1001, runAsGroup: 3000 } }],
  ['Files on its disks belong to group 2000.', { securityContext: { fsGroup: 2000 } }],
  [
    "The taint dedicated=match with NoExecute doesn't bother it.",
    { tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'match', effect: 'NoExecute' }] },
  ],
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

test('a restart where nothing answers is none that is forbidden', () => {
  const { pod } = read(
    'Kubernetes looks at /alive on 8080 every 20 seconds and restarts it when nothing comes back.',
  );
  expect(pod).toEqual({});
});

test('an account that is wanted is no account that something runs as', () => {
  const { wish } = readWish('In the namespace ci I want a service account called deployer.', readers);
  expect(wish.drafts).toMatchObject([{ kind: 'ServiceAccount', name: 'deployer' }]);
});

test.each([
  ['Nothing may be written to its own disk.', { securityContext: { readOnlyRootFilesystem: true } }],
  ["It can't gain rights that it didn't have.", { securityContext: { allowPrivilegeEscalation: false } }],
  [
    'Every Linux capability is taken from it except NET_BIND_SERVICE.',
    { securityContext: { capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } } },
  ],
  ['Hand it --size 200 at the start.', { args: ['--size', '200'] }],
  ['It starts in the directory /srv/app.', { workingDir: '/srv/app' }],
  ['The container has the name reader.', { name: 'reader' }],
  ['It is throttled beyond two cores.', { resources: { limits: { cpu: '2' } } }],
  ['Past 256Mi of memory it is killed.', { resources: { limits: { memory: '256Mi' } } }],
  ['Its last act is `sleep 15`.', { lifecycle: { preStop: { exec: { command: ['sleep', '15'] } } } }],
])('of its container is told by the words of a clause: %s', (words, container) => {
  expect(read(words)).toMatchObject({ ...plain, container });
});

test.each([
  ['Twelve runs have to go well.', { completions: 12 }],
  ['Let four of them work together.', { parallelism: 4 }],
  ['After two failures it is over.', { backoffLimit: 2 }],
  ['Ten minutes after the end nothing of it should be left.', { ttlSecondsAfterFinished: 600 }],
])('how often something that ends is run is told in any words: %s', (words, controller) => {
  expect(read(words, 'Job')).toMatchObject({ ...plain, controller });
});

test.each([
  ['There must never be an old one and a new one at the same time.', { strategy: { type: 'Recreate' } }],
  [
    'When a new version comes, one more may run than usual but never one fewer.',
    { strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } },
  ],
  ['Three former revisions should be kept.', { revisionHistoryLimit: 3 }],
])('how a new version comes is told in any words: %s', (words, controller) => {
  expect(read(words)).toMatchObject({ ...plain, controller });
});

test.each([
  ['on the first of each month at half past two at night', '30 2 1 * *'],
  ['at 02:30 on the first day of every month', '30 2 1 * *'],
  ['once a day, at four in the morning', '0 4 * * *'],
  ['ten to seven every evening', '50 18 * * *'],
  ['every Monday and Thursday at 9 and 17:00', '0 9,17 * * 1,4'],
])('days and a time of them are told in either order: %s', (words, schedule) => {
  const { wish } = readWish(`Create a CronJob named shop that runs busybox:1.36 ${words}.`, readers);
  expect(wish.drafts[0]?.work.cron).toEqual({ schedule });
});

test.each([
  ['If the run before is still busy, leave the next one out.', { concurrencyPolicy: 'Forbid' }],
  ['An unfinished run is cancelled in favour of the next.', { concurrencyPolicy: 'Replace' }],
  ['Runs may overlap.', { concurrencyPolicy: 'Allow' }],
  ['For now it stays paused.', { suspend: true }],
  ['A run that is ten minutes late is not started any more.', { startingDeadlineSeconds: 600 }],
])('what becomes of a run is told in any words: %s', (words, cron) => {
  const { wish, leftover } = readWish(
    `Create a CronJob named shop that runs busybox:1.36 with the schedule 0 4 * * *. ${words}`,
    readers,
  );
  expect([wish.drafts[0]?.work.cron, leftover]).toMatchObject([cron, []]);
});
