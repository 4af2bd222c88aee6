import { expect, test } from '@jest/globals';
import { launchBrowser } from './browser.ts';

test('a browser starts from npm packages alone and lays out a page', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await page.setContent('<main style="width: 50%"><h1>港口 harbour</h1></main>');
    expect(await page.textContent('h1')).toBe('港口 harbour');
    expect(await page.locator('main').evaluate((main) => main.clientWidth)).toBe(172);
  } finally {
    await browser.close();
  }
});
