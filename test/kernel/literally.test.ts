import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { literally } from '../../src/kernel/literally.ts';

test('whatever a stranger calls something, its pattern finds it and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), (name, other) => {
      const pattern = new RegExp(`^${literally(name)}$`, 'u');
      expect(pattern.test(name)).toBe(true);
      expect(pattern.test(other)).toBe(other === name);
    }),
  );
});
