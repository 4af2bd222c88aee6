import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../../manifest/subject.ts';
import { retired } from '../retired.ts';

export const deprecatedApi: ManifestRule = {
  id: 'deprecatedApi',
  severity: 'warning',
  ofPatches: true,
  aliases: ['kube-score:stable-version'],
  summary: 'The API of a resource is not on its way out',
  why: 'A later version of the cluster will refuse it; moving now is one line.',
  docs: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
  bad: ['apiVersion: v1\nkind: Endpoints\nmetadata:\n  name: a\n'],
  good: [
    'apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata:\n  name: a\naddressType: IPv4\nendpoints: []\n',
  ],
  *check({ resource, minor }) {
    const found = retired(resource.apiVersion, resource.kind);
    if (found === undefined || found.deprecated > minor || (found.removed ?? Infinity) <= minor) return;
    const end = found.removed === undefined ? '' : ` and not served from 1.${found.removed} on`;
    const message = `${resource.apiVersion} ${resource.kind} is deprecated since Kubernetes 1.${found.deprecated}${end}; use ${found.instead}`;
    yield { at: scalarAt(resource.root, ['apiVersion']) ?? resource.root, message };
  },
};
