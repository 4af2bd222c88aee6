import { expect, test } from '@jest/globals';
import { besideFiles, developersFiles } from '../../../../src/spec/compose/beside/files.ts';
import { snapshotOf } from '../../../support/snapshot.ts';

const whole = 'services:\n  db: {image: postgres}\n';
const overlay = 'services:\n  db: {restart: always}\n';

test.each([
  [{ 'compose.yaml': whole }, ['compose.yaml']],
  [{ 'compose.yaml': whole, 'compose.override.yaml': overlay }, ['compose.yaml']],
  [{ 'compose.yaml': whole, 'compose.prod.yaml': overlay }, ['compose.yaml', 'compose.prod.yaml']],
  [{ 'compose.yaml': whole, 'docker-compose.prod.yml': whole }, ['compose.yaml', 'docker-compose.prod.yml']],
  [{ 'deploy/docker-compose.yml': whole }, ['deploy/docker-compose.yml']],
  [{ 'docker-compose.dev.yml': whole }, []],
  [{ 'docker-compose.test.yml': whole }, []],
  [{ '.devcontainer/docker-compose.yml': whole }, []],
  [{ 'README.md': '' }, []],
])('of %j what runs where people use it is said by %j', (files, expected) => {
  expect(besideFiles(snapshotOf(files))).toEqual(expected);
});

test('what is there for developers alone is looked at, too', () => {
  expect(developersFiles(snapshotOf({ 'docker-compose.dev.yml': whole }))).toEqual([
    'docker-compose.dev.yml',
  ]);
  expect(developersFiles(snapshotOf({ 'compose.yaml': whole }))).toEqual([]);
});
