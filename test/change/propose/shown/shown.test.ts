import { expect, test } from '@jest/globals';
import { bundledStock } from '../../../../src/adapters/schemas/linters.ts';
import { loadTemplates } from '../../../../src/adapters/templates/load.ts';
import { aspects } from '../../../../src/change/edit/words/aspects.ts';
import type { ChangeSet } from '../../../../src/change/propose/change-set.ts';
import { generateChange } from '../../../../src/change/propose/generate.ts';
import { prove } from '../../../../src/change/propose/prove.ts';
import { repairBy } from '../../../../src/change/propose/repaired.ts';
import { defaultPolicy } from '../../../../src/config/policy.ts';
import { languageOf } from '../../../../src/kernel/language.ts';
import { languages } from '../../../../src/languages/languages.ts';
import { manifests } from '../../../../src/manifests/manifests.ts';
import { readers } from '../../../../src/spec/words/readers.ts';
import { firstDisagreement } from '../../../../src/syntax/dockerfile/agreement.ts';
import { snapshotOf } from '../../../support/snapshot.ts';

/*
 * What is said of manifests that are shown, in a repository with code: `path: what it holds`, `!` what it must not; a
 * path that stands nowhere in a row must not be written.
 */
const { rules, schemas, linters } = bundledStock();
const repair = repairBy(rules, schemas);
const templates = await loadTemplates();
const code = {
  'package.json':
    '{"name":"shop","version":"1.0.0","scripts":{"start":"node server.js"},"dependencies":{"express":"5.1.0"}}',
  'server.js': "require('express')().listen(3000)\n",
};
const deployment = (name: string, image: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  replicas: 2 # one per zone
  selector:
    matchLabels:
      app: ${name}
  template:
    metadata:
      labels:
        app: ${name}
    spec:
      containers:
        - name: ${name}
          image: ${image}
          ports:
            - containerPort: 3000
              name: http
          resources:
            limits:
              memory: 256Mi
`;
const service = `apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  selector:
    app: shop
  ports:
    - port: 80
      targetPort: http
`;
const shop = deployment('shop', 'acme/shop:1.4.0');
const live = shop.replace(
  'metadata:\n',
  'metadata:\n  uid: 6f2f2a55\n  resourceVersion: "8"\n  creationTimestamp: "2025-03-02T10:11:12Z"\n',
);
const plain = { ...code, 'k8s/deployment.yaml': shop, 'k8s/service.yaml': service };
const kustomized = {
  ...code,
  'deploy/base/deployment.yaml': shop,
  'deploy/base/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - deployment.yaml\n',
};
const chart = {
  ...code,
  'charts/shop/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 0.1.0\n',
  'charts/shop/values.yaml': 'replicaCount: 2\nimage:\n  repository: acme/shop\n  tag: 1.4.0\n',
  'charts/shop/templates/deployment.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\nspec:\n  replicas: {{ .Values.replicaCount }}\n',
};

function proposed(words: string, files: Readonly<Record<string, string>>): ChangeSet {
  const order = {
    snapshot: snapshotOf(files),
    request: { words, flags: {}, language: languageOf(words) },
    repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
    policy: defaultPolicy,
    templates,
  };
  const made = generateChange(order, { languages, manifests, readers, aspects, repair });
  const whole = made.ok
    ? prove(made.value, order, { linters, disagreement: firstDisagreement, today: '2026-11-20', repair })
    : made;
  if (!whole.ok) throw new Error(whole.error.what);
  return whole.value;
}

type Case = {
  readonly in: Readonly<Record<string, string>>;
  readonly say: string;
  readonly show: string;
  readonly title: string;
  readonly holds: readonly string[];
};

const cases: readonly Case[] = [
  {
    in: code,
    say: 'Change replicas to 5 and the image to nginx:1.27 in the Deployment below',
    show: deployment('web', 'nginx:1.25   # pinned'),
    title: 'Add Deployment web',
    holds: [
      'k8s/web/deployment.yaml: replicas: 5 # one per zone',
      'k8s/web/deployment.yaml: image: nginx:1.27   # pinned',
      'k8s/web/deployment.yaml: app: web',
      'k8s/web/deployment.yaml: !runAsNonRoot',
    ],
  },
  {
    in: code,
    say: 'This is what runs in production today, bring it into the repo.',
    show: live,
    title: 'Add Deployment shop',
    holds: [
      'k8s/deployment.yaml: acme/shop:1.4.0',
      'k8s/deployment.yaml: !uid',
      'k8s/deployment.yaml: !creation',
    ],
  },
  {
    in: plain,
    say: '把下面这个 Deployment 的副本数改成 4，内存限制改成 1Gi',
    show: shop,
    title: '修改 Deployment shop',
    holds: ['k8s/deployment.yaml: replicas: 4 # one per zone', 'k8s/deployment.yaml: memory: 1Gi'],
  },
  {
    in: plain,
    say: 'This is an older copy of it, please set the memory limit to 512Mi',
    show: shop.replace('1.4.0', '1.2.0'),
    title: 'Change Deployment shop',
    holds: ['k8s/deployment.yaml: memory: 512Mi', 'k8s/deployment.yaml: acme/shop:1.4.0'],
  },
  {
    in: plain,
    say: 'Our current deployment looks like this; add a PDB for it with minAvailable 1.',
    show: shop,
    title: 'Add PodDisruptionBudget shop',
    holds: ['k8s/poddisruptionbudget.yaml: minAvailable: 1', 'k8s/poddisruptionbudget.yaml: app: shop'],
  },
  {
    in: kustomized,
    say: 'Add a PodDisruptionBudget with maxUnavailable 1 for this Deployment',
    show: shop,
    title: 'Add PodDisruptionBudget shop',
    holds: [
      'deploy/base/poddisruptionbudget.yaml: maxUnavailable: 1',
      'deploy/base/kustomization.yaml: - poddisruptionbudget.yaml',
    ],
  },
  {
    in: chart,
    say: 'kubectl get deploy shop -o yaml shows this, please change replicas to 5',
    show: shop,
    title: 'Change Values shop',
    holds: ['charts/shop/values.yaml: replicaCount: 5', 'charts/shop/values.yaml: tag: 1.4.0'],
  },
];

test.each(cases)('$say', ({ in: files, say, show, title, holds }) => {
  const made = proposed(`${say}\n\n\`\`\`yaml\n${show}\`\`\`\n`, files);
  const texts = new Map(made.files.map(({ path, text }) => [path, text]));
  const failed = holds.filter((one) => {
    const [, path = '', not = '', text = ''] = /^(\S+): (!?)(.*)$/su.exec(one) ?? [];
    return (texts.get(path)?.includes(text) ?? false) !== (not === '');
  });
  expect({ failed, left: made.notUnderstood, title: made.title }).toEqual({ failed: [], left: [], title });
  expect([...texts.keys()].filter((path) => holds.every((one) => !one.startsWith(`${path}: `)))).toEqual([]);
});

test('services that are spoken of beside what is shown are made as ever', () => {
  const made = proposed(
    `Deploy the shop with 3 replicas, in the namespace of this one\n\n\`\`\`yaml\n${deployment('billing', 'acme/billing:1')}\`\`\`\n`,
    {
      ...code,
      'api/package.json': code['package.json'].replace('shop', 'api'),
      'api/server.js': code['server.js'],
    },
  );
  expect(made.files.map(({ path }) => path)).toContain('Dockerfile');
});
