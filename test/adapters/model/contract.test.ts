import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { plainDialect } from '../../../src/adapters/model/dialect.ts';
import { openEndpoint, type Manner } from '../../../src/adapters/model/endpoint.ts';
import { startScriptedModel, type Move } from '../../support/scripted-model.ts';

const root = join(import.meta.dirname, '../../..');
const never = new AbortController().signal;
const prompt = {
  system: 'Say which colour.',
  user: 'the sky is blue',
  schema: {
    type: 'object',
    properties: { colour: { type: 'string' } },
    required: ['colour'],
    additionalProperties: false,
  },
  most: 100,
};
const manners: readonly Manner[] = ['schema', 'object', 'tool', 'plain'];
const moves: readonly Move[] = [
  { kind: 'say', text: '{"colour":"blue"}' },
  { kind: 'say', text: '{"col', finish: 'length' },
  { kind: 'say', text: '', finish: 'content_filter' },
  { kind: 'say', text: '{"colour":"blue"}', usage: false },
  { kind: 'refuse', text: 'No.' },
];

/** Every request that we send, and every frame of an answer that our tests rest on, as they go over the wire. */
async function wire(): Promise<{
  readonly requests: readonly unknown[];
  readonly frames: readonly unknown[];
}> {
  const texts: string[] = [];
  let move: Move = { kind: 'say', text: '{}' };
  const server = await startScriptedModel(() => move);
  const settings = { baseUrl: server.url, model: 'm', key: 'k', deadline: 1000 };
  const endpoint = openEndpoint(settings, 1000);
  for (const manner of manners) await endpoint.speak(prompt, { manner, dialect: plainDialect }, never);
  const requests = server.heard.map(({ body }) => body);
  for (const one of moves) {
    for (const request of requests) {
      move = one;
      const answer = await fetch(`${server.url}/chat/completions`, {
        method: 'POST',
        body: JSON.stringify(request),
      });
      texts.push(await answer.text());
    }
  }
  await server.close();
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.startsWith('data: {'));
  return { requests, frames: [...new Set(lines)].map((line): unknown => JSON.parse(line.slice(6))) };
}

/** The compiler judges: there is no description of the interface to judge by that would come with the client. */
async function judge(requests: readonly unknown[], frames: readonly unknown[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'supercargo-contract-'));
  const lines = [
    "import type OpenAI from 'openai';",
    ...requests.map(
      (one, at) =>
        `export const request${at} = ${JSON.stringify(one)} satisfies OpenAI.ChatCompletionCreateParamsStreaming;`,
    ),
    ...frames.map(
      (one, at) => `export const frame${at} = ${JSON.stringify(one)} satisfies OpenAI.ChatCompletionChunk;`,
    ),
  ];
  try {
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(join(folder, 'wire.ts'), `${lines.join('\n')}\n`);
    const how = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--target',
      'esnext',
      '--types',
      'node',
      'wire.ts',
    ];
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    return await new Promise<string>((judged) => {
      execFile(process.execPath, [compiler, ...how], { cwd: folder }, (error, stdout) =>
        judged(error === null ? stdout : stdout || String(error.code)),
      );
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/* Starts the compiler three times, which is why it takes seconds. */
test('what is sent, and what our tests answer, are of the types of the client', async () => {
  const { requests, frames } = await wire();
  expect(requests).toHaveLength(manners.length);
  expect(frames.length).toBeGreaterThan(8);
  expect(await judge(requests, frames)).toBe('');
  const [request] = requests;
  expect(await judge([{ ...(request as object), max_token: 5 }], [])).toContain('max_token');
  expect(await judge([], [{ ...(frames[0] as object), choices: [{ index: '0' }] }])).toContain(
    "Type 'string' is not assignable to type 'number'",
  );
}, 60_000);
