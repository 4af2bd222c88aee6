import { expect, test } from '@jest/globals';
import { readWhole } from '../../../src/flows/generate/read-whole.ts';
import { ok } from '../../../src/kernel/result.ts';
import type { Snapshots } from '../../../src/ports/snapshots.ts';
import { mountedFor } from '../../../src/spec/compose/mounted-paths.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const files = {
  'compose.yaml':
    'services:\n  web:\n    image: nginx:1.29\n    volumes:\n      - ./motd[1].txt:/motd.txt:ro\n',
  'motd[1].txt': 'Hello\n',
};

async function read(from?: string, words = '3 replicas') {
  const asked: (readonly string[])[] = [];
  const snapshots: Pick<Snapshots, 'read'> = {
    read: async (_ref, { patterns }) => {
      asked.push(patterns);
      const whole = snapshotOf(files);
      const isMore = patterns.length > 1;
      return ok({
        ...whole,
        text: (path) => (path.endsWith('.txt') && !isMore ? undefined : whole.text(path)),
      });
    },
  };
  const engines = { wanted: { patterns: ['**/*.yaml'], maxBytes: 1000 }, mounted: mountedFor };
  const snapshot = await readWhole(
    { ref: 'HEAD', from, words },
    { snapshots, engines },
    AbortSignal.timeout(1000),
  );
  return { asked, text: snapshot.ok ? snapshot.value.text('motd[1].txt') : undefined };
}

test('what a compose file mounts is read as well, by its very name', async () => {
  expect(await read()).toEqual({ asked: [['**/*.yaml'], ['**/*.yaml', 'motd\\[1\\].txt']], text: 'Hello\n' });
  expect(await read('compose=compose.yaml')).toMatchObject({ text: 'Hello\n' });
});

test('and nothing twice where compose is not asked for, or has all that it needs', async () => {
  expect((await read('words')).asked).toHaveLength(1);
  expect((await read('compose=other.yaml')).asked).toHaveLength(1);
});

test('files that the words name are asked for in the first reading', async () => {
  const { asked } = await read(
    'words',
    'mount deploy/shop.json at /etc/shop and the `conf` folder, conf/<env>.toml too',
  );
  expect(asked).toHaveLength(1);
  expect(asked[0]).toEqual(expect.arrayContaining(['**/deploy/shop.json', 'conf/*', 'conf/*.toml']));
});
