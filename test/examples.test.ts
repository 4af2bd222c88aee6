import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { describe as group, expect, test } from '@jest/globals';
import { CORE_SCHEMA, loadAll } from 'js-yaml';
import { loadTemplates } from '../src/adapters/templates/load.ts';
import type { ChangeSet } from '../src/change/propose/change-set.ts';
import { generateChange } from '../src/change/propose/generate.ts';
import { defaultPolicy } from '../src/config/policy.ts';
import { analyze } from '../src/facts/analyze.ts';
import { languageOf } from '../src/kernel/language.ts';
import { languages } from '../src/languages/languages.ts';
import { manifests } from '../src/manifests/manifests.ts';
import { readers } from '../src/spec/words/readers.ts';
import { lintAll, schemaProblems } from './support/judge.ts';
import { readTree, writeTree } from './support/folder.ts';
import { shutOut } from './support/shut-out.ts';
import { snapshotOf } from './support/snapshot.ts';

/*
 * A folder is a case: `repo/` is the repository, `say.md` what a person says, `expect/` the facts, the pull request
 * and its files. `UPDATE_EXAMPLES=1 npm test -- test/examples` writes `expect/` anew: read the difference.
 */
const root = join(import.meta.dirname, 'examples');
const templates = await loadTemplates();

/** What a person asked for by name, or the repository declares: it is done, and warned of. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  'nestjs-yarn': ['BaseImageEndOfLife Dockerfile:4'],
  'wish-python-flask-zh': ['BaseImageEndOfLife Dockerfile:4'],
};

const cases = readdirSync(root).filter((name) => name !== 'reviews');

group.each(cases.toSorted())('%s', (name) => {
  const folder = join(root, name);
  const repo = readTree(join(folder, 'repo'));
  const words = (readTree(folder)['say.md'] ?? '').trim();
  const change = make(name, repo, words);

  test('gives exactly the files that are expected', () => {
    const made = { ...expectation(repo, change) };
    if (env['UPDATE_EXAMPLES'] === '1') writeTree(join(folder, 'expect'), made);
    expect(made).toEqual(readTree(join(folder, 'expect')));
  });

  test('once merged, gives nothing more', () => {
    const merged = { ...repo, ...Object.fromEntries(change.files.map(({ path, text }) => [path, text])) };
    const again = make(name, merged, words).files;
    expect(again.filter(({ path, text }) => merged[path] !== text)).toEqual([]);
  });

  test('writes nothing that our own rules, the Pod Security Standards or the schemas object to', () => {
    const grave = lintAll(change.files).filter(
      ({ severity }) => severity === 'error' || severity === 'warning',
    );
    expect(grave.map(({ rule, path, line }) => `${rule} ${path}:${line}`)).toEqual([
      ...(exceptions[name] ?? []),
    ]);
    for (const profile of ['pss-restricted', 'kube-linter'])
      expect(lintAll(change.files, profile)).toEqual([]);
    for (const version of ['1.30.0', '1.34.0']) expect(schemaProblems(change.files, version)).toEqual([]);
  });

  test('lets in whatever is told where something stands', () => {
    expect(shutOut(change.files)).toEqual([]);
  });

  test('never touches what people wrote', () => {
    expect(change.files.filter(({ path }) => repo[path] !== undefined)).toEqual([]);
  });

  test('names only files that are there in every Kustomization', () => {
    const paths = new Set(change.files.map(({ path }) => path));
    for (const { path, text } of change.files.filter((file) => file.path.endsWith('kustomization.yaml'))) {
      const [object] = loadAll(text, { schema: CORE_SCHEMA }) as { resources: string[] }[];
      const folderOf = path.replace('kustomization.yaml', '');
      for (const resource of object?.resources ?? []) {
        const target = `${folderOf}${resource}`;
        expect(paths.has(target) || paths.has(`${target}/kustomization.yaml`)).toBe(true);
      }
    }
  });
});

function make(name: string, repo: Readonly<Record<string, string>>, words: string): ChangeSet {
  const made = generateChange(
    {
      snapshot: snapshotOf(repo),
      request: { words, flags: {}, language: languageOf(words) },
      repository: { owner: 'acme', name, defaultBranch: 'main' },
      policy: defaultPolicy,
      templates,
    },
    { languages, manifests, readers },
  );
  if (!made.ok) throw new Error(made.error.what);
  return made.value;
}

function expectation(repo: Readonly<Record<string, string>>, change: ChangeSet): Record<string, string> {
  const facts = analyze(snapshotOf(repo), languages);
  const files = change.files.map(({ path, text }) => [`files/${path}`, text] as const);
  return {
    'facts.json': `${JSON.stringify(facts, null, 2)}\n`,
    'body.md': change.body,
    ...Object.fromEntries(files),
  };
}
