import { expect, test } from '@jest/globals';
import { bundledStock } from '../../../src/adapters/schemas/linters.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import type { ChangeSet } from '../../../src/change/propose/change-set.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { prove } from '../../../src/change/propose/prove.ts';
import { repairBy } from '../../../src/change/propose/repaired.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { languageOf } from '../../../src/kernel/language.ts';
import type { Result } from '../../../src/kernel/result.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { firstDisagreement } from '../../../src/syntax/dockerfile/agreement.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const { rules, schemas, linters } = bundledStock();
const repair = repairBy(rules, schemas);
const templates = await loadTemplates();

function proposed(words: string): Result<ChangeSet> {
  const order = {
    snapshot: snapshotOf({}),
    request: { words, flags: { profile: 'minimal' }, language: languageOf(words) },
    repository: { owner: 'acme', name: 'app', defaultBranch: 'main' },
    policy: defaultPolicy,
    templates,
  };
  const made = generateChange(order, { languages, manifests, readers, repair });
  return made.ok
    ? prove(made.value, order, { linters, disagreement: firstDisagreement, today: '2026-11-20', repair })
    : made;
}

function written(words: string): string {
  const made = proposed(words);
  if (!made.ok) throw new Error(made.error.what);
  return made.value.files.map(({ text }) => text.replaceAll(/^ *#.*\n/gmu, '')).join('');
}

const ingress = (backend: string): string => `\`\`\`yaml
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
spec:
  rules:
    - host: web.example.com
      http:
        paths:
          - path: /
            backend:
${backend}
\`\`\``;
const old = '              serviceName: web\n              servicePort: 80';
const service = (port: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n  - port: ${port}\n`;
const compose = `\`\`\`yaml
services:
  db:
    image: postgres:15
    volumes: ["dbdata:/var/lib/postgresql/data"]
    ports: ["5432:5432"]
  web:
    image: acme/web:1
    ports: ["8080:80"]
volumes:
  dbdata:
\`\`\``;

test.each([
  `Given the YAML below which reports the error: [ValidationError(Ingress.spec.rules[0].http.paths[0].backend): unknown field "serviceName"], please debug it and provide the entire YAML.\n${ingress(old)}`,
  `下面的 YAML 报错 unknown field "serviceName"，请调试并给出完整的 YAML。\n${ingress(old)}`,
])('what is quoted with its error is repaired, told, and all of the words are understood: %s', (words) => {
  const made = proposed(words);
  expect(made.ok && made.value.notUnderstood).toEqual([]);
  expect(
    made.ok && made.value.understood.filter(({ subject }) => /Repaired|已修复/u.test(subject)),
  ).not.toEqual([]);
  expect(written(words)).toContain(
    'service:\n                name: web\n                port:\n                  number: 80',
  );
});

test('words of an error are no wishes', () => {
  const words = `The Job "pi" is invalid: spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never". fix:\n\napiVersion: batch/v1\nkind: Job\nmetadata:\n  name: pi\nspec:\n  template:\n    spec:\n      containers:\n      - name: pi\n        image: perl:5.34\n`;
  expect(written(words)).toContain('restartPolicy: Never');
});

test('what cannot be repaired is told with its line and field, and is no fault of ours', () => {
  expect(proposed(`fix this:\n\n${service('99999')}`)).toMatchObject({
    ok: false,
    error: {
      id: 'given',
      where: 'line 9 of the YAML that you gave',
      what: expect.stringContaining('`port` is 99999'),
    },
  });
});

test('what cannot be read is told with its line', () => {
  const words = `add a label\n\`\`\`yaml\nkind: Pod\nmetadata:\n  name: a\n}}}\n]]]\n\`\`\``;
  expect(proposed(words)).toMatchObject({ ok: false, error: { id: 'given', facts: { line: '4' } } });
});

test('words about a pasted compose file change what it says', () => {
  const asked = `Convert this, with 3 replicas of web and the web service as NodePort 30080:\n${compose}`;
  expect(written(asked)).toMatch(
    /replicas: 3[^]*type: NodePort[^]*port: 8080\n {6}targetPort: 80\n {6}nodePort: 30080/u,
  );
  const kinds = written(`db should be a StatefulSet\n${compose}`).match(/^kind: .*$/gmu);
  expect(kinds).toEqual(expect.arrayContaining(['kind: StatefulSet', 'kind: Deployment']));
});

test('a variable that is taken from a Secret keeps no value of its own', () => {
  const given =
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: a\n    image: a:1\n    env:\n    - name: DB_PASSWORD\n      value: plain\n';
  const words = `Instead of the plain value take DB_PASSWORD from the secret db-pass, key password.\n\n${given}`;
  expect(written(words)).toMatch(/name: DB_PASSWORD\n\s+valueFrom:\n\s+secretKeyRef:/u);
  expect(written(words)).not.toContain('plain');
});

test('an autoscaler that is asked for beside what runs is written once', () => {
  const kinds = written('Deploy nginx, 2 replicas. Create an HPA with min 2 and max 6 at 70% cpu.').match(
    /^kind: .*$/gmu,
  );
  expect(kinds).toEqual(['kind: Deployment', 'kind: HorizontalPodAutoscaler']);
});
