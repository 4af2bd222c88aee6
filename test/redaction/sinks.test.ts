import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createJournal } from '../../src/adapters/journal/journal.ts';
import { memoryJournal } from '../../src/adapters/journal/memory.ts';
import { recordsOf } from '../../src/adapters/journal/records.ts';
import { createLog } from '../../src/adapters/log/log.ts';
import { openDatabase } from '../../src/adapters/database/open.ts';
import { ok } from '../../src/kernel/result.ts';
import type { Action } from '../../src/flows/action.ts';
import { perform } from '../../src/flows/perform/perform.ts';
import { json, openModel } from '../support/open-model.ts';
import { named, planted } from '../support/planted-secrets.ts';
import { freshState } from '../support/state.ts';

const never = new AbortController().signal;
const secrets = { ...planted, ...named };
const kinds = Object.keys(secrets);

/** What of a planted secret must be seen nowhere. */
function coreOf(secret: string): string {
  return /aB3dE6gH9aB3|0a1b2c3d4e5f|A1B2A1B2|A1A1A1A1/u.exec(secret)?.[0] ?? secret;
}

const told = (kind: string) => `it failed for ${secrets[kind]} in k8s/a.yaml`;

/** Each sink is handed every kind; what comes out of it, by kind. */
type Sink = () => Promise<(kind: string) => string>;

async function performed(actionOf: (text: string) => Action): Promise<(kind: string) => string> {
  const seen = new Map<string, string>();
  for (const kind of kinds) {
    const keep = async (what: unknown) => void seen.set(kind, JSON.stringify(what));
    const forge = {
      react: keep,
      say: keep,
      check: keep,
      review: keep,
      propose: async (what: unknown) => (
        await keep(what),
        ok({ number: 1, url: '', outcome: 'opened' as const })
      ),
      commit: async (what: unknown) => (await keep(what), ok(undefined)),
    };
    const steps = async function* () {
      yield actionOf(told(kind));
    };
    await perform(steps(), { forge, journal: memoryJournal() }, never);
  }
  return (kind) => seen.get(kind) ?? '';
}

const head = 'a'.repeat(40);
const place = { branch: 'b' };
const base = { branch: 'main', commit: head };

const sinks: Readonly<Record<string, Sink>> = {
  comment: () => performed((body) => ({ kind: 'reply', number: 1, topic: 't', when: 'always', body })),
  check: () =>
    performed((text) => ({
      kind: 'check',
      key: 'k',
      head,
      conclusion: 'failure',
      title: text,
      summary: text,
      text,
      annotations: [{ path: 'a', line: 1, endLine: 1, level: 'failure', title: text, message: text }],
    })),
  review: () =>
    performed((text) => ({
      kind: 'review',
      number: 1,
      head,
      standing: [],
      comments: [{ key: 'k', path: 'a', line: 1, body: `${text}\n\n\`\`\`suggestion\n${text}\n\`\`\`` }],
    })),
  'pull request': () =>
    performed((text) => ({
      kind: 'proposePullRequest',
      key: 'k',
      place,
      base,
      title: text,
      body: text,
      files: [],
      remove: [],
    })),
  'commit message': () =>
    performed((text) => ({
      kind: 'commit',
      key: 'k',
      branch: 'b',
      head,
      title: text,
      lines: [text],
      files: [],
    })),
  model: async () => {
    const { model, server } = await openModel(() => json({ fine: true }));
    const material = kinds.map((kind) => ({ heading: 'a', text: told(kind) }));
    const question = {
      prompt: { id: 'x', version: 1 },
      system: 's',
      material,
      schema: {},
      read: ok,
      most: { input: 100_000, output: 10, deadline: 5000 },
    };
    const asker = {
      installation: 1,
      repository: 'a/b',
      conversation: '1',
      budget: { calls: 9, tokens: 1e9 },
      hidesHosts: false,
      isKept: true,
    };
    await model.ask(question, asker, never);
    await server.close();
    const parts = (server.heard[0]?.body.messages.at(-1)?.content ?? '').split('## a\n').slice(1);
    return (kind) => parts[kinds.indexOf(kind)] ?? '';
  },
  log: async () => {
    const lines: string[] = [];
    const log = createLog({ level: 'info', secrets: [], write: (line) => void lines.push(line) });
    for (const kind of kinds)
      log.info({ err: new Error(told(kind)), deep: [{ text: told(kind) }] }, 'It failed');
    return (kind) => lines[kinds.indexOf(kind)] ?? '';
  },
  'journal, in memory': async () => {
    const journal = memoryJournal();
    for (const kind of kinds) await journal.remember(kind, { deep: [told(kind)] });
    return (kind) => JSON.stringify(journal.memory.get(kind));
  },
};

const database = freshState().then((state) => openDatabase({ kind: 'folder', path: `${state}/database` }));
const stored = database.then(async (opened): Promise<(kind: string) => string> => {
  const journal = createJournal(opened);
  for (const kind of kinds) {
    await journal.remember(kind, { deep: [told(kind)] });
    await journal.record('sink', { kind, deep: [told(kind)] });
  }
  const records = await recordsOf(opened, ['sink']);
  const remembered = new Map(
    await Promise.all(kinds.map(async (kind) => [kind, await journal.recall(kind)] as const)),
  );
  return (kind) => JSON.stringify([remembered.get(kind), records[kinds.indexOf(kind)]]);
});
afterAll(async () => (await database).close());

describe.each(Object.entries({ ...sinks, 'journal, embedded': () => stored }))('%s', (_, sink) => {
  let out: (kind: string) => string;
  beforeAll(async () => {
    out = await sink();
  }, 60_000);

  test.each(kinds)('shows nothing of %s, and the words around it', (kind) => {
    expect(out(kind)).toContain('it failed for');
    expect(out(kind)).not.toContain(coreOf(secrets[kind] ?? ''));
  });
});
