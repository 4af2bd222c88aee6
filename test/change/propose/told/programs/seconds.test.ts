import { expect, test } from '@jest/globals';
import type { Facts, Service } from '../../../../../src/facts/facts.ts';
import { secondsTold } from '../../../../../src/change/propose/told/programs/seconds.ts';

const service = { name: 'shop', path: '.', kind: 'web', processes: [] } as unknown as Service;
const facts = { services: [service] } as unknown as Facts;

test.each([
  ['Add a worker that runs node src/worker.js. Back up the database.', 'worker', 'node src/worker.js'],
  ['also run node src/mails.js as a separate deployment', 'mails', 'node src/mails.js'],
  ['one more deployment for the queue consumer (npm run queue)', 'queue-consumer', 'npm run queue'],
  ['add a second deployment called relay running `node a.js --slow`', 'relay', 'node a.js --slow'],
])('%s', (words, name, command) => {
  const told = secondsTold(words, facts);
  expect(told.facts.services[0]?.processes).toEqual([{ name, command }]);
  expect(told.shown([]).map(({ value }) => value)).toEqual([`${name}: ${command}`]);
  expect(told.words).toContain(`and the ${name} process`);
});

test.each([
  'run `node src/report.js` every night as a separate job',
  'add a worker that runs node src/a.js every hour',
  'deploy the worker',
])('%s is none', (words) => {
  expect(secondsTold(words, facts).words).toBe(words);
});
