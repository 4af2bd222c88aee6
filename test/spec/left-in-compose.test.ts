import { expect, test } from '@jest/globals';
import type { Service } from '../../src/facts/facts.ts';
import { leftInCompose } from '../../src/spec/left-in-compose.ts';
import { snapshotOf } from '../support/snapshot.ts';

const compose = `services:
  api: {build: .}
  db: {image: "postgres:16"}
  proxy: {image: nginx}
  tools: {image: adminer, profiles: [debug]}
  legacy: {build: ./old}
  "x](http://evil.test)": {image: busybox}
`;

const api: Service = {
  path: '.',
  name: 'api',
  language: 'go',
  kind: 'web',
  ports: [],
  env: [],
  needs: [],
  evidence: [],
};

test.each([
  [
    ['api'],
    [
      'compose.yaml also runs db (`postgres:16`), proxy (`nginx`), tools (`adminer`, profile), legacy (`./old`), which is not part of this.',
    ],
  ],
  [['api', 'db', 'proxy', 'tools', 'legacy'], []],
])('beside %j is told what a compose file runs besides', (names, told) => {
  const notes = leftInCompose(snapshotOf({ 'compose.yaml': compose }), { names, services: [api] });
  expect(notes.map(({ text }) => text.en.split(' `/k8s')[0])).toEqual(told);
});

test('a repository without one has nothing left', () => {
  expect(leftInCompose(snapshotOf({ 'README.md': '' }), { names: [], services: [] })).toEqual([]);
});
