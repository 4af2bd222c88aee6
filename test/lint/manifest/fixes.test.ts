import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/lint/contract.ts';
import { everyRule } from '../../../src/lint/engine/choice.ts';
import { fixText } from '../../../src/lint/engine/fix.ts';
import { lintManifests } from '../../../src/lint/manifest/engine.ts';
import { manifestRules } from '../../../src/lint/manifest/rules.ts';
import { schemaRules } from '../../../src/lint/schema/rules.ts';
import { newestMinor } from '../../../src/lint/manifest/versions.ts';
import { documents } from '../../../src/syntax/yaml/documents.ts';
import { parse } from '../../../src/syntax/yaml/parse.ts';
import { toValue } from '../../../src/syntax/yaml/value.ts';

/** What a fix writes stands behind what is there, in whatever order that is. */
const rules = [...manifestRules, ...schemaRules].filter(({ id }) => id !== 'sortedKeys');

const fixable = rules.filter((rule) => rule.fixable);

const forms: Readonly<Record<string, (text: string) => string>> = {
  'as it stands': (text) => text,
  'without a last line break': (text) => text.trimEnd(),
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with comments': withComments,
  'among other documents': (text) => `# first\nkind: Other\n---\n${text}---\n# last\nkind: Other\n`,
  'in flow style': (text) => flow(text, (value) => JSON.stringify(value).replaceAll(/"(\w+)":/gu, '$1: ')),
  'as JSON on one line': (text) => flow(text, (value) => JSON.stringify(value)),
  'as JSON': (text) => flow(text, (value) => JSON.stringify(value, null, 2)),
};

describe.each(fixable.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const examples = rule.bad.filter((example) => typeof example === 'string');

  test('mends an example', () => {
    expect(examples.some((example) => mend(example, id).mended.length > 0)).toBe(true);
  });

  describe.each(Object.keys(forms))('%s', (form) => {
    test.each(examples.map((example, index) => [index, example] as const))('example %i', (_, example) => {
      const text = forms[form]?.(example) ?? '';
      const fixed = mend(text, id);
      const before = all(text);
      const after = all(fixed.text);
      expect(found(fixed.text, id).filter(({ fix }) => fix !== undefined)).toEqual([]);
      expect(after.length < before.length).toBe(fixed.mended.length > 0);
      expect(before).toEqual(expect.arrayContaining(after));
      expect(mend(fixed.text, id).text).toBe(fixed.text);
      expect(values(fixed.text)).toHaveLength(values(text).length);
      expect([...comments(fixed.text)].filter((comment) => !comments(text).has(comment))).toEqual([]);
      expect([...comments(text, gone)].filter((comment) => !comments(fixed.text).has(comment))).toEqual([]);
      expect(/(?<!\r)\n/u.test(fixed.text) && fixed.text.includes('\r')).toBe(false);
    });

    test('is mended as it would be in block style', () => {
      for (const example of examples)
        expect(values(mend(forms[form]?.(example) ?? '', id).text).filter(isOurs)).toEqual(
          values(mend(example, id).text),
        );
    });
  });
});

const bare = `apiVersion: v1
kind: Pod
metadata:
  name: demo
spec:
  containers:
    - image: a:1 # here
      name: app

  # behind
`;

test('all fixes of one container go into one security context', () => {
  const fixed = fixText(bare, (text) => lint(text, { ...everyRule, profile: 'pss-restricted' }));
  expect(fixed.text).toBe(`apiVersion: v1
kind: Pod
metadata:
  name: demo
spec:
  containers:
    - image: a:1 # here
      name: app
      securityContext:
        capabilities:
          drop:
            - ALL
        allowPrivilegeEscalation: false
        runAsNonRoot: true
  securityContext:
    seccompProfile:
      type: RuntimeDefault

  # behind
`);
});

test.each([
  ['an alias', 'a: &c {image: a:1}\nspec:\n  containers: [*c]\n'],
  ['an anchor', 'spec:\n  containers:\n    - &c\n      image: a:1\n'],
  [
    'a merge',
    'a: &c {securityContext: {privileged: false}}\nspec:\n  containers:\n    - {<<: *c, image: a:1}\n',
  ],
  ['an alias further up', 'a: &c\n  containers:\n    - image: a:1\nspec: *c\n'],
  ['a block of which empty lines are part', 'spec:\n  containers:\n    - image: |+\n        a:1\n\n\n'],
])('what stands in %s is left alone', (_, rest) => {
  const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: demo}\n${rest}`;
  const fixed = mend(text, 'privilegeEscalation');
  expect(found(text, 'privilegeEscalation')).not.toEqual([]);
  expect(fixed.text).toBe(text);
});

/** Fields that have no successor take their comments with them. */
const gone =
  /^\s*(?:bases|patchesJson6902|patchesStrategicMerge|version|gitImplementation|preserveUnknownFields|topology):/u;

/** What is moved is moved with its comments, and twice where it is meant twice. */
function comments(text: string, without = /^$/u): ReadonlySet<string | undefined> {
  const lines = text.split(/\r?\n/u).filter((line) => !without.test(line));
  return new Set(lines.map((line) => /# \d+$/u.exec(line)?.[0]));
}

function mend(text: string, id: string) {
  return fixText(text, (current) => found(current, id));
}

function found(text: string, id: string): readonly Finding[] {
  return lint(text, { ...everyRule, only: new Set([id]) });
}

function lint(text: string, choice: typeof everyRule): readonly Finding[] {
  const files = [{ path: 'manifest.yaml', text }];
  return lintManifests({ files, rules, minor: newestMinor, choice });
}

/** What is found at all, with how often by a number behind it. */
function all(text: string): string[] {
  const ids = new Set(rules.map(({ id }) => id));
  const counts = new Map<string, number>();
  return lint(text, { ...everyRule, only: ids }).map(({ rule, resource }) => {
    const key = `${rule} ${resource?.kind} ${resource?.name}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return `${key} ${counts.get(key)}`;
  });
}

function values(text: string): unknown[] {
  return [...documents(text)].map((span) => {
    const parsed = parse(text, span);
    if (!parsed.ok) throw new Error(`${parsed.error.what}\n${text}`);
    return parsed.value.root && toValue(parsed.value.root);
  });
}

function isOurs(value: unknown): boolean {
  return JSON.stringify(value) !== '{"kind":"Other"}';
}

function withComments(text: string): string {
  return text
    .split('\n')
    .map((line, index) => (line === '' || line === '---' ? line : `${line} # ${index}`))
    .join('\n');
}

function flow(text: string, write: (value: unknown) => string): string {
  return values(text)
    .map((value) => `${write(value)}\n`)
    .join('---\n');
}
