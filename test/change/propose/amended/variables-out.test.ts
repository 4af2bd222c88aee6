import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const run =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: api\n  namespace: web\nspec:\n  selector:\n    matchLabels:\n      app: api\n  template:\n    metadata:\n      labels:\n        app: api\n    spec:\n      containers:\n      - name: api\n        image: acme/api:1\n        env:\n        - name: CACHE_HOST\n          value: redis\n        - name: CACHE_USER\n          value: web\n        - name: CACHE_PASSWORD\n          value: hunter2\n';

function amended(words: string) {
  const made = withAmended(`${words}\n\`\`\`yaml\n${run}\`\`\`\n`);
  const { words: left, documents } = quoted(made.words);
  return { left: left.trim(), text: JSON.stringify(documents) };
}

const host = '{"name":"CACHE_HOST","value":"redis"}';
const user = '"name":"CACHE_USER","valueFrom":{"secretKeyRef":{"name":"cache-auth","key":"name"}}';
const password = '"name":"CACHE_PASSWORD","valueFrom":{"secretKeyRef":{"name":"cache-auth","key":"pw"}}';
const secret =
  '"kind":"Secret","metadata":{"name":"cache-auth","namespace":"web"},"type":"Opaque","stringData":';
const both = [host, user, password, `${secret}{"name":"web","pw":"hunter2"}`];
const one = [host, '{"name":"CACHE_USER","value":"web"}', password, `${secret}{"pw":"hunter2"}`];

test.each([
  [
    'Move CACHE_PASSWORD and CACHE_USER to a Secret cache-auth with the keys pw and name respectively; CACHE_HOST is to be left alone.',
    both,
  ],
  [
    'Credentials must not be in the Deployment. Move the two sensitive variables into a new Secret `cache-auth` (same namespace; keys `name` and `pw`, written with stringData) and reference them from there; the harmless variable stays as it is.',
    both,
  ],
  [
    'move CACHE_USER/CACHE_PASSWORD to secret cache-auth (stringData keys name, pw, same ns), reference via secretKeyRef, leave CACHE_HOST',
    both,
  ],
  [
    'secret cache-auth from CACHE_USER/CACHE_PASSWORD (keys name/pw, stringData), env via secretKeyRef, CACHE_HOST stays',
    both,
  ],
  ['extract credentials into secret cache-auth (CACHE_USER→name, CACHE_PASSWORD→pw), use secretKeyRef', both],
  [
    'A new Secret, cache-auth, holds CACHE_USER as name and CACHE_PASSWORD as pw (stringData); the container refers to it. Nothing happens to CACHE_HOST.',
    both,
  ],
  [
    "Please split the following: a Secret named cache-auth in the Deployment's namespace receives, via stringData, the account name as `name` and the password as `pw`, and the Deployment takes CACHE_USER and CACHE_PASSWORD from these keys. Everything else remains unchanged. Show me both.",
    both,
  ],
  [
    'Write a Secret cache-auth, type Opaque, with name and pw taken from CACHE_USER and CACHE_PASSWORD, and rewrite the Deployment to use it.',
    both,
  ],
  [
    '把 CACHE_PASSWORD 和 CACHE_USER 抽取到 Secret cache-auth，键名分别为 pw 和 name，容器通过 secretKeyRef 引用，CACHE_HOST 保持不变。',
    both,
  ],
  [
    '两个敏感的环境变量不应以明文出现，请新建 Secret cache-auth（stringData，CACHE_USER 存为 name，CACHE_PASSWORD 存为 pw），并改为引用。',
    both,
  ],
  [
    'Having CACHE_PASSWORD as clear text in a manifest is bad. Provide a Secret cache-auth which holds the value under the key pw and change the Deployment such that the variable is filled from this key; do not touch the other two variables.',
    one,
  ],
  ['CACHE_PASSWORD -> secret cache-auth key pw; rest unchanged', one],
  ['Please take the password out of this Deployment: a Secret cache-auth shall hold it as `pw`.', one],
  [
    'The value of CACHE_PASSWORD should live in a Secret called cache-auth under the key pw instead of the manifest, and the container should get it from there.',
    one,
  ],
])('%s', (words, expected) => {
  const { left, text } = amended(words);
  for (const part of expected) expect(text).toContain(part);
  expect(left).toBe('');
});

test.each([
  ['keys of which one is not told', 'Move CACHE_USER and CACHE_PASSWORD to a Secret cache-auth, key login.'],
  ['more of them than there are', 'Move the three sensitive variables into a Secret cache-auth.'],
])('leaves %s to be named', (_what, words) => {
  expect(amended(words).text).not.toContain('"kind":"Secret"');
});
