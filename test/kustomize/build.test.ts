import { describe as group, expect, test } from '@jest/globals';
import { CORE_SCHEMA, loadAll } from 'js-yaml';
import { describe } from '../../src/kernel/problem.ts';
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

function outcome({ files, folder }: Case): unknown {
  const built = kustomizeOf(memoryFiles(files))(folder);
  return built.ok ? { objects: built.value.objects.map(toJson) } : { refusal: describe(built.error) };
}

function documentsOf(yaml: string): unknown[] {
  return loadAll(yaml, { schema: CORE_SCHEMA }).filter((object) => object !== null && object !== undefined);
}
