import { expect, test } from '@jest/globals';
import { checkTemplate, fill, templateOf } from '../../../src/lint/schema/location.ts';

const deployment = { kind: 'Deployment', version: 'apps/v1', namespace: '', name: '' };
const ingress = { kind: 'Ingress', version: 'networking.k8s.io/v1', namespace: '', name: '' };
const pod = { kind: 'Pod', version: 'v1', namespace: '', name: '' };
const strict = { version: '1.32.0', strict: true };
const lax = { version: 'master', strict: false };

test.each([
  [deployment, strict, '/s/v1.32.0-standalone-strict/deployment-apps-v1.json'],
  [ingress, lax, '/s/master-standalone/ingress-networking-v1.json'],
  [pod, lax, '/s/master-standalone/pod-v1.json'],
])('a folder stands for the names of kubernetes-json-schema: %j', (signature, cluster, path) => {
  expect(fill(templateOf('/s'), signature, cluster)).toBe(path);
});

test('a template may name each variable', () => {
  const template = '{{.Group}}/{{ .ResourceKind }}_{{.ResourceAPIVersion}}{{- .KindSuffix -}}.json';
  expect(fill(template, ingress, lax)).toBe('networking.k8s.io/ingress_v1-networking-v1.json');
  expect(checkTemplate(template).ok).toBe(true);
});

test('a variable that does not exist is told before anything is judged', () => {
  expect(checkTemplate('{{ .Kind }}.json')).toMatchObject({ ok: false });
});
