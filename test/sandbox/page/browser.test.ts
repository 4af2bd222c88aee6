import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { comment } from '../../../src/sandbox/world/comments.ts';
import { react } from '../../../src/sandbox/world/reactions.ts';
import { launchBrowser } from '../../support/browser.ts';
import { ada, bot, grace, openHarbour, type Harbour } from './harbour.ts';

let harbour: Harbour;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  harbour = await openHarbour();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await harbour.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${path}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
  await page.goto(harbour.url + path);
  return page;
}

test('a comment that somebody else writes appears, and what is half-written stays', async () => {
  const page = await open('/harbour/shop/issues/1');
  const box = page.getByLabel('Comment', { exact: true });
  await box.fill('half-written');
  await box.evaluate((element) => (element as HTMLTextAreaElement).setSelectionRange(4, 4));
  await page.locator('#labels summary').click();
  await box.focus();
  const made = comment(harbour.world, bot, { repo: harbour.shop, number: 1, body: 'I am **on it**' });
  await page.getByText('I am on it').waitFor();
  expect(await box.inputValue()).toBe('half-written');
  expect(
    await box.evaluate((element) => [
      document.activeElement === element,
      (element as HTMLTextAreaElement).selectionStart,
    ]),
  ).toEqual([true, 4]);
  expect(await page.locator('#labels').getAttribute('open')).not.toBeNull();
  react(harbour.world, bot, { repo: harbour.shop, subject: 'comment', id: made.id, content: 'rocket' });
  await page.getByRole('button', { name: 'rocket: 1' }).waitFor();
  expect(await box.inputValue()).toBe('half-written');
  await page.close();
});

test('what happens while a page is on its way to the reader is not missed', async () => {
  const page = await open('/');
  await page.route('**/live', async (route) => {
    comment(harbour.world, grace, { repo: harbour.shop, number: 1, body: 'Between page and stream' });
    await route.continue();
  });
  await page.goto(`${harbour.url}/harbour/shop/issues/1`);
  await page.getByText('Between page and stream').waitFor();
  expect(await page.getByText('Between page and stream').count()).toBe(1);
  await page.close();
});

test('a comment is written by keyboard alone, previewed, and sent without a reload', async () => {
  const page = await open('/harbour/shop/issues/1');
  await page.evaluate(() => document.body.setAttribute('data-same', 'page'));
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
  const box = page.getByLabel('Comment', { exact: true });
  await box.focus();
  await page.keyboard.type('Written **by keyboard**');
  await page.getByRole('tab', { name: 'Preview' }).last().click();
  await page.locator('[data-compose-preview] strong').waitFor();
  await page.getByRole('tab', { name: 'Write' }).last().click();
  await box.press('Control+Enter');
  await page.locator('.comment strong', { hasText: 'by keyboard' }).waitFor();
  expect(await box.inputValue()).toBe('');
  expect(await page.evaluate(() => document.body.dataset['same'])).toBe('page');
  await page.close();
});

test('a refused form keeps its text and says why', async () => {
  const page = await open('/harbour/shop/issues/1');
  const box = page.getByLabel('Comment', { exact: true });
  await box.fill('x'.repeat(65_537));
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByRole('alert').getByText('65536').waitFor();
  expect((await box.inputValue()).length).toBe(65_537);
  complaints.splice(0);
  await page.close();
});

test('a tick in a task list edits the text', async () => {
  const page = await open('/harbour/shop/issues/1');
  await page.getByLabel('Task 1').check();
  await page.getByLabel('Task 1').and(page.locator('[checked]')).waitFor();
  expect(harbour.world.tables.issues.get(issueId())?.body).toContain('- [x] Dockerfile');
  await page.close();
});

test('a tick in the text of a pull request is told to the App', async () => {
  const page = await open('/harbour/gitops/pull/1');
  await page.getByLabel('Task 1').check();
  await page.getByLabel('Task 1').and(page.locator('[checked]')).waitFor();
  const told = [...harbour.world.tables.deliveries.all()].at(-1);
  expect([told?.event, told?.action]).toEqual(['pull_request', 'edited']);
  expect(harbour.world.tables.issues.get(harbour.pull.id)?.body).toContain('- [x] Twice as much');
  await page.close();
});

test('a diagram is drawn in a frame without rights', async () => {
  const page = await open('/harbour/shop/issues/1');
  const frame = page.frameLocator('iframe[title="Diagram"]');
  await page.locator('iframe[title="Diagram"]').scrollIntoViewIfNeeded();
  await frame.locator('svg').waitFor();
  expect(await page.locator('iframe[title="Diagram"]').getAttribute('sandbox')).toBe('allow-scripts');
  await page.close();
});

