import { expect, test } from '@jest/globals';
import { sentencesOf } from '../../../../../src/change/propose/told/sentences/sentences.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';

const called = [
  { service: 'api', names: ['api', 'backend'] },
  { service: 'web', names: ['web'] },
];
const plainly = (said: string): string => rewritten(said, sentencesOf(called));

test.each([
  ['Before it is stopped it should wait 12 seconds', 'preStop sleep 12s'],
  ['Delay SIGTERM by 12 seconds', 'preStop sleep 12s'],
  ['It has to keep on serving for 12 seconds after it was told to stop', 'preStop sleep 12s'],
  ['Wait 60 seconds before it is killed', 'terminationGracePeriodSeconds 60'],
  ['Wait up to 60 seconds for it to shut down', 'terminationGracePeriodSeconds 60'],
  ['Old and new version must never run at the same time', 'strategy Recreate'],
  ["It doesn't tolerate two versions running in parallel", 'strategy Recreate'],
  ['No rolling updates: kill the old one first, then start the new one', 'strategy Recreate'],
  ['The old pod has to be gone before the new one starts', 'strategy Recreate'],
  ['The old version is stopped once the new one is up', 'maxSurge 1, maxUnavailable 0'],
  ['Start the new pod before the old one is stopped', 'maxSurge 1, maxUnavailable 0'],
  ['During an update two extra pods may be started and one may be missing', 'maxSurge 2, maxUnavailable 1'],
  ['Updates: max 2 pods more than usual, max 1 less', 'maxSurge 2, maxUnavailable 1'],
  ['At least two pods must be up at any time', 'PodDisruptionBudget with minAvailable 2'],
  ['Only one pod may be evicted at a time', 'PodDisruptionBudget with maxUnavailable 1'],
  ['Allow at most a single pod to be disrupted voluntarily', 'PodDisruptionBudget with maxUnavailable 1'],
  [
    '/srv/files (6Gi) and /srv/index (1Gi) must survive restarts',
    'volume of 6Gi at /srv/files, volume of 1Gi at /srv/index',
  ],
  [
    'Its files in /srv/files belong on a 6Gi volume of the class fast-ssd',
    'volume of 6Gi at /srv/files with ReadWriteOnce and storage class fast-ssd',
  ],
  ['All pods share the 6Gi volume at /srv/files', 'volume of 6Gi at /srv/files with ReadWriteMany'],
  ['One 6Gi volume per pod, mounted at /srv/files', 'StatefulSet with 6Gi at /srv/files'],
  ["/var/work is a working directory that needn't survive, 3Gi max", 'emptyDir of 3Gi at /var/work'],
  [
    '/srv/media comes by NFS from files.corp.local, path /export/media',
    'Mount the NFS share files.corp.local:/export/media at /srv/media',
  ],
  [
    'It needs the NFS export /export/media of files.corp.local under /srv/media',
    'Mount the NFS share files.corp.local:/export/media at /srv/media',
  ],
  ['Create a service account called robot for it', 'serviceAccountName robot'],
  ['We need a new service account "robot" for the pods', 'serviceAccountName robot'],
  ['It runs under our existing service account deployer', 'existing serviceAccountName deployer'],
  ['It is alive as long as `bin/check` exits with 0', 'liveness probe with command `bin/check`'],
  ['Leave out liveness; readiness is enough', 'no liveness probe'],
  ["It shouldn't have a liveness probe", 'no liveness probe'],
  [
    'Its liveness endpoint is /alive, called each 15 seconds, and after 4 failures it gets restarted',
    'liveness probe on /alive with periodSeconds 15 and failureThreshold 4',
  ],
  [
    "It's ready for traffic once /up returns 200, checked every 7 seconds",
    'readiness probe on /up with periodSeconds 7',
  ],
  ['mq.infra:5672 has to answer before the pods start', 'init container waits for mq.infra:5672'],
  [
    'The JVM needs up to 180 seconds until it answers for the first time',
    'It takes about 180 seconds until it is ready',
  ],
  ['Run four of them so that we survive a node going down', 'It gets 4 replicas'],
  ['replicas: staging=1, production=5', 'replicas 1 in staging, replicas 5 in production'],
  [
    'As soon as the CPU is at 75% more pods should be started, 12 at most, never fewer than 3',
    'autoscale 3-12 replicas at 75% cpu',
  ],
  [
    'Under load the number of pods may go up to 12 (75% CPU), at night it should drop to 3 again',
    'autoscale 3-12 replicas at 75% cpu',
  ],
  [
    'Memory is our bottleneck, so add pods once it is 80% used; two to six pods',
    'autoscale 2-6 replicas at 80% memory',
  ],
  ['Please pin it to the nodes pool=batch because these have the fast disks', 'nodeSelector pool=batch'],
  ['20 minutes past every hour python pull.py is run', 'cron `20 * * * *` run `python pull.py`'],
  [
    'Two background workers, command `python work.py`',
    'add another process called worker that runs `python work.py`, worker with 2 replicas',
  ],
  ['Scale down no faster than one pod per minute', 'scaleDown policy 1 pods every 60 seconds'],
  ['When the load goes down remove only one pod a minute', 'scaleDown policy 1 pods every 60 seconds'],
  ["Please don't scale down before ten minutes have passed", 'wait 600 seconds before scaling down'],
  [
    'Staging only gets 256Mi memory, production 1Gi because of the imports',
    'memory 256Mi in staging, memory 1Gi in production',
  ],
  ['memory limit: prod 1Gi, staging 256Mi', 'memory limit 1Gi in production, memory limit 256Mi in staging'],
  [
    'LOG_LEVEL: debug (staging), error (production)',
    'LOG_LEVEL=debug in staging, LOG_LEVEL=error in production',
  ],
  [
    'Use LOG_LEVEL=debug in all environments except production, there error',
    'LOG_LEVEL=debug. In production LOG_LEVEL=error',
  ],
  [
    'Set LOG_LEVEL to error, except in staging, where it should be debug',
    'LOG_LEVEL=error. In staging LOG_LEVEL=debug',
  ],
  ['RBAC: get, list on configmaps', 'It may get and list configmaps'],
  ['The app needs to read configmaps in its namespace (get, list)', 'It may get and list configmaps'],
  [
    'User 2001, group 2001, also for the volume at /data (2Gi, must persist)',
    'runAsUser 2001, runAsGroup 2001, fsGroup 2001, volume of 2Gi at /data',
  ],
  [
    'It needs FEATURE_FLAGS (new-cart) and RETRIES (3) in its environment',
    'set FEATURE_FLAGS to `new-cart`, set RETRIES to `3`',
  ],
  ['api gets 256Mi of memory, web twice as much', 'api gets 256Mi of memory, web gets 512Mi of memory'],
  [
    'Every night at three, node tidy.js has to run; also service port 8080',
    'Every night at three run `node tidy.js`. service port 8080',
  ],
  [
    "There's already a PVC archive, please mount it to /archive",
    'mount the existing PVC archive at /archive',
  ],
  [
    "If /alive doesn't answer four times in succession (asked every 15 seconds), restart the container",
    'liveness probe on /alive with periodSeconds 15 and failureThreshold 4',
  ],
  ['Set up a service account with the name robot, the app uses it', 'serviceAccountName robot'],
  ['minReplicas 3, maxReplicas 12, targetCPUUtilizationPercentage 75', 'autoscale 3-12 replicas at 75% cpu'],
  ['Wait 25 seconds between the pods of a rollout', 'minReadySeconds 25'],
  ['A pod has to be ready for 25 seconds before the next one is replaced', 'minReadySeconds 25'],
  [
    "A cold start is slow: up to 3 minutes before it's healthy",
    'It takes about 180 seconds until it is ready',
  ],
  ['Each night at 4:30 `./purge` is run', 'Every night at 4:30 run `./purge`'],
])('%s: %s', (said, plain) => {
  expect(plainly(said)).toBe(plain);
});

/** What another word beside turns into something else is left as it is. */
test.each([
  "there should always be at least two pods, and more when it's busy (max 10)",
  'At most three pods at any time',
  'Two versions may run at the same time during an update',
  "The app's class is Main",
  'One 6Gi volume for all pods at /srv/files',
])('%s: left as it is', (said) => {
  expect(plainly(said)).toBe(said);
});
