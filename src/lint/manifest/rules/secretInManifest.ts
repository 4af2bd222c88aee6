import { entryOf } from '../../../syntax/yaml/value.ts';
import type { YamlNode, YamlScalar } from '../../../syntax/yaml/node.ts';
import type { ManifestRule } from '../subject.ts';
import { shapeOf } from '../secret-shapes.ts';

export const secretInManifest: ManifestRule = {
  id: 'secretInManifest',
  severity: 'error',
  aliases: ['kubescape:C-0012', 'trivy:KSV-0109'],
  summary: 'No secret stands in a manifest',
  why: 'Whoever reads the repository or its history has it, and it stays there when the file is mended: replace it where it was issued.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/secret/#information-security-for-secrets',
  bad: [
    `apiVersion: v1
kind: ConfigMap
metadata:
  name: demo
data:
  token: ghp_0123456789abcdefghijklmnopqrstuvwxyz
`,
    `apiVersion: v1
kind: Secret
metadata:
  name: demo
stringData:
  DATABASE_URL: postgres://shop:hunter2secret@db.example:5432/shop
`,
    `apiVersion: v1
kind: Secret
metadata:
  name: demo
data:
  key: QUtJQUlPU0ZPRE5ON1hZWlFSU1Q=
`,
  ],
  good: [
    `apiVersion: v1
kind: ConfigMap
metadata:
  name: demo
data:
  token: $(TOKEN)
  url: postgres://db.example:5432/shop
`,
    `apiVersion: v1
kind: Secret
metadata:
  name: demo
stringData:
  password: ''
`,
  ],
  *check({ resource }) {
    if (resource.kind === 'SealedSecret' || entryOf(resource.root, 'sops') !== undefined) return;
    const isSecret = resource.kind === 'Secret';
    for (const scalar of scalarsIn(resource.root)) {
      const shape = shapeOf(isSecret ? decoded(scalar.text) : scalar.text);
      if (shape === undefined) continue;
      const message = `this is ${shape}; replace it where it was issued, and refer to a Secret that is not in git`;
      yield { at: scalar, message };
    }
  },
};

function* scalarsIn(node: YamlNode): Generator<YamlScalar> {
  if (node.kind === 'scalar') {
    if (node.type === 'string' && node.alias === undefined) yield node;
    return;
  }
  const children =
    node.kind === 'seq' ? node.items : node.entries.filter(({ merged }) => !merged).map(({ value }) => value);
  for (const child of children) yield* scalarsIn(child);
}

/** Values of a Secret are base64; what is not is judged as it stands. */
function decoded(text: string): string {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/u.test(text)) return text;
  const clear = atob(text);
  return /^[\t\n\r\u0020-\u007e]+$/u.test(clear) ? clear : text;
}
