import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../test/support/browser.ts';
import { startSupercargo } from '../test/support/supercargo.ts';

/** Takes the picture of the README: what a newcomer sees a moment after `/k8s`. */
const path = join(import.meta.dirname, '../docs/sandbox.png');
const state = mkdtempSync(join(tmpdir(), 'screenshot-'));
const running = await startSupercargo(state);
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 860 } });
  await page.goto(`${running.url}/acme/shop/issues/1`);
  await page.getByRole('textbox', { name: 'Comment' }).fill('/k8s');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.locator('.comment a.issue-link').first().click();
  await page.locator('#merge-checks').waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path });
  console.log(path);
} finally {
  await browser.close();
  await running.stop();
  rmSync(state, { recursive: true, force: true });
}
