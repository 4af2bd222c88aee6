import { expect, test } from '@jest/globals';
import { shapeIn } from '../../../../src/lint/manifest/secrets/shapes.ts';
import { planted } from '../../../support/planted-secrets.ts';

test.each(Object.entries(planted))('%s is found in a manifest', (kind, secret) => {
  expect(shapeIn(`value: ${secret}`)?.kind).toBe(kind);
});

test.each(['registry.example.com/team/app:1.2.3', 'app.kubernetes.io/name', '$(TOKEN)', ''])(
  '%j is none',
  (text) => {
    expect(shapeIn(text)).toBeUndefined();
  },
);
