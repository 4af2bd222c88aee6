import { beforeEach, expect, test } from '@jest/globals';
import { createJournal } from '../../../src/adapters/journal/journal.ts';
import { pruneRecords } from '../../../src/adapters/journal/prune.ts';
import { onEachDatabase } from '../../support/databases.ts';

onEachDatabase((database) => {
  beforeEach(async () => {
    await database().sql.deleteFrom('memory').execute();
  });

  test('remembers the last value of a key, whatever JSON it is', async () => {
    const journal = createJournal(database());
    await journal.remember('a/b', { list: [1, 'two', null], nul: '\u0000' });
    expect(await journal.recall('a/b')).toEqual({ list: [1, 'two', null], nul: '\u0000' });
    await journal.remember('a/b', false);
    expect(await journal.recall('a/b')).toBe(false);
  });

  test('adds up what many add at once', async () => {
    const journal = createJournal(database());
    await Promise.all(Array.from({ length: 20 }, () => journal.add('spent/a', 0.5)));
    expect(await journal.recall('spent/a')).toBe(10);
    expect(await journal.add('spent/a', 2)).toBe(12);
  });

  test('knows nothing of a key that was never set', async () => {
    expect(await createJournal(database()).recall('never')).toBeUndefined();
  });

  test('reads many keys at once, and says nothing of those that are not there', async () => {
    const journal = createJournal(database());
    for (const key of ['list/1', 'list/2', 'list/3']) await journal.remember(key, { key });
    const kept = await journal.recallAll(['list/3', 'list/1', 'list/9']);
    expect(new Set(kept.keys())).toEqual(new Set(['list/1', 'list/3']));
    expect(kept.get('list/3')).toEqual({ key: 'list/3' });
    expect((await journal.recallAll([])).size).toBe(0);
  });

  test('records what was done, and forgets it one day', async () => {
    await createJournal(database()).record('pull', { number: 7 });
    const rows = await database().sql.selectFrom('record').select(['topic', 'facts']).execute();
    expect(rows).toEqual([{ topic: 'pull', facts: '{"number":7}' }]);
    expect(await pruneRecords(database(), new Date(0))).toBe(0);
    expect(await pruneRecords(database(), new Date('2999-01-01'))).toBe(1);
  });
});
