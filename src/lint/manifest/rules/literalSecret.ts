import { exampleContainer } from '../example-pod.ts';
import { type Weight, weigh, weighAccount, weighAddress, weighWithin } from '../secrets/literals.ts';
import { type Hint, hintOf } from '../secrets/names.ts';
import { placesOf } from '../secrets/places.ts';
import { isHexKey, looksRandom } from '../secrets/random.ts';
import { decoded, isSealed, shapeWithin } from '../secrets/shapes.ts';
import type { ManifestRule } from '../subject.ts';

export const literalSecret: ManifestRule = {
  id: 'literalSecret',
  severity: 'warning',
  aliases: ['checkov:CKV_K8S_35', 'kubescape:C-0012', 'trivy:KSV-0109', 'polaris:sensitiveConfigmapContent'],
  summary: 'A password is referred to, not written down',
  why: 'Whoever reads the manifest, the repository or its history has it, and every copy of the manifest has the same one.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/secret/#using-secrets',
  bad: [
    exampleContainer('      env:\n        - name: POSTGRES_PASSWORD\n          value: hunter2\n'),
    `apiVersion: v1
kind: ConfigMap
metadata:
  name: demo
data:
  application.properties: |
    server.port=8080
    spring.datasource.password=hunter2
`,
  ],
  good: [
    exampleContainer(
      '      env:\n        - name: POSTGRES_PASSWORD\n          valueFrom: {secretKeyRef: {name: db, key: password}}\n',
    ),
    exampleContainer('      env:\n        - name: DB_PASSWORD_FILE\n          value: /run/secrets/db\n'),
  ],
  *check(subject) {
    const { resource } = subject;
    if (isSealed(resource)) return;
    for (const { name, text, at } of placesOf(subject)) {
      const clear = resource.kind === 'Secret' ? decoded(text) : text;
      const weight = scales[hintOf(name)](clear, name);
      if (weight === 'none' || shapeWithin(clear) !== undefined) continue;
      if (weight === 'written')
        yield { at, message: `the value of \`${name}\` stands in git; ${mends(resource.kind)}` };
      else
        yield {
          at,
          severity: 'info',
          message: `the value of \`${name}\` is there to be replaced; ${mends(resource.kind)}`,
        };
    }
  },
};

/** What a value gives away, by what its name says of it. */
const scales: Readonly<Record<Hint, (text: string, name: string) => Weight>> = {
  public: () => 'none',
  secret: (text, name) => (text === name ? 'none' : weigh(text)),
  account: (text) => weighAccount(decoded(text)),
  address: weighAddress,
  key: (text) => (isHexKey(text) || looksRandom(text) ? 'written' : weighWithin(text)),
  nothing: (text) => (looksRandom(text) ? 'written' : weighWithin(text)),
};

function mends(kind: string): string {
  return kind === 'Secret'
    ? 'seal it (SealedSecret, SOPS) or let an ExternalSecret fetch it'
    : 'take it from a Secret by secretKeyRef or a mounted file';
}
