import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { openShop, type Shop } from './support/shop.ts';

/* A pull request from a bad push until it is merged, as its author sees it. The browser costs most of the seconds. */
jest.setTimeout(60_000);

const good = 'FROM debian:12.11-slim\nWORKDIR /app\nUSER 1000\nCMD ["cat"]\n';
const bad = 'FROM debian\nWORKDIR app\nUSER 1000\nCMD cat\n';
let shop: Shop;
let browser: Browser;
let page: Page;
let pull: number;

beforeAll(async () => {
  [shop, browser] = await Promise.all([openShop({ Dockerfile: good }), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(10_000);
  pull = await shop.openPull('work', { Dockerfile: bad });
});
afterAll(async () => {
  await browser.close();
  await shop.stage.close();
});

const summary = () => page.locator('.timeline > .comment-item .comment', { hasText: 'bot' });

async function show(tab = ''): Promise<void> {
  await page.goto(`${shop.stage.sandbox.url}/acme/shop/pull/${pull}${tab}`);
}

test('a bad push: a red check, one summary, and suggestions beside the lines', async () => {
  await show();
  expect(await page.locator('#merge-checks').textContent()).toContain(
    'Please mend this before merging: 1 error',
  );
  expect(await summary().count()).toBe(1);
  await show('/files');
  expect(await page.getByRole('button', { name: 'Apply suggestion' }).count()).toBe(3);
});

test('a suggestion is applied: its finding is gone and its thread resolved, the same summary says so', async () => {
  const absolute = page.locator('.thread', { hasText: 'DL3000' });
  await absolute.getByRole('button', { name: 'Apply suggestion' }).click();
  await page.getByRole('button', { name: 'Apply suggestion' }).nth(2).waitFor({ state: 'detached' });
  await shop.stage.settle();
  await show();
  expect(await summary().count()).toBe(1);
  expect(await summary().textContent()).toContain('Worth a look before merging: 2 warnings');
  expect(await summary().textContent()).toContain(
    'Since the commit before: 0 new, 2 still there, 1 mended: DL3000 (Dockerfile).',
  );
  expect(await page.locator('.thread', { hasText: 'DL3000' }).textContent()).toContain('Resolved');
});

test('the button of the check mends the rest: the check is green', async () => {
  await page.locator('#merge-checks').getByRole('link', { name: 'Details' }).first().click();
  // Nothing is under way before the server has heard of it.
  const heard = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Fix all' }).click();
  await heard;
  await shop.stage.settle();
  await show();
  expect(await page.locator('#merge-checks').textContent()).toContain('Nothing to object to');
  expect(await page.getByText('Mend what 2 rules object to').count()).toBeGreaterThan(0);
  expect(await page.locator('.thread').count()).toBe(
    await page.locator('.thread', { hasText: 'Resolved' }).count(),
  );
});

test('it is merged, and what was merged is good', async () => {
  await page.getByRole('button', { name: 'Merge pull request' }).click();
  await page.locator('.state-merged').waitFor();
  await shop.stage.settle();
  expect(await shop.textAt('main', 'Dockerfile')).toMatch(
    /^FROM debian:\S+\nWORKDIR \/app\nUSER 1000\nCMD \["cat"\]\n$/u,
  );
});
