import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const run =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: api\n  namespace: backend\nspec:\n  template:\n    spec:\n      containers:\n      - name: api\n        image: a/api:1\n        env:\n        - name: LEVEL\n          value: info\n        - name: DB_HOST\n          value: pg\n        - name: DB_PASSWORD\n          value: x1y2\n';
const config =
  'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: mailer\n  namespace: notify\ndata:\n  SMTP_HOST: smtp\n  SMTP_PASSWORD: x1y2\n  API_TOKEN: z3\n';

function parted(words: string, yaml: string): string {
  return JSON.stringify(quoted(withAmended(`${words}\n\`\`\`yaml\n${yaml}\`\`\`\n`).words).documents);
}

test.each([
  'Move DB_PASSWORD into a Secret named api-secret (stringData is fine) and the other variables into a ConfigMap named api-config, keeping the key names, and let the container load both with envFrom instead of env. I need all three manifests.',
  'split the env out of this deploy: DB_PASSWORD -> secret api-secret (stringData), rest -> configmap api-config, same keys, container uses envFrom for both. all 3 yamls',
  '请把 DB_PASSWORD 移到名为 api-secret 的 Secret（用 stringData 即可），其余变量移到名为 api-config 的 ConfigMap，键名不变，容器改用 envFrom 引入这两者，不再用 env。',
])('variables go to the object that is told next to them: %s', (words) => {
  const text = parted(words, run);
  expect(text).toContain(
    '"name":"api-secret","namespace":"backend"},"type":"Opaque","stringData":{"DB_PASSWORD":"x1y2"}',
  );
  expect(text).toContain('"name":"api-config","namespace":"backend"},"data":{"LEVEL":"info","DB_HOST":"pg"}');
  expect(text).toContain(
    '"envFrom":[{"secretRef":{"name":"api-secret"}},{"configMapRef":{"name":"api-config"}}]',
  );
  expect(text).not.toContain('"env":');
});

test.each([
  'Split it: keep the harmless settings in the ConfigMap under its present name, and move SMTP_PASSWORD and API_TOKEN to an Opaque Secret called mailer-secrets in the same namespace, written with stringData.',
  'split: SMTP_PASSWORD and API_TOKEN into Opaque Secret mailer-secrets (stringData, same ns), rest stays in the configmap',
  'Separate the sensitive entries from the others: they belong in a new Secret (name mailer-secrets).',
  '请拆分：普通配置保留在原来的 ConfigMap 里，把 SMTP_PASSWORD 和 API_TOKEN 移到同一命名空间的 Opaque 类型 Secret mailer-secrets 中。',
])('entries go, and the others stay: %s', (words) => {
  const text = parted(words, config);
  expect(text).toContain('"name":"mailer","namespace":"notify"},"data":{"SMTP_HOST":"smtp"}');
  expect(text).toContain('"name":"mailer-secrets"');
  expect(text).toContain('"stringData":{"SMTP_PASSWORD":"x1y2","API_TOKEN":"z3"}');
});

test.each([
  'Add the variable MODE=a from the Secret api-secret.',
  'Move the Deployment to the namespace api-config.',
])('nothing is parted where no name goes anywhere: %s', (words) => {
  expect(parted(words, run)).toContain('"env":[{"name":"LEVEL","value":"info"}');
});
