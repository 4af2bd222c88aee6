import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import type { Action, Steps } from '../../../src/flows/action.ts';
import { perform } from '../../../src/flows/perform/perform.ts';
import { splitMarkdown } from '../../../src/flows/perform/split.ts';
import { ok } from '../../../src/kernel/result.ts';
import type { Forge, Sticky } from '../../../src/ports/forge.ts';
import type { Journal } from '../../../src/ports/journal.ts';

const never = new AbortController().signal;

function recorder(overrides: Partial<Forge> = {}) {
  const done: unknown[] = [];
  const note = (what: string) => async (given: unknown) => void done.push([what, given]);
  const forge: Forge = {
    react: note('react'),
    say: note('say'),
    check: note('check'),
    review: note('review'),
    propose: async () => ok({ number: 13, url: '', outcome: 'opened' }),
    commit: async () => ok(undefined),
    ...overrides,
  };
  const journal: Journal = {
    recall: async () => undefined,
    recallAll: async () => new Map(),
    remember: note('remember'),
    add: async () => 0,
    record: note('record'),
  };
  return { done, means: { forge, journal } };
}

async function* yielding(...actions: readonly Action[]): Steps {
  for (const action of actions) yield action;
}

describe('perform', () => {
  test('does what is asked for, in order', async () => {
    const { done, means } = recorder();
    const react = { kind: 'react', target: { kind: 'comment', id: 1 }, content: 'eyes' } as const;
    const remember = { kind: 'remember', key: 'k', value: 1 } as const;
    await perform(yielding(react, remember), means, never);
    expect(done.map((entry) => (entry as unknown[])[0])).toEqual(['react', 'remember']);
  });

  test('hands a failure to the flow, which may have a word to say', async () => {
    const { done, means } = recorder({ react: () => Promise.reject(new Error('no')) });
    await perform(recovering(), means, never);
    expect(done).toEqual([['record', 'failed']]);
  });

  test('splits an answer that is longer than a comment may be', async () => {
    const stickies: Sticky[] = [];
    const { means } = recorder({ say: async (sticky) => void stickies.push(sticky) });
    const body = 'line\n'.repeat(30_000);
    await perform(yielding({ kind: 'reply', number: 1, topic: 't', body, when: 'always' }), means, never);
    expect(stickies[0]?.parts.length).toBe(3);
    expect(stickies[0]?.parts.every((part) => part.length < 65_536)).toBe(true);
    expect(stickies[0]?.parts.join('\n')).toBe(body);
  });

  test('stops between two writes when it is told to', async () => {
    const { done, means } = recorder();
    const stop = new AbortController();
    async function* flow(): Steps {
      yield { kind: 'record', topic: 'first', facts: {} };
      stop.abort();
      yield { kind: 'record', topic: 'second', facts: {} };
    }
    await expect(perform(flow(), means, stop.signal)).rejects.toThrow('aborted');
    expect(done).toHaveLength(1);
  });
});

describe('splitting', () => {
  const piece = fc.constantFrom('a', 'word ', '\n', '\n```\n', '\n````yaml\n', '\n~~~\n', '港', '😀');
  const text = fc.array(piece, { maxLength: 400 }).map((parts) => parts.join(''));

  test('every part fits and every fence is closed', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 200 }), (markdown, limit) => {
        const parts = splitMarkdown(markdown, limit);
        expect(parts.every((part) => part.length <= limit)).toBe(true);
        for (const part of parts.slice(0, -1)) expect(openFence(part)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('no word is lost', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 200 }), (markdown, limit) => {
        expect(words(splitMarkdown(markdown, limit).join('\n'))).toBe(words(markdown));
      }),
    );
  });
});

function openFence(part: string): boolean {
  let open: string | undefined;
  for (const line of part.split('\n')) {
    const run = /^(?:`{3,}|~{3,})/u.exec(line)?.[0];
    if (open === undefined && run !== undefined && !line.slice(run.length).includes('`')) open = run;
    else if (open !== undefined && closes(line, open)) open = undefined;
  }
  return open !== undefined;
}

function closes(line: string, open: string): boolean {
  return (
    line.startsWith(open) &&
    line
      .trim()
      .split('')
      .every((letter) => letter === open[0])
  );
}

function words(markdown: string): string {
  return markdown.replaceAll(/[`~\n]|yaml/gu, '');
}

async function* recovering(): Steps {
  try {
    yield { kind: 'react', target: { kind: 'comment', id: 1 }, content: 'eyes' };
  } catch {
    yield { kind: 'record', topic: 'failed', facts: {} };
  }
}
