import type { ManifestRule } from '../../manifest/subject.ts';
import { fieldsOf, isBuiltIn } from '../fields.ts';
import { isDateTime } from '../interpreter/times.ts';

const times = new Set([
  'creationTimestamp',
  'deletionTimestamp',
  'lastTransitionTime',
  'lastUpdateTime',
  'lastProbeTime',
  'startTime',
  'completionTime',
  'renewTime',
  'acquireTime',
  'firstTimestamp',
  'lastTimestamp',
]);
const example = (time: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  creationTimestamp: ${time}\n`;

export const timestampSyntax: ManifestRule = {
  id: 'timestampSyntax',
  severity: 'error',
  summary: 'A time is written as RFC 3339 has it',
  why: 'The API server cannot decode another form and refuses the object.',
  docs: 'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/',
  bad: [example('yesterday'), example('2026-02-30T00:00:00Z')],
  good: [example('2026-02-28T00:00:00Z'), example('null')],
  *check({ resource }) {
    if (!isBuiltIn(resource)) return;
    for (const { name, value } of fieldsOf(resource.root)) {
      if (!times.has(name) || value.kind !== 'scalar' || value.type !== 'string' || isDateTime(value.text))
        continue;
      yield {
        at: value,
        message: `\`${name}\` is \`${value.text.slice(0, 40)}\`; write it like 2026-01-31T12:00:00Z`,
      };
    }
  },
};
