import { describe, expect, test } from '@jest/globals';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';
import { meantOfOthers, outright } from '../../../../src/spec/words/told/outright/outright.ts';

describe('what is told outright is put as readers know it', () => {
  test.each([
    [
      'Nodes labelled zone=b are preferred with a weight of 40.',
      'Preferred node affinity: zone In b, weight 40.',
    ],
    ['It prefers (weight 40) nodes with zone=b.', 'Preferred node affinity: zone In b, weight 40.'],
    ['Preferred: zone In b, weight 40.', 'Preferred node affinity: zone In b, weight 40.'],
    [
      'As a soft preference with the weight 40, it should favour nodes on which zone equals b.',
      'Preferred node affinity: zone In b, weight 40.',
    ],
    [
      'preferredDuringSchedulingIgnoredDuringExecution weight 40 zone In [b]',
      'Preferred node affinity: zone In b, weight 40',
    ],
    ['runAsNonRoot enabled, hostNetwork off.', 'runAsNonRoot true, hostNetwork false.'],
    ['allowPrivilegeEscalation disabled', 'allowPrivilegeEscalation false'],
    ['Enable client IP session affinity.', 'session affinity ClientIP.'],
    ['wait 15 seconds (minReadySeconds) before a new pod counts as available', 'minReadySeconds 15'],
    ['New pods count as available after 15 seconds (minReadySeconds: 15).', 'minReadySeconds 15.'],
    [
      'While it rolls (RollingUpdate), none may be unavailable and two may be surplus.',
      'While it rolls (RollingUpdate), maxUnavailable 0 and maxSurge 2.',
    ],
    [
      'RollingUpdate with at most 1 extra pod and no unavailable pod',
      'RollingUpdate with maxSurge 1 and maxUnavailable 0',
    ],
    ['The revision history is to be cut to three.', 'revisionHistoryLimit 3.'],
    ['另外只保留 3 个旧的 ReplicaSet', '另外revisionHistoryLimit 设为 3'],
    [
      'Readiness: GET /ready on port 9000. Startup: a TCP check of that port.',
      'Readiness: GET /ready on port 9000. Startup: a TCP check of port 9000.',
    ],
    [
      '就绪探针：对 9000 端口 GET /ready；启动探针：对该端口做 TCP 检查',
      '就绪探针：对 9000 端口 GET /ready；启动探针：tcpSocket 端口 9000',
    ],
    [
      'Only api among the two containers should get probes, all of them against 9000. Readiness calls /ready.',
      'Give the api container probes. Readiness calls /ready on port 9000.',
    ],
    [
      'role a, deployments (apps): get list watch. pods: get',
      'role a, deployments (apps): get, list and watch. pods: get',
    ],
    ['role a, binding a-rb for this account', 'role a, rolebinding a-rb for this account'],
    ['container port 9042 (port name cql)', 'container port 9042 named cql'],
    [
      'A Service a with two ports: http, which maps port 80 to target port 3000 on node port 30300, and metrics, which maps port 90 to target port 91 on node port 30910.',
      'A Service a with two ports: port 80 named http with target port 3000 and node port 30300, and port 90 named metrics with target port 91 and node port 30910.',
    ],
    [
      'A Service a has one named web (port 80, target port 8000) and one named admin (port 90, target port 9001).',
      'A Service a has port 80 named web with target port 8000 and port 90 named admin with target port 9001.',
    ],
    [
      'A Secret named smtp-auth. The Pod mounts this Secret at /etc/smtp.',
      'A Secret named smtp-auth. The Pod mounts the Secret smtp-auth at /etc/smtp.',
    ],
    [
      'Please supply the manifests for the Namespace lab with the label a=b, and for a ResourceQuota q in it.',
      'Create the Namespace lab with the label a=b. Create a ResourceQuota q in it.',
    ],
    [
      'A NetworkPolicy x for all pods: egress only to port 53 UDP and TCP.',
      'A NetworkPolicy x for all pods: egress only to UDP and TCP port 53.',
    ],
    [
      'A NetworkPolicy x: outgoing traffic should be blocked unless it is addressed to port 53, be it via UDP or via TCP.',
      'A NetworkPolicy x: egress is allowed only to UDP and TCP port 53.',
    ],
    [
      'All pods of lab may only send traffic to port 53. Make it a NetworkPolicy named x.',
      'A NetworkPolicy named x in the namespace lab for all pods that allows egress only to port 53.',
    ],
    [
      'The existing Deployment web in shop should scale between 3 and 9 replicas. The HPA is called x.',
      'A HorizontalPodAutoscaler named x in namespace shop for the Deployment web keeps between 3 and 9 replicas.',
    ],
    [
      'During drains, at least 2 Kafka pods must stay up. Write a PodDisruptionBudget x for app=kafka that guarantees this.',
      'Write a PodDisruptionBudget x for app=kafka with minAvailable 2.',
    ],
    [
      'A Deployment (label app=k) and a PodDisruptionBudget x for the same label.',
      'A Deployment (label app=k) and a PodDisruptionBudget x for pods with the label app=k.',
    ],
    [
      'A StorageClass x. Mark it as the default class through the annotation storageclass.kubernetes.io/is-default-class.',
      'A StorageClass x. It is the default class.',
    ],
    [
      'A storage class x with type=io2 and iopsPerGB=50 as parameters.',
      'A storage class x with the parameters type=io2 and iopsPerGB=50.',
    ],
    ['A training pod, "trainer", runs acme/train:2.2.', 'A pod named trainer, runs acme/train:2.2.'],
    [
      'Those pods, two in number, are managed by the Deployment blog; it has url=https://a.example in its environment.',
      'the Deployment blog has two replicas; it has the environment variable url=https://a.example.',
    ],
    [
      'Nine such pods come from the Deployment web-a, which employs acme/web:1; one more comes from web-b, another Deployment, which employs acme/web:2.',
      'the Deployment web-a has Nine replicas, uses the image acme/web:1; the Deployment web-b has one replica, uses the image acme/web:2.',
    ],
    [
      'It gives up ALL capabilities with the sole exception of IPC_LOCK, which is added.',
      'It drops ALL capabilities and adds IPC_LOCK.',
    ],
    [
      'A CronJob x, skipping a run while the previous one is still in progress. History is limited to five successful and two failed jobs.',
      'A CronJob x, concurrencyPolicy Forbid. successfulJobsHistoryLimit 5 and failedJobsHistoryLimit 2.',
    ],
    [
      'A quota q: 8 CPUs and 16Gi of memory in terms of requests.',
      'A quota q: requests of 8 CPUs and 16Gi of memory.',
    ],
    [
      'A Pod with the priority class urgent. Supply the class too: its value amounts to 5.',
      'A Pod with the priority class urgent. Create a PriorityClass named urgent: its value amounts to 5.',
    ],
    [
      'In qa, the service account bot (to be created) shall be able to get pods. Collect these permissions in a role, reader, and attach it to the account via the role binding bot-reads.',
      'Create a service account bot in qa, a role reader that can get pods, and a role binding bot-reads that attaches the role to the account.',
    ],
    [
      'Create the namespace lab (labels a=b and c=d) and in it a quota named q that allows 4 pods.',
      'Create the namespace lab with the labels a=b and c=d. Create a quota named q in the namespace lab that allows 4 pods.',
    ],
  ])('%s', (words, told) => {
    expect(rewritten(words, outright)).toBe(told);
  });

  test.each([
    'A Service named web that maps port 80 to 8080.',
    'A Secret named one and a Secret named two. Mount this Secret at /etc.',
    'Nodes labelled zone=b are preferred.',
  ])('and nothing else: %s', (words) => {
    expect(rewritten(words, outright)).toBe(words);
  });
});

