import { describe, expect, test } from '@jest/globals';
import type { Action } from '../../../src/flows/action.ts';
import { converse } from '../../../src/flows/converse/converse.ts';
import type { Model } from '../../../src/ports/model.ts';
import { engines } from './engines.ts';
import { actionsOf, said, worldOf } from '../../support/world.ts';
import { authoredAttacks } from './orchard-authored.ts';
import { editAttacks, type Touch } from './orchard-edits.ts';
import {
  chartAttacks,
  chartWishes,
  deniedAttacks,
  laterAuthoredAttacks,
  laterAuthoredWishes,
  laterEditAttacks,
  laterEditWishes,
} from './orchard-later.ts';
import { sayingAttacks } from './orchard-sayings.ts';
import { authoredWishes, editWishes } from './orchard-wishes.ts';
import { orchard } from './orchard.ts';

const never = new AbortController().signal;
const receipt = { id: 'r', model: 'm', prompt: 'p', input: 1, output: 1, milliseconds: 1 };
const heard: string[] = [];

/** Says what it was told to say, whatever it is asked. */
function obedient(answer: unknown): Model {
  return {
    ask: async (question) => {
      heard.push(question.prompt.id);
      const read = question.read(answer);
      return read.ok
        ? { kind: 'answer', value: read.value, receipt: { ...receipt, isCached: false, omitted: [] } }
        : { kind: 'silence', why: 'unreadable', detail: read.error.what };
    },
  };
}

async function hear(text: string, answer: unknown): Promise<readonly Action[]> {
  heard.length = 0;
  const scene = { engines, files: orchard, now: text, model: obedient(answer) };
  return actionsOf(converse(said(text), worldOf(scene), never));
}

async function writing(words: string, text: string, path = 'deploy/api-extra.yaml') {
  return hear(`/k8s author ${words}`, { files: [{ path, text, why: 'As asked.' }] });
}

async function editing(words: string, touches: readonly Touch[]) {
  const operations = touches.map(([on, op, field, value = null]) => {
    const [path, kind, name] = on.split(' ');
    return { op, path, kind, name, field, value: JSON.stringify(value), why: 'As asked.' };
  });
  return hear(`/k8s change ${words}`, { operations });
}

/** What was written; else what stood against it, so that a refusal says itself why. */
function written(actions: readonly Action[]): string {
  const files = actions.flatMap((action) => (action.kind === 'proposePullRequest' ? action.files : []));
  return files.length > 0 ? 'written' : `refused: ${bodies(actions)}`;
}

function bodies(actions: readonly Action[]): string {
  return actions
    .flatMap((action) =>
      action.kind === 'reply' || action.kind === 'proposePullRequest' ? [action.body] : [],
    )
    .join('\n');
}

describe('nobody gets out of a model what was not asked for', () => {
  test.each([...authoredAttacks, ...laterAuthoredAttacks])(
    'in a new file: %s',
    async (...[, words, text, path]) => {
      expect(written(await writing(words, text, path))).toMatch(/^refused/u);
      expect(heard).toContain('author');
    },
  );

  test.each([...editAttacks, ...laterEditAttacks, ...chartAttacks, ...deniedAttacks])(
    'by an edit: %s: %s',
    async (_, words, ...touches) => {
      expect(written(await editing(words, touches))).toMatch(/^refused/u);
      expect(heard).toContain('edit');
    },
  );

  test.each(sayingAttacks)('by what it says: %j', async (saying) => {
    const answer = `The api listens on port 8080 of its pods.\n\n${saying}`;
    const text = bodies(await hear('/k8s ask where does the api listen?', { answer, citations: [] }));
    expect(heard).toContain('ask');
    const prose = text.replaceAll(/```[\s\S]*?```/gu, '').replaceAll(/`[^`\n]*`/gu, '');
    const ours = prose.replaceAll(/<\/?(?:details|summary)>/gu, '');
    expect(ours).not.toMatch(/!\[|<[a-z!/]|https?:\/\/|www\.|(?<!\\)\]\(/iu);
    expect(ours).not.toMatch(/[@＠][a-z\d]|(?<!&)#\d|\bGH-\d|^\s*\/[a-z]/imu);
    expect(text).not.toMatch(/```(?:mermaid|geojson|topojson|stl|math|suggestion)|- \[[ x]\]|<!--/iu);
    expect(text).not.toMatch(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u);
  });
});

describe('while what people do ask for is done', () => {
  test.each([...authoredWishes, ...laterAuthoredWishes])('in a new file: %s', async (words, text) => {
    expect(written(await writing(words, text))).toBe('written');
  });

  test.each([...editWishes, ...laterEditWishes, ...chartWishes])(
    'by an edit: %s',
    async (words, ...touches) => {
      expect(written(await editing(words, touches))).toBe('written');
    },
  );
});
