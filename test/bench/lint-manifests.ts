import { everyRule } from '../../src/lint/engine/choice.ts';
import { lintManifests } from '../../src/lint/manifest/engine.ts';
import { manifestRules } from '../../src/lint/manifest/rules.ts';
import { newestMinor } from '../../src/lint/manifest/versions.ts';

/** How fast manifests are judged by all rules, in files of an application each and in one line of JSON. */
const only = new Set(manifestRules.map(({ id }) => id));

for (const applications of [1250, 2500, 5000]) measure('in files', applications, (texts) => texts);
for (const applications of [250, 500, 1000])
  measure('in one file', applications, (texts) => [texts.join('---\n')]);

function measure(how: string, applications: number, arrange: (texts: string[]) => string[]): void {
  const texts = arrange(Array.from({ length: applications }, (_, index) => application(index)));
  const files = texts.map((text, index) => ({ path: `${index}.yaml`, text }));
  const start = performance.now();
  const findings = lintManifests({
    files,
    rules: manifestRules,
    minor: newestMinor,
    choice: { ...everyRule, only },
  });
  const seconds = (performance.now() - start) / 1000;
  const resources = applications * 4;
  const megabytes = Math.round(process.memoryUsage().rss / 1e6);
  const fixes = findings.filter(({ fix }) => fix !== undefined).length;
  console.log(
    `${resources} resources ${how}: ${seconds.toFixed(2)} s, ${Math.round(resources / seconds)} resources/s, ` +
      `${findings.length} findings, ${fixes} with a fix, ${megabytes} MB`,
  );
}

function application(index: number): string {
  const name = `app-${index}`;
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: team-${index % 50}}
spec:
  replicas: 3
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
        - name: web
          image: registry.example/${name}:1.2.3
          ports: [{name: http, containerPort: 8080}]
---
apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: team-${index % 50}}
spec:
  selector: {app: ${name}}
  ports: [{port: 80, targetPort: htp}]
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: ${name}, namespace: team-${index % 50}}
spec: {minAvailable: 2, selector: {matchLabels: {app: ${name}}}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}, namespace: team-${index % 50}}
spec: {podSelector: {matchLabels: {app: ${name}}}, policyTypes: [Ingress]}
`;
}
