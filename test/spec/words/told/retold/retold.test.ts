import { describe, expect, test } from '@jest/globals';
import { readers } from '../../../../../src/spec/words/readers.ts';
import { readWish } from '../../../../../src/spec/words/read.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';
import { retoldIn } from '../../../../../src/spec/words/told/retold/retold.ts';

const retold = (text: string): string => rewritten(text, retoldIn(text, text.split(/\s/u)));

describe('what is told is written as it is asked for', () => {
  test.each([
    ['A job. After four failures the attempt is given up.', 'backoffLimit 4'],
    [
      'A job. A hundred seconds after it is done nothing of it should be left.',
      'ttlSecondsAfterFinished 100',
    ],
    ['A cron job. Missed starts are tolerated for up to 200 seconds.', 'startingDeadlineSeconds 200'],
    ['When it is told to stop it has 30 seconds.', 'terminationGracePeriodSeconds 30'],
    [
      'A cron job. Of finished runs, 0 successful ones and 1 failed one stay around.',
      'successfulJobsHistoryLimit 0',
      'failedJobsHistoryLimit 1',
    ],
    [
      'A cron job. Should the previous run still be going, it is replaced by the new one.',
      'concurrencyPolicy Replace',
    ],
    ['A failed pod is never started again.', 'restartPolicy Never'],
    [
      'A stateful set web. Every replica claims 1Gi of storage for itself, in ReadWriteOnce mode and under the name www, which can be found at /data.',
      'Each pod has volumeClaimTemplate www of 1Gi ReadWriteOnce mounted at /data',
    ],
    [
      'A config map named conf. The config map should be available below /etc/conf through a volume called settings, whereas /data is backed by an empty directory.',
      'It mounts the ConfigMap conf at /etc/conf with the volume settings',
      'It mounts an emptyDir at /data',
    ],
    [
      'The api deployment is scaled automatically by api-hpa. At no time should there be fewer than two or more than nine pods, and on average 70 percent of the CPU is used.',
      'A HorizontalPodAutoscaler named api-hpa for the Deployment api',
      'minReplicas 2, maxReplicas 9',
    ],
    [
      'While nodes are drained at least two pods labelled app=api and tier=web stay available, by the budget api-pdb.',
      'for pods with app=api and tier=web: minAvailable 2',
    ],
    [
      'The network policy wall restricts pods labelled job=importer. They must not accept any incoming connections, and may connect to pods labelled app=db on TCP 5432.',
      'Denies all ingress traffic',
      'Allow egress on TCP 5432 to pods with app=db',
    ],
    [
      'Across the entire cluster the group ops may read, list and watch nodes, by a cluster role node-view that the binding node-view-ops gives them.',
      'A ClusterRole named node-view: allows get, list, watch on nodes',
    ],
    [
      'A pod; every Linux capability has to be taken away from it except for NET_ADMIN, which it is granted.',
      'drop all capabilities and add capability NET_ADMIN',
    ],
    [
      'To find out whether it is still alive, redis-cli ping is to be executed every 20 seconds.',
      'A liveness probe with exec command redis-cli ping, periodSeconds 20',
    ],
    [
      'Traffic should only come once a TCP connection to port 6379 can be made, attempted every 10 seconds.',
      'A readiness probe with periodSeconds 10, tcpSocket port 6379',
    ],
    [
      'It sits on the same host as pods with app=store.',
      'pod affinity to pods with app=store on kubernetes.io/hostname',
    ],
    ['Inside runs a container, which should be referred to as web, with port 80.', 'container named web'],
    [
      'The agent, control planes (taint dedicated, NoSchedule) not excepted, has to run on each machine.',
      'tolerates the taint dedicated with effect NoSchedule',
    ],
    [
      'A cron job. Only the three most recent successful runs and the single most recent failed one are to be retained.',
      'successfulJobsHistoryLimit 3',
      'failedJobsHistoryLimit 1',
    ],
    [
      'Requests for shop.example.com are received by shop-ingress: whatever begins with /api is handed over to port 8080 of api-svc, whereas anything else ends up at port 80 of web-svc.',
      'path /api to the service api-svc at port 8080',
      'path / to the service web-svc at port 80',
    ],
    ['It uses the network of the host as well as its process ids.', 'hostNetwork true and hostPID true'],
    [
      'The kubelet finds out whether it is alive by running cat /tmp/ok every five seconds, and gives it ten seconds before the first try.',
      'A liveness probe with exec command cat /tmp/ok, periodSeconds 5, initialDelaySeconds 10',
    ],
    [
      'SECRET_NAME is filled with the entry user of backend-user, a secret.',
      'The environment variable SECRET_NAME takes its value from the key user in the Secret backend-user',
    ],
    [
      'It sees the secret api-keys as files underneath /etc/keys, but only for reading (volume pair).',
      'It mounts the Secret api-keys read-only at /etc/keys with the volume pair',
    ],
    ['The root of the host is visible at /host.', 'It mounts the hostPath / at /host'],
    ['It receives "-v" and --port=80 as arguments.', 'with the args ["-v", "--port=80"]'],
    ['Every machine keeps one copy of acme/agent:1.2.', 'A DaemonSet: '],
    ['acme/sum:1 is to be calculated once.', 'A Job: '],
    [
      'A firewall for the pods with role: db. Incoming: TCP 6379, from 10.1.0.0/16 (with the exception of 10.1.1.0/24). Outgoing: TCP 53 towards 10.2.0.0/24. Anything else is blocked.',
      'for pods with role: db.',
      'Allow ingress on TCP 6379 from the CIDR 10.1.0.0/16 except 10.1.1.0/24',
      'Allow egress on TCP 53 to the CIDR 10.2.0.0/24',
    ],
    [
      'Autoscale the deployment web from one up to ten pods, aiming for 50 percent CPU. When shrinking wait for 300 seconds and drop 10% of the pods every 60 seconds.',
      'for the Deployment web',
      'minReplicas 1, maxReplicas 10',
      'Scale down with a stabilization window of 300 seconds, at most 10 percent of the pods per 60 seconds',
    ],
    [
      'In the namespace shop, jane (a user) should be able to look at pods (get, list). The permission is named pod-reader, what ties it to her read-pods.',
      'A Role named pod-reader in the namespace shop: allows get, list on pods.',
      'A RoleBinding named read-pods in the namespace shop grants the Role pod-reader to the user jane.',
    ],
    [
      'Callers of port 80 ("http") of my-front are passed on to 9376 in the pods marked app=web by any node at 30007.',
      'port 80 named http with targetPort 9376 and nodePort 30007',
    ],
    [
      'Whoever calls foo.example.com is sent to one of two services: with /a it is one (port 4200), with /b it is two (8080). The certificate is kept in foo-tls.',
      'host foo.example.com, path /a to the service one at port 4200',
      'TLS for foo.example.com with the secret foo-tls',
    ],
    [
      'All that runs in the namespace dev taken together may reserve one CPU and 1Gi and use up to two CPUs. Containers that say nothing are granted 250m CPU and are capped at 500m CPU.',
      'A ResourceQuota in the namespace dev with requests.cpu 1, requests.memory 1Gi, limits.cpu 2',
      'a default request of 250m CPU, a default limit of 500m CPU',
    ],
  ])('%s', (said: string, ...told: string[]) => {
    for (const one of told) expect(retold(said)).toContain(one);
  });
});

test('what nobody knows of a sentence is still named', () => {
  const { leftover } = readWish(
    'A job of acme/sum:1. After four failures on Tuesdays the attempt is given up, hopefully.',
    readers,
  );
  expect(leftover).toContain('Tuesdays');
});

test('who reads a request word by word reads no more into it', () => {
  expect(readWish('a deployment web of nginx:1.27 with 3 replicas', readers).unread).toBeUndefined();
});

test('who writes much is not read once more', () => {
  const text = 'After four failures the attempt is given up. '.repeat(100);
  expect(retoldIn(text, text.split(/\s/u))).toEqual([]);
});

test('a run of slashes costs nothing', () => {
  const start = performance.now();
  retold(`A pod. ${'a/'.repeat(1500)}`);
  expect(performance.now() - start).toBeLessThan(2000);
});
