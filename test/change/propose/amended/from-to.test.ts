import { expect, test } from '@jest/globals';
import { withAmended, withBlanks } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const quota =
  'apiVersion: v1\nkind: ResourceQuota\nmetadata:\n  name: q\nspec:\n  hard:\n    pods: "20"\n    requests.memory: 32Gi\n    secrets: "5"\n';
const run =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 2\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: website\n    spec:\n      containers:\n      - name: web\n        image: nginx:1.26\n';

function amended(words: string, yaml: string, by = withAmended) {
  const made = by(`${words}\n\`\`\`yaml\n${yaml}\`\`\`\n`);
  const { words: left, documents } = quoted(made.words);
  return { left: left.trim(), text: JSON.stringify(documents) };
}

test.each([
  ['Raise the hard limit of pods from 20 to 50.', quota, '"pods":"50"'],
  ['There may be 50 pods rather than 20.', quota, '"pods":"50"'],
  ['把 Pod 数量的上限从 20 提高到 50。', quota, '"pods":"50"'],
  ['requests.memory 翻倍到 64Gi。', quota, '"requests.memory":"64Gi"'],
  ['Scale the replicas from 2 to 6.', run, '"replicas":6'],
  ['把副本数从 2 增加到 6。', run, '"replicas":6'],
  ['Move the image from 1.26 to 1.27.', run, '"image":"nginx:1.27"'],
])('what is so now becomes what is said: %s', (words, yaml, held) => {
  const { left, text } = amended(words, yaml);
  expect(text).toContain(held);
  expect(left).toBe('');
});

test.each([
  ['Raise it from 7 to 9.', quota],
  ['Raise the limit of pods from 20 to 50 for 3 teams named "a".', quota],
  ['Traffic from 10.0.0.1 to 10.0.0.2 is slow.', run],
])('what is nowhere so now, or tells more, is left to others: %s', (words, yaml) => {
  expect(amended(words, yaml).text).toBe(JSON.stringify(quoted(`\`\`\`yaml\n${yaml}\`\`\`\n`).documents));
});

test.each([
  'The selector should follow the labels of the template.',
  'Fix it so that the selector uses the label of the pod template.',
  'Correct the selector: it has to carry the very label which the template has.',
  '请修正，让 selector 与 Pod 模板的标签保持一致。',
])('the selector is led by the template where that is said: %s', (words) => {
  expect(amended(words, run, withBlanks).text).toContain('"selector":{"matchLabels":{"app":"website"}}');
});

test.each(['`selector` does not match template `labels`', 'selector 与模板标签不匹配'])(
  'a complaint says nothing of which of the two is wrong: %s',
  (words) => {
    expect(amended(words, run, withBlanks).text).toContain('"selector":{"matchLabels":{"app":"web"}}');
  },
);
