import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { recordPath } from '../../src/change/merge/record.ts';
import { plant } from '../../src/sandbox/seeds/plant.ts';
import { changeRepository } from '../../src/sandbox/world/repositories.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { engines } from './support/engines.ts';
import { setStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';

const shop = { owner: 'acme', repo: 'shop' };
const bot = 'supercargo[bot]';
let stage: Stage;

async function seeds(world: World): Promise<void> {
  const people = { alice: 'admin', bob: 'write', tina: 'triage', rita: 'read', zoe: 'none' } as const;
  await plant(world, { ...shop, name: 'shop', collaborators: people, files: { 'README.md': '# Shop\n' } });
  await plant(world, { owner: 'acme', name: 'empty', collaborators: people, files: {} });
  const rules = [
    { branch: 'main', type: 'pull_request' },
    { branch: '*', type: 'required_signatures' },
  ] as const;
  const strict = await plant(world, {
    owner: 'acme',
    name: 'strict',
    collaborators: people,
    files: { a: 'a' },
  });
  changeRepository(world, strict.id, { rules });
  const parameters = { operator: 'starts_with', pattern: 'feature/', negate: false };
  const named = await plant(world, {
    owner: 'acme',
    name: 'named',
    collaborators: people,
    files: { a: 'a' },
  });
  changeRepository(world, named.id, { rules: [{ branch: '*', type: 'branch_name_pattern', parameters }] });
}

beforeAll(async () => {
  stage = await setStage(seeds, engines);
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.sandbox.faults.clear();
  await stage.settle();
});

async function openIssue(body = 'Hello', repo = shop): Promise<number> {
  const { data } = await stage.as('bob').issues.create({ ...repo, title: 'Run it', body });
  await stage.settle();
  return data.number;
}

async function say(issue: number, body: string, login = 'bob'): Promise<number> {
  const { data } = await stage.as(login).issues.createComment({ ...shop, issue_number: issue, body });
  return data.id;
}

async function answersTo(issue: number, repo = shop): Promise<readonly string[]> {
  const { data } = await stage
    .as('alice')
    .issues.listComments({ ...repo, issue_number: issue, per_page: 100 });
  return data.filter(({ user }) => user?.login === bot).map(({ body = '' }) => body);
}

async function reactionsTo(comment: number): Promise<readonly string[]> {
  const { data } = await stage.as('alice').reactions.listForIssueComment({ ...shop, comment_id: comment });
  return data.map(({ content }) => content);
}

async function filesIn(pull: { readonly number: number } | undefined): Promise<readonly string[]> {
  const { data } = await stage.as('alice').pulls.listFiles({ ...shop, pull_number: pull?.number ?? 0 });
  return data.map(({ filename }) => filename);
}

async function pullsFrom(issue: number) {
  const head = `acme:supercargo/issue-${issue}`;
  const { data } = await stage.as('alice').pulls.list({ ...shop, head, state: 'all' });
  return data;
}

function isAbout(payload: Readonly<Record<string, unknown>>, comment: number): boolean {
  const said = payload['comment'];
  return typeof said === 'object' && said !== null && 'id' in said && said.id === comment;
}

async function fileAt(ref: string, path: string): Promise<string> {
  const { data } = await stage
    .as('alice')
    .repos.getContent({ ...shop, path, ref, mediaType: { format: 'raw' } });
  const text: unknown = data;
  return typeof text === 'string' ? text : '';
}

async function change(branch: string, path: string, text: string): Promise<void> {
  const { data } = await stage.as('bob').repos.getContent({ ...shop, path, ref: branch });
  const sha = 'sha' in data ? data.sha : '';
  const content = Buffer.from(text).toString('base64');
  await stage
    .as('bob')
    .repos.createOrUpdateFileContents({ ...shop, path, branch, sha, content, message: 'Mine' });
}

describe('a command on an issue', () => {
  test('gets eyes, a pull request, a link to it and a rocket', async () => {
    const issue = await openIssue();
    const comment = await say(issue, '/k8s two replicas');
    await stage.settle();
    const [pull] = await pullsFrom(issue);
    expect(pull).toMatchObject({
      state: 'open',
      title: 'Add a Dockerfile',
      user: { login: bot },
      base: { ref: 'main' },
    });
    expect(await reactionsTo(comment)).toEqual(['eyes', 'rocket']);
    expect(await answersTo(issue)).toEqual([expect.stringContaining(`I opened #${pull?.number}`)]);
    expect(await fileAt(pull?.head.sha ?? '', 'Dockerfile')).toBe('FROM scratch\n# two replicas\n');
  });

  test('is answered in Chinese where it was said in Chinese', async () => {
    const issue = await openIssue();
    await say(issue, '/k8s部署，两个副本');
    await stage.settle();
    const [pull] = await pullsFrom(issue);
    expect(await answersTo(issue)).toEqual([expect.stringContaining(`我提出了 #${pull?.number}`)]);
  });

  test('works in the description of the issue and by the name of the App', async () => {
    const issue = await openIssue('/k8s');
    expect(await pullsFrom(issue)).toHaveLength(1);
    await say(issue, '@supercargo help');
    await stage.settle();
    expect(await answersTo(issue)).toHaveLength(2);
  });

  test('said again changes the same pull request and the same answer', async () => {
    const issue = await openIssue();
    await say(issue, '/k8s one');
    await stage.settle();
    await say(issue, '/k8s two');
    await stage.settle();
    const pulls = await pullsFrom(issue);
    expect(pulls).toHaveLength(1);
    expect(pulls[0]?.body).toContain('You said: two');
    expect(await fileAt(pulls[0]?.head.sha ?? '', 'Dockerfile')).toContain('# two');
    expect(await answersTo(issue)).toEqual([expect.stringContaining('I updated')]);
  });

  test('after the pull request was closed opens the next one from another branch', async () => {
    const issue = await openIssue();
    await say(issue, '/k8s one');
    await stage.settle();
    const [pull] = await pullsFrom(issue);
    await stage.as('bob').pulls.update({ ...shop, pull_number: pull?.number ?? 0, state: 'closed' });
    await say(issue, '/k8s two');
    await stage.settle();
    const head = `acme:supercargo/issue-${issue}-2`;
    const { data } = await stage.as('alice').pulls.list({ ...shop, head });
    expect(data).toHaveLength(1);
  });

  test('can make a file executable', async () => {
    const issue = await openIssue();
    await say(issue, '/k8s with a script');
    await stage.settle();
    const [pull] = await pullsFrom(issue);
    const { data } = await stage.as('alice').git.getTree({ ...shop, tree_sha: pull?.head.sha ?? '' });
    expect(data.tree).toContainEqual(expect.objectContaining({ path: 'run.sh', mode: '100755' }));
  });

  test('shows the workflow of the image where it may not write it', async () => {
    const [pull] = await pullsFrom((await asked('/k8s with a workflow')).issue);
    expect(await filesIn(pull)).toEqual([recordPath, 'Dockerfile', 'deploy/app.yaml']);
    expect(pull?.body).toContain('<summary><code>.github/workflows/image.yml</code></summary>');
  });

  test('writes the workflow of the image where that was granted, and no other', async () => {
    const world = stage.sandbox.world.tables.installations;
    const [installation] = world.all();
    if (installation === undefined) throw new Error('nobody installed the App');
    world.put({ ...installation, permissions: { ...installation.permissions, workflows: 'write' } });
    const { issue } = await asked('/k8s with a workflow');
    await say(issue, '/k8s with another workflow');
    await stage.settle();
    const [pull] = await pullsFrom(issue);
    const own = '.github/workflows/image.yml';
    expect(await filesIn(pull)).toEqual([recordPath, own, 'Dockerfile', 'deploy/app.yaml']);
    expect(await fileAt(pull?.head.sha ?? '', own)).toBe('on: push\n');
    expect(pull?.body).toContain(`\`${own}\` is part of this pull request.`);
    world.put(installation);
  });

  test('is answered in several comments where one cannot hold it, and they go when they are not needed', async () => {
    const issue = await openIssue();
    await say(issue, '/k8s --dry-run huge');
    await stage.settle();
    const answers = await answersTo(issue);
    expect(answers.length).toBeGreaterThan(2);
    expect(answers.every((answer) => answer.length <= 65_536)).toBe(true);
    await say(issue, '/k8s --dry-run');
    await stage.settle();
    expect(await answersTo(issue)).toHaveLength(1);
  });

  test('never undoes what a person changed on the branch, and tells both', async () => {
    const issue = await openIssue();
    await say(issue, '/k8s one');
    await stage.settle();
    const branch = `supercargo/issue-${issue}`;
    await change(branch, 'Dockerfile', 'FROM mine\n# mine\n');
    await say(issue, '/k8s two');
    await stage.settle();
    expect(await fileAt(branch, 'Dockerfile')).toBe('FROM mine\n# mine\n');
    expect(await answersTo(issue)).toEqual([expect.stringContaining('`Dockerfile` was changed by a person')]);
    const [pull] = await pullsFrom(issue);
    expect(pull?.body).toMatch(/### Your edits stand[\s\S]*- # mine\n\+ # two/u);
  });

  test('brings what is new beside what a person changed, on the branch and after a squash', async () => {
    const { data: before } = await stage.as('alice').git.getRef({ ...shop, ref: 'heads/main' });
    const issue = await openIssue();
    await say(issue, '/k8s one');
    await stage.settle();
    const branch = `supercargo/issue-${issue}`;
    await change(branch, 'Dockerfile', 'FROM mine\n# one\n');
    await say(issue, '/k8s two');
    await stage.settle();
    expect(await fileAt(branch, 'Dockerfile')).toBe('FROM mine\n# two\n');
    const [pull] = await pullsFrom(issue);
    const merge = { ...shop, pull_number: pull?.number ?? 0, merge_method: 'squash' } as const;
    await stage.as('bob').pulls.merge(merge);
    await stage.as('bob').git.deleteRef({ ...shop, ref: `heads/${branch}` });
    await stage.settle();
    const next = await openIssue('/k8s three');
    expect(await fileAt(`supercargo/issue-${next}`, 'Dockerfile')).toBe('FROM mine\n# three\n');
    const back = { ...shop, ref: 'heads/main', sha: before.object.sha, force: true };
    await stage.as('alice').git.updateRef(back);
  });

  test('takes away what it wrote earlier and is not asked for any more', async () => {
    const issue = await openIssue();
    await say(issue, '/k8s one with a script');
    await stage.settle();
    await say(issue, '/k8s one');
    await stage.settle();
    const [pull] = await pullsFrom(issue);
    const { data } = await stage.as('alice').pulls.listFiles({ ...shop, pull_number: pull?.number ?? 0 });
    expect(data.map(({ filename }) => filename)).not.toContain('run.sh');
  });
});

async function asked(body = '/k8s on some port'): Promise<{ readonly issue: number; readonly pull: number }> {
  const issue = await openIssue();
  await say(issue, body);
  await stage.settle();
  return { issue, pull: (await pullsFrom(issue))[0]?.number ?? 0 };
}

function dockerfile(issue: number): Promise<string> {
  return fileAt(`supercargo/issue-${issue}`, 'Dockerfile');
}

async function questionOn(issue: number) {
  const { data } = await stage.as('alice').issues.listComments({ ...shop, issue_number: issue });
  return data.findLast(({ body = '' }) => body.includes('Tick one'));
}

function tick(body: string, option: string): string {
  return body.replace(`- [ ] ${option}`, `- [x] ${option}`);
}

describe('a question', () => {
  test('is asked one at a time, answered by a reply, and then says what was chosen', async () => {
    const { issue } = await asked();
    expect(await answersTo(issue)).toEqual([
      expect.stringContaining('I opened'),
      expect.stringMatching(/\*\*Which port\?\*\*[^]*1\. 🚀 `3000`[^]*2\. ❤️ `8080`/u),
    ]);
    const reply = await say(issue, 'the second one');
    await stage.settle();
    expect(await reactionsTo(reply)).toEqual(['eyes', 'rocket']);
    expect(await dockerfile(issue)).toBe('FROM scratch\n# on some port\n# 8080\n');
    expect(await answersTo(issue)).toEqual([
      expect.stringContaining('I opened'),
      expect.stringContaining('**Which port?** `8080`, as @bob says.'),
      expect.stringContaining('**Which start?**'),
    ]);
    await say(issue, '/k8s 1');
    await stage.settle();
    expect(await dockerfile(issue)).toContain('# 8080\n# a\n');
    expect((await answersTo(issue)).at(-1)).toContain('**Which start?** `a`');
  });

  test('is not answered by people who may not, by talk, or after somebody else spoke', async () => {
    const { issue } = await asked();
    const replies = [
      await say(issue, '2', 'rita'),
      await say(issue, 'two is my lucky number', 'bob'),
      await say(issue, '2', 'bob'),
    ];
    await stage.settle();
    expect(await Promise.all(replies.map(reactionsTo))).toEqual([[], [], []]);
    expect(await dockerfile(issue)).toBe('FROM scratch\n# on some port\n');
    expect(await answersTo(issue)).toHaveLength(2);
  });

  test('is answered by a reaction, as soon as something else happens', async () => {
    const { issue } = await asked();
    const comment_id = (await questionOn(issue))?.id ?? 0;
    const react = (login: string, content: 'rocket' | 'heart') =>
      stage.as(login).reactions.createForIssueComment({ ...shop, comment_id, content });
    await react('rita', 'rocket');
    await react('bob', 'heart');
    await say(issue, 'Have a nice day', 'tina');
    await stage.settle();
    expect(await dockerfile(issue)).toContain('# 8080\n');
  });

  test('is answered by a box, in the description or in the comment', async () => {
    const { issue, pull } = await asked();
    const { data } = await stage.as('bob').pulls.get({ ...shop, pull_number: pull });
    await stage.as('bob').pulls.update({ ...shop, pull_number: pull, body: tick(data.body ?? '', '`8080`') });
    await stage.settle();
    expect(await dockerfile(issue)).toContain('# 8080\n');
    const { data: after } = await stage.as('bob').pulls.get({ ...shop, pull_number: pull });
    expect(after.body).not.toContain('Which port?');
    const question = await questionOn(issue);
    const body = tick(question?.body ?? '', '2. ❤️ `b`');
    await stage.as('bob').issues.updateComment({ ...shop, comment_id: question?.id ?? 0, body });
    await stage.settle();
    expect(await dockerfile(issue)).toContain('# 8080\n# b\n');
    expect(await answersTo(issue)).toHaveLength(3);
  });

  test('is not answered by a description of people, nor twice by one answer', async () => {
    const { issue } = await asked();
    const box = '- [ ] `8080` <!-- supercargo:answer=port%40.:8080 -->';
    const { data } = await stage.as('bob').issues.create({ ...shop, title: 'Mine', body: box });
    const ticked = box.replace('[ ]', '[x]');
    await stage.as('bob').issues.update({ ...shop, issue_number: data.number, body: ticked });
    await stage.settle();
    expect(await pullsFrom(data.number)).toEqual([]);
    await say(issue, '1');
    await stage.sandbox.world.hooks.idle();
    const again = [...stage.deliveries];
    await stage.settle();
    stage.deliveries.push(...again);
    await stage.settle();
    expect(await dockerfile(issue)).toBe('FROM scratch\n# on some port\n# 3000\n');
  });
});

describe('a comment that changes', () => {
  test('runs once more only if its command changed', async () => {
    const issue = await openIssue();
    const comment_id = await say(issue, '/k8s help\n\nThanks');
    await stage.settle();
    const before = await answersTo(issue);
    await stage.as('bob').issues.updateComment({ ...shop, comment_id, body: '/k8s help\n\nThank you' });
    stage.sandbox.requests.reset();
    await stage.settle();
    expect(stage.sandbox.requests.byRoute()).toEqual({});
    await stage.as('bob').issues.updateComment({ ...shop, comment_id, body: '/k8s help generate' });
    await stage.settle();
    const after = await answersTo(issue);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
  });

  test('and was deleted before its turn is not answered', async () => {
    const issue = await openIssue();
    const comment_id = await say(issue, '/k8s');
    await stage.as('bob').issues.deleteComment({ ...shop, comment_id });
    await stage.settle();
    expect(await pullsFrom(issue)).toEqual([]);
    expect(await answersTo(issue)).toEqual([]);
    expect(stage.records).toContainEqual(expect.objectContaining({ topic: 'cancelled' }));
  });

  test('edited twice before its turn runs as it stands', async () => {
    const issue = await openIssue();
    const comment_id = await say(issue, '/k8s one');
    await stage.as('bob').issues.updateComment({ ...shop, comment_id, body: '/k8s two' });
    await stage.as('bob').issues.updateComment({ ...shop, comment_id, body: '/k8s three' });
    await stage.settle();
    const [pull] = await pullsFrom(issue);
    expect(pull?.body).toContain('You said: three');
    const { data } = await stage.as('alice').pulls.listCommits({ ...shop, pull_number: pull?.number ?? 0 });
    expect(data).toHaveLength(1);
  });
});

describe('who may', () => {
  test.each([
    ['bob', '/k8s', 'rocket'],
    ['tina', '/k8s', 'confused'],
    ['rita', '/k8s', 'confused'],
    ['zoe', '/k8s', 'confused'],
    ['tina', '/k8s --dry-run', 'hooray'],
    ['rita', '/k8s --dry-run', 'confused'],
    ['rita', '/k8s help', 'hooray'],
  ])('%s says %s: %s', async (login, text, reaction) => {
    const issue = await openIssue();
    const comment = await say(issue, text, login);
    await stage.settle();
    expect(await reactionsTo(comment)).toEqual(['eyes', reaction]);
    expect(await pullsFrom(issue)).toHaveLength(reaction === 'rocket' ? 1 : 0);
  });

  test('a refusal names the right that is missing', async () => {
    const issue = await openIssue();
    await say(issue, '/k8s', 'rita');
    await stage.settle();
    const [answer = ''] = await answersTo(issue);
    expect(answer).toContain('@rita');
    expect(answer).toContain('the **write** role');
    expect(answer).toContain('yours is **read**');
  });

  test('the App does not answer itself', async () => {
    const issue = await openIssue();
    await say(issue, '/k8s help');
    await stage.settle();
    const answers = await answersTo(issue);
    await stage.settle();
    expect(await answersTo(issue)).toEqual(answers);
    expect(answers).toHaveLength(1);
  });

  test('a stranger cannot have our answer written into their comment', async () => {
    const issue = await openIssue();
    const forged = 'Hello <!-- supercargo:key=help -->';
    const comment_id = await say(issue, forged, 'rita');
    await say(issue, '/k8s help');
    await stage.settle();
    const { data } = await stage.as('alice').issues.getComment({ ...shop, comment_id });
    expect(data.body).toBe(forged);
    expect(await answersTo(issue)).toHaveLength(1);
  });
});

describe('nothing is done twice', () => {
  test('when GitHub delivers again', async () => {
    const issue = await openIssue();
    await say(issue, '/k8s');
    await stage.sandbox.world.hooks.idle();
    const again = [...stage.deliveries];
    await stage.settle();
    stage.deliveries.push(...again, ...again);
    await stage.settle();
    expect(await pullsFrom(issue)).toHaveLength(1);
    expect(await answersTo(issue)).toHaveLength(1);
  });

  test.each([1, 2, 3])(
    'when every third write is answered with 502 after it was done (dice %i)',
    async (seed) => {
      const issue = await openIssue();
      const comment = await say(issue, '/k8s with a script');
      await stage.sandbox.world.hooks.idle();
      stage.sandbox.faults.set({ seed, failAfterWrite: 0.33 });
      const outcomes = await stage.settle();
      stage.sandbox.faults.clear();
      expect(Math.max(...outcomes.map(({ attempts }) => attempts))).toBeGreaterThan(1);
      const pulls = await pullsFrom(issue);
      expect(pulls).toHaveLength(1);
      const { data } = await stage
        .as('alice')
        .pulls.listCommits({ ...shop, pull_number: pulls[0]?.number ?? 0 });
      expect(data).toHaveLength(1);
      expect(await answersTo(issue)).toHaveLength(1);
      expect(await reactionsTo(comment)).toEqual(['eyes', 'rocket']);
    },
  );

  test('when the App is killed after any of its requests', async () => {
    for (let requests = 1; ; requests += 1) {
      const issue = await openIssue();
      const comment = await say(issue, '/k8s with a script');
      await stage.sandbox.world.hooks.idle();
      const delivery = stage.deliveries.find(
        ({ payload }) => payload['action'] === 'created' && isAbout(payload, comment),
      );
      if (delivery === undefined) throw new Error('Nothing was delivered');
      const wasKilled = await stage.handleUntil(delivery, requests);
      await stage.settle();
      const pulls = await pullsFrom(issue);
      const { data } = await stage
        .as('alice')
        .pulls.listCommits({ ...shop, pull_number: pulls[0]?.number ?? 0 });
      const made = { pulls: pulls.length, commits: data.length, answers: (await answersTo(issue)).length };
      expect({ requests, ...made }).toEqual({ requests, pulls: 1, commits: 1, answers: 1 });
      expect(await reactionsTo(comment)).toEqual(['eyes', 'rocket']);
      if (!wasKilled) break;
    }
  });

  test('and a limit is waited for as long as GitHub asks', async () => {
    const issue = await openIssue();
    await say(issue, '/k8s');
    await stage.sandbox.world.hooks.idle();
    stage.sandbox.faults.set({ secondaryLimit: 1, retryAfterSeconds: 77 });
    const [outcome] = await stage.settle();
    expect(outcome?.delays).toEqual([77_000]);
    expect(await pullsFrom(issue)).toHaveLength(1);
  });
});

describe('a repository with rules', () => {
  const strict = { owner: 'acme', repo: 'strict' };

  test('that protects its default branch and wants signatures gets its pull request', async () => {
    const issue = await openIssue('/k8s', strict);
    expect(await answersTo(issue, strict)).toEqual([expect.stringContaining('I opened #')]);
  });

  test('that wants signatures is told why no file can be executable', async () => {
    const issue = await openIssue('/k8s with a script', strict);
    expect(await answersTo(issue, strict)).toEqual([expect.stringContaining('GitHub signs none')]);
  });

  test('that wants other branch names is told how to let us in', async () => {
    const named = { owner: 'acme', repo: 'named' };
    const issue = await openIssue('/k8s', named);
    expect(await answersTo(issue, named)).toEqual([expect.stringContaining('to starts with "feature/"')]);
    const { data } = await stage.as('alice').repos.listBranches(named);
    expect(data.map(({ name }) => name)).toEqual(['main']);
  });
});

describe('bad input', () => {
  test('a comment of 65,000 characters is read and answered', async () => {
    const issue = await openIssue();
    const comment = await say(issue, `${'> quoted /k8s\n'.repeat(4600)}\n/k8s help`);
    await stage.settle();
    expect(await reactionsTo(comment)).toEqual(['eyes', 'hooray']);
  });

  test('a comment longer than GitHub takes, from a payload, does no harm', async () => {
    const issue = await openIssue();
    await say(issue, '/k8s help');
    await stage.sandbox.world.hooks.idle();
    const [delivery] = stage.deliveries;
    const payload = structuredClone(delivery?.payload) as { comment: { body: string } };
    payload.comment.body = `/k8s ${'长'.repeat(70_000)}`;
    await stage.handle({ id: 'long', name: 'issue_comment', payload });
    expect(stage.records).toContainEqual(expect.objectContaining({ topic: 'superseded' }));
  });

  test('an empty repository is told to push a first commit', async () => {
    const empty = { owner: 'acme', repo: 'empty' };
    const issue = await openIssue('/k8s', empty);
    expect(await answersTo(issue, empty)).toEqual([expect.stringContaining('acme/empty is empty')]);
  });

  test('an installation that was suspended in the middle ends the delivery, with a line in the log', async () => {
    const issue = await openIssue();
    await say(issue, '/k8s');
    await stage.sandbox.world.hooks.idle();
    const [installation] = stage.sandbox.world.tables.installations.all();
    if (installation === undefined) throw new Error('The App is not installed');
    stage.sandbox.world.tables.installations.put({ ...installation, suspendedAt: '2026-01-01T00:00:00Z' });
    const outcomes = await stage.settle();
    stage.sandbox.world.tables.installations.put(installation);
    expect(outcomes.map(({ attempts }) => attempts)).toEqual([1]);
    expect(stage.log.at(-1)).toMatchObject({
      message: 'GitHub ended a delivery',
      facts: { delivery: outcomes[0]?.delivery.id },
    });
  });

  test('a payload without what we need is a line in the log with its id', async () => {
    await stage.handle({ id: 'broken', name: 'issue_comment', payload: { action: 'created' } });
    expect(stage.log.at(-1)).toMatchObject({
      facts: { delivery: 'broken' },
      message: 'A delivery was not understood',
    });
  });
});
