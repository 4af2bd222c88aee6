import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const pod =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  hostNetwork: true\n  containers:\n  - name: a\n    image: a:1\n    securityContext:\n      runAsUser: 0\n    resources:\n      limits:\n        cpu: "1"\n        memory: 1Gi\n    readinessProbe:\n      tcpSocket:\n        port: 80\n    volumeMounts:\n    - name: sock\n      mountPath: /var/run/docker.sock\n  volumes:\n  - name: sock\n    hostPath:\n      path: /var/run/docker.sock\n';
const service =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: s\nspec:\n  type: NodePort\n  selector:\n    app: s\n  ports:\n  - port: 80\n    nodePort: 30080\n';
const role =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: r\nrules:\n- apiGroups: [""]\n  resources: [secrets]\n  verbs: [get, list, delete]\n';
const storage =
  'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\n  annotations:\n    storageclass.kubernetes.io/is-default-class: "true"\nprovisioner: ebs.csi.aws.com\n';

test.each([
  ['Remove the CPU limit', pod, '"limits":{"memory":"1Gi"}'],
  ['去掉 CPU 限制', pod, '"limits":{"memory":"1Gi"}'],
  ['不要再以 root 运行', pod, '"securityContext":{"runAsNonRoot":true}'],
  ['It must not use the host network any more', pod, '"hostNetwork":false'],
  [
    'This service must not be a NodePort any more',
    service,
    '"spec":{"selector":{"app":"s"},"ports":[{"port":80}]}',
  ],
  ["Take the delete verb away and don't let it list", role, '"verbs":["get"]'],
  [
    'This should no longer be the default class',
    storage,
    '"storageclass.kubernetes.io/is-default-class":"false"',
  ],
  ['这个 StorageClass 不应再是默认的', storage, '"storageclass.kubernetes.io/is-default-class":"false"'],
])('what is refused is taken out of what is quoted: %s', (words, yaml, held) => {
  expect(amended(words, yaml)).toContain(held);
});

test.each([
  ['Keep everything except the readiness probe', pod, 'readinessProbe'],
  ['It should stop mounting the Docker socket of the host', pod, 'sock'],
  ['No hostPath volumes', pod, 'hostPath'],
])('what is refused is there no more: %s', (words, yaml, gone) => {
  expect(amended(words, yaml)).not.toContain(gone);
});

test.each([
  ['The selector must not change', service],
  ['It must not use more than 2 CPUs', pod],
  ['It must not run in the namespace default', pod],
])('what is refused and is not there changes nothing: %s', (words, yaml) => {
  expect(amended(words, yaml)).toBe(JSON.stringify(quoted(`\`\`\`yaml\n${yaml}\`\`\`\n`).documents));
});

function amended(words: string, yaml: string): string {
  const { documents } = quoted(withAmended(`${words}:\n\`\`\`yaml\n${yaml}\`\`\`\n`).words);
  return JSON.stringify(documents);
}
