import { expect, test } from '@jest/globals';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';
import { byPieces } from '../../../../../src/spec/words/told/by-pieces/by-pieces.ts';

const cases: readonly (readonly [said: string, written: string])[] = [
  [
    'Before a container is stopped, it should execute sleep 15, and the pods are granted 45 seconds to shut down.',
    ' PreStop hook runs "sleep 15", termination grace period of 45 seconds.',
  ],
  [
    'The last thing a container does before it goes down is to run sleep 15.',
    ' PreStop hook runs "sleep 15".',
  ],
  [
    'When a new version comes, up to two additional pods may be started, while none of the three pods may be missing.',
    ' RollingUpdate with maxSurge 2 and maxUnavailable 0.',
  ],
  [
    'While it is being updated, the deployment may exceed its number by two pods, but must never fall below it.',
    ' RollingUpdate with maxSurge 2 and maxUnavailable 0.',
  ],
  [
    'All processes of the pod run as user 10001 and group 10001, its volumes belong to group 20001, and root is not permitted.',
    ' has runAsUser 10001, runAsGroup 10001, fsGroup 20001, runAsNonRoot true.',
  ],
  [
    'The container is stripped of every capability but NET_BIND_SERVICE, and no process in it may obtain more privileges than its parent.',
    ' has drops ALL capabilities and adds NET_BIND_SERVICE, allowPrivilegeEscalation false.',
  ],
  ['Nothing may be written to the root filesystem of the container.', ' has readOnlyRootFilesystem true.'],
  [
    'Nodes that repel pods by the NoSchedule taint dedicated, whatever its value, are not to be left out.',
    ' tolerates the taint dedicated with operator Exists and effect NoSchedule.',
  ],
  [
    'The NoSchedule taint dedicated with the value gpu does not keep its pods away.',
    ' tolerates the taint dedicated=gpu:NoSchedule.',
  ],
  ['The pod belongs on machines labelled disktype=ssd and nowhere else.', ' nodeSelector disktype=ssd.'],
  [
    'None of its pods is entitled to more than 200m CPU or 128Mi memory.',
    ' resource limits of 200m CPU and 128Mi memory.',
  ],
  ['The container offers 3000 as its port called http.', ' containerPort 3000 named http.'],
  ['The container is given --size 256 as its arguments.', ' has args --size 256.'],
  [
    'The job is through when twelve pods have succeeded, four at a time; two minutes after its end it vanishes.',
    ' completions 12, parallelism 4, ttlSecondsAfterFinished 120.',
  ],
  [
    'In the pod, let fetch-theme go first, an alpine/git:2.43.0 container given the arguments clone /theme.',
    'In the pod, it has an init container fetch-theme (alpine/git:2.43.0) with args clone /theme.',
  ],
  [
    'Place a copy of acme/agent:2 on every machine, through a daemon set called agent.',
    'Run acme/agent:2 as a daemon set called agent.',
  ],
  [
    'The container of the pod is checked for liveness by an HTTPS request to /live on port 8443 and for readiness by one to /ready on the same port.',
    ' Liveness probe HTTPS GET /live on port 8443. Readiness probe HTTPS GET /ready on port 8443.',
  ],
  [
    'The pod may never be placed anywhere but on machines labelled accelerator with nvidia-a100 or with nvidia-h100.',
    ' required node affinity for accelerator in (nvidia-a100, nvidia-h100).',
  ],
  [
    'With a weight of 50, nodes whose disktype is ssd are to be preferred for its pods, without being mandatory.',
    ' preferred node affinity with weight 50 for disktype in (ssd).',
  ],
  [
    'The pods of the deployment are spread evenly over the zones (topology.kubernetes.io/zone) with a skew of at most 1, but this is only a wish: schedule them anyway if it cannot be met.',
    ' Topology spread constraint with maxSkew 1 over topology.kubernetes.io/zone, ScheduleAnyway.',
  ],
  [
    'Each pod of the stateful set gets a volume of its own, data, of 20Gi and of the storage class fast, which one node may read and write, mounted at /var/lib/db.',
    ' volumeClaimTemplate data of 20Gi, ReadWriteOnce, storage class fast, mounted at /var/lib/db.',
  ],
  [
    'All members of the stateful set should be started and stopped in parallel, not one after the other.',
    ' podManagementPolicy Parallel.',
  ],
  [
    'The pod pilot consists of a single container, proxy, which is started from acme/pilot:1.2.',
    'The pod pilot with a container named proxy from acme/pilot:1.2.',
  ],
  [
    'The pod pilot runs acme/pilot:1.2 in a container named proxy.',
    'The pod pilot with a container named proxy from acme/pilot:1.2.',
  ],
  [
    'The job has to succeed three times, with two pods at work at the same time, and is cleaned up 600 seconds after it has finished.',
    ' completions 3, parallelism 2, ttlSecondsAfterFinished 600.',
  ],
  [
    'In the cron job, the history holds three successes and one failure.',
    'In the cron job, successfulJobsHistoryLimit 3, failedJobsHistoryLimit 1.',
  ],
  ['Its container accepts requests on 8080.', ' containerPort 8080.'],
  [
    'The pod is told by its variable REDIS that the store is called vote-backend.',
    'The pod has the environment variable REDIS=vote-backend.',
  ],
  [
    'The pods are labelled app: pilot as well as tier: backend.',
    ' its pods are labelled app=pilot and tier=backend.',
  ],
  ['Its pods carry k8s-app=fluent-bit.', ' its pods are labelled k8s-app=fluent-bit.'],
  [
    'The image of the pod is pulled each time anew, with the help of the secret acme-registry.',
    ' imagePullPolicy Always, with the image pull secret acme-registry.',
  ],
  [
    'The pod has scratch space of no more than 64Mi, an empty directory volume named tmp, under /tmp.',
    ' volume tmp from emptyDir sizeLimit 64Mi, mounted at /tmp.',
  ],
  [
    "The node's own /var/log is handed to the pod as the volume varlog and shows up under the same path, without permission to write.",
    ' volume varlog from hostPath /var/log, mounted at /var/log read-only.',
  ],
  [
    'What the config map app-files holds is placed in the pod at /etc/app as the volume conf, where it must not be written to.',
    ' volume conf from ConfigMap app-files, mounted at /etc/app read-only.',
  ],
  [
    'The pod is to be restarted when no TCP connection to 3000 can be made; begin checking after 20 seconds and give up each attempt after 3.',
    ' Liveness probe tcpSocket port 3000, initialDelaySeconds 20, timeoutSeconds 3.',
  ],
  [
    'Whether the pod is still alive is determined by running the command pgrep crond every 30 seconds; four failures in a row lead to a restart.',
    ' Liveness probe exec command "pgrep crond", periodSeconds 30, failureThreshold 4.',
  ],
  [
    'The container is considered alive while 3000 takes TCP connections. Checking starts after 20 seconds, and an attempt may last no longer than 3 seconds.',
    ' Liveness probe tcpSocket port 3000, initialDelaySeconds 20, timeoutSeconds 3.',
  ],
];

test.each(cases)('%s', (said, written) => {
  expect(rewritten(said, byPieces)).toBe(written);
});

/** They say more than the pieces of one matter, or are about something else. */
const kept: readonly string[] = [
  'The limit range allows no container more than 200m CPU and 128Mi memory.',
  'The container must be named apache, listen on port 80, and never restart.',
  'Pod web, nginx:1.25 main container, plus an init container (busybox:1.36) that runs `true`.',
  'The pods must run on nodes whose label disktype is ssd or nvme, and preferably, with weight 50, in the zone eu-west-1a.',
  'The pod holds two containers made from busybox:1.35.',
  'The container app mounts the emptyDir volume logs at /var/log.',
  'The pod talks to a store which answers on 6379.',
  'Put one acme/web:2 pod on each of two nodes.',
  'The pod runs acme/x:1 with the command ["perl", "-e", "1"] and is never restarted.',
];

test.each(kept)('leaves as it is: %s', (said) => {
  expect(rewritten(said, byPieces)).toBe(said);
});
