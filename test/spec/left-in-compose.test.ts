import { expect, test } from '@jest/globals';
import { leftInCompose } from '../../src/spec/left-in-compose.ts';
import { snapshotOf } from '../support/snapshot.ts';

const compose = `services:
  api: {build: .}
  db: {image: "postgres:16"}
  proxy: {image: nginx}
  tools: {image: adminer, profiles: [debug]}
  "x](http://evil.test)": {image: busybox}
`;

test.each([
  [['api'], ['compose.yaml also runs db (`postgres:16`), proxy (`nginx`), which is not part of this.']],
  [['api', 'db', 'proxy'], []],
])('beside %j is told what a compose file runs besides', (made, told) => {
  const notes = leftInCompose(snapshotOf({ 'compose.yaml': compose }), made);
  expect(notes.map(({ text }) => text.en.split(' `/k8s')[0])).toEqual(told);
});

test('a repository without one has nothing left', () => {
  expect(leftInCompose(snapshotOf({ 'README.md': '' }), [])).toEqual([]);
});
