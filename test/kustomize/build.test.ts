import { isDeepStrictEqual } from 'node:util';
import { describe as group, expect, test } from '@jest/globals';
import { CORE_SCHEMA, loadAll } from 'js-yaml';
import { describe } from '../../src/kernel/problem.ts';
import { everyRule } from '../../src/lint/engine/choice.ts';
import { fixTexts } from '../../src/lint/engine/fix.ts';
import { lintManifests } from '../../src/lint/manifest/engine.ts';
import { kustomizeDeprecated } from '../../src/lint/manifest/rules/kustomizeDeprecated.ts';
import { newestMinor } from '../../src/lint/manifest/versions.ts';
import { kustomizeOf } from '../../src/kustomize/build.ts';
import { toJson } from '../../src/kustomize/node.ts';
import { writeObjects } from '../../src/kustomize/write.ts';
import { type Case, caseFiles, memoryFiles, readCases } from './cases.ts';

group.each(caseFiles())('%s', (file) => {
  test.each(readCases(file))('$name', (one) => {
    const { expected } = one;
    expect(outcome(one)).toEqual('refusal' in expected ? expected : { objects: documentsOf(expected.yaml) });
  });
});

test('what is written reads as what was built', () => {
  for (const one of caseFiles().flatMap(readCases)) {
    const built = kustomizeOf(memoryFiles(one.files))(one.folder);
    const objects = built.ok ? built.value.objects : [];
    expect(documentsOf(writeObjects(objects).text)).toEqual(objects.map(toJson));
  }
});

/** Notes on which transformer did what are another thing. */
test('what the linter mends of a Kustomization builds the same objects', () => {
  const mended = caseFiles()
    .flatMap(readCases)
    .filter(({ files }) => !JSON.stringify(files).includes('transformerAnnotations'))
    .map((one) => ({ one, files: mend(one.files) }))
    .filter(({ one, files }) => Object.keys(files).some((path) => files[path] !== one.files[path]));
  expect(mended.length).toBeGreaterThan(5);
  const differing = mended.filter(
    ({ one, files }) => !isDeepStrictEqual(outcome({ ...one, files }), outcome(one)),
  );
  expect(differing.map(({ one }) => one.name)).toEqual([]);
});

type Texts = Readonly<Record<string, string>>;

function mend(texts: Texts): Texts {
  const choice = { ...everyRule, only: new Set(['kustomizeDeprecated']) };
  const lint = (now: ReadonlyMap<string, string>) => {
    const files = Array.from(now, ([path, text]) => ({ path, text }));
    return lintManifests({ files, rules: [kustomizeDeprecated], minor: newestMinor, choice });
  };
  const fixed = fixTexts(new Map(Object.entries(texts)), lint);
  return Object.fromEntries([...fixed].map(([path, { text }]) => [path, text]));
}

function outcome({ files, folder }: Case): unknown {
  const built = kustomizeOf(memoryFiles(files))(folder);
  return built.ok ? { objects: built.value.objects.map(toJson) } : { refusal: describe(built.error) };
}

function documentsOf(yaml: string): unknown[] {
  return loadAll(yaml, { schema: CORE_SCHEMA }).filter((object) => object !== null && object !== undefined);
}
