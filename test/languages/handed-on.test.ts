import { expect, test } from '@jest/globals';
import { handedReads } from '../../src/languages/common/handed-on.ts';

function read(text: string, path = 'main.js'): readonly string[] {
  return handedReads([{ path, text }]).map(
    ({ name, fallback, isOptional }) =>
      `${name}${isOptional === true ? '?' : ''}${fallback === undefined ? '' : `=${fallback}`}`,
  );
}

test.each([
  [
    "const need = (key) => {\n  const v = process.env[key];\n  if (!v) throw new Error(key);\n  return v;\n};\nneed('BILLING_URL');",
    ['BILLING_URL'],
  ],
  [
    "function setting(key, other) {\n  return process.env[key] ?? other;\n}\nsetting('PACE', '10');\nsetting('ZONE');",
    ['PACE?=10', 'ZONE?'],
  ],
  [
    'def need(name):\n    if name not in os.environ:\n        raise KeyError(name)\nneed("BILLING_URL")\n',
    ['BILLING_URL'],
  ],
  [
    'fn need(key: &str) -> String { std::env::var(key).expect(key) }\nlet a = need("BILLING_URL");',
    ['BILLING_URL'],
  ],
  [
    'static String or(String key, String other) {\n  String v = System.getenv(key);\n  return v == null ? other : v;\n}\nString a = or("PACE", "10");',
    ['PACE?=10'],
  ],
])('what a function of its own reads by its parameter: %s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  [
    "for (const key of ['TENANT', 'ZONE']) {\n  if (!process.env[key]) throw new Error(key);\n}",
    ['TENANT', 'ZONE'],
  ],
  [
    "const needed = ['TENANT', 'ZONE'];\nconst gone = needed.filter((key) => !process.env[key]);\nif (gone.length > 0) throw new Error('gone');",
    ['TENANT', 'ZONE'],
  ],
  [
    'String[] needed = {\n  "TENANT",\n  "ZONE"\n};\nfor (String v : needed) {\n  if (System.getenv(v) == null) System.exit(1);\n}',
    ['TENANT', 'ZONE'],
  ],
  [
    'for _, k := range []string{"TENANT", "ZONE"} {\n\tif os.Getenv(k) == "" {\n\t\tlog.Fatal(k)\n\t}\n}',
    ['TENANT', 'ZONE'],
  ],
  [
    'NEEDED = ("TENANT", "ZONE")\ngone = [key for key in NEEDED if key not in os.environ]\nif gone:\n    raise SystemExit(1)\n',
    ['TENANT', 'ZONE'],
  ],
  ['for (const key of Object.keys(theirs)) {\n  process.env[key] = theirs[key];\n}', []],
])('what a loop takes from a list: %s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('a name that anything may have is known in its own file alone', () => {
  const files = [
    { path: 'env.js', text: "export const get = (key) => process.env[key];\nget('ZONE');" },
    { path: 'page.js', text: "headers.get('ACCEPT');" },
  ];
  expect(handedReads(files).map(({ name }) => name)).toEqual(['ZONE']);
});
