import { expect, test } from '@jest/globals';
import { describe } from '../../../../../src/kernel/problem.ts';
import { load } from '../../../../../src/spec/compose/read/load.ts';
import { snapshotOf } from '../../../../support/snapshot.ts';

function told(text: string): readonly string[] {
  const read = load(['compose.yaml'], snapshotOf({ 'compose.yaml': text }));
  return read.ok ? read.value.problems.map(describe) : [describe(read.error)];
}

test.each([
  [
    'deploy: {replicas: [3]}',
    'compose.yaml:4: `services.web.deploy.replicas` cannot be read and was left out. Write a whole number.',
  ],
  ['deploy: {replicas: many}', '`services.web.deploy.replicas` cannot be read'],
  [
    'healthcheck: {tests: [CMD, a]}',
    '`services.web.healthcheck.tests` is no field of a compose file and was left out. Did you mean `test`?',
  ],
  ['healthcheck: {interval: soon}', 'Write a duration such as 1m30s.'],
  ['environment: A=1', '`services.web.environment` cannot be read and was left out. Write a map or a list.'],
  ['environment: {A: {B: c}}', '`services.web.environment.A` cannot be read'],
  ['volumes: ["a:/a", {type: volume, tgt: /b}]', '`services.web.volumes[1].tgt` is no field'],
  ['mem_limit: lots', 'Write an amount such as 512m.'],
  ['restart: sometimes', 'Write no, always, unless-stopped or on-failure.'],
  ['depends_on: {db: {condition: healthy}}', '`services.web.depends_on.db.condition` cannot be read'],
  ['build: {contxt: .}', 'Did you mean `context`?'],
  ['privileged: maybe', 'Write true or false.'],
])('%s is told of', (field, problem) => {
  expect(told(`services:\n  web:\n    image: a\n    ${field}\n`)).toContainEqual(
    expect.stringContaining(problem),
  );
});

test.each([
  'deploy: {replicas: "3", resources: {limits: {cpus: 0.5, memory: 0}}}',
  'environment: {A: 1, B: , C: true}',
  'environment: [A=1, B]',
  'extra_hosts: {a: [1.1.1.1]}',
  'mem_limit: -1',
  'init: off',
  'stop_grace_period: ""',
  'scale: ${UNSET}',
  'x-own: {anything: [1]}',
  'healthcheck: {x-own: 1, disable: true}',
  'labels: [{a: b}, c=d]',
  'gpus: all',
])('nothing is wrong with %s', (field) => {
  expect(told(`services:\n  web:\n    image: a\n    ${field}\n`)).toEqual([]);
});

test('what stands at the top is looked at too, and a service that says nothing', () => {
  const text = 'services:\n  web: {image: a}\n  db:\n  at: nginx\nvolume: {x: {}}\nnetworks: [n]\n';
  expect(told(text)).toEqual([
    'compose.yaml:5: `volume` is no field of a compose file and was left out. Did you mean `volumes`?',
    'compose.yaml:6: `networks` cannot be read and was left out. Write a map.',
    'compose.yaml:3: the service `db` says nothing that can be read and was left out. Write at least `image` or `build` below it.',
    'compose.yaml:4: the service `at` says nothing that can be read and was left out. Write at least `image` or `build` below it.',
  ]);
});

test('a key that stands twice is told of', () => {
  expect(told('services:\n  web:\n    image: a\n    image: b\n')).toEqual([
    'compose.yaml:4: the key `image` stands twice here, and the later one counts. Take one of them away.',
  ]);
});

test('services at the top, as the first version has them, are looked at alike', () => {
  expect(told('web:\n  image: a\n  restart: sometimes\n')).toEqual([
    'compose.yaml:3: `web.restart` cannot be read and was left out. Write no, always, unless-stopped or on-failure.',
  ]);
});