describe('what is told of one object and meant of another', () => {
  test.each([
    [
      'Given two existing Services, a-svc (port 80) and b-svc (port 90), write an Ingress x. /a goes to a-svc, /b to b-svc.',
      'Write an Ingress x. /a goes to a-svc on port 80, /b to b-svc on port 90.',
    ],
    [
      'The Services a-svc (port 80) and b-svc (port 90) exist. An Ingress x routes /a to the former and /b to the latter.',
      'An Ingress x routes /a to a-svc on port 80 and /b to b-svc on port 90.',
    ],
    [
      'A PersistentVolume p with ReadWriteMany and storage class slow. A PersistentVolumeClaim c with the same access mode and storage class.',
      'A PersistentVolume p with ReadWriteMany and storage class slow. A PersistentVolumeClaim c with access mode ReadWriteMany and storage class slow.',
    ],
    [
      'Pod p, two containers. maker: alpine:3.19. taker: busybox:1.36. emptyDir feed mounted at /feed in both, read-only in taker.',
      'Pod p, two containers. maker: alpine:3.19. taker: busybox:1.36. Container maker mounts the emptyDir volume feed at /feed. Container taker mounts the emptyDir volume feed at /feed read-only.',
    ],
    [
      'Deployment a with 3 replicas. Deployment b with the same number of replicas.',
      'Deployment a with 3 replicas. Deployment b with 3 replicas.',
    ],
  ])('%s', (words, told) => {
    expect(meantOfOthers(words)).toBe(told);
  });

  test.each([
    // Of two values nobody knows which is meant.
    'Deployment a with 3 replicas. Deployment b with 2 replicas. Deployment c with the same number of replicas.',
    // Both may write.
    'Pod p, two containers. maker: alpine:3.19. taker: busybox:1.36. emptyDir feed mounted at /feed in both, none read-only.',
    // Nothing is sent to one of them.
    'Given two existing Services, a-svc (port 80) and b-svc (port 90), write an Ingress x. /a goes to a-svc.',
  ])('but not where it stays open: %s', (words) => {
    expect(meantOfOthers(words)).toBe(words);
  });
});
