import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { systemClock } from '../../../src/adapters/clock/system.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../../src/app/engines.ts';
import { converse } from '../../../src/flows/converse/converse.ts';
import { fitted, roomsOf } from '../../../src/flows/generate/rooms.ts';
import type { Json } from '../../../src/ports/journal.ts';
import { longest } from '../../../src/spec/words/longest.ts';
import { readTree } from '../../support/folder.ts';
import { actionsOf, said, worldOf } from '../../support/world.ts';

const engines = bundledEngines(await loadTemplates(), systemClock);
const votes = readTree(join(import.meta.dirname, '../../examples/monorepo-votes/repo'));
const never = new AbortController().signal;

/** So many letters of a story that asks for nothing. */
function story(length: number): string {
  const told = 'For background, the old machine room was damp and nobody there was happy about it.\n';
  return told.repeat(Math.floor(length / told.length));
}

/** The same in Chinese. */
function chineseStory(length: number): string {
  return '谢谢大家的帮助。\n'.repeat(Math.floor(length / 9));
}

const manifest = [
  '```yaml',
  'apiVersion: v1',
  'kind: ConfigMap',
  'metadata: {name: motd}',
  'data: {greeting: hello}',
  '```',
].join('\n');

/** What is proposed, and what is said, after the last of some comments on one issue. */
async function after(comments: readonly string[], files: Readonly<Record<string, string>>) {
  const journal = new Map<string, Json>();
  let end = { texts: '', body: '', replies: '' };
  for (const [at, words] of comments.entries()) {
    const text = `/k8s ${words}`;
    const place = at === 0 ? {} : { pull: { number: 13, url: '', body: '' } };
    const world = worldOf({ now: text, files, engines, journal, place });
    const event = said(text, { target: { kind: 'comment', id: at + 1 } });
    const actions = await actionsOf(converse(event, world, never));
    for (const action of actions) if (action.kind === 'remember') journal.set(action.key, action.value);
    const proposed = actions.find((action) => action.kind === 'proposePullRequest');
    if (proposed?.kind !== 'proposePullRequest') throw new Error(JSON.stringify(actions));
    const replies = actions.flatMap((action) => (action.kind === 'reply' ? [action.body] : [])).join('\n');
    end = {
      texts: proposed.files.map((file) => `${file.path}\n${file.text}`).join('\n---\n'),
      body: proposed.body,
      replies,
    };
  }
  return end;
}

type Case = {
  readonly what: string;
  readonly comments: readonly string[];
  readonly holds: readonly RegExp[];
  readonly lacks?: readonly RegExp[];
  readonly told?: RegExp;
};

const cases: readonly Case[] = [
  {
    what: 'a short comment after one that is as long as may be',
    comments: [
      `deploy vote and result, 2 replicas each.\n${story(5900)}`,
      'also deploy tally with 3 replicas',
    ],
    holds: [/name: vote/u, /name: tally[^]*replicas: 3/u],
  },
  {
    what: 'a short comment after one that is too long',
    comments: [
      `deploy vote and result, 2 replicas each.\n${story(8000)}Deploy tally as well.`,
      'deploy vote at vote.example.com',
    ],
    holds: [/name: result/u, /host: vote\.example\.com/u],
    lacks: [/name: tally/u],
    told: /from here on: `For background/u,
  },
  {
    what: 'a change of a field after one that is too long',
    comments: [`deploy vote and result, 2 replicas each.\n${story(8000)}`, 'vote gets 5 replicas'],
    holds: [/replicas: 5/u, /replicas: 2/u],
    told: /Only the first 6000 letters/u,
  },
  {
    what: 'the last of several long ones, and the later rather than the earlier',
    comments: [
      `deploy vote, 2 replicas.\n${story(4000)}`,
      `also deploy result with 3 replicas.\n${story(4000)}`,
      `also deploy tally with 4 replicas.\n${story(4000)}`,
      'also add an ingress for vote at vote.example.com',
    ],
    holds: [/name: result[^]*replicas: 3/u, /name: tally[^]*replicas: 4/u, /host: vote\.example\.com/u],
    told: /from here on/u,
  },
  {
    what: 'the beginning of the last where that is too long itself',
    comments: ['deploy vote, 2 replicas', `also deploy tally with 4 replicas.\n${story(8000)}`],
    holds: [/name: vote/u, /name: tally[^]*replicas: 4/u],
    told: /Only the first 6000 letters/u,
  },
  {
    what: 'a short comment in Chinese after one that is too long',
    comments: [`部署 vote 和 result，各 2 个副本。\n${chineseStory(8000)}`, '再部署 tally，3 个副本'],
    holds: [/name: result/u, /name: tally[^]*replicas: 3/u],
    told: /最后说的优先/u,
  },
];

test.each(cases)('what is read is $what', async ({ comments, holds, lacks = [], told }) => {
  const { texts, body, replies } = await after(comments, votes);
  for (const one of holds) expect(texts).toMatch(one);
  for (const one of lacks) expect(texts).not.toMatch(one);
  const [cut = ''] =
    /from here on[^]*|Only the first[^]*|最后说的优先[^]*|只读取了[^]*/u.exec(body + replies) ?? [];
  expect(cut).toMatch(told ?? /^$/u);
});

test('a manifest that was quoted early is there however much was said since', async () => {
  const { texts } = await after(
    [
      `add this:\n${manifest}\n${story(5000)}`,
      `${story(5000)}add a label team=web to it.`,
      `${story(5000)}set greeting to welcome`,
    ],
    {},
  );
  expect(texts).toMatch(/name: motd/u);
  expect(texts).toMatch(/greeting: welcome/u);
});

const sentence = 'One pod. ';
test.each([
  ['all of what fits', [10, 20, 30], [10, 20, longest]],
  ['as much of the last as of one alone', [90, longest + 900], [90, longest]],
  ['as much again of one before it', [longest + 900, 90], [longest, longest]],
  ['the later of those before it, and the beginning of the earlier', [5000, 5000, 90], [1500, 4500, longest]],
  ['what is short, however long ago', [90, 5000, 5000, 5000, 90], [90, 750, 750, 4410, longest]],
])('%s has room', (_, lengths, rooms) => {
  const all = lengths.map((length, at) => ({ by: String(at), text: 'a'.repeat(length) }));
  const made = roomsOf(all);
  expect(all.map(({ by }) => made.get(by))).toEqual(rooms);
});

test('what there is no room for is told of each, and what is quoted stays', () => {
  const all = [
    { by: 'a', text: `${sentence.repeat(9)}\n${manifest}` },
    { by: 'b', text: sentence.repeat(9) },
    { by: 'c', text: '' },
    { by: 'd', text: sentence.repeat(9) },
  ];
  const rooms = new Map([
    ['a', 0],
    ['b', 0],
    ['c', 0],
    ['d', 20],
  ]);
  const { texts, beyond } = fitted(all, rooms);
  expect(texts).toEqual([expect.stringMatching(/^\s*```yaml[^]*motd/u), '', `One pod. One pod.\n`]);
  expect(beyond).toEqual({
    earlier: [sentence.repeat(9).trim(), sentence.repeat(9).trim()],
    last: sentence.repeat(7).trim(),
  });
});
