import type { Holes } from '../../spec/plan.ts';
import type { Package } from './package.ts';

/** What a program that drives a browser needs beside Node. */
export type Browser = {
  readonly packages?: string;
  /** Fetches the browser that the package was made for, with what that needs of Debian. */
  readonly install?: string;
  readonly env: readonly string[];
  /** What the stage that installs must not fetch. */
  readonly skip: readonly string[];
};

export function browserOf(pkg: Package): Browser | undefined {
  if (Object.hasOwn(pkg.dependencies, 'puppeteer')) {
    const skip = ['PUPPETEER_SKIP_DOWNLOAD=true'];
    return {
      packages: 'chromium=1*',
      env: ['HOME=/tmp', 'PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium'],
      skip,
    };
  }
  const playwright = ['playwright', 'playwright-chromium'].find((name) =>
    Object.hasOwn(pkg.dependencies, name),
  );
  if (playwright === undefined) return undefined;
  return {
    install: 'node_modules/.bin/playwright install --with-deps chromium',
    env: ['HOME=/tmp', 'PLAYWRIGHT_BROWSERS_PATH=/opt/browsers'],
    skip: ['PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1'],
  };
}

export function browserHoles(pkg: Package, others: readonly string[]): Holes {
  const { packages, install } = browserOf(pkg) ?? {};
  const names = [...(packages === undefined ? [] : [packages]), ...others].toSorted();
  return {
    packages: names.length === 0 ? undefined : { names: names.join(' ') },
    browser: install === undefined ? undefined : { fetch: install },
  };
}
