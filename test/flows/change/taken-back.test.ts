import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { systemClock } from '../../../src/adapters/clock/system.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../../src/app/engines.ts';
import type { Action } from '../../../src/flows/action.ts';
import { converse } from '../../../src/flows/converse/converse.ts';
import { ok } from '../../../src/kernel/result.ts';
import type { Json } from '../../../src/ports/journal.ts';
import { shop } from '../../change/edit/shop.ts';
import { snapshotOf } from '../../support/snapshot.ts';
import { actionsOf, said, worldOf } from '../../support/world.ts';

const talk = z.object({
  say: z.array(z.string()),
  differs: z.array(z.string()).default([]),
  answers: z.string().default(''),
});
const talks = z
  .array(talk)
  .parse(load(readFileSync(join(import.meta.dirname, 'taken-back.yaml'), 'utf8'), { schema: CORE_SCHEMA }));
const engines = bundledEngines(await loadTemplates(), systemClock);
const never = new AbortController().signal;
const web = shop['k8s/web.yaml'] ?? '';
const shown = `\n\`\`\`yaml\n${web.split('---')[0]}\`\`\``;

type Files = Readonly<Record<string, string>>;

test.each(talks)('$say', async ({ say, differs, answers }) => {
  const journal = new Map<string, Json>();
  let branches: Readonly<Record<string, Files>> = {};
  let answer = '';
  for (const [at, words] of say.entries()) {
    const isShown = at === 0 && !words.includes('web') && !words.includes('ingress');
    const text = `/k8s ${words}${isShown ? shown : ''}`;
    const event = said(text, { target: { kind: 'comment', id: at + 1 } });
    const actions = await actionsOf(converse(event, worldWith(text, { branches, journal }), never));
    for (const action of actions) if (action.kind === 'remember') journal.set(action.key, action.value);
    for (const action of actions) branches = withProposal(branches, action);
    answer = actions.flatMap((action) => (action.kind === 'reply' ? [action.body] : [])).join('\n');
  }
  const [now = web] = Object.values(branches).flatMap((files) => files['k8s/web.yaml'] ?? []);
  expect(difference(web, now)).toEqual(differs);
  expect(answer).toMatch(new RegExp(answers, 'iu'));
  expect(answers === '' ? answer : '').not.toMatch(/not understood|未能理解/iu);
});

type Stage = { readonly branches: Readonly<Record<string, Files>>; readonly journal: Map<string, Json> };

/** A repository with what was proposed in it so far. */
function worldWith(now: string, { branches, journal }: Stage) {
  const question = { votes: [], since: [{ id: 1, login: 'mona' }] };
  const world = worldOf({ now, files: shop, engines, journal, question });
  const pull = { number: 13, url: '', body: '' };
  return {
    ...world,
    snapshots: {
      ...world.snapshots,
      read: async (ref: string) => ok({ ...snapshotOf(branches[ref] ?? shop), commit: ref }),
    },
    traces: {
      ...world.traces,
      place: async (branch: string) =>
        branches[branch] === undefined ? { branch } : { branch, head: branch, pull },
    },
  };
}

function withProposal(branches: Stage['branches'], action: Action): Stage['branches'] {
  if (action.kind !== 'proposePullRequest') return branches;
  const { branch } = action.place;
  const written = action.files.map(({ path, text }) => [path, text]);
  return { ...branches, [branch]: { ...(branches[branch] ?? shop), ...Object.fromEntries(written) } };
}

function difference(before: string, after: string): readonly string[] {
  const [was, is] = [before, after].map((text) => text.split('\n'));
  const gone = (was ?? []).filter((line) => is?.includes(line) === false);
  const fresh = (is ?? []).filter((line) => was?.includes(line) === false);
  return [...gone.map((line) => `- ${line.trim()}`), ...fresh.map((line) => `+ ${line.trim()}`)];
}
