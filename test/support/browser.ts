import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const source = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium');
const run = promisify(execFile);

/**
 * A real Chromium out of npm alone: no download, no system package, no system library or font.
 * `SUPERCARGO_TEST_BROWSER` names another executable, which is the only way on a machine that is not Linux on x64.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['SUPERCARGO_TEST_BROWSER'];
  if (own !== undefined) return chromium.launch({ executablePath: own, args: flags });
  if (platform() !== 'linux' || arch() !== 'x64') {
    throw new Error(
      'The bundled Chromium runs on Linux x64 only. Set SUPERCARGO_TEST_BROWSER to the path of a Chrome or Chromium.',
    );
  }
  const home = await unpacked();
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: flags,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
      FONTCONFIG_PATH: join(home, 'fonts'),
      HOME: home,
    },
  });
}

const flags = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--no-first-run',
  '--font-render-hinting=none',
];

/** Unpacks beside the target and renames, because several test processes may get here together. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const target = join(tmpdir(), `supercargo-chromium-${version}`);
  if (existsSync(target)) return target;
  const partial = await mkdtemp(`${target}-`);
  await run(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: source,
    env: { ...process.env, TMPDIR: partial },
  });
  await writeFile(join(partial, 'fonts/fonts.conf'), fonts(target));
  await rename(partial, target).catch((error: unknown) => {
    if (!existsSync(target)) throw error;
  });
  await rm(partial, { recursive: true, force: true });
  return target;
}

/** In a process of its own, because the package unpacks to the temporary folder of its process. */
const unpack = `
  import { inflate } from '@sparticuz/chromium';
  for (const archive of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    await inflate('bin/' + archive);
  }
`;

function fonts(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(home, 'fonts')}</dir>
  ${alias('monospace', ['DejaVu Sans Mono', 'Liberation Mono', 'Noto Sans Mono'])}
  ${alias('sans-serif', ['Open Sans', 'DejaVu Sans'])}
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function alias(family: string, preferred: readonly string[]): string {
  const names = preferred.map((name) => `<family>${name}</family>`).join('');
  return `<alias><family>${family}</family><prefer>${names}</prefer></alias>`;
}
