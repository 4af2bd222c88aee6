import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { languages } from '../../src/languages/languages.ts';
import { fileOf } from '../../src/manifests/manifest.ts';
import { manifests } from '../../src/manifests/manifests.ts';
import { readers } from '../../src/spec/words/readers.ts';

const src = join(import.meta.dirname, '../../src');

function filesIn(folder: string): string[] {
  return readdirSync(join(src, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/u, ''));
}

test('every language stands in a file of its name and is listed', () => {
  expect(languages.map(({ id }) => id).toSorted()).toEqual(
    filesIn('languages')
      .filter((name) => name !== 'languages')
      .toSorted(),
  );
});

test('every kind stands in a file of its name, is listed and has a template', async () => {
  const templates = await loadTemplates();
  const names = manifests.map(({ kind }) => kind.replaceAll(/(?<=[a-z])([A-Z])/gu, '-$1').toLowerCase());
  expect(names.toSorted()).toEqual(
    filesIn('manifests')
      .filter((name) => !/^manifests?$/u.test(name))
      .toSorted(),
  );
  for (const manifest of manifests) expect(templates.has(`k8s/${fileOf(manifest)}`)).toBe(true);
});

test('every reader of words stands in a file of its name and is listed', () => {
  const engine = new Set(['leftover', 'match', 'numbers', 'read', 'readers', 'wish']);
  expect(readers.map(({ id }) => id).toSorted()).toEqual(
    filesIn('spec/words')
      .filter((name) => !engine.has(name))
      .toSorted(),
  );
});
