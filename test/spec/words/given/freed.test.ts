import { expect, test } from '@jest/globals';
import { documentsOf } from '../../../../src/spec/words/document/document.ts';
import { mapOf } from '../../../../src/spec/words/merge.ts';
import { readWish } from '../../../../src/spec/words/read.ts';
import { readers } from '../../../../src/spec/words/readers.ts';

const quoted = `
\`\`\`yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: 'nginx:1.27'}]}
\`\`\`
`;

/** How many copies the Deployment says that it has, once something scales it. */
const cases: readonly (readonly [string, number | undefined])[] = [
  ['Add an HPA for this deployment: 2 to 10 replicas at 70% cpu', undefined],
  ['Write a HorizontalPodAutoscaler web-hpa targeting the Deployment below, max 8', undefined],
  ['autoscale it between 2 and 10', undefined],
  ['let web scale between 2 and 10 replicas at 60% cpu', undefined],
  ['给它加个 HPA，CPU 超过 70% 就扩，2 到 10 个副本', undefined],
  ['web 自动扩缩 2 到 10', undefined],
  ['set LOG_LEVEL=debug on it', 3],
];

test.each(cases)('%s', (words, expected) => {
  const { drafts } = readWish(`${words}${quoted}`, readers).wish;
  const made = documentsOf(drafts, readers.kinds).map(({ document }) => document);
  const web = made.find(({ kind }) => kind === 'Deployment');
  expect(web).toBeDefined();
  expect(mapOf(web?.['spec'])['replicas']).toBe(expected);
});
