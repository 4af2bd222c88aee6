import { expect, test } from '@jest/globals';
import { documentsOf } from '../../../src/spec/words/document/document.ts';
import { readWish } from '../../../src/spec/words/read.ts';
import { readers } from '../../../src/spec/words/readers.ts';

function made(words: string) {
  return documentsOf(readWish(words, readers).wish.drafts, readers.kinds).map(({ document }) => document);
}

function containersOf(document: object | undefined): unknown {
  return (document as { spec: { template: { spec: { containers: unknown } } } }).spec.template.spec
    .containers;
}

test('a program that is named first and told as an object then is one object', () => {
  const documents = made(
    'MySQL is a Deployment wordpress-mysql with the image mysql:8.0. WordPress is a Deployment wordpress with the image wordpress:6.2.1-apache; WORDPRESS_DB_HOST is wordpress-mysql.',
  );
  expect(documents.map(({ metadata }) => metadata)).toMatchObject([
    { name: 'wordpress-mysql' },
    { name: 'wordpress' },
  ]);
  expect(containersOf(documents[1])).toMatchObject([{ image: 'wordpress:6.2.1-apache' }]);
});

test('a container is called as names are spelled, and two have two names', () => {
  const [vote] = made('Deployment vote: dockersamples/examplevotingapp_vote:v1, port 80');
  expect(containersOf(vote)).toMatchObject([{ name: 'examplevotingapp-vote' }]);
  const [logger] = made(
    'Deployment logger: app busybox:1.36 /bin/sh -c "date"; sidecar busybox:1.36 /bin/sh -c "tail -F /var/log/app.log"',
  );
  const names = (containersOf(logger) as readonly { name: string }[]).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ['部署 tomcat:9.0，名称 tomcat，2副本', 'tomcat', 'tomcat:9.0'],
  ['部署 redis:7，名称 cache', 'cache', 'redis:7'],
  ['部署 acme/api:2.1，端口 8080', 'api', 'acme/api:2.1'],
  ['部署 web，镜像 nginx:1.27', 'web', 'nginx:1.27'],
  ['部署 web：镜像 nginx:1.27', 'web', 'nginx:1.27'],
  ['Deploy tomcat:9.0, name tomcat, 2 replicas', 'tomcat', 'tomcat:9.0'],
])('an image that is deployed is no name with something behind it: %s', (words, name, image) => {
  const [run, ...others] = made(words);
  expect(others).toEqual([]);
  expect(run).toMatchObject({ metadata: { name } });
  expect(containersOf(run)).toMatchObject([{ image }]);
});
