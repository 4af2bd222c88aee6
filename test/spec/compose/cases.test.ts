import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe as group, expect, test } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { readTree } from '../../support/folder.ts';
import { schemaProblems } from '../../support/judge.ts';
import { convertFiles, summary } from './summary.ts';

/*
 * A folder is a case: the files of a repository, and `expect.yaml` with the objects of each profile, what matters of them,
 * and the notes. The list of objects is exact, and so is every list in it; of an object only what is named is compared.
 */
const root = join(import.meta.dirname, 'cases');

type Expected = {
  readonly from?: string;
  readonly minimal?: Readonly<Record<string, object>>;
  readonly production?: Readonly<Record<string, object>>;
  readonly notes?: readonly string[];
};

group.each(readdirSync(root).toSorted())('%s', (name) => {
  const { 'expect.yaml': text = '', ...files } = readTree(join(root, name));
  const expected = load(text, { schema: CORE_SCHEMA }) as Expected;

  test.each(['minimal', 'production'] as const)('%s', (profile) => {
    const { files: written } = convertFiles(files, profile, expected.from);
    expect(schemaProblems(written, '1.34.0')).toEqual([]);
    const made = summary(written);
    const wanted = expected[profile] ?? made;
    expect(Object.keys(made).toSorted()).toEqual(Object.keys(wanted).toSorted());
    expect(made).toMatchObject(wanted);
  });

  test('tells what it should', () => {
    const told = new Set(
      (['minimal', 'production'] as const).flatMap((profile) =>
        convertFiles(files, profile, expected.from)
          .findings.map(({ rule }) => rule)
          .filter((rule) => rule.startsWith('compose-'))
          .map((rule) => rule.slice('compose-'.length)),
      ),
    );
    expect([...told].toSorted()).toEqual([...(expected.notes ?? [])].toSorted());
  });
});
