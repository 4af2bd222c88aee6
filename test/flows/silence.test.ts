import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/adapters/clock/system.ts';
import { memoryJournal } from '../../src/adapters/journal/memory.ts';
import { createModel } from '../../src/adapters/model/model.ts';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../src/app/engines.ts';
import type { Action } from '../../src/flows/action.ts';
import { converse } from '../../src/flows/converse/converse.ts';
import { deal } from '../../src/flows/deal.ts';
import { json } from '../support/open-model.ts';
import { startScriptedModel, type Move, type ScriptedModel } from '../support/scripted-model.ts';
import { actionsOf, said, worldOf, type Scene, opened, strangersPull } from '../support/world.ts';

const never = new AbortController().signal;
const engines = bundledEngines(await loadTemplates(), systemClock);
const files = {
  'package.json': '{"name":"shop","scripts":{"start":"node a.js"},"dependencies":{"express":"4"}}',
  'package-lock.json': '{"lockfileVersion":3,"packages":{}}',
  'a.js': "require('express')().listen(3000)\n",
};
const shop = {
  'k8s/shop.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: shop}\nspec:\n  selector: {matchLabels: {a: b}}\n  template:\n    metadata: {labels: {a: b}}\n    spec: {containers: [{name: shop, image: "shop:1"}]}\n',
};

let server: ScriptedModel;
let move: Move;
beforeAll(async () => {
  server = await startScriptedModel(() => move);
  // What the first question of all has to read takes longer than the deadlines here.
  move = json({});
  await hear('/k8s zorp quux', files)();
});
beforeEach(() => {
  move = { kind: 'hang' };
});
afterAll(() => server.close());

function sceneOf(scene: Scene): Scene {
  const settings = { baseUrl: server.url, model: 'm', key: 'k', deadline: deadlineFor(move) };
  return {
    engines,
    model: createModel({ settings, journal: memoryJournal(), clock: systemClock }),
    ...scene,
  };
}

/** What is asked again and again ends with the deadline; the rest has all the time that a busy machine takes. */
function deadlineFor({ kind, status }: { readonly kind: Move['kind']; readonly status?: number }): number {
  return kind === 'hang' || kind === 'break' || status === 500 ? 400 : 2000;
}

function hear(text: string, there: Readonly<Record<string, string>>): () => Promise<readonly Action[]> {
  return () => actionsOf(converse(said(text), worldOf(sceneOf({ files: there, now: text })), never));
}

/** A review of a pull request that somebody asked for. */
async function reviewed(): Promise<readonly Action[]> {
  const pull = { ...strangersPull, number: 12, origin: 'here' } as const;
  const patch = '@@ -1,1 +1,2 @@\n+# calm\n apiVersion: apps/v1';
  const changed = [{ path: 'k8s/shop.yaml', status: 'modified', patch }] as const;
  const world = worldOf(sceneOf({ files: shop, pull, changed }));
  return actionsOf(deal(opened(12), world, never));
}

type Use = readonly [use: string, still: Action['kind'], run: () => Promise<readonly Action[]>];

/** The six, the last of which is asked in two ways, and what comes of each without a model. */
const uses: readonly Use[] = [
  ['intent', 'proposePullRequest', hear('/k8s zorp quux', files)],
  ['proposal', 'proposePullRequest', hear('/k8s 2 replicas', files)],
  ['author', 'reply', hear('/k8s author a ResourceQuota', shop)],
  ['edit', 'reply', hear('/k8s change let shop rest a little', shop)],
  ['review', 'check', reviewed],
  ['answer', 'reply', hear('/k8s ask which port does shop use?', shop)],
  ['explanation', 'reply', hear('/k8s explain why is shop a Deployment?', shop)],
];

const chinese = '服务在八千零八十端口上监听，这是部署清单里写明的内容，'.repeat(3);
/** A fine answer to whatever is asked, for somebody else. */
const foreign = {
  answer: chinese,
  citations: [],
  claims: [],
  files: [{ path: 'k8s/a.yaml', text: 'a: b', why: chinese }],
  operations: [
    {
      op: 'set',
      path: 'k8s/shop.yaml',
      kind: 'Deployment',
      name: 'shop',
      field: 'a',
      value: '1',
      why: chinese,
    },
  ],
  comments: [{ path: 'k8s/shop.yaml', quote: '# calm', comment: chinese }],
  answers: [{ key: 'memory@shop', value: '64Mi/64Mi', because: chinese, path: '', quote: '' }],
};

const failures: readonly (readonly [string, Move])[] = [
  ['hangs', { kind: 'hang' }],
  ['is broken', { kind: 'status', status: 500 }],
  ['takes no more', { kind: 'status', status: 429, headers: { 'retry-after': '60' } }],
  ['knows no such key', { kind: 'status', status: 401 }],
  ['breaks off', { kind: 'break', text: '{"an' }],
  ['refuses', { kind: 'refuse', text: 'I would rather not.' }],
  ['is filtered', { kind: 'say', text: '', finish: 'content_filter' }],
  ['says nothing', { kind: 'say', text: '' }],
  ['is cut off', { kind: 'say', text: '{"answ', finish: 'length' }],
  ['never ends', { kind: 'say', text: 'word '.repeat(50_000) }],
  ['says what is no JSON', { kind: 'say', text: 'Certainly! I would be happy to help.' }],
  ['says JSON of another shape', json({ verdict: 'fine' })],
  ['speaks another language', json(foreign)],
  ['sends what is no text', { kind: 'bytes', bytes: new Uint8Array([0xff, 0xfe, 0xc3]) }],
];

const lines =
  /so only rules answer|Only rules answer|Rules go on answering|only rules (?:answer|review)|defaults of the rules/gu;

describe.each(uses)('%s', (use, still, run) => {
  test.each(failures)(
    'ends in what rules can do, with one line, where the endpoint %s',
    async (_, answer) => {
      move = answer;
      const before = server.heard.length;
      const begun = Date.now();
      const actions = await run();
      expect(Date.now() - begun).toBeLessThan(4000);
      expect(server.heard.length).toBeGreaterThan(before);
      const bodies = actions.flatMap((action) => ('body' in action ? [action.body] : []));
      const told = [...bodies.join('\n').matchAll(lines)].length;
      expect([use, told, bodies]).toEqual([use, 1, bodies]);
      expect(actions.map(({ kind }) => kind)).toContain(still);
    },
  );
});
