import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const stable =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: cart\nspec:\n  replicas: 6\n  selector:\n    matchLabels:\n      app: cart\n      track: stable\n  template:\n    metadata:\n      labels:\n        app: cart\n        track: stable\n    spec:\n      serviceAccountName: cart\n      containers:\n      - name: cart\n        image: acme/cart:2.7.1\n        ports:\n        - containerPort: 8080\n';

function amended(words: string) {
  const made = withAmended(`${words}\n\`\`\`yaml\n${stable}\`\`\`\n`);
  const { words: left, documents } = quoted(made.words);
  return { left: left.trim(), documents };
}

const labels = { app: 'cart', track: 'canary' };
const canary = {
  metadata: { name: 'cart-canary' },
  spec: {
    replicas: 1,
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: {
        serviceAccountName: 'cart',
        containers: [{ name: 'cart', image: 'acme/cart:3.0.0', ports: [{ containerPort: 8080 }] }],
      },
    },
  },
};

test.each([
  'I want a canary next to it: a Deployment `cart-canary` with one replica and the image acme/cart:3.0.0, labelled track=canary where this one has track=stable, everything else identical.',
  'copy this as cart-canary, 1 replica, acme/cart:3.0.0, track canary instead of stable',
  'Derive a second Deployment from the one quoted. Called cart-canary, it runs acme/cart:3.0.0 in a single pod, and its track label says canary rather than stable; no further differences.',
  'Write another Deployment cart-canary that runs acme/cart:3.0.0 with a single replica; the label track is canary, the rest is the same.',
  '请在旁边再建一个金丝雀 Deployment cart-canary：1 个副本，镜像 acme/cart:3.0.0，标签 track=canary（原来是 stable），其余完全一样。',
  '再写一个 Deployment cart-canary，1 个副本，镜像 acme/cart:3.0.0，Pod 标签 track=canary 代替 track=stable，其余相同。',
])('a second one like the quoted: %s', (words) => {
  const { documents, left } = amended(words);
  expect(documents[1]).toMatchObject(canary);
  expect(documents[0]).toMatchObject({ metadata: { name: 'cart' }, spec: { replicas: 6 } });
  expect(left).toBe('');
});

test.each([
  'plus a Service `cart` (port 80 to the container port) which selects the pods of both Deployments.',
  'svc cart 80 -> container port selecting both',
  'Also a Service cart, port 80 forwarding to the container port, covering stable and canary alike.',
  '另外写一个 Service cart（80 端口转到容器端口），同时选中两个 Deployment 的 Pod。',
])('a Service before both: %s', (words) => {
  const { documents } = amended(
    `Write a second Deployment cart-canary with track=canary, otherwise the same; ${words}`,
  );
  expect(documents[2]).toMatchObject({
    kind: 'Service',
    metadata: { name: 'cart' },
    spec: { selector: { app: 'cart' }, ports: [{ port: 80, targetPort: 8080 }] },
  });
});

test('what tells no difference by a label is told apart by the one that is called like it', () => {
  const { documents } = amended('I want another Deployment cart-preview, otherwise the same.');
  expect(documents[1]).toMatchObject({
    spec: { selector: { matchLabels: { app: 'cart-preview', track: 'stable' } } },
  });
});
