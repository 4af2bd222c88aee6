import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../report/sarif.schema.json'), 'utf8'));
const check = new Ajv({
  strict: false,
  allErrors: true,
  formats: { uri: /^https?:\/\/\S+$/u, 'uri-reference': /^[\w.~!$&'()*+,;=:@%/-]+$/u },
}).compile(schema);

/** What SARIF 2.1.0 and code scanning object to in a log; nothing where it is right. */
export function sarifProblems(text: string): readonly string[] {
  if (check(JSON.parse(text))) return [];
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
