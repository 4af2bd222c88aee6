import { expect, test } from '@jest/globals';
import { readAppManifest } from '../../src/adapters/local/app-manifest.ts';
import { permissions } from '../../src/app/authorize.ts';
import { readers } from '../../src/inbox/readers.ts';

/** GitHub sends these to every App, asked or not. */
const unasked = new Set(['installation', 'installation_repositories']);

test('the App asks for the events that it reads and for no others', async () => {
  const read = Object.keys(readers).map((name) => name.split('.')[0] ?? '');
  const { events } = await readAppManifest();
  expect(events.toSorted()).toEqual([...new Set(read)].filter((name) => !unasked.has(name)).toSorted());
});

test('the App asks for the permissions that its tokens carry, and for one that an event needs', async () => {
  expect((await readAppManifest()).permissions).toEqual({ ...permissions, merge_queues: 'read' });
});
