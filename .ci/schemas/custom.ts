/**
 * Writes the bundled schemas of common custom resources, one file a project, out of the type declarations of the
 * published @kubernetes-models packages. Usage: npm run generate:custom
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Declarations, type Json } from './declarations.ts';

const packages: Readonly<Record<string, string>> = {
  'argo-cd': '4.0.0',
  'cert-manager': '6.0.0',
  'external-secrets': '2.0.0',
  'flux-cd': '4.0.0',
  'gateway-api': '2.0.0',
  istio: '3.0.1',
  keda: '2.0.0',
  'prometheus-operator': '6.0.0',
  'sealed-secrets': '6.0.0',
  traefik: '2.0.0',
};

const data = join(import.meta.dirname, '../../src/adapters/schemas/data');
const folder = mkdtempSync(join(tmpdir(), 'kubernetes-models-'));
writeFileSync(join(folder, 'package.json'), '{"private":true}');
const names = Object.entries(packages).map(([name, version]) => `@kubernetes-models/${name}@${version}`);
execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...names], {
  cwd: folder,
  stdio: 'inherit',
});

const modules = join(folder, 'node_modules');
const declarations = new Declarations(modules);
const index: Record<string, string> = {};

for (const name of Object.keys(packages)) {
  const schemas: Record<string, Json> = {};
  for (const path of declarationsIn(join(modules, '@kubernetes-models', name))) {
    const found = kindIn(path);
    if (found === undefined) continue;
    const schema = declarations.schemaOf(path, found.name);
    schemas[found.key] = schema;
    index[found.key] = name;
  }
  const packed = brotliCompressSync(JSON.stringify(schemas));
  writeFileSync(join(data, `custom-${name}.br`), packed);
  console.log(`${name}: ${Object.keys(schemas).length} kinds, ${packed.length} bytes packed`);
}
const lines = Object.entries(index).map(([key, name]) => `${name} ${key}`);
writeFileSync(join(data, 'custom.txt'), `${lines.toSorted().join('\n')}\n`);
rmSync(folder, { recursive: true });

function declarationsIn(place: string): string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.d.ts') && !/(?:^|\/)(?:_schemas|node_modules)\//u.test(path))
    .map((path) => join(place, path))
    .toSorted();
}

/** A file declares a kind where its interface names apiVersion and kind. */
function kindIn(path: string): { key: string; name: string } | undefined {
  const scope = declarations.scopeOf(path);
  for (const [name, text] of scope?.types ?? []) {
    const body = text.slice(0, 400_000);
    const [, apiVersion] = /^[\s\S]*?"apiVersion": "([^"]+)"/u.exec(body) ?? [];
    const [, kind] = /^[\s\S]*?"kind": "([^"]+)"/u.exec(body) ?? [];
    if (apiVersion !== undefined && kind !== undefined && apiVersion.includes('/'))
      return { key: `${apiVersion} ${kind}`, name };
  }
  return undefined;
}
