import { expect, test } from '@jest/globals';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { withSpelledOut } from '../../../src/change/propose/spelled-out.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const templates = await loadTemplates();
const catalogues = { languages, manifests, readers };
const service = 'Create a Service named web that selects app=web and maps port 80, named http, to 8080.';

function order(words: string, tree: Readonly<Record<string, string>> = {}) {
  return {
    snapshot: snapshotOf(tree),
    request: { words, flags: {}, language: 'en' as const },
    repository: { owner: 'acme', name: 'app', defaultBranch: 'main' },
    policy: defaultPolicy,
    templates,
  };
}

test('an object of which every word is read is written as it was told, and what was read quotes the person', () => {
  const made = generateChange(order(service), catalogues);
  if (!made.ok) throw new Error(made.error.what);
  const { files, notUnderstood, understood } = made.value;
  const texts = files.map(({ text }) => text).join('\n');
  expect(texts).toMatch(/kind: Service[^]*name: http\n +port: 80\n +targetPort: 8080/u);
  expect(notUnderstood).toEqual([]);
  expect(understood.map(({ said }) => said)).toContain('named http');
});

test('where a service of the repository may be meant, words are read as those of it', () => {
  const tree = { 'package.json': '{"name":"web","scripts":{"start":"node server.js"}}', 'server.js': '' };
  expect(withSpelledOut(order(service, tree), catalogues).order.request.words).toBe(service);
  expect(withSpelledOut(order(service), catalogues).order.request.words).not.toBe(service);
});

test('manifests that people show themselves are theirs', () => {
  const words = `${service}\napiVersion: v1\nkind: Service\nmetadata: {name: web}\n`;
  expect(withSpelledOut(order(words), catalogues).order.request.words).toBe(words);
});
