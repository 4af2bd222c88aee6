import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const service =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: db\nspec:\n  type: ClusterIP\n  selector:\n    app: db\n  ports:\n  - port: 5432\n';
const ingress =
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: shop\nspec:\n  rules:\n  - http:\n      paths:\n      - path: /\n        pathType: ImplementationSpecific\n';
const volume =
  'apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: media\nspec:\n  capacity:\n    storage: 50Gi\n  hostPath:\n    path: /mnt/media\n';
const deployment =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n';

function converted(words: string, yaml: string) {
  const { words: left, documents } = quoted(withAmended(`${words}\n\`\`\`yaml\n${yaml}\`\`\`\n`).words);
  return { left: left.replaceAll(/The \w+|[\s,.:;，。]/gu, ''), text: JSON.stringify(documents) };
}

test.each([
  ['Make this Service headless.', service, '"clusterIP":"None"'],
  ['Turn the Service into a headless one.', service, '"clusterIP":"None"'],
  ['ClusterIP -> headless', service, '"clusterIP":"None"'],
  ['把这个 Service 改成 headless 的，端口和选择器不变。', service, '"clusterIP":"None"'],
  ['Update this Ingress to networking.k8s.io/v1 with pathType Prefix.', ingress, '"pathType":"Prefix"'],
  [
    'Our cluster no longer serves v1beta1. Please migrate the Ingress to the current API, path type Exact.',
    ingress,
    '"pathType":"Exact"',
  ],
  ['请把这个 Ingress 迁移到 networking.k8s.io/v1，pathType 用 Prefix。', ingress, '"pathType":"Prefix"'],
  ['Update this Deployment to apps/v1.', deployment, '"apiVersion":"apps/v1"'],
  [
    'extensions/v1beta1 is gone. Please port the manifest to apps/v1 and add the selector that is required now.',
    deployment,
    '"apiVersion":"apps/v1"',
  ],
  [
    'Replace hostPath with nfs, server 10.0.0.5, path /exports/media.',
    volume,
    '"nfs":{"server":"10.0.0.5","path":"/exports/media"}',
  ],
  ['hostPath -> nfs 10.0.0.5:/exports/media', volume, '"nfs":{"server":"10.0.0.5","path":"/exports/media"}'],
  [
    '把这个 PV 的 hostPath 换成 NFS，服务器 10.0.0.5，路径 /exports/media，其余不变。',
    volume,
    '"nfs":{"server":"10.0.0.5","path":"/exports/media"}',
  ],
])('%j is done, and nothing is left to be read', (words, yaml, expected) => {
  const { left, text } = converted(words, yaml);
  expect(text).toContain(expected);
  expect(text).not.toContain('hostPath');
  expect(left).toBe('');
});

test.each([
  ['Update this Deployment to apps/v2.', deployment],
  ['Write a headless Service for it.', deployment],
  ['Add a second volume that is backed by nfs 10.0.0.5:/exports/media.', volume],
])('%j is left to others', (words, yaml) => {
  expect(converted(words, yaml).left).toBe(words.replaceAll(/[\s,.:;]/gu, ''));
});
