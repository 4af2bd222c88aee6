import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const service = (type: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: db\nspec:\n  type: ${type}\n  selector:\n    app: db\n  ports:\n  - port: 5432\n`;

function amended(words: string, yaml: string) {
  const made = withAmended(`${words}\n\`\`\`yaml\n${yaml}\`\`\`\n`);
  const { words: left, documents } = quoted(made.words);
  return { left: left.trim(), spec: documents[0]?.['spec'] };
}

test.each([
  'Postgres lives at pg3.prod.example.net now. Turn the Service into an ExternalName service for this host. Selector and ports are no longer needed.',
  'make it ExternalName pg3.prod.example.net, drop selector and ports',
  '请把这个 Service 改成指向 pg3.prod.example.net 的 ExternalName 类型；selector 和端口不再需要。',
])('an alias selects nothing and opens no port: %s', (words) => {
  const { left, spec } = amended(words, service('ClusterIP'));
  expect(spec).toEqual({ type: 'ExternalName', externalName: 'pg3.prod.example.net' });
  expect(left).toBe('');
});

test.each([
  'Only 203.0.113.0/24 and 198.51.100.7/32 are allowed to connect.',
  'Accept clients merely from 203.0.113.0/24 and 198.51.100.7/32.',
  '只允许 203.0.113.0/24 和 198.51.100.7/32 访问。',
])('who may reach a load balancer is told by ranges: %s', (words) => {
  expect(amended(words, service('LoadBalancer')).spec).toMatchObject({
    loadBalancerSourceRanges: ['203.0.113.0/24', '198.51.100.7/32'],
  });
});

test.each([
  ['Only 203.0.113.0/24 may connect.', 'ClusterIP'],
  ['Write an ExternalName service for it.', 'ClusterIP'],
  ['A NetworkPolicy that lets in only 10.0.0.0/8, please.', 'LoadBalancer'],
])('what is meant of something else changes nothing: %s', (words, type) => {
  expect(amended(words, service(type)).spec).toEqual(
    quoted(`\`\`\`yaml\n${service(type)}\`\`\`\n`).documents[0]?.['spec'],
  );
});

test('a long text is read in no time', () => {
  for (const piece of [
    'only 1.1.1.1/1 and ',
    'a.b.c ExternalName ',
    'from 1 to 2. ',
    'exposed on every node ',
  ])
    expect(amended(piece.repeat(1000), service('LoadBalancer')).spec).toBeDefined();
});
