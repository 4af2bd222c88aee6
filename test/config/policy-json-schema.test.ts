import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { policyJsonSchema } from '../../src/config/policy-json-schema.ts';
import { readPolicy } from '../../src/config/policy.ts';

const file = join(import.meta.dirname, '../../docs/supercargo.schema.json');
const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const schema = policyJsonSchema();
const check = new Ajv({ strict: false, validateFormats: false }).compile(schema);

/* `UPDATE_DOCS=1 npm test -- test/config/policy-json-schema` writes the schema anew. */
test('the published schema is the one that the policy is read by', () => {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (env['UPDATE_DOCS'] === '1') writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('it takes the example of the README, and what the policy does not take it does not take either', () => {
  const [, example = ''] = /```yaml\n(# yaml-language-server[^]*?)```/u.exec(readme) ?? [];
  expect(readPolicy(example).problems).toEqual([]);
  expect(check(load(example))).toBe(true);
  for (const wrong of [
    'threshhold: error',
    'threshold: bad',
    'waivers: [{ rule: A }]',
    'review: { inline: 51 }',
  ]) {
    expect(readPolicy(wrong).problems).not.toEqual([]);
    expect(check(load(wrong))).toBe(false);
  }
});
