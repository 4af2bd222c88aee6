import { mapAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../../manifest/subject.ts';
import { pairsOf } from '../fields.ts';

const secret = (value: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\ndata:\n  word: ${value}\n`;

export const secretData: ManifestRule = {
  id: 'secretData',
  severity: 'error',
  summary: 'Data of a Secret is base64',
  why: 'The API server decodes `data` and refuses the object where it cannot; plain text belongs into `stringData`.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data',
  bad: [
    secret('hello!'),
    secret('abc'),
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\nbinaryData:\n  word: "?"\n',
  ],
  good: [
    secret('aGVsbG8='),
    secret('""'),
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  word: "?"\n',
  ],
  *check({ resource }) {
    const fields: Readonly<Record<string, string>> = { Secret: 'data', ConfigMap: 'binaryData' };
    const field = resource.apiVersion === 'v1' ? fields[resource.kind] : undefined;
    if (field === undefined) return;
    for (const { name, value } of pairsOf(mapAt(resource.root, [field]))) {
      if (value.kind !== 'scalar' || value.type !== 'string' || isBase64(value.text)) continue;
      const hint = field === 'data' ? '; move plain text to `stringData`' : '; move plain text to `data`';
      yield { at: value, message: `\`${field}.${name}\` is no base64${hint}` };
    }
  },
};

/** As Go decodes it: line breaks do not count, padding does. */
function isBase64(text: string): boolean {
  const bare = text.replaceAll(/[\r\n]/gu, '');
  return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(bare);
}
