import { describe as group, expect, test } from '@jest/globals';
import { cpuQuantity, durationSeconds, memoryQuantity } from '../../../../src/spec/compose/model/units.ts';
import { splitWords } from '../../../../src/spec/compose/model/words.ts';

group('memory', () => {
  test.each([
    ['512m', '512Mi'],
    ['1g', '1Gi'],
    ['1.5G', '1536Mi'],
    ['64kb', '64Ki'],
    ['50MB', '50Mi'],
    ['1GiB', '1Gi'],
    ['67108864', '64Mi'],
    ['1000', '1000'],
    ['0', undefined],
    ['much', undefined],
  ])('%s is %s', (text, wanted) => expect(memoryQuantity(text)).toBe(wanted));
});

group('processors', () => {
  test.each([
    ['0.5', '500m'],
    ['2', '2'],
    ['0.001', '1m'],
    ['.25', '250m'],
    ['0', undefined],
    ['half', undefined],
  ])('%s is %s', (text, wanted) => expect(cpuQuantity(text)).toBe(wanted));
});

group('time', () => {
  test.each([
    ['1m30s', 90],
    ['10s', 10],
    ['500ms', 1],
    ['1h', 3600],
    ['15', 15],
    ['0s', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('%s is %s seconds', (text, wanted) => expect(durationSeconds(text)).toBe(wanted));
});

group('words of a command', () => {
  test.each([
    ['a b  c', ['a', 'b', 'c']],
    ['sh -c "a && b"', ['sh', '-c', 'a && b']],
    [`a 'b "c"' d`, ['a', 'b "c"', 'd']],
    ['a\\ b "c\\"d" "\\n"', ['a b', 'c"d', '\\n']],
    ['a""b', ['ab']],
    ['""', ['']],
    ['', []],
    ['"open', ['open']],
    ['one \\\n two', ['one', 'two']],
  ])('%j', (text, wanted) => expect(splitWords(text)).toEqual(wanted));
});
