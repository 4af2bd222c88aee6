import type { Span } from '../../../kernel/text.ts';
import type { YamlNode, YamlScalar } from '../../../syntax/yaml/node.ts';
import type { ManifestRule } from '../subject.ts';
import { isSealed, shapeWithin } from '../secrets/shapes.ts';

export const secretInManifest: ManifestRule = {
  id: 'secretInManifest',
  severity: 'error',
  aliases: [
    'kubescape:C-0012',
    'trivy:KSV-0109',
    'polaris:sensitiveConfigmapContent',
    'polaris:sensitiveContainerEnvVar',
    'checkov:CKV_K8S_35',
  ],
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
  *check({ resource, text }) {
    if (isSealed(resource)) return;
    for (const scalar of scalarsIn(resource.root)) {
      const shape = shapeWithin(scalar.text);
      if (shape === undefined) continue;
      const message = `this is ${shape.kind}; replace it where it was issued, and refer to a Secret that is not in git`;
      yield { at: placeOf(shape.part, scalar, text), message, ...(shape.isWeak && { severity: 'warning' }) };
    }
  },
};

/** The line of a file that a ConfigMap holds, where it stands there as it is. */
function placeOf(part: string, scalar: YamlScalar, source: string): Span {
  const [line = part] = part.split('\n');
  const start = source.indexOf(line, scalar.start);
  return start === -1 || start >= scalar.end || scalar.style === 'plain'
    ? scalar
    : { start, end: start + line.length };
}

function* scalarsIn(node: YamlNode): Generator<YamlScalar> {
  if (node.kind === 'scalar') {
    if (node.type === 'string' && node.alias === undefined) yield node;
    return;
  }
  const children =
    node.kind === 'seq' ? node.items : node.entries.filter(({ merged }) => !merged).map(({ value }) => value);
  for (const child of children) yield* scalarsIn(child);
}
