import assert from 'node:assert/strict';
import test from 'node:test';
import { readConfig } from '../src/config.js';

test('a missing database is named', () => {
  assert.throws(() => readConfig({}), /DATABASE_URL is not set/);
});
