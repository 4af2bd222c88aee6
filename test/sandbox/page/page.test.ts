import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readRef } from '../../../src/sandbox/git/refs.ts';
import { comment } from '../../../src/sandbox/world/comments.ts';
import { commitFiles } from '../../../src/sandbox/world/commits.ts';
import { openIssue } from '../../../src/sandbox/world/issues.ts';
import { moveRef } from '../../../src/sandbox/world/refs.ts';
import { ada, openHarbour, type Harbour } from './harbour.ts';

let harbour: Harbour;

beforeAll(async () => {
  harbour = await openHarbour();
});

afterAll(() => harbour.close());

type Form = Readonly<Record<string, string>>;

function get(path: string, headers: Form = {}): Promise<Response> {
  return fetch(harbour.url + path, { headers, redirect: 'manual' });
}

async function read(path: string, headers: Form = {}): Promise<string> {
  return (await get(path, headers)).text();
}

function post(path: string, form: Form, headers: Form = { origin: harbour.url }): Promise<Response> {
  const body = new URLSearchParams(form);
  return fetch(harbour.url + path, { method: 'POST', body, headers, redirect: 'manual' });
}

const as = (login: string): Form => ({ cookie: `sandbox_viewer=${login}` });

describe('every page', () => {
  test.each([
    ['/', 'Sandbox'],
    ['/harbour', 'harbour · Sandbox'],
    ['/apps/pilot', 'Pilot · Sandbox'],
    ['/settings/faults', 'Faults · Sandbox'],
    ['/settings/apps/pilot/deliveries', 'Deliveries · Pilot'],
    ['/harbour/shop', 'harbour/shop'],
    ['/harbour/shop/tree/main/src', 'src at main · harbour/shop'],
    ['/harbour/shop/blob/main/src/server.js', 'src/server.js at main · harbour/shop'],
    ['/harbour/shop/blob/main/logo.png', 'logo.png at main · harbour/shop'],
    ['/harbour/shop/branches', 'Branches · harbour/shop'],
    ['/harbour/shop/commits/main', 'Commits of main · harbour/shop'],
    ['/harbour/shop/issues', 'Issues · harbour/shop'],
    ['/harbour/shop/issues?state=closed', 'Issues · harbour/shop'],
    ['/harbour/shop/issues/new', 'New issue · harbour/shop'],
    ['/harbour/shop/issues/1', 'Run this on our cluster · Issue #1 · harbour/shop'],
    ['/harbour/gitops/pulls', 'Pull requests · harbour/gitops'],
    ['/harbour/gitops/pull/1', 'Raise web · Pull request #1 · harbour/gitops'],
    ['/harbour/gitops/pull/1/commits', 'Raise web · Pull request #1 · harbour/gitops'],
    ['/harbour/gitops/pull/1/checks', 'Raise web · Pull request #1 · harbour/gitops'],
    ['/harbour/gitops/pull/1/files', 'Raise web · Pull request #1 · harbour/gitops'],
  ])('%s has its title and loads nothing from elsewhere', async (path, title) => {
    const response = await get(path);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain(`<title>${title}</title>`);
    expect(text).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//u);
    expect(text).not.toMatch(/\sstyle=|\son\w+=|javascript:/u);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('a page that is not there says so and leads on', async () => {
    const response = await get('/harbour/nothing/at/all');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is no such page');
  });

  test('an address that is not well formed is a page that is not there', async () => {
    expect((await get('/harbour/%E0%A4%A')).status).toBe(404);
    expect((await get('/harbour/shop/issues/1e3')).status).toBe(404);
    expect((await get('/harbour/shop/blob/main/../../../etc/passwd')).status).toBe(404);
  });

  test('a private repository is not there for whom may not see it', async () => {
    expect((await get('/harbour/secret', as('mallory'))).status).toBe(404);
    expect((await get('/harbour/secret', as('ada'))).status).toBe(200);
    expect(await read('/', as('mallory'))).not.toContain('harbour/secret');
  });

  test('styles, scripts and pictures are served here, and again only when they changed', async () => {
    for (const path of [
      'page.css',
      'page.js',
      'idiomorph.js',
      'mermaid-frame.js',
      'mermaid.html',
      'icon.svg',
    ]) {
      const first = await get(`/assets/${path}`);
      expect([path, first.status]).toEqual([path, 200]);
      const again = await get(`/assets/${path}`, { 'if-none-match': first.headers.get('etag') ?? '' });
      expect([path, again.status]).toEqual([path, 304]);
    }
    expect((await get('/assets/../page.ts')).status).toBe(404);
    expect((await get('/assets/constructor')).status).toBe(404);
    expect(await read('/_avatars/pilot%5Bbot%5D.svg')).toContain('<svg');
  });

  test('a file is sent as text or bytes, never as a page', async () => {
    const text = await get('/harbour/shop/raw/main/src/server.js');
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const bytes = await get('/harbour/shop/raw/main/logo.png');
    expect(bytes.headers.get('content-type')).toBe('application/octet-stream');
    expect(bytes.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });
});

describe('what strangers wrote', () => {
  const hostile = `<img src=x onerror=alert(1)>"'</textarea></title><script>alert(1)</script>`;

  test('is shown as text wherever it stands', async () => {
    const issue = openIssue(harbour.world, ada, {
      repo: harbour.shop,
      title: hostile,
      body: hostile,
      labels: [hostile],
    });
    comment(harbour.world, ada, { repo: harbour.shop, number: issue.number, body: hostile });
    const page = `/harbour/shop/issues/${issue.number}`;
    const edit = `${page}?edit=issue-${issue.id}`;
    for (const path of [
      page,
      edit,
      '/harbour/shop/issues',
      `/harbour/shop/issues?label=${encodeURIComponent(hostile)}`,
    ]) {
      const text = await read(path);
      expect(text).not.toMatch(/<img src=x|<script>alert|onerror=alert\(1\)>/u);
      expect(text).not.toMatch(/<\/textarea>&quot;|<\/title><script/u);
    }
  });
});

describe('forms', () => {
  test('a comment is written without a script', async () => {
    const sent = await post('/harbour/shop/issues/1/comments', { body: 'From\r\na form' });
    expect(sent.status).toBe(303);
    const to = sent.headers.get('location') ?? '';
    expect(to).toMatch(/^\/harbour\/shop\/issues\/1#issuecomment-\d+$/u);
    expect(await read(to)).toContain('From<br />\na form');
  });

  test('an empty comment is refused with the reason', async () => {
    const refused = await post('/harbour/shop/issues/1/comments', { body: ' ' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Body cannot be blank');
  });

  test('an issue is opened, closed and reopened', async () => {
    const made = await post('/harbour/shop/issues', { title: 'Another', body: 'text' });
    const path = made.headers.get('location') ?? '';
    await post(`${path}/comments`, { body: '', state: 'closed' });
    expect(await read(path)).toContain('closed this as completed');
    await post(`${path}/comments`, { body: 'Not yet', state: 'open' });
    expect(await read(path)).toContain('reopened this');
  });

  test('labels and the title are changed by whom may triage', async () => {
    await post(
      '/harbour/shop/issues/1',
      { labels: 'set', label: 'enhancement' },
      { origin: harbour.url, ...as('linus') },
    );
    const changed = await post(
      '/harbour/shop/issues/1',
      { title: 'Mine' },
      { origin: harbour.url, ...as('mallory') },
    );
    expect(changed.status).toBe(403);
    expect(await read('/harbour/shop/issues/1', as('mallory'))).not.toContain('Change labels');
    expect(await read('/harbour/shop/issues/1', as('linus'))).toContain('Change labels');
  });

  test('a task is ticked in the text it stands in', async () => {
    const [issue] = harbour.world.tables.issues.where('repo', `${harbour.shop.id}`);
    await post('/harbour/shop/tasks', { subject: 'issue', id: `${issue?.id}`, index: '0', checked: 'true' });
    expect(harbour.world.tables.issues.get(issue?.id ?? 0)?.body).toContain('- [x] Dockerfile');
  });

  test('a comment of another repository cannot be reached through this one', async () => {
    const other = comment(harbour.world, ada, { repo: harbour.gitops, number: 1, body: '- [ ] there' });
    const form = { subject: 'comment', id: `${other.id}`, index: '0', checked: 'true', body: 'x' };
    for (const path of ['tasks', 'edit', 'delete', 'react']) {
      expect([path, (await post(`/harbour/shop/${path}`, { ...form, content: 'eyes' })).status]).toEqual([
        path,
        404,
      ]);
    }
    expect(harbour.world.tables.comments.get(other.id)?.body).toBe('- [ ] there');
  });

  test('a reaction is given and taken back', async () => {
    const made = comment(harbour.world, ada, { repo: harbour.shop, number: 1, body: 'hm' });
    const form = { subject: 'comment', id: `${made.id}`, content: 'rocket' };
    const count = () => harbour.world.tables.reactions.count('subject', `comment:${made.id}`);
    await post('/harbour/shop/react', form);
    expect(count()).toBe(1);
    await post('/harbour/shop/react', form);
    expect(count()).toBe(0);
    expect((await post('/harbour/shop/react', { ...form, content: 'constructor' })).status).toBe(422);
  });

  test('the reader acts as whom they chose', async () => {
    const sent = await post('/session', { login: 'linus', back: '/harbour/shop' });
    expect(sent.headers.get('location')).toBe('/harbour/shop');
    expect(sent.headers.get('set-cookie')).toContain('sandbox_viewer=linus; Path=/; HttpOnly; SameSite=Lax');
    expect(await read('/', as('linus'))).toContain('You act as <strong>linus</strong>');
    expect(await read('/', as('nobody'))).toContain('You act as <strong>ada</strong>');
  });

  test('nobody is sent to another server', async () => {
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
      expect((await post('/session', { login: 'ada', back })).headers.get('location')).toBe('/');
    }
  });

  test('faults are set, checked and cleared', async () => {
    const numbers = {
      seed: '1',
      failAfterWrite: '0.5',
      failBefore: '0',
      secondaryLimit: '0',
      retryAfterSeconds: '60',
      latencyMs: '0',
      webhookLost: '0',
      webhookDoubled: '0',
      webhookLate: '0',
      webhookLateMs: '0',
    };
    await post('/settings/faults', numbers);
    expect(await read('/settings/faults')).toContain(
      'name="failAfterWrite" type="number" step="any" min="0" value="0.5"',
    );
    expect((await post('/settings/faults', { ...numbers, failBefore: '7' })).status).toBe(422);
    await post('/settings/faults', { clear: 'yes' });
    expect(await read('/settings/faults')).not.toContain('value="0.5"');
  });
});

describe('a form of another site', () => {
  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site request', { 'sec-fetch-site': 'same-site' }],
    ['no word of where it comes from', {}],
  ])('%s is refused', async (_, headers: Form) => {
    const sent = await post('/harbour/shop/issues/1/comments', { body: 'forged' }, headers);
    expect(sent.status).toBe(403);
    expect(await read('/harbour/shop/issues/1')).not.toContain('forged');
  });

  test('and so is a body that no form sends', async () => {
    const sent = await fetch(`${harbour.url}/session`, {
      method: 'POST',
      body: '{}',
      headers: { origin: harbour.url },
    });
    expect(sent.status).toBe(415);
  });
});

describe('deliveries', () => {
  test('each shows its request and response and can be sent again', async () => {
    const page = await read('/settings/apps/pilot/deliveries');
    const id = /delivery-(\d+)/u.exec(page)?.[1];
    const opened = await read(`/settings/apps/pilot/deliveries?open=${id}`);
    expect(opened).toContain('X-Hub-Signature-256: sha256=');
    expect(opened).toContain('&quot;action&quot;: &quot;');
    const sent = await post(`/settings/apps/pilot/deliveries/${id}`, {});
    expect(sent.status).toBe(303);
    expect(await read('/settings/apps/pilot/deliveries')).toContain('redelivery');
  });
});

describe('a pull request', () => {
  test('shows its change line by line, with what was said about a line', async () => {
    const page = await read('/harbour/gitops/pull/1/files');
    expect(page).toContain('image: web:<mark>latest</mark>');
    expect(page).toContain('no-latest');
    expect(page).toContain('Apply suggestion');
  });

  test('offers its suggestions to whom may commit', async () => {
    expect(await read('/harbour/gitops/pull/1', as('mallory'))).toContain('Applying it takes write access');
    expect(await read('/harbour/gitops/pull/1', as('mallory'))).toContain(
      'Only those with write access can merge',
    );
  });

  test('shows its check with annotations and the buttons of the App', async () => {
    const page = await read('/harbour/gitops/pull/1/checks');
    expect(page).toContain('<strong>not pinned</strong>');
    expect(page).toContain('latest is another image every day');
    expect(page).toContain('Fix all');
    expect(await read('/harbour/gitops/pull/1/checks', as('mallory'))).not.toContain('Fix all');
  });

  test('a box opens below the line that was chosen', async () => {
    const page = await read(
      `/harbour/gitops/pull/1/files?comment=${encodeURIComponent('base/deployment.yaml:R6')}`,
    );
    expect(page).toContain('Comment on line 6');
  });
});

describe('work on a pull request', () => {
  const path = '/harbour/gitops/pull/1';
  const file = 'base/deployment.yaml';

  test('a line is commented on, answered, resolved', async () => {
    await post(`${path}/lines`, { path: file, side: 'RIGHT', line: '6', body: 'Why four?' });
    const asked = harbour.world.tables.reviewComments.where('pull', key()).at(-1);
    expect(asked).toMatchObject({ author: 'ada', body: 'Why four?', line: 6, side: 'RIGHT' });
    await post(`${path}/replies`, { comment: `${asked?.id}`, body: 'Traffic.' });
    expect(harbour.world.tables.reviewComments.where('thread', `${asked?.thread}`)).toHaveLength(2);
    await post(`${path}/threads`, { thread: `${asked?.thread}`, resolve: 'yes' });
    expect(await read(path)).toContain('Resolved by ada');
    await post(`${path}/threads`, { thread: `${asked?.thread}`, resolve: 'no' });
    expect(await read(path)).not.toContain('Resolved by ada');
  });

  test('a line outside the diff is refused', async () => {
    const refused = await post(`${path}/lines`, { path: file, side: 'RIGHT', line: '99', body: 'x' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('must be part of the diff');
  });

  test('a remark on a line is edited and deleted', async () => {
    const [first] = harbour.world.tables.reviewComments.where('pull', key());
    const made = await post(`${path}/lines`, { path: file, side: 'LEFT', line: '6', body: 'Typo' });
    const id = /discussion_r(\d+)/u.exec(made.headers.get('location') ?? '')?.[1] ?? '';
    await post('/harbour/gitops/edit', { subject: 'reviewComment', id, body: 'No typo' });
    expect(harbour.world.tables.reviewComments.get(Number(id))?.body).toBe('No typo');
    await post('/harbour/gitops/delete', { subject: 'reviewComment', id });
    expect(harbour.world.tables.reviewComments.get(Number(id))).toBeUndefined();
    expect(first).toBeDefined();
  });

  test('a review carries a verdict, though authors give none on their own work', async () => {
    const own = await post(
      `${path}/reviews`,
      { event: 'APPROVE', body: '' },
      { origin: harbour.url, ...as('grace') },
    );
    expect(own.status).toBe(422);
    await post(`${path}/reviews`, { event: 'APPROVE', body: 'Well done' });
    const page = await read(path);
    expect(page).toContain('approved these changes');
    expect(page).toContain('Well done');
    expect((await post(`${path}/reviews`, { event: 'MERGE', body: '' })).status).toBe(422);
  });

  test('a button of a check and its re-run reach the App', async () => {
    const [run] = harbour.world.tables.checkRuns.all();
    await post(`${path}/actions`, { run: `${run?.id}`, action: 'fix' });
    await post(`${path}/reruns`, { run: `${run?.id}` });
    await post(`${path}/reruns/all`, { run: `${run?.id}` });
    expect(events()).toEqual(
      expect.arrayContaining([
        'check_run.requested_action',
        'check_run.rerequested',
        'check_suite.rerequested',
      ]),
    );
    expect((await post(`${path}/actions`, { run: `${run?.id}`, action: 'drop' })).status).toBe(404);
    expect((await post(`${path}/actions`, { run: '1', action: 'fix' })).status).toBe(404);
  });

  test('a suggestion is applied by a commit, and its thread is resolved', async () => {
    const talk = harbour.world.tables.reviewComments
      .where('pull', key())
      .find(({ author }) => author === 'pilot[bot]');
    const form = { comment: `${talk?.id}` };
    const reader = await post(`${path}/suggestions`, form, { origin: harbour.url, ...as('mallory') });
    expect(reader.status).toBe(403);
    expect((await post(`${path}/suggestions`, form)).status).toBe(303);
    expect(await read('/harbour/gitops/raw/raise/base/deployment.yaml')).toContain('image: web:1.4.0');
    expect(harbour.world.tables.threads.get(talk?.thread ?? 0)?.resolvedBy).toBe('ada');
    expect(await read(`${path}/commits`)).toContain('Apply suggestion');
  });

  test('it is merged once, and its branch deleted', async () => {
    const early = await post(`${path}/delete-branch`, {});
    expect(early.status).toBe(422);
    const stale = await post(`${path}/merge`, { sha: harbour.pull.head.sha, method: 'merge' });
    expect(stale.status).toBe(409);
    const sha = harbour.world.tables.pulls.first('number', key())?.head.sha ?? '';
    expect((await post(`${path}/merge`, { sha, method: 'merge' })).status).toBe(303);
    const merged = await read(path);
    expect(merged).toContain('merged commit');
    expect(merged).toContain('Delete branch');
    await post(`${path}/delete-branch`, {});
    expect(await read(path)).toContain('You are all set.');
    expect((await get(`${path}/files`)).status).toBe(200);
    expect((await post(`${path}/merge`, { sha, method: 'merge' })).status).toBe(405);
  });

  test('a branch is proposed, as a pull request of its own', async () => {
    const { world, shop } = harbour;
    const sha = (await readRef(world.git.of(shop), 'refs/heads/main')) ?? '';
    await moveRef(world, ada, { repo: shop, name: 'refs/heads/docs/readme', sha });
    const changes = [{ path: 'README.md', content: '# The new shop\n' }];
    await commitFiles(world, ada, { repo: shop, branch: 'docs/readme', message: 'Say more', changes });
    expect(await read('/harbour/shop/tree/docs/readme')).toContain('The new shop');
    const made = await post('/harbour/shop/pulls', { head: 'docs/readme', title: 'Say more' });
    expect(await read(made.headers.get('location') ?? '')).toContain('wants to merge into');
    expect(await read('/harbour/shop/branches')).toContain('/pull/');
  });
});

function key(): string {
  return `${harbour.gitops.id}#1`;
}

function events(): readonly string[] {
  return [...harbour.world.tables.deliveries.all()].map(({ event, action }) => `${event}.${action}`);
}
