import { expect, test } from '@jest/globals';
import { keptIfAddressed, leftOff } from '../../src/facts/done-without.ts';
import type { Service } from '../../src/facts/facts.ts';

function needing(...kinds: readonly string[]): Pick<Service, 'needs'> {
  return { needs: kinds.map((kind) => ({ kind, required: true })) };
}

test.each([
  'if (_dbConnectionString != null) { context = new DBContext(); }',
  'if (!string.IsNullOrEmpty(connectionString)) { services.AddStore(connectionString); }',
  'var context = dbConnectionString == null ? null : new DBContext();',
])('the only database is not needed where nothing is kept without its address: %s', (text) => {
  expect(keptIfAddressed(needing('kafka', 'postgres'), [text])).toEqual(['postgres']);
});

test('it is needed where the program ends without it, and of several nobody knows which is meant', () => {
  const ends = 'if (connectionString == null) { throw new ArgumentNullException(); }';
  expect(keptIfAddressed(needing('postgres'), [ends])).toEqual([]);
  const asks = 'if (connectionString != null) {';
  expect(keptIfAddressed(needing('postgres', 'mssql'), [asks])).toEqual([]);
});

test.each([
  'if (mongoURL == null) return;',
  'if (!mongoUri) {\n    return\n  }',
  'if (MONGO_HOST === undefined) { return null; }',
])('what connects is left where nobody says to whom: %s', (text) => {
  expect(leftOff(needing('mongodb', 'redis'), [text])).toEqual(['mongodb']);
});

test.each([
  'if (!mongoUrl) throw new Error("x");',
  'if (!mongoUrl) { return process.exit(1); }',
  'if (!mongoUser) return;',
])('it is needed all the same: %s', (text) => {
  expect(leftOff(needing('mongodb'), [text])).toEqual([]);
});
