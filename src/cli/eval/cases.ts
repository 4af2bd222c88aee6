import type { EvalCase } from './case.ts';

const shop = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  replicas: 2
  selector:
    matchLabels:
      app: shop
  template:
    metadata:
      labels:
        app: shop
    spec:
      containers:
        - name: shop
          image: ghcr.io/acme/shop:1.4.0
          ports:
            - containerPort: 8080
          readinessProbe:
            httpGet:
              path: /ready
              port: 8080
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { memory: 256Mi }
---
apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  selector:
    app: shop
  ports:
    - port: 80
      targetPort: 8080
`;

const files = {
  'deploy/shop.yaml': shop,
  Dockerfile:
    'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nEXPOSE 8080\nUSER 1000\nCMD ["node", "server.js"]\n',
  'package.json': '{"name":"shop","scripts":{"start":"node server.js"}}\n',
};

/** Only a line of its code says where it tells of its health, in a way that no rule reads. */
const kiosk = {
  'package.json': '{"name":"kiosk","scripts":{"start":"node server.js"},"dependencies":{"express":"4"}}\n',
  'package-lock.json': '{"lockfileVersion":3,"packages":{}}\n',
  'server.js':
    "const app = require('express')();\nconst health = ['/up/ready'];\napp.use(health, (_, answer) => answer.sendStatus(200));\napp.listen(process.env.PORT || 3000);\n",
};

/** Small, and yet what each use is for; words that the rules alone do not understand. */
export const evalCases: readonly EvalCase[] = [
  {
    name: 'wish-copies',
    use: 'wish',
    words: 'have a handful, say five, of them running side by side',
    expect: ['5 replicas'],
    files,
  },
  {
    name: 'wish-host',
    use: 'wish',
    words: 'people find it under shop.example.net',
    expect: ['host shop.example.net'],
    files,
  },
  { name: 'wish-chinese', use: 'wish', words: '同时跑三份就够了', expect: ['3 replicas'], files },
  {
    name: 'fill-probe',
    use: 'fill',
    words: '2 replicas',
    expect: ['readiness@kiosk = /up/ready'],
    files: kiosk,
  },
  {
    name: 'fill-chinese',
    use: 'fill',
    words: '部署，要自动扩缩容',
    expect: ['autoscale@kiosk = '],
    files: kiosk,
  },
  {
    name: 'edit-slow-start',
    use: 'edit',
    words:
      'shop is killed while it is still starting, which takes two minutes: mend that with a startupProbe',
    expect: ['startupProbe:', 'path: /ready'],
    files,
  },
  {
    name: 'edit-zones',
    use: 'edit',
    words: 'shop shall survive the loss of a zone',
    expect: ['topology'],
    files,
  },
  {
    name: 'edit-graceful',
    use: 'edit',
    words: 'shop needs a minute to finish requests when it is stopped',
    expect: ['terminationGracePeriodSeconds: 60'],
    files,
  },
  {
    name: 'edit-chinese',
    use: 'edit',
    words: 'shop 发布时必须始终保持两个可用',
    expect: ['maxUnavailable: 0'],
    files,
  },
  {
    name: 'author-quota',
    use: 'author',
    words: 'a ResourceQuota of 20 pods and 8Gi of memory requests',
    expect: ['kind: ResourceQuota', '20', '8Gi'],
    files,
  },
  {
    name: 'author-monitor',
    use: 'author',
    words: 'a ServiceMonitor for the shop that scrapes /metrics every 30 seconds',
    expect: ['kind: ServiceMonitor', '/metrics', '30s'],
    files,
  },
  {
    name: 'ask-port',
    use: 'ask',
    words: 'Which port does the shop listen on, and where is that said?',
    expect: ['8080', 'deploy/shop.yaml'],
    files,
  },
  {
    name: 'ask-rollback',
    use: 'ask',
    words: 'How do I go back to the version before?',
    expect: ['rollout undo'],
    files,
  },
  {
    name: 'ask-runbook',
    use: 'ask',
    words: 'Write a runbook for the shop.',
    expect: ['/ready', 'kubectl'],
    files,
  },
  {
    name: 'review-probe',
    use: 'review',
    words: '',
    expect: ['port: 9090'],
    files,
    patch: {
      path: 'deploy/shop.yaml',
      text: '@@ -22,3 +22,3 @@\n           readinessProbe:\n             httpGet:\n               path: /ready\n-              port: 8080\n+              port: 9090\n',
    },
  },
];
