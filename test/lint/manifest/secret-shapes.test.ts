import { expect, test } from '@jest/globals';
import { shapeOf } from '../../../src/lint/manifest/secret-shapes.ts';
import { planted } from '../../support/planted-secrets.ts';

test.each(Object.entries(planted))('%s is found in a manifest', (kind, secret) => {
  expect(shapeOf(`value: ${secret}`)).toBe(kind);
});

test.each(['registry.example.com/team/app:1.2.3', 'app.kubernetes.io/name', '$(TOKEN)', ''])(
  '%j is none',
  (text) => {
    expect(shapeOf(text)).toBeUndefined();
  },
);
