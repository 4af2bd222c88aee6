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
import { snapshotOf } from '../../support/snapshot.ts';

/*
 * What a developer says on an issue of a repository of `test/examples`, and what must come of it: `Kind/name pattern`
 * over the text of one object, `!` where there must be none. Nothing of it may be called not understood.
 */
const here = import.meta.dirname;
const requests = z
  .array(z.object({ repo: z.string(), say: z.string(), expect: z.array(z.string()).default([]) }))
  .parse(load(readFileSync(join(here, 'requests.yaml'), 'utf8'), { schema: CORE_SCHEMA }));
const templates = await loadTemplates();
const wanted = /^(?<not>!?)(?<kind>[\w*]+)(?:\/(?<name>[\w.-]+))?(?: (?<pattern>.*))?$/su;

test.each(requests)('$repo: $say', ({ repo, say, expect: expected }) => {
  const { files, notUnderstood } = make(repo, say);
  const objects = files.flatMap(({ path, text }) => (/\.ya?ml$/u.test(path) ? text.split(/^---$/mu) : []));
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
  expect({ missing, notUnderstood }).toEqual({ missing: [], notUnderstood: [] });
});

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
