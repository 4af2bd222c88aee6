import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { languageOf } from '../../../src/kernel/language.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { readTree } from '../../support/folder.ts';
import { shutOut } from '../../support/shut-out.ts';
import { snapshotOf } from '../../support/snapshot.ts';

/*
 * What a developer says on an issue of a repository of `test/examples`, and what must come of it: `Kind/name pattern`
 * over the text of one object (`Dockerfile pattern` over one of those), `!` where there must be none. What is `named` and nothing else may be called not understood, and no object
 * may stand twice in what one Kustomization lists.
 */
const here = import.meta.dirname;
const requests = z
  .array(
    z.strictObject({
      repo: z.string(),
      say: z.string(),
      expect: z.array(z.string()).default([]),
      named: z.array(z.string()).default([]),
      asks: z.array(z.string()).default([]),
    }),
  )
  .parse(load(readFileSync(join(here, 'requests.yaml'), 'utf8'), { schema: CORE_SCHEMA }));
const templates = await loadTemplates();
const wanted = /^(?<not>!?)(?<kind>[\w*]+)(?:\/(?<name>[\w.-]+))?(?: (?<pattern>.*))?$/su;

test.each(requests)('$repo: $say', ({ repo, say, expect: expected, named, asks }) => {
  const { files, notUnderstood, questions } = make(repo, say);
  const objects = files.flatMap(objectsIn);
  const missing = expected.filter((one) => {
    const { not, kind = '*', name, pattern = '' } = wanted.exec(one)?.groups ?? {};
    const found = objects.some(
      (text) =>
        (kind === '*' || text.includes(`kind: ${kind}\n`)) &&
        (name === undefined || text.includes(`\n  name: ${name}\n`)) &&
        new RegExp(pattern, 'su').test(text),
    );
    return found === (not === '!');
  });
  const twice = repeated(files.flatMap(({ path, text }) => (isBase(path) ? text.split(/^---$/mu) : [])));
  const outside = shutOut(files);
  const right = { missing: [], notUnderstood: named, twice: [], outside: [] };
  expect({ missing, notUnderstood, twice, outside }).toEqual(right);
  for (const asked of asks) expect(questions.join('\n')).toMatch(new RegExp(asked, 'u'));
});

function objectsIn({ path, text }: { readonly path: string; readonly text: string }): readonly string[] {
  if (path.endsWith('Dockerfile')) return [`kind: Dockerfile\n${text}`];
  return /\.ya?ml$/u.test(path) ? text.split(/^---$/mu) : [];
}

function isBase(path: string): boolean {
  return /^k8s\/.*\.ya?ml$/u.test(path) && !/\/overlays\/|kustomization/u.test(path);
}

function repeated(objects: readonly string[]): string[] {
  const ids = objects.flatMap((text) => {
    const [, kind] = /^kind: (\w+)$/mu.exec(text) ?? [];
    const [, name = '', more = ''] =
      /^metadata:\n {2}name: (\S+)(?:\n {2}namespace: (\S+))?$/mu.exec(text) ?? [];
    return kind === undefined ? [] : [`${kind}/${name}/${more}`];
  });
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

function make(repo: string, words: string) {
  const made = generateChange(
    {
      snapshot: snapshotOf(readTree(join(here, '../../examples', repo, 'repo'))),
      request: { words, flags: {}, language: languageOf(words) },
      repository: { owner: 'acme', name: repo, defaultBranch: 'main' },
      policy: defaultPolicy,
      templates,
    },
    { languages, manifests, readers },
  );
  if (!made.ok) throw new Error(made.error.what);
  return made.value;
}
