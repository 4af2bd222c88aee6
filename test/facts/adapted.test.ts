import { expect, test } from '@jest/globals';
import { adapted } from '../../src/facts/adapted.ts';
import type { Service } from '../../src/facts/facts.ts';
import { snapshotOf } from '../support/snapshot.ts';

function service(drivers: Readonly<Record<string, string>>): Service {
  const evidence = Object.entries(drivers).map(([kind, driver]) => ({
    fact: `needs ${kind}`,
    path: 'package.json',
    line: 1,
    why: `depends on ${driver}`,
  }));
  const needs = Object.keys(drivers).map((kind) => ({ kind, required: true }));
  return { path: '.', name: 'app', language: 'node', kind: 'web', ports: [], env: [], needs, evidence };
}

const takesRedis = "const { createClient } = require('redis');\ncreateClient({ url });\n";

test('a cache beside one in memory is picked by who runs the program', () => {
  const cached = service({ redis: 'redis' });
  const files = { 'lib/adapters/cache/RedisCache.js': takesRedis };
  const beside = { ...files, 'lib/adapters/cache/InMemoryCache.js': 'class InMemoryCache {}' };
  expect(adapted(cached, snapshotOf(beside))).toEqual(['redis']);
  expect(adapted(cached, snapshotOf(files))).toEqual([]);
  const always = { ...beside, 'lib/limits.js': takesRedis };
  expect(adapted(cached, snapshotOf(always))).toEqual([]);
  const asked = { ...beside, 'lib/limits.js': `if (url) {\n  ${takesRedis.replace('\n', '\n  ')}}\n` };
  expect(adapted(cached, snapshotOf(asked))).toEqual(['redis']);
});

test('a hook beside one that does nothing is picked too', () => {
  const hooked = service({ rabbitmq: 'pika' });
  const files = { 'app/hook/rabbitmq/__init__.py': 'import pika\n', 'app/hook/none.py': 'class Hook: ...\n' };
  expect(adapted(hooked, snapshotOf(files))).toEqual(['rabbitmq']);
});

test('of several databases the one that the code falls back to is needed', () => {
  const several = service({ mongodb: 'mongodb', postgres: 'pg-promise' });
  const files = {
    'lib/storage/mongo/client.js': "require('mongodb');\n",
    'lib/storage/postgres/client.js': "require('pg-promise');\n",
    'lib/defaults.js': "module.exports = { uri: 'mongodb://localhost:27017/app' };\n",
  };
  expect(adapted(several, snapshotOf(files))).toEqual(['postgres']);
});

test('a database beside one in memory, which is for tests, is needed', () => {
  const stored = service({ postgres: 'pg' });
  const files = { 'src/stores/postgres.js': "require('pg');\n", 'src/stores/memory.js': 'class Memory {}\n' };
  expect(adapted(stored, snapshotOf(files))).toEqual([]);
});
