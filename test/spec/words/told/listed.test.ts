import { describe, expect, test } from '@jest/globals';
import { listedApart } from '../../../../src/spec/words/told/listed/listed.ts';

describe('a list of objects of a kind is told as a sentence for each', () => {
  test.each([
    ['Create namespaces dev, staging and prod.', ['Namespace dev', 'Namespace staging', 'Namespace prod']],
    [
      'Create a namespace dev, a namespace qa and a namespace prod.',
      ['Namespace dev', 'Namespace qa', 'Namespace prod'],
    ],
    ['创建三个命名空间：dev、staging、prod。', ['Namespace dev', 'Namespace staging', 'Namespace prod']],
    ['新建 dev、qa 两个命名空间', ['Namespace dev', 'Namespace qa']],
    [
      'In namespace build we need these service accounts:\n- ci\n- deployer',
      ['ServiceAccount ci in namespace build', 'ServiceAccount deployer in namespace build'],
    ],
    [
      'Create two PVCs, data (10Gi, ReadWriteOnce) and logs (5Gi, ReadWriteMany).',
      [
        'PersistentVolumeClaim data with 10Gi, ReadWriteOnce',
        'PersistentVolumeClaim logs with 5Gi, ReadWriteMany',
      ],
    ],
    [
      'Create PVCs data, logs and cache with 10Gi, 5Gi and 1Gi, all ReadWriteOnce.',
      [
        'PersistentVolumeClaim data with 10Gi, with ReadWriteOnce',
        'PersistentVolumeClaim logs with 5Gi, with ReadWriteOnce',
        'PersistentVolumeClaim cache with 1Gi, with ReadWriteOnce',
      ],
    ],
    [
      'Create ConfigMaps web-config with LEVEL=info and THEME=dark and api-config with LEVEL=debug.',
      ['ConfigMap web-config with LEVEL=info and THEME=dark', 'ConfigMap api-config with LEVEL=debug'],
    ],
    [
      'PriorityClasses: high = 100000, low = 1000',
      ['PriorityClass high with value 100000', 'PriorityClass low with value 1000'],
    ],
    [
      '创建 PriorityClass high 和 low，值分别为 100000 和 1000。',
      ['PriorityClass high with value 100000', 'PriorityClass low with value 1000'],
    ],
    [
      'Create deployments web and api, each with 2 replicas.',
      ['Deployment web with 2 replicas', 'Deployment api with 2 replicas'],
    ],
    [
      'Create HPAs web and shop with 2 to 5 replicas.',
      [
        'HorizontalPodAutoscaler web with 2 to 5 replicas',
        'HorizontalPodAutoscaler shop with 2 to 5 replicas',
      ],
    ],
    [
      'Create two secrets, smtp and stripe, in namespace shop.',
      ['Secret smtp in namespace shop', 'Secret stripe in namespace shop'],
    ],
    [
      'Create roles reader in namespace dev and writer in namespace prod.',
      ['Role reader in namespace dev', 'Role writer in namespace prod'],
    ],
  ])('%s', (words, each) => {
    expect(listedApart(words)).toBe(each.map((one) => `Create a ${one}.`).join('\n'));
  });
});

