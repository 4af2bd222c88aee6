import { describe, expect, test } from '@jest/globals';
import { readWish } from '../../../../src/spec/words/read.ts';
import { readers } from '../../../../src/spec/words/readers.ts';

/** Words that are programs, frameworks, verbs, kinds and fields elsewhere. */
const names = ['flask', 'server', 'redis', 'data', 'store', 'spring', 'job', 'render', 'probe', 'deploy'];

const frames: Readonly<Record<string, (name: string) => string>> = {
  'in brackets behind the name of the pod': (name) =>
    `I want a Pod named game-main (container ${name}, image acme/game:5.1) which listens on 8080.`,
  'alone in brackets': (name) =>
    `I want a Pod named game-main (container ${name}) with the image acme/game:5.1, run as user 1000.`,
  'in a list': (name) => `Pod game-main, container ${name}, image acme/game:5.1, port 8080.`,
  'by the word name': (name) =>
    `The Pod is called game-main and uses the image acme/game:5.1, container name ${name}, container port 8080.`,
  'behind its image': (name) =>
    `a Pod named game-main, image acme/game:5.1, container name ${name}, that mounts the volume "conf" from the ConfigMap proxy-conf at /etc/x.`,
  'ahead of what it runs': (name) =>
    `Create a Pod game-main. Its container ${name} runs acme/game:5.1 and listens on port 80.`,
  'in Chinese': (name) => `创建 Pod game-main，容器 ${name}（acme/game:5.1）监听 8080 端口。`,
};

describe('a container may be called what means something elsewhere', () => {
  test.each(Object.entries(frames))('%s', (_, frame) => {
    const read = names.map((name) => {
      const { drafts } = readWish(frame(name), readers).wish;
      const pods = drafts.filter(({ kind, name: own }) => kind === 'Pod' && own === 'game-main');
      return pods.flatMap(({ work }) => work.containers).map((one) => [one['name'], one['image']]);
    });
    expect(read).toEqual(names.map((name) => [[name, 'acme/game:5.1']]));
  });
});

describe('an object may be called what a kind is called', () => {
  test.each([
    ['Write a pod limit-range whose container uses the image nginx.', 'Pod'],
    [
      'Pod limit-range with containers writer (busybox:1.36) and reader (alpine:3.20) that share an emptyDir spool.',
      'Pod',
    ],
    [
      'Create a Service named limit-range for pods labelled app: shop with two ports: http on 80 and https on 443.',
      'Service',
    ],
  ])('%s', (words, kind) => {
    const { drafts } = readWish(words, readers).wish;
    expect(drafts.map((one) => [one.kind, one.name])).toEqual([[kind, 'limit-range']]);
  });
});

test('what is read as it was said is not read without its names', () => {
  expect(readWish('a Deployment named shop with 3 replicas of acme/shop:1', readers).veil).toBeUndefined();
});

test('no reading counts by which an object is gone that was asked for', () => {
  const words =
    'Our runner gets "deployments.apps is forbidden". I need a service account ci-deployer in staging, a role deployer that can get deployments, and a role binding ci-binding that gives the role to the service account.';
  const { drafts } = readWish(words, readers).wish;
  expect(drafts).toContainEqual(
    expect.objectContaining({ kind: 'ServiceAccount', name: 'ci-deployer', isReference: false }),
  );
});
