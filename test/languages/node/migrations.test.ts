import { expect, test } from '@jest/globals';
import { node } from '../../../src/languages/node.ts';
import { reading } from '../samples/seen.ts';

function told(scripts: Readonly<Record<string, string>>, files: Readonly<Record<string, string>>) {
  const manifest = JSON.stringify({ name: 'shop', scripts, dependencies: { express: '5' } });
  const repo = { 'package.json': manifest, 'main.js': "require('express')().listen(3000)", ...files };
  return node.detect(reading(repo)).services[0]?.migrations;
}

const migrates = "execSync('prisma migrate deploy');\n";

test('migrations may be a program of its own, whatever its script is called', () => {
  const scripts = { start: 'node main.js', 'check-db': 'node scripts/check-db.js' };
  expect(told(scripts, { 'scripts/check-db.js': migrates })).toBe('node scripts/check-db.js');
  expect(told(scripts, { 'scripts/check-db.js': 'await knex.migrate.latest();' })).toBe(
    'node scripts/check-db.js',
  );
});

test.each([
  ['it is for developers', { dev: 'node scripts/db.js' }, migrates],
  ['it serves as well', { boot: 'node scripts/db.js' }, `${migrates}app.listen(80);`],
  ['it does something else', { seed: 'node scripts/db.js' }, 'insert();'],
])('and not where %s', (_, scripts, text) => {
  expect(told(scripts, { 'scripts/db.js': text })).toBeUndefined();
});

test('a script is looked through to what migrates', () => {
  const scripts = {
    typeorm: 'typeorm-ts-node-commonjs',
    'migration:run': 'npm run build && npm run typeorm -- migration:run -d src/data.ts',
  };
  expect(told(scripts, {})).toBe('typeorm-ts-node-commonjs migration:run -d src/data.ts');
});

test('a schema of Prisma for each of several databases is taken for PostgreSQL', () => {
  const files = {
    'db/mysql/schema.prisma': schema('mysql'),
    'db/postgresql/schema.prisma': schema('postgresql'),
    'db/postgresql/migrations/01/migration.sql': '',
  };
  expect(told({}, files)).toBe('npx prisma migrate deploy --schema=db/postgresql/schema.prisma');
});

function schema(provider: string): string {
  return `datasource db {\n  provider = "${provider}"\n  url = env("DATABASE_URL")\n}\n`;
}
