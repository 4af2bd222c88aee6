import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const formats = {
  uri: /^https?:\/\/\S+$/u,
  'uri-reference': /^[\w.~!$&'()*+,;=:@%/-]+$/u,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u,
  uuid: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu,
};
const checks = ['sarif-2.1.0', 'code-scanning'].map((name) =>
  new Ajv2020({ strict: false, allErrors: true, formats }).compile(
    JSON.parse(readFileSync(join(import.meta.dirname, `../report/sarif/${name}.schema.json`), 'utf8')),
  ),
);

/** What the schema of SARIF 2.1.0 and code scanning object to in a log; nothing where it is right. */
export function sarifProblems(text: string): readonly string[] {
  const log: unknown = JSON.parse(text);
  return checks.flatMap((check) =>
    check(log)
      ? []
      : (check.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`),
  );
}
