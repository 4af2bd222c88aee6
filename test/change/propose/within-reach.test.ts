import { expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import type { Language } from '../../../src/kernel/language.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { withinReach } from '../../../src/spec/words/given/within-reach.ts';
import { longest } from '../../../src/spec/words/longest.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const templates = await loadTemplates();
const aside = 'and please be so kind as to do this with care. ';

function generate(words: string, language: Language = 'en') {
  const made = generateChange(
    {
      snapshot: snapshotOf({}),
      request: { words, flags: { profile: 'minimal' }, language },
      repository: { owner: 'acme', name: 'app', defaultBranch: 'main' },
      policy: defaultPolicy,
      templates,
    },
    { languages, manifests, readers },
  );
  if (!made.ok) throw new Error(made.error.what);
  return made.value;
}

test('so many words are read, and where they end is told', () => {
  const words = `A pod web with image nginx:1.27. ${aside.repeat(longest / aside.length)} A pod api with image api:2.`;
  const { files, findings, notUnderstood, body } = generate(words);
  expect(files.map(({ text }) => text).join('')).toContain('image: nginx:1.27');
  expect(files.map(({ text }) => text).join('')).not.toContain('api:2');
  expect(notUnderstood.at(-1)).toContain('A pod api with image api:2.');
  expect(findings.map(({ rule }) => rule)).toContain('words-too-long');
  expect(body).toContain(`Only the first ${longest} letters were read`);
});

test('in Chinese too', () => {
  const { findings } = generate(`创建 Pod web，镜像 nginx:1.27。${'请尽快处理。'.repeat(longest / 5)}`, 'zh');
  expect(findings.map(({ message }) => message).join('')).toContain(`只读取了前 ${longest} 个字`);
});

const manifest = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n${'  key: value\n'.repeat(10)}`;
const fenced = `\n\`\`\`yaml\n${manifest}\`\`\`\n`;

test.each([
  ['a short text', 'a pod', 'a pod', ''],
  ['one with manifests between fences, whatever their length', `a pod${fenced}`, `a pod${fenced}`, ''],
  ['one with a manifest that stands bare', `a pod\n${manifest}`, `a pod\n${manifest}`, ''],
  [
    'the sentences that fit',
    'One pod. Two pods. Three pods. Four',
    'One pod. Two pods.\n',
    'Three pods. Four',
  ],
  [
    'the Chinese sentences that fit',
    '一个容器。'.repeat(9),
    `${'一个容器。'.repeat(4)}\n`,
    '一个容器。'.repeat(5),
  ],
  ['the words that fit of one sentence', 'pods and '.repeat(4), 'pods and pods and pods \n', 'and pods and'],
  ['the letters that fit of one word', 'a'.repeat(30), `${'a'.repeat(24)}\n`, 'a'.repeat(6)],
  [
    'what is quoted behind what does not fit',
    `One pod. Two pods. Three pods.${fenced}`,
    `One pod. Two pods.${fenced}`,
    'Three pods.',
  ],
  [
    'a fence around what is no manifest, as far as it fits',
    'One pod.\n```\nlog of it\nand more of it\n```\nTwo.',
    'One pod.\n```\nlog of it\n\n```\n\n',
    'and more of it\n\nTwo.',
  ],
])('keeps %s', (...[, words, kept, beyond]) => {
  expect(withinReach(words, 24)).toEqual({ words: kept, beyond });
});
