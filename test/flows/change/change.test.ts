import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../src/adapters/clock/system.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../../src/app/engines.ts';
import type { Action } from '../../../src/flows/action.ts';
import { converse } from '../../../src/flows/converse/converse.ts';
import { shop } from '../../change/edit/shop.ts';
import { json, openModel, type OpenModel } from '../../support/open-model.ts';
import type { Heard, Move } from '../../support/scripted-model.ts';
import { actionsOf, said, worldOf, type Scene } from '../../support/world.ts';

const never = new AbortController().signal;
const engines = bundledEngines(await loadTemplates(), systemClock);
const head = 'a'.repeat(40);
const commits = { head: { commit: head, branch: 'work' }, base: { commit: 'b'.repeat(40), branch: 'main' } };
const pull = { number: 12, state: 'open', text: 'Work', origin: 'here', ...commits } as const;
const onPull = { conversation: { number: 12, kind: 'pullRequest' } } as const;

let open: OpenModel | undefined;
afterEach(async () => {
  await open?.server.close();
  open = undefined;
});

async function hear(
  text: string,
  scene: Scene,
  script?: (heard: Heard, at: number) => Move,
): Promise<readonly Action[]> {
  open = script === undefined ? undefined : await openModel(script);
  const world = worldOf({ now: text, files: shop, engines, ...(open && { model: open.model }), ...scene });
  return actionsOf(converse(said(text, scene.pull === undefined ? {} : onPull), world, never));
}

function bodyOf(actions: readonly Action[]): string {
  return actions.map((action) => (action.kind === 'reply' ? action.body : '')).join('\n');
}

describe('by rules, without any model', () => {
  test('a wish on an issue becomes a pull request that touches one line', async () => {
    const actions = await hear('/k8s change set the replicas of web to 5', {});
    const text = shop['k8s/web.yaml']?.replace('replicas: 2 # two', 'replicas: 5 # two');
    expect(actions).toContainEqual(
      expect.objectContaining({
        kind: 'proposePullRequest',
        place: expect.objectContaining({ branch: 'supercargo/issue-12-change' }),
        title: 'Change manifests: set the replicas of web to 5',
        files: [{ path: 'k8s/web.yaml', text }],
        body: expect.stringContaining('- Deployment `web`: `spec.replicas` = `5`'),
      }),
    );
    expect(bodyOf(actions)).toMatch(
      /I opened #13[\s\S]*-  replicas: 2 # two zones\n\+  replicas: 5 # two zones/u,
    );
  });

  test('on a pull request a commit to its branch', async () => {
    const actions = await hear('/k8s 修改 把 web 的副本数改成 5', { pull });
    expect(actions).toContainEqual(
      expect.objectContaining({ kind: 'commit', branch: 'work', head, lines: ['k8s/web.yaml'] }),
    );
    expect(bodyOf(actions)).toContain('已提交到本分支');
  });

  test('on the pull request of a fork suggestions beside its lines', async () => {
    const patch = '@@ -7,1 +7,3 @@\n spec:\n+  replicas: 2 # two zones\n+  selector:';
    const actions = await hear('/k8s change scale web to 5', {
      pull: { ...pull, origin: 'fork' },
      changed: [{ path: 'k8s/web.yaml', status: 'modified', patch: patch.replaceAll('7', '8') }],
    });
    expect(actions.some(({ kind }) => kind === 'commit')).toBe(false);
    const review = actions.find((action) => action.kind === 'review');
    expect(review?.kind === 'review' && review.comments).toEqual([
      expect.objectContaining({
        path: 'k8s/web.yaml',
        line: 9,
        body: expect.stringContaining('```suggestion\n  replicas: 5 # two zones\n```'),
      }),
    ]);
  });

  test('an object that goes takes its file with it', async () => {
    const actions = await hear('/k8s change remove the ingress', {});
    expect(actions).toContainEqual(expect.objectContaining({ files: [], remove: ['k8s/ingress.yaml'] }));
  });

  test('a dry run writes nothing, and triage is enough for it', async () => {
    const actions = await hear('/k8s change scale web to 5 --dry-run', { role: 'triage' });
    expect(actions.filter(({ kind }) => kind === 'proposePullRequest')).toEqual([]);
    expect(bodyOf(actions)).toContain('+  replicas: 5');
    expect(bodyOf(await hear('/k8s change scale web to 5', { role: 'triage' }))).toContain(
      'needs the **write** role',
    );
  });

  test.each([
    ['/k8s change set the replicas to 5', 'fits several objects'],
    ['/k8s change make it nicer', 'Not understood: `make it nicer`'],
    ['/k8s change scale web to 2', 'nothing had to be changed'],
    ['/k8s change set spec.selector.matchLabels.app of deployment web to other', 'would not work'],
  ])('%s: nothing is guessed', async (words, answer) => {
    const actions = await hear(words, {});
    expect(actions.filter(({ kind }) => kind === 'proposePullRequest')).toEqual([]);
    expect(bodyOf(actions)).toContain(answer);
  });
});

const operation = (field: string, value: unknown, more: object = {}) => ({
  op: 'set',
  path: 'k8s/web.yaml',
  kind: 'Deployment',
  name: 'web',
  field,
  value: JSON.stringify(value),
  why: 'As asked.',
  ...more,
});

describe('with a model for the rest', () => {
  const words = '/k8s change web has to survive slow starts';
  const probe = operation('spec.template.spec.containers[web].startupProbe', {
    httpGet: { path: '/ready', port: 'http' },
    failureThreshold: 30,
  });

  test('what it says is applied to the text', async () => {
    const actions = await hear(words, {}, () => json({ operations: [probe] }));
    const proposal = actions.find((action) => action.kind === 'proposePullRequest');
    const text = proposal?.kind === 'proposePullRequest' ? (proposal.files[0]?.text ?? '') : '';
    expect(text).toContain(
      '          startupProbe:\n            httpGet:\n              path: /ready\n              port: http\n            failureThreshold: 30\n',
    );
    expect(text).toContain('replicas: 2 # two zones');
    expect(bodyOf(actions)).toMatch(/As asked\. \(by the model\)[\s\S]*<details>/u);
  });

  test('what cannot be done goes back, and is done when it is mended', async () => {
    const actions = await hear(words, {}, ({ body }, at) => {
      if (at === 0)
        return json({
          operations: [
            operation('spec.template.spec.containers[web].startupProb', {}),
            { ...probe, kind: 'Pod' },
          ],
        });
      expect(body.messages.at(-1)?.content).toContain('there is no Pod web in k8s/web.yaml');
      return json({ operations: [probe] });
    });
    expect(actions.filter(({ kind }) => kind === 'proposePullRequest')).toHaveLength(1);
  });

  test('what the schema refuses is not done after three rounds', async () => {
    const actions = await hear(words, {}, (_, at) =>
      json({ operations: [operation('spec.replicas', `many-${at}`)] }),
    );
    expect(actions.filter(({ kind }) => kind === 'proposePullRequest')).toEqual([]);
    expect(bodyOf(actions)).toContain('After 3 rounds this still stood against it');
  });

  test('rules do what they understand, whatever the model does', async () => {
    const actions = await hear('/k8s change scale web to 5, and make it survive slow starts', {}, () => ({
      kind: 'status',
      status: 401,
    }));
    expect(actions).toContainEqual(expect.objectContaining({ kind: 'proposePullRequest' }));
    expect(bodyOf(actions)).toMatch(/\+  replicas: 5[\s\S]*Not understood: `make it survive slow starts`/u);
  });
});
