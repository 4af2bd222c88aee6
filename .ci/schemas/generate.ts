/**
 * Writes the bundled schemas: one file per minor version of Kubernetes, out of the models and API classes of the
 * published versions of @kubernetes/client-node. Usage: npm run generate:schemas
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describeModels } from './models.ts';
import { kindsOf } from './kinds.ts';

/** The newest published client for each minor that the client ever described; 1.31 and 1.35 it left out. */
const clients: Readonly<Record<string, string>> = {
  '1.30': '1.0.0-rc7',
  '1.32': '1.1.2',
  '1.33': '1.3.0',
  '1.34': '1.4.0',
  '1.36': '2.0.1',
};

const data = join(import.meta.dirname, '../../src/adapters/schemas/data');

for (const [minor, version] of Object.entries(clients)) {
  const folder = mkdtempSync(join(tmpdir(), 'client-node-'));
  const from = install(folder, version);
  const described = /OpenAPI spec version: (?:v|release-)(\d+\.\d+)/u.exec(
    readFileSync(join(from, 'models/V1Deployment.js'), 'utf8'),
  )?.[1];
  if (described !== minor) throw new Error(`client ${version} describes ${described}, not ${minor}`);
  const models = describeModels(join(from, 'models'));
  const kinds = kindsOf(join(from, 'apis'), models);
  const text = `${[...kinds, '', ...models.values()].join('\n')}\n`;
  const packed = brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
  writeFileSync(join(data, `kubernetes-${minor}.br`), packed);
  console.log(
    `${minor}: ${kinds.length} kinds, ${models.size} models, ${text.length} bytes, ${packed.length} packed`,
  );
  rmSync(folder, { recursive: true });
}

function install(folder: string, version: string): string {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const options = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=optional', '--silent'];
  execFileSync('npm', [...options, `@kubernetes/client-node@${version}`], { cwd: folder, stdio: 'inherit' });
  const from = join(folder, 'node_modules/@kubernetes/client-node/dist/gen');
  if (!readdirSync(from).includes('models')) throw new Error(`client ${version} has another layout`);
  return from;
}
