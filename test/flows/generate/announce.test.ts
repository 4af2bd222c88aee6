import { expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { announce } from '../../../src/flows/generate/announce.ts';
import type { Plan } from '../../../src/flows/generate/plan.ts';
import type { Named } from '../../../src/flows/generate/proposals.ts';
import { snapshotOf } from '../../support/snapshot.ts';
import { actionsOf, said, worldOf } from '../../support/world.ts';

const { repository } = said('');
const templates = await loadTemplates();

/** Three files are wanted; of those one was written now, and a fourth taken away. */
async function answer(outcome: Named['outcome'], notUnderstood: readonly string[] = []) {
  const part = {
    repository,
    edits: [],
    wanted: ['a.yaml', 'b.yaml', 'c.yaml'].map((path) => ({ path, text: path })),
    onto: snapshotOf({}),
    files: [
      { path: 'b.yaml', text: 'b.yaml' },
      { path: '.github/supercargo.lock', text: '' },
    ],
    remove: ['d.yaml'],
  } as unknown as Named['part'];
  const plan = {
    talk: { said: [{ words: 'api at 2' }, { words: 'make *it* 4, and pink' }] },
    change: {
      questions: [],
      notUnderstood,
      understood: [
        { said: 'api at 2', subject: 'Replicas', value: '2' },
        { said: 'make *it* 4', subject: 'Changed', value: 'replicas = 4' },
      ],
    },
    omitted: [],
  } as unknown as Plan;
  const world = { ...worldOf({}), templates };
  const asked = {
    repository,
    conversation: { number: 12, kind: 'issue' },
    language: 'en',
    policyProblems: [],
  };
  const call = { world, asked } as unknown as Parameters<typeof announce>[2];
  const done = { here: { number: 13, url: '', outcome, ref: '#13', part } };
  const [reply] = await actionsOf(announce(done, plan, call));
  return reply?.kind === 'reply' ? reply.body : '';
}

test('tells of one that is new all that it holds', async () => {
  const body = await answer('opened');
  expect(body).toMatch(/I opened #13[^]*`a\.yaml`[^]*`b\.yaml`[^]*`c\.yaml`/u);
  expect(body).not.toContain('make *it* 4');
});

test('tells of one that was there what the last words changed, and how they were read', async () => {
  const body = await answer('updated');
  expect(body).toMatch(/I updated #13[^]*`b\.yaml`\n- `d\.yaml` is gone[^]*other 2 files stay/u);
  expect(body).toContain('- `make *it* 4` → Changed: replicas = 4');
  expect(body).not.toMatch(/a\.yaml|supercargo\.lock|api at 2/u);
});

test('does not claim that it holds what nobody understood', async () => {
  expect(await answer('unchanged')).toContain('#13 already holds what you asked for');
  const body = await answer('unchanged', ['pink']);
  expect(body).toMatch(/#13 stays as it is[^]*Not understood[^]*`pink`/u);
  expect(body).not.toContain('already holds');
});
