import { expect, test } from '@jest/globals';
import { seen } from '../languages/samples/seen.ts';

const shop = (main: string): Readonly<Record<string, string>> => ({
  'package.json': '{"name":"shop","scripts":{"start":"node main.js"},"dependencies":{"express":"5"}}',
  'main.js': `require('express')().listen(3000);\n${main}\n`,
});

test.each([
  ["const url = process.env.QUEUE_URL || 'amqp://guest:guest@localhost:5672';", 'rabbitmq'],
  ["const url =\n  process.env.CACHE_URL ??\n  'rediss://localhost:6379';", 'redis'],
  ["const url = process.env.STORE_URL || 'mongodb+srv://localhost/shop';", 'mongodb'],
  ["const url = process.env.DATABASE_URL || 'postgres://localhost/shop';", 'postgres'],
])('a default that is an address is a need, though no driver is: %s', (main, kind) => {
  expect(seen(shop(main))).toEqual([`. | node | express | 3000 | node main.js | ${kind}`]);
});

test.each([
  [
    'it is that of another variable',
    "f(process.env.SHOP_NAME, 'shop', process.env.BROKER_URI, 'nats://a');",
    'nats',
  ],
  ['nothing reads it', "const docs = 'redis://localhost';", '-'],
  ['it is no server', "const url = process.env.HOME_URL || 'https://localhost';", '-'],
])('and not where %s', (_, main, kind) => {
  expect(seen(shop(main))).toEqual([`. | node | express | 3000 | node main.js | ${kind}`]);
});

test('drivers know better which database is meant', () => {
  const files = shop("const url = process.env.DATABASE_URL || 'postgres://localhost/shop';");
  const driver = (files['package.json'] ?? '').replace('"express":"5"', '"express":"5","mysql2":"3"');
  expect(seen({ ...files, 'package.json': driver })).toEqual([
    '. | node | express | 3000 | node main.js | mysql',
  ]);
});
