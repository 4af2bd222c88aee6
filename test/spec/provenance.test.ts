import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isOurs, isUntouched, mark } from '../../src/spec/provenance.ts';

test('what we wrote is known as ours, and as touched after the least change', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.boolean(), (text, isDockerfile) => {
      const written = mark(isDockerfile ? `# syntax=docker/dockerfile:1\n${text}` : text);
      expect([isOurs(written), isUntouched(written)]).toEqual([true, true]);
      expect(isUntouched(`${written}x`)).toBe(false);
    }),
  );
});

test('what people wrote is not ours', () => {
  for (const text of [undefined, '', 'FROM a\n', '# Written by Supercargo\n'])
    expect(isOurs(text)).toBe(false);
});

test('the parser directive of a Dockerfile stays its first line', () => {
  expect(mark('# syntax=docker/dockerfile:1\n\nFROM a\n')).toMatch(
    /^# syntax=[^\n]+\n# Written by Supercargo/u,
  );
});