test('a comment is edited in its place and deleted after a question', async () => {
  const made = comment(harbour.world, ada, { repo: harbour.shop, number: 1, body: 'First words' });
  const page = await open('/harbour/shop/issues/1');
  const article = page.locator(`#issuecomment-${made.id}`);
  await article.getByLabel('Edit or delete').click();
  await article.getByRole('link', { name: 'Edit' }).click();
  await article.getByLabel('Edit the comment').fill('Better words');
  await article.getByRole('button', { name: 'Save' }).click();
  await article.locator('p', { hasText: 'Better words' }).waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await article.getByLabel('Edit or delete').click();
  await article.getByRole('button', { name: 'Delete' }).click();
  await article.waitFor({ state: 'detached' });
  expect(harbour.world.tables.comments.get(made.id)).toBeUndefined();
  await page.close();
});

test('a suggestion is applied from the diff, after a remark was written below a line', async () => {
  const page = await open('/harbour/gitops/pull/1/files');
  await page.getByText('replicas: 4').hover();
  await page.getByLabel('Comment on line 6 of base/deployment.yaml').last().click();
  await page.getByRole('textbox', { name: 'Comment on line 6' }).fill('Why four?');
  await page.getByRole('button', { name: 'Add comment' }).click();
  await page.locator('.thread', { hasText: 'Why four?' }).waitFor();
  await page.getByRole('button', { name: 'Apply suggestion' }).click();
  await page.getByRole('button', { name: 'Apply suggestion' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /^Commits/u }).click();
  await page.getByRole('link', { name: 'Apply suggestion' }).waitFor();
  const head = harbour.world.tables.pulls.first('number', `${harbour.gitops.id}#1`)?.head.sha;
  expect(head).not.toBe(harbour.pull.head.sha);
  await page.close();
});

test('a delivery opens and closes in its place', async () => {
  const page = await open('/settings/apps/pilot/deliveries');
  await page.getByRole('link', { name: 'Show' }).first().click();
  await page.locator('.delivery-body').getByText('X-Hub-Signature-256').waitFor();
  await page.getByRole('link', { name: 'Hide' }).click();
  await page.locator('.delivery-body').waitFor({ state: 'detached' });
  expect(await page.getByRole('link', { name: 'Hide' }).count()).toBe(0);
  await page.close();
});

test('everything works without a script', async () => {
  const page = await open('/harbour/shop/issues/1', { javaScriptEnabled: false });
  await page.getByLabel('Comment', { exact: true }).fill('No script here');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByText('No script here').waitFor();
  await page.locator('.viewer-menu summary').click();
  await page
    .locator('.viewer-menu')
    .getByRole('button', { name: /mallory/u })
    .click();
  await page.getByText('read access as mallory').waitFor();
  expect(await page.locator('.comment-item', { hasText: 'No script here' }).count()).toBe(1);
  await page.close();
});

const paths = [
  '/',
  '/harbour',
  '/apps/pilot',
  '/settings/faults',
  '/settings/apps/pilot/deliveries',
  '/harbour/shop',
  '/harbour/shop/blob/main/src/server.js',
  '/harbour/shop/branches',
  '/harbour/shop/issues',
  '/harbour/shop/issues/new',
  '/harbour/shop/issues/1',
  '/harbour/gitops/pulls',
  '/harbour/gitops/pull/1',
  '/harbour/gitops/pull/1/commits',
  '/harbour/gitops/pull/1/checks',
  '/harbour/gitops/pull/1/files',
];

test('every page fits 360 pixels and names what can be pressed', async () => {
  comment(harbour.world, grace, {
    repo: harbour.shop,
    number: 1,
    body: `\`${'a'.repeat(300)}\` ${'b'.repeat(300)}`,
  });
  const page = await open('/', { viewport: { width: 360, height: 740 } });
  for (const path of paths) {
    await page.goto(harbour.url + path);
    const found = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - window.innerWidth,
      headings: [...document.querySelectorAll('h1')].filter((one) => one.closest('.markdown-body') === null)
        .length,
      unnamed: [...document.querySelectorAll<HTMLElement>('button, a[href], summary')]
        .filter((element) => (element.getAttribute('aria-label') ?? element.textContent).trim() === '')
        .map((element) => element.outerHTML),
      unlabelled: [
        ...document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea, select'),
      ]
        .filter((field) => (field.labels?.length ?? 0) === 0 && field.getAttribute('aria-label') === null)
        .map((field) => field.outerHTML),
      doubled: [...document.querySelectorAll('[id]')]
        .map((element) => element.id)
        .filter((id, at, ids) => ids.indexOf(id) !== at),
    }));
    expect({ path, ...found }).toEqual({
      path,
      overflow: 0,
      headings: 1,
      unnamed: [],
      unlabelled: [],
      doubled: [],
    });
  }
  await page.close();
});

test('the page is dark where the reader likes it dark', async () => {
  expect(await background('light')).toBe('rgb(255, 255, 255)');
  expect(await background('dark')).toBe('rgb(13, 17, 23)');
});

async function background(colorScheme: 'light' | 'dark'): Promise<string> {
  const page = await open('/', { colorScheme });
  const found = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.close();
  return found;
}

test('no browser complained about a script, a style or the policy', () => {
  expect(complaints).toEqual([]);
});

function issueId(): number {
  return harbour.world.tables.issues.first('number', `${harbour.shop.id}#1`)?.id ?? 0;
}
