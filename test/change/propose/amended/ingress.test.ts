import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const ingress =
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: i\n  annotations:\n    kubernetes.io/ingress.class: nginx\nspec:\n  rules:\n  - host: a.example.com\n    http:\n      paths:\n      - path: /\n        pathType: ImplementationSpecific\n        backend:\n          service:\n            name: web\n            port:\n              number: 80\n';

function amended(words: string) {
  const { words: left, documents } = quoted(withAmended(`${words}\n\`\`\`yaml\n${ingress}\`\`\`\n`).words);
  return { left: left.trim(), text: JSON.stringify(documents) };
}

test.each([
  'Requests for /media (Prefix) on the existing host go to the service media on port 8090.',
  'add /media Prefix -> media:8090 on same host',
  'The host should serve one more path too: /media, matched as Prefix, backed by port 8090 of the Service media.',
  '现有域名下的 /media（Prefix）转发到服务 media 的 8090 端口。',
])('a path more of the host that is there: %s', (words) => {
  const { text, left } = amended(words);
  expect(text).toContain(
    '{"path":"/media","pathType":"Prefix","backend":{"service":{"name":"media","port":{"number":8090}}}}',
  );
  expect(text).toContain('"name":"web"');
  expect(text.match(/"host"/gu)).toHaveLength(1);
  expect(left).toBe('');
});

test('another host comes with its path', () => {
  const { text } = amended(
    'Add a second host, b.example.com, whose root path (Prefix) goes to the service admin on port 8081.',
  );
  expect(text).toContain('{"host":"b.example.com","http":{"paths":[{"path":"/","pathType":"Prefix"');
});

test.each([
  'The new host sends everything under / to admin, port 8081.',
  'Everything under / goes to the service other on port 81.',
])('a path that leads somewhere already is left to others: %s', (words) => {
  expect(amended(words).text).not.toContain('admin');
  expect(amended(words).text).toContain('"name":"web"');
});

test.each([
  'Use path type Prefix for all paths, and replace the deprecated class annotation by ingressClassName.',
  'pathType Prefix, class annotation -> ingressClassName',
  '用 ingressClassName 字段替代注解，所有路径的 pathType 都用 Prefix。',
])('its class becomes a field, and all paths are of a type: %s', (words) => {
  const { text } = amended(words);
  expect(text).toContain('"ingressClassName":"nginx"');
  expect(text).toContain('"pathType":"Prefix"');
  expect(text).not.toContain('annotations');
});
