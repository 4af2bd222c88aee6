import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { run } from '../../../src/cli/run.ts';
import { recordingIo } from '../../support/io.ts';
import { json } from '../../support/open-model.ts';
import { startScriptedModel, type Heard, type ScriptedModel } from '../../support/scripted-model.ts';

const never = new AbortController().signal;
const on = { path: 'deploy/shop.yaml', kind: 'Deployment', name: 'shop', why: 'As asked.' };
const set = (field: string, value: unknown) => ({
  operations: [{ op: 'set', ...on, field, value: JSON.stringify(value) }],
});
const pod = 'spec.template.spec';

/** A model that knows some of the answers: by a word of the request. */
const knowledge: readonly (readonly [string, unknown])[] = [
  [
    'kiosk',
    {
      answers: [
        {
          key: 'readiness@kiosk',
          value: '/up/ready',
          because: 'It answers there.',
          path: 'server.js',
          quote: "const health = ['/up/ready'];",
        },
      ],
    },
  ],
  ['handful', { claims: [{ field: 'replicas', value: '5', said: 'five' }] }],
  [
    'still starting',
    set(`${pod}.containers[shop].startupProbe`, { httpGet: { path: '/ready', port: 8080 } }),
  ],
  ['a minute to finish', set(`${pod}.terminationGracePeriodSeconds`, 60)],
  ['loss of a zone', set(`${pod}.hostNetwork`, true)],
  [
    'ResourceQuota',
    {
      files: [
        {
          path: 'deploy/quota.yaml',
          text: 'apiVersion: v1\nkind: ResourceQuota\nmetadata:\n  name: team\nspec:\n  hard:\n    pods: "20"\n    requests.memory: 8Gi\n',
          why: 'A quota.',
        },
      ],
    },
  ],
  [
    'Which port',
    { answer: 'On **8080**.', citations: [{ path: 'deploy/shop.yaml', quote: '- containerPort: 8080' }] },
  ],
  [
    'port: 9090',
    {
      comments: [
        { path: 'deploy/shop.yaml', quote: 'port: 9090', comment: 'The container listens on 8080.' },
      ],
    },
  ],
];

function answer({ body }: Heard) {
  const asked = body.messages.at(-1)?.content ?? '';
  return json(
    knowledge.find(([word]) => asked.includes(word))?.[1] ?? {
      claims: [],
      operations: [],
      files: [],
      comments: [],
      answer: '',
      citations: [],
    },
  );
}

let server: ScriptedModel;
let cwd: string;
beforeEach(async () => {
  server = await startScriptedModel(answer);
  cwd = await mkdtemp(join(tmpdir(), 'supercargo-'));
});
afterEach(async () => {
  await server.close();
  await rm(cwd, { recursive: true, force: true });
});

async function supercargo(args: readonly string[], more: Record<string, string> = {}) {
  const env = {
    SUPERCARGO_SHELLCHECK: 'builtin',
    LLM_BASE_URL: server.url,
    LLM_MODEL: 'm',
    LLM_PRICE_INPUT: '1',
    ...more,
  };
  const io = recordingIo({ cwd, env });
  const code = await run(args, io, never);
  return { code, out: io.stdout(), err: io.stderr() };
}

test('a table tells what a model makes of each question, and what it costs', async () => {
  const { code, out } = await supercargo(['eval']);
  expect(code).toBe(1);
  const row = (name: string) =>
    out
      .split('\n')
      .find((line) => line.startsWith(name))
      ?.split(/ {2,}/u);
  expect(row('question')).toEqual([
    'question',
    'use',
    'valid',
    'lint',
    'recall',
    'tokens in',
    'tokens out',
    'money',
    'seconds',
  ]);
  expect(row('wish-copies')?.slice(1, 8)).toEqual(['wish', 'yes', '0', '100%', '100', '20', '0.0001']);
  expect(row('fill-probe')?.slice(1, 5)).toEqual(['fill', 'yes', '0', '100%']);
  expect(row('fill-chinese')?.slice(1, 5)).toEqual(['fill', 'yes', '0', '0%']);
  expect(row('edit-slow-start')?.slice(1, 5)).toEqual(['edit', 'yes', '0', '100%']);
  expect(row('edit-zones')?.slice(1, 5)).toEqual(['edit', 'no', '0', '0%']);
  expect(row('author-quota')?.slice(1, 5)).toEqual(['author', 'yes', '0', '100%']);
  expect(row('ask-port')?.slice(1, 5)).toEqual(['ask', 'yes', '0', '100%']);
  expect(row('ask-rollback')?.slice(1, 3)).toEqual(['ask', 'no']);
  expect(row('review-probe')?.slice(1, 5)).toEqual(['review', 'yes', '0', '100%']);
  expect(row('together')?.[1]).toMatch(/^\d+\/15$/u);
  expect(out).toContain('takes a right that was not asked for');
});

test('questions of one’s own, about the folder at hand, as JSON', async () => {
  await writeFile(
    join(cwd, 'cases.yml'),
    `- {name: mine, use: ask, words: "Which port?", expect: ["8080", "nothing of this"]}
- {name: change, use: review, patch: {path: k8s/shop.yaml, text: "@@ -1,0 +1,1 @@\\n+  replicas: 30"}}
`,
  );
  const { out } = await supercargo(['eval', '--cases', 'cases.yml', '--format', 'json']);
  expect(JSON.parse(out)).toMatchObject({
    model: 'm',
    rows: [
      { name: 'mine', isValid: true, recall: 0.5, input: 100, output: 20 },
      { name: 'change', use: 'review', isValid: true },
    ],
  });
});

test.each([
  [[], { LLM_BASE_URL: '', LLM_MODEL: '' }, 'no model is configured, so there is nothing to evaluate'],
  [['--cases', 'nowhere.yml'], {}, 'There is no such file'],
  [['--format', 'xml'], {}, '--format is text or json'],
])('%j: a clear sentence', async (args, env, told) => {
  const { code, err } = await supercargo(['eval', ...args], env);
  expect(code).toBe(2);
  expect(err).toContain(told);
});

test('what was answered is not paid for again by the next run, and a budget holds over runs', async () => {
  await writeFile(join(cwd, 'service.yaml'), 'kind: Service\n');
  const env = { SUPERCARGO_CACHE: join(cwd, '.cache') };
  const first = await supercargo(['explain', 'Which port is it?'], env);
  expect(first.err).toMatch(/Tokens: 100 asked, 20 answered[\s\S]*Cost: 0\.0001/u);
  const again = await supercargo(['explain', 'Which port is it?'], env);
  expect(again.out).toBe(first.out);
  expect(again.err).toContain('so it cost nothing');
  expect(server.heard).toHaveLength(1);
  await writeFile(join(cwd, '.git-ignored'), '');
  expect((await supercargo(['explain', 'Which port is it?'], { SUPERCARGO_CACHE: 'none' })).code).toBe(0);
  expect(server.heard).toHaveLength(2);
});
