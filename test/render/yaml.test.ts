import { describe as group, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CORE_SCHEMA, YAML11_SCHEMA, load } from 'js-yaml';
import type { Json } from '../../src/kernel/json.ts';
import { writeYaml } from '../../src/render/yaml.ts';

group('YAML is written', () => {
  test('as people write it', () => {
    const value = {
      metadata: { name: 'web' },
      ports: [{ name: 'http', port: 80 }],
      empty: {},
      none: [],
      gone: undefined,
    };
    expect(writeYaml(value)).toBe(
      'metadata:\n  name: web\nports:\n  - name: http\n    port: 80\nempty: {}\nnone: []\n',
    );
  });

  test.each([
    'yes',
    'NO',
    'on',
    '012',
    '1e3',
    '1:20',
    '2026-01-01',
    '0x1f',
    '1_000',
    '',
    '~',
    '.5',
    'a: b',
    'a #b',
    '- a',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a',
    '=',
    '<<',
  ])('with quotes around %j', (text) => expect(writeYaml({ a: text })).toBe(`a: ${JSON.stringify(text)}\n`));

  test.each(['nginx:1.29-alpine', '/healthz', '100m', '64Mi', 'a b', 'http://example.org:80/x', '25%'])(
    'without quotes around %j',
    (text) => expect(writeYaml({ a: text })).toBe(`a: ${text}\n`),
  );

  test('with block text where lines read better', () => {
    expect(writeYaml({ a: 'x\n y\n', b: ['p\nq'] })).toBe('a: |\n  x\n   y\nb:\n  - |-\n    p\n    q\n');
  });
});

const scalar = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...Array.from('aeE0189.:-+_ \n#xonyfTZ~|>&*!%@`"\'[]{},?=<')) }),
  fc.constantFrom(
    'yes',
    'on',
    '012',
    '1e3',
    '0o7',
    '1:20',
    '2026-01-01',
    '.inf',
    'nan',
    '=',
    '<<',
    'y',
    'N',
    'null',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const key = fc.string({ maxLength: 30 }).filter((name) => name !== '__proto__');
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test.each([
  ['YAML 1.2', CORE_SCHEMA],
  ['YAML 1.1', YAML11_SCHEMA],
])('readers of %s get back what was written', (_, schema) => {
  fc.assert(
    fc.property(value, (data) => expect(load(writeYaml(data), { schema })).toEqual(data)),
    { numRuns: 1500 },
  );
});
