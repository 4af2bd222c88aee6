import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import type { ManifestRule } from '../../manifest/subject.ts';
import { isBuiltIn } from '../fields.ts';
import { faultOfLabel, faultOfServiceName, faultOfSubdomain } from '../names.ts';

const example = (name: string, kind = 'ConfigMap'): string =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n`;

const labelled = new Set(['Namespace']);

export const objectName: ManifestRule = {
  id: 'objectName',
  severity: 'error',
  summary: 'A name is one that the API server takes',
  why: 'Names become parts of URLs and DNS records; the API server refuses all others.',
  docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  bad: [
    example('My_Config'),
    example('1web', 'Service'),
    example('a.b', 'Namespace'),
    example('a\n  namespace: A_b'),
  ],
  good: [example('my-config.v1'), example('web', 'Service'), example('team-a', 'Namespace')],
  *check({ resource, containers }) {
    if (!isBuiltIn(resource) || resource.apiVersion.startsWith('rbac.')) return;
    const name = scalarAt(resource.root, ['metadata', 'name']);
    const namespace = scalarAt(resource.root, ['metadata', 'namespace']);
    if (name?.type === 'string') yield* judge(name, faultOf(resource.kind, name.text));
    if (namespace?.type === 'string') yield* judge(namespace, faultOfLabel(namespace.text));
    for (const { node } of containers) {
      const own = scalarAt(node, ['name']);
      if (own?.type === 'string') yield* judge(own, faultOfLabel(own.text));
    }
  },
};

function faultOf(kind: string, name: string): string | undefined {
  if (kind === 'Service') return faultOfServiceName(name);
  if (kind === 'CronJob' && name.length > 52) return 'is longer than the 52 characters of a CronJob';
  return labelled.has(kind) ? faultOfLabel(name) : faultOfSubdomain(name);
}

function* judge(at: Report['at'] & { readonly text: string }, fault: string | undefined): Generator<Report> {
  if (fault !== undefined) yield { at, message: `the name \`${at.text.slice(0, 80)}\` ${fault}` };
}
