import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { readTree } from '../../support/folder.ts';
import { schemaProblems } from '../../support/judge.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const root = join(import.meta.dirname, '../../examples');
const templates = await loadTemplates();
const examples = readdirSync(root).filter((name) => name !== 'reviews');

/** What a tool is told of an example; tool, form, environments and how they are synced vary from one to the next. */
function delivered(name: string, at: number) {
  const folder = readTree(join(root, name));
  const repo = Object.fromEntries(
    Object.entries(folder).flatMap(([path, text]) =>
      path.startsWith('repo/') ? [[path.slice(5), text] as const] : [],
    ),
  );
  const places = [{ name: 'staging' }, { name: 'production', sync: 'manual' as const }];
  const made = generateChange(
    {
      snapshot: snapshotOf(repo),
      request: { words: (folder['say.md'] ?? '').trim(), flags: {}, language: 'en' },
      repository: { owner: 'acme', name, defaultBranch: 'main' },
      policy: {
        ...defaultPolicy,
        output: at % 4 < 2 ? 'kustomize' : 'helm',
        environments: at % 3 === 0 ? places : [],
        gitops: { tool: at % 2 === 0 ? 'argocd' : 'flux', imageUpdates: 'automation' },
      },
      templates,
    },
    { languages, manifests, readers },
  );
  if (!made.ok) throw new Error(made.error.what);
  return made.value.files.filter(({ text }) =>
    /^apiVersion: (?:argoproj\.io|\w+\.toolkit\.fluxcd)/mu.test(text),
  );
}

test('all that Argo CD and Flux are told has the fields that their definitions have', () => {
  const files = examples.flatMap(delivered);
  expect(files.length).toBeGreaterThan(80);
  expect(schemaProblems(files, '1.34.0')).toEqual([]);
});
