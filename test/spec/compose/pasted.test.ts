import { expect, test } from '@jest/globals';
import { pastedCompose } from '../../../src/spec/compose/pasted.ts';

const compose = 'services:\n  web:\n    image: nginx:1.27\n  cache:\n    image: redis:7.4\n';

test.each([
  ['fenced', `run this\n\`\`\`yaml\n${compose}\`\`\`\nin namespace demo`, 'in namespace demo'],
  ['with its version', `run this\n\`\`\`\nversion: "3.9"\n\n${compose}\`\`\``, 'run this'],
  ['bare, at the end', `把它部署到集群\n${compose}volumes:\n  data: {}\n`, '把它部署到集群'],
])('a compose file in words is found: %s', (_, words, rest) => {
  const pasted = pastedCompose(words);
  expect(pasted?.services).toEqual(['web', 'cache']);
  expect(pasted?.rest).toContain(rest);
  expect(pasted?.rest).not.toContain('image:');
});

test.each([
  ['a manifest', '```yaml\napiVersion: v1\nkind: Service\nservices:\n  a: {}\n```'],
  ['a sentence', 'services: web and api, please'],
  ['a list of names', '```\nservices:\n- web\n```'],
  ['what is no YAML', '```\nservices:\n  a: [\n```'],
])('and %s is none', (_, words) => expect(pastedCompose(words)).toBeUndefined());
