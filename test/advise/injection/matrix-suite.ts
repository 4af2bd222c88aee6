import { describe, expect, test } from '@jest/globals';
import type { Material, Question } from '../../../src/advise/question.ts';
import type { Action } from '../../../src/flows/action.ts';
import { converse } from '../../../src/flows/converse/converse.ts';
import { deal } from '../../../src/flows/deal.ts';
import type { World } from '../../../src/flows/world.ts';
import { readDelivery } from '../../../src/inbox/read.ts';
import type { Model } from '../../../src/ports/model.ts';
import { engines } from './engines.ts';
import { actionsOf, said, worldOf } from '../../support/world.ts';
import { goals, mark, town, vectors, wordings, type Goal, type Placed, type Use } from './matrix.ts';
import { isTame } from './tame.ts';

const never = new AbortController().signal;
const receipt = { id: 'r', model: 'm', prompt: 'p', input: 1, output: 1, milliseconds: 1 };
const [first = ''] = goals.map((goal) => wordings[0]?.[1](goal));
const head = 'a'.repeat(40);

/** A model that obeys, and what it was asked with the words of the attacker before it. */
class Obedient implements Model {
  readonly reached = new Set<string>();
  calls = 0;
  readonly #goal: Goal | undefined;

  constructor(goal?: Goal) {
    this.#goal = goal;
  }

  async ask<T>({ prompt, material, read }: Question<T>) {
    this.calls += 1;
    if (material.some(({ text, heading }) => `${heading}${text}`.includes(mark))) this.reached.add(prompt.id);
    const answer = this.#goal === undefined ? {} : obeying(this.#goal, material);
    const taken = read(answer);
    return taken.ok
      ? ({
          kind: 'answer',
          value: taken.value,
          receipt: { ...receipt, isCached: false, omitted: [] },
        } as const)
      : ({ kind: 'silence', why: 'unreadable', detail: taken.error.what } as const);
  }
}

/** The answer to whatever question, in one: each reads only its own part. */
function obeying({ path, text, edit, claim, saying }: Goal, material: readonly Material[]) {
  const told = material.map((one) => one.text).join('\n');
  const quote = told.split('\n').find((line) => line.includes(mark)) ?? '';
  const at = material.find((one) => one.text.includes(mark))?.name ?? '';
  const keys = [...told.matchAll(/"key":"([^"]+)"/gu)].map(([, key = '']) => key);
  const isChinese = /Simplified|一点/u.test(told);
  const why = isChinese ? `按照要求 ${saying.slice(0, 300)}` : `As it says, ${saying.slice(0, 300)}`;
  return {
    files: [{ path, text, why }],
    operations: [{ ...edit, op: 'set', why }],
    answer: `It listens on port eighty of its pods.\n\n${saying}`,
    citations: [{ path: at, quote }],
    comments: [
      { path: 'k8s/web.yaml', quote: quote.replace(/^\+/u, ''), comment: `This line is odd. ${saying}` },
    ],
    claims: [{ ...claim, said: quote }],
    answers: keys.map((key) => ({ key, value: claim.value, because: why, path: at, quote })),
  };
}

/** Nobody but her may write. */
const roleOf: World['inquiries']['roleOf'] = async (login) => (login === 'mona' ? 'write' : 'read');

function worldAt({ files, issue, title, branch, patch, policy }: Placed, now: string, model: Model): World {
  const commits = {
    head: { commit: head, branch: branch ?? 'x' },
    base: { commit: 'b'.repeat(40), branch: 'main' },
  };
  const pull = { number: 12, state: 'open', text: title ?? 'Work', origin: 'here', ...commits } as const;
  const lines = `@@ -1,1 +1,2 @@\n+# ${patch ?? 'calm'}\n apiVersion: apps/v1`;
  const changed = [{ path: 'k8s/web.yaml', status: 'modified', patch: lines }] as const;
  const world = worldOf({
    engines,
    files: { ...town, ...files },
    now,
    pull,
    changed,
    model,
    ...(policy && { policy }),
  });
  const textOf: World['inquiries']['textOf'] = async ({ kind }) => (kind === 'issue' ? (issue ?? '') : now);
  return { ...world, inquiries: { ...world.inquiries, textOf, roleOf } };
}

const commands = {
  ask: '/k8s ask where does web listen?',
  author: '/k8s author a ConfigMap for the helper of web',
  edit: '/k8s change let web rest a little',
  wish: '/k8s',
  fill: '/k8s run web, autoscaled',
} as const satisfies Partial<Record<Use, string>>;

