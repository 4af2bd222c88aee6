import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const both =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: chat\nspec:\n  selector:\n    app: chat\n  ports:\n  - port: 80\n    targetPort: 8080\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: chat\nspec:\n  selector:\n    matchLabels:\n      app: chat-web\n  template:\n    metadata:\n      labels:\n        app: chat-web\n    spec:\n      containers:\n      - name: chat\n        image: acme/chat:1\n        ports:\n        - containerPort: 3333\n';

test.each([
  "The Service's selector doesn't fit the pods' labels, and the target port isn't what the container listens on. Please send me only the corrected Service, which shall also have session affinity by client IP with a timeout of 2 hours.",
  'fix selector and targetPort of the service per the deployment; add sessionAffinity ClientIP 7200s. only the service',
  "The Deployment quoted underneath is fine, the Service isn't: target port and selector need to be brought into line with the Deployment. On top of that, clients should stick to one pod (ClientIP affinity, 7200 seconds).",
  'Repair the Service so that it matches the Deployment. It should keep a client on the same pod for 2 hours.',
  '看起来是选择器和 Pod 标签对不上，targetPort 也不是容器监听的端口。请改正 Service，并加上基于客户端 IP 的会话保持，超时 2 小时。',
])('what is asked for beside the repair is not lost with it: %s', (words) => {
  const { documents } = quoted(withAmended(`${words}\n\`\`\`yaml\n${both}\`\`\`\n`).words);
  expect(documents[0]).toMatchObject({
    spec: {
      selector: { app: 'chat-web' },
      sessionAffinity: 'ClientIP',
      sessionAffinityConfig: { clientIP: { timeoutSeconds: 7200 } },
      ports: [{ port: 80, targetPort: 3333 }],
    },
  });
});
