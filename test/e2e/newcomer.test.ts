import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startSupercargo, type Running } from '../support/supercargo.ts';

jest.setTimeout(120_000);

const state = mkdtempSync(join(tmpdir(), 'newcomer-'));
let running: Running;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [running, browser] = await Promise.all([startSupercargo(state), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(20_000);
});

afterAll(async () => {
  await browser.close();
  await running.stop();
  rmSync(state, { recursive: true, force: true });
});

test('the first page shows three repositories and how to begin', async () => {
  await page.goto(running.url);
  expect(await page.locator('.card').count()).toBe(3);
  await page.getByText('/k8s').first().waitFor();
});

test('/k8s on an issue: a reaction, then a pull request, without a reload', async () => {
  await openFirstIssue('acme/shop');
  await stay(page);
  await say(page, '/k8s');
  await page.locator('.comment', { hasText: '/k8s' }).locator('.reaction').first().waitFor();
  const answer = page.locator('.comment', { hasText: 'bot' }).last();
  const link = answer.locator('a.issue-link, a[href*="/pull/"]').first();
  await link.waitFor();
  expect(await stayed(page)).toBe(true);
  await link.click();
  await page.waitForURL(/\/acme\/shop\/pull\/\d+$/u);
});

test('the pull request holds the files that were asked for', async () => {
  await page.getByRole('link', { name: /^Files changed/u }).click();
  await page.locator('.file').first().waitFor();
  const paths = await page.locator('.file-head .path').allTextContents();
  expect(paths).toEqual(expect.arrayContaining(['Dockerfile']));
  expect(paths.some((path) => path.endsWith('deployment.yaml'))).toBe(true);
});

test('who writes Chinese is answered in Chinese', async () => {
  await page.goto(`${running.url}/acme/shop/issues`);
  await page.locator('.title-link', { hasText: '部署' }).click();
  await say(page, '/k8s 部署这个服务，两个副本');
  const answer = page.locator('.comment', { hasText: 'bot' }).filter({ hasText: /[\u4e00-\u9fff]{4}/u });
  await answer.locator('a.issue-link').first().click();
  await page.waitForURL(/\/acme\/shop\/pull\/\d+$/u);
  expect(await page.locator('.comment').first().textContent()).toMatch(/[\u4e00-\u9fff]{4}/u);
});

test('the open pull request of the GitOps repository has a check, annotations and suggestions', async () => {
  await openPullRequest();
  await page.locator('#merge-checks').getByRole('link', { name: 'Details' }).first().click();
  await page.locator('.annotation').first().waitFor();
  expect(await page.locator('.annotation').count()).toBeGreaterThan(1);
  await page.getByRole('link', { name: /^Files changed/u }).click();
  await page.getByRole('button', { name: 'Apply suggestion' }).first().waitFor();
});

test('a suggestion applies with a click, and the one summary is edited', async () => {
  const buttons = page.getByRole('button', { name: 'Apply suggestion' });
  const last = buttons.nth((await buttons.count()) - 1);
  await buttons.first().click();
  await last.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /^Conversation/u }).click();
  const summary = page.locator('.comment', { hasText: 'bot' });
  await summary.filter({ hasText: 'edited' }).first().waitFor();
  expect(await page.locator('.timeline > .comment-item .comment', { hasText: 'bot' }).count()).toBe(1);
});

test('it is merged', async () => {
  await page.getByRole('button', { name: 'Merge pull request' }).click();
  await page.locator('.state-merged').waitFor();
  expect(await page.locator('#merge-box').textContent()).toContain('merged and closed');
});

test('the log of deliveries shows each webhook, and sends one again', async () => {
  await page.getByRole('link', { name: 'Deliveries' }).click();
  await page.locator('.delivery').first().waitFor();
  await page.getByRole('link', { name: 'Show' }).first().click();
  await page.locator('.delivery-body').getByText('X-Hub-Signature-256').waitFor();
  await page.getByRole('button', { name: 'Redeliver' }).first().click();
  const again = page.locator('.delivery', { hasText: 'redelivery' }).first();
  await again.getByText(/^202/u).waitFor();
  expect(await page.locator('.delivery', { hasText: 'redelivery' }).count()).toBe(1);
});

test('a restart forgets nothing', async () => {
  expect(await running.stop()).toBe(0);
  running = await startSupercargo(state);
  await openFirstIssue('acme/shop');
  await page.locator('.comment', { hasText: '/k8s' }).first().waitFor();
  expect(await page.locator('.comment .reaction').count()).toBeGreaterThan(0);
});

test('--fresh forgets everything', async () => {
  expect(await running.stop()).toBe(0);
  running = await startSupercargo(state, ['--fresh']);
  await openFirstIssue('acme/shop');
  await page.locator('#new-comment').waitFor();
  expect(await page.locator('.comment .reaction').count()).toBe(0);
});

async function openFirstIssue(repository: string): Promise<void> {
  await page.goto(`${running.url}/${repository}/issues`);
  await page.locator('.title-link').last().click();
  await page.locator('.page-title').waitFor();
}

async function openPullRequest(): Promise<void> {
  await page.goto(running.url);
  await page.locator('.card', { hasText: 'gitops' }).getByRole('link').first().click();
  await page.getByRole('link', { name: /^Pull requests/u }).click();
  await page.locator('.title-link').last().click();
  await page.locator('#merge-box').waitFor();
}

async function say(on: Page, words: string): Promise<void> {
  await on.getByRole('textbox', { name: 'Comment' }).fill(words);
  await on.getByRole('button', { name: 'Comment', exact: true }).click();
}

/** Marks the document, once its script runs, to know later that it is still the same. */
async function stay(on: Page): Promise<void> {
  await on.getByRole('tab', { name: 'Write' }).waitFor();
  await on.evaluate(() => document.body.setAttribute('data-same', 'yes'));
}

function stayed(on: Page): Promise<boolean> {
  return on.evaluate(() => document.body.dataset['same'] === 'yes');
}