describe('objects told in prose are told each by itself', () => {
  test.each([
    [
      'Two Deployments make up shop. One, shop-web, runs acme/web:3.1. The other one, shop-api, runs acme/api:4.2.',
      ['Deployment shop-web that runs acme/web:3.1', 'Deployment shop-api that runs acme/api:4.2'],
    ],
    [
      'Create two Deployments, web and api. The former runs acme/web:3.1, the latter runs acme/api:4.2 on port 9000.',
      ['Deployment web that runs acme/web:3.1', 'Deployment api that runs acme/api:4.2 on port 9000'],
    ],
    [
      'Create two ResourceQuotas. The first is called small, is in namespace dev and allows 8 pods. The second is called large, is in namespace prod and allows 80 pods.',
      [
        'ResourceQuota small in namespace dev that allows 8 pods',
        'ResourceQuota large in namespace prod that allows 80 pods',
      ],
    ],
    [
      'Two quotas: one named small in namespace dev with 8 pods, and one named large in namespace prod with 80 pods.',
      [
        'ResourceQuota small in namespace dev with 8 pods',
        'ResourceQuota large in namespace prod with 80 pods',
      ],
    ],
    [
      'Create a Deployment web with image acme/web:3.1. Then a second one, api, with image acme/api:4.2.',
      ['Deployment web with image acme/web:3.1', 'Deployment api with image acme/api:4.2'],
    ],
    [
      'Create a Deployment red with image acme/red:1.0 and a Deployment blue with image acme/blue:2.0. Each of them runs 4 replicas.',
      [
        'Deployment red with image acme/red:1.0. It runs 4 replicas',
        'Deployment blue with image acme/blue:2.0. It runs 4 replicas',
      ],
    ],
    [
      'Create Deployments red (acme/red:1.0) and blue (acme/blue:2.0). Both have 4 replicas.',
      [
        'Deployment red with acme/red:1.0. It has 4 replicas',
        'Deployment blue with acme/blue:2.0. It has 4 replicas',
      ],
    ],
    [
      'Two HPAs: front scales deployment front between 2 and 9 pods, back scales deployment back between 1 and 4 pods.',
      [
        'HorizontalPodAutoscaler front that scales deployment front between 2 and 9 pods',
        'HorizontalPodAutoscaler back that scales deployment back between 1 and 4 pods',
      ],
    ],
    [
      'Create Deployments red and blue with images acme/a:1 and acme/b:2, 3 and 2 replicas and ports 80 and 90 respectively.',
      [
        'Deployment red with image acme/a:1, 3 replicas, port 80',
        'Deployment blue with image acme/b:2, 2 replicas, port 90',
      ],
    ],
    [
      'Please autoscale two deployments with HPAs: front from 2 to 9 replicas, and back from 1 to 4 replicas.',
      [
        'HorizontalPodAutoscaler front for deployment front from 2 to 9 replicas',
        'HorizontalPodAutoscaler back for deployment back from 1 to 4 replicas',
      ],
    ],
    [
      'Create Deployments red with image acme/a:1 and blue with image acme/b:2. Each has a Service of its own, red on port 80 and blue on port 90.',
      [
        'Deployment red with image acme/a:1. It has a Service on port 80',
        'Deployment blue with image acme/b:2. It has a Service on port 90',
      ],
    ],
    [
      'We run two Deployments. gate uses acme/gate:1.2 and has 5 replicas, store uses acme/store:3.4.',
      [
        'Deployment gate that uses acme/gate:1.2 and has 5 replicas',
        'Deployment store that uses acme/store:3.4',
      ],
    ],
    [
      'Create PVs vol-x (3Gi, hostPath /x) and vol-y (7Gi, hostPath /y), both ReadWriteOnce with storage class local.',
      [
        'PersistentVolume vol-x with 3Gi, hostPath /x, with ReadWriteOnce with storage class local',
        'PersistentVolume vol-y with 7Gi, hostPath /y, with ReadWriteOnce with storage class local',
      ],
    ],
    [
      'I need two cron jobs, tally, which runs acme/a:1 at 02:30, and digest, which runs acme/b:2 on Mondays.',
      ['CronJob named tally which runs acme/a:1 at 02:30', 'CronJob digest which runs acme/b:2 on Mondays'],
    ],
  ])('%s', (words, told) => {
    expect(listedApart(words)).toBe(told.map((one) => `Create a ${one}.`).join('\n'));
  });
});

describe('what may mean anything else stays as it is', () => {
  test.each([
    // Another sentence tells of both by name, or of something else.
    'Two deployments: api from acme/api:1.4 and web from acme/web:2.0. Run 3 replicas for api and 2 for web.',
    'Create a Deployment web with a container a with image acme/a:1 and another one b with image acme/b:2.',
    'Two Deployments. The first is called web and runs acme/web:1. There is also a database.',
    // Other kinds, and no names.
    'Create services, deployments and ingresses for the app.',
    'I need services up and running.',
    // Both may have both.
    'Create ConfigMaps left and right with X=1 and Y=2.',
    'Create deployments web and api with 2 replicas and image nginx:1.27.',
    // Another number than that which is told.
    'Create three PVCs: data (10Gi) and logs (5Gi).',
    // What is done with them.
    'Create deployments web (nginx:1.27) and api (acme/api:1), and expose them.',
    // One object and what it is like.
    '创建 Service web，clusterip',
    '创建 Deployment web：镜像 nginx:1.27，端口 80',
    'StorageClass nfs: provisioner example.com/nfs; parameters server: nfs.example.com, path: /share',
  ])('%s', (words) => {
    expect(listedApart(words)).toBeUndefined();
  });
});