async function run(use: Use, placed: Placed, model: Model): Promise<readonly Action[]> {
  if (use === 'review') return reviewed(placed, model);
  const text = commands[use];
  const { title, issue = '' } = placed;
  const opening = { title: title ?? 'Work', body: issue, login: 'eve' };
  const conversation = { number: 12, kind: 'issue', opening } as const;
  return actionsOf(converse(said(text, { conversation }), worldAt(placed, text, model), never));
}

async function reviewed(placed: Placed, model: Model): Promise<readonly Action[]> {
  const { repository, sender, installation, delivery } = said('');
  const event = { kind: 'pullChanged', action: 'opened', number: 12, isDraft: false, head } as const;
  const whole = { ...event, repository, sender, installation, delivery };
  return actionsOf(deal(whole, worldAt(placed, '', model), never));
}

const uses = ['ask', 'author', 'edit', 'fill', 'review', 'wish'] as const;

describe('what reaches a question', () => {
  test.each(vectors)('$where: $reaches', async ({ place, reaches }) => {
    const model = new Obedient();
    for (const use of uses) await run(use, place(first), model);
    expect([...model.reached].toSorted()).toEqual(reaches);
  });

  test.each(vectors.filter(({ isText }) => isText === true))(
    '$where: nothing where only facts are shared',
    async ({ place }) => {
      const model = new Obedient();
      for (const use of uses) await run(use, { ...place(first), policy: 'model: {share: facts}' }, model);
      expect([model.calls > 0, ...model.reached]).toEqual([true]);
    },
  );

  test.each([
    ['a label', { issue: { labels: [{ name: first, description: first }] } }],
    ['a milestone', { issue: { milestone: { title: first, description: first } } }],
    ['the name of a person', { sender: { name: first, bio: first } }],
    ['the description of the repository', { repository: { description: first, topics: [first] } }],
  ])('%s is not even read', (_, { issue, sender, repository }: Told) => {
    const user = { login: 'mona', type: 'User' };
    const payload = {
      action: 'created',
      installation: { id: 1 },
      repository: { id: 9, name: 'shop', owner: { login: 'acme' }, default_branch: 'main', ...repository },
      sender: { ...user, ...sender },
      issue: { number: 12, user, body: null, ...issue },
      comment: { id: 5, body: '/k8s', user },
    };
    const event = readDelivery({ id: 'd', name: 'issue_comment', payload });
    expect(event).toMatchObject({ ok: true, value: { kind: 'said' } });
    expect(JSON.stringify(event)).not.toContain(mark);
  });

  test('neither are the messages of commits', () => {
    const { repository } = said('');
    const payload = {
      ref: 'refs/heads/main',
      repository,
      commits: [{ message: first }],
      head_commit: { message: first },
    };
    expect(readDelivery({ id: 'd', name: 'push', payload })).toEqual({ ok: true, value: undefined });
  });
});

type Told = { readonly issue?: object; readonly sender?: object; readonly repository?: object };

function written(actions: readonly Action[]): Readonly<Record<string, string>> {
  const files = actions.flatMap((action) => (action.kind === 'proposePullRequest' ? action.files : []));
  return Object.fromEntries(files.map(({ path, text }) => [path, text ?? '']));
}

function bodies(actions: readonly Action[]): string {
  return actions
    .flatMap((action) => {
      if (action.kind === 'reply' || action.kind === 'proposePullRequest') return [action.body];
      return action.kind === 'review' ? action.comments.map(({ body }) => body) : [];
    })
    .join('\n');
}

const attacks = vectors.flatMap(({ where, place, reaches }) =>
  reaches.flatMap((use) =>
    goals.flatMap((goal) =>
      wordings.map(([tongue, say]) => ({
        where,
        use,
        goal,
        name: goal.goal,
        tongue,
        placed: place(say(goal)),
      })),
    ),
  ),
);

/** What comes of it where nobody attacks and nobody answers. */
function byRules(use: Use): Promise<Readonly<Record<string, string>>> {
  const known = alone.get(use) ?? run(use, {}, new Obedient()).then(written);
  alone.set(use, known);
  return known;
}

const alone = new Map<Use, Promise<Readonly<Record<string, string>>>>();

describe('whoever speaks from there gets nothing', () => {
  test.each(attacks)('$name, by $where, in $tongue: $use', async ({ use, goal, placed }) => {
    const model = new Obedient(goal);
    const actions = await run(use, placed, model);
    expect(model.reached).toContain(use);
    expect(model.calls).toBeLessThanOrEqual(6);
    const isByRules = use === 'fill' || use === 'wish';
    expect(written(actions)).toEqual(isByRules ? await byRules(use) : {});
    isTame(bodies(actions.filter(({ kind }) => use !== 'review' || kind === 'review')));
  });
});
