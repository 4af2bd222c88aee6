import type { YamlMap } from '../../../syntax/yaml/node.ts';
import type { Report } from '../../contract.ts';
import type { ManifestRule } from '../../manifest/subject.ts';
import { fieldsOf, isBuiltIn, pairsOf } from '../fields.ts';
import { faultOfKey, faultOfLabelValue } from '../names.ts';

const example = (label: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels:\n    ${label}\n`;
const holders = new Set(['matchLabels', 'nodeSelector']);

export const labelSyntax: ManifestRule = {
  id: 'labelSyntax',
  severity: 'error',
  aliases: ['kube-score:label-values'],
  summary: 'Labels have keys and values that the API server takes',
  why: 'A value with other characters or more than 63 of them makes the API server refuse the object.',
  docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  bad: [example('app: my app'), example('"-app": a'), example('a/b/c: d'), example(`v: ${'a'.repeat(64)}`)],
  good: [example('app.kubernetes.io/name: web'), example('empty: ""')],
  *check({ resource }) {
    const isOurs = isBuiltIn(resource);
    for (const { name, value, within } of fieldsOf(resource.root)) {
      const isMetadata = name === 'labels' && within.at(-1) === 'metadata' && (isOurs || within.length === 1);
      if (value.kind === 'map' && (isMetadata || (isOurs && holders.has(name)))) yield* judge(value);
    }
  },
};

function* judge(labels: YamlMap): Generator<Report> {
  for (const { name, key, value } of pairsOf(labels)) {
    const fault = faultOfKey(name);
    if (fault !== undefined) yield { at: key, message: `the label key \`${name.slice(0, 80)}\` ${fault}` };
    if (value.kind !== 'scalar' || value.type !== 'string') continue;
    const wrong = faultOfLabelValue(value.text);
    if (wrong !== undefined) yield { at: value, message: `the value of the label \`${name}\` ${wrong}` };
  }
}
