import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstDisagreement } from '../../../src/syntax/dockerfile/agreement.ts';

test('dockerfile-ast finds the same instructions where the file is whole', () => {
  const whole = fc
    .array(
      fc.constantFrom(
        'FROM a AS b',
        'RUN a \\\n  # c\n  && b',
        '# d',
        '',
        'ENV a=b',
        'RUN <<EOF\nUSER x\nEOF',
      ),
    )
    .map((all) => ['FROM a', ...all].join('\n'));
  fc.assert(
    fc.property(whole, (text) => {
      expect(firstDisagreement(text)).toBeUndefined();
    }),
  );
});

test('says where the two differ', () => {
  // A comment within a here-document is part of it to Docker and to us.
  expect(firstDisagreement('FROM a\nRUN a')).toBeUndefined();
  expect(firstDisagreement('FROM a\n\\\nRUN a')).toBe(2);
});
