import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { languages } from '../../src/languages/languages.ts';
import { fileOf } from '../../src/manifests/manifest.ts';
import { manifests } from '../../src/manifests/manifests.ts';

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
  const shared = /^(?:manifests?|labels|object|route)$/u;
  const names = manifests.map(
    ({ kind, file }) =>
      file?.replace(/\.yaml$/u, '') ??
      kind.replaceAll(/(?<=[a-z])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/gu, '-$&').toLowerCase(),
  );
  expect(names.toSorted()).toEqual(
    filesIn('manifests')
      .filter((name) => !shared.test(name))
      .toSorted(),
  );
  for (const manifest of manifests) expect(templates.has(`k8s/${fileOf(manifest)}`)).toBe(true);
});

test('every family of words and every kind that they ask for is used', () => {
  const own = ['fields', 'kinds'].flatMap((folder) =>
    filesIn(`spec/words/${folder}`).map((name) => join(folder, `${name}.ts`)),
  );
  const others = ['readers.ts', 'kinds.ts', 'document/finish.ts', ...own];
  const used = others.map((path) => readFileSync(join(src, 'spec/words', path), 'utf8')).join('\n');
  for (const path of own) expect(used).toContain(`/${path.split('/').at(-1) ?? ''}'`);
});
