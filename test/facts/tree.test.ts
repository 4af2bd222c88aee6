import { describe as group, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isProductive, isThere, isUnder, named, pathsUnder, productiveUnder } from '../../src/facts/tree.ts';
import { snapshotOf } from '../support/snapshot.ts';

const paths = fc
  .array(
    fc.array(fc.constantFrom('a', 'a-b', 'a.c', 'a0', 'b', 'test', 'dist'), { minLength: 1, maxLength: 3 }),
  )
  .map((all) => all.map((parts) => parts.join('/')));

group('paths of a snapshot', () => {
  test('those below a folder are found where they stand, in order', () => {
    fc.assert(
      fc.property(paths, fc.constantFrom('', 'a', 'a/b', 'a-b', 'test', 'b'), (all, folder) => {
        const snapshot = snapshotOf(Object.fromEntries(all.map((path) => [path, ''])));
        const every = [...new Set(all)].toSorted();
        const below = every.filter((path) => isUnder(path, folder));
        expect([...pathsUnder(folder, snapshot)].toSorted()).toEqual(below);
        expect([...productiveUnder(folder, snapshot)].toSorted()).toEqual(below.filter(isProductive));
        expect(isThere(folder, snapshot)).toBe(below.length > 0);
      }),
    );
  });

  test('folders of tests are none that run', () => {
    const tests = ['manual.test/a.js', 'Shop.Tests/a.cs', 'web/src/it/a.xml', 'src/jmh/a.java'];
    expect(tests.filter(isProductive)).toEqual([]);
    expect(isProductive('latest/it/tests.d/a.js')).toBe(true);
  });

  test('by the name of the file, outside of what is generated', () => {
    const snapshot = snapshotOf({ 'a/go.mod': '', 'go.mod': '', 'vendor/x/go.mod': '', 'a/xgo.mod': '' });
    expect(named(snapshot, 'go.mod')).toEqual(['a/go.mod', 'go.mod']);
  });
});
