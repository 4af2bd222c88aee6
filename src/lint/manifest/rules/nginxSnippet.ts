import { mapAt } from '../../../syntax/yaml/value.ts';
import { exampleIngress } from '../example-ingress.ts';
import type { ManifestRule } from '../subject.ts';

export const nginxSnippet: ManifestRule = {
  id: 'nginxSnippet',
  severity: 'warning',
  aliases: ['checkov:CKV_K8S_152', 'checkov:CKV_K8S_153', 'checkov:CKV_K8S_154', 'kubescape:C-0059'],
  summary: 'No raw configuration goes into the ingress controller',
  why: 'Whoever may write an Ingress reads every secret that the controller can read (CVE-2021-25742).',
  docs: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#configuration-snippet',
  bad: [
    exampleIngress(
      '',
      '  name: demo\n  annotations:\n    nginx.ingress.kubernetes.io/configuration-snippet: |\n      more_set_headers "X: y";\n',
    ),
  ],
  good: [exampleIngress('')],
  *check({ resource }) {
    if (resource.kind !== 'Ingress') return;
    for (const { name, key } of mapAt(resource.root, ['metadata', 'annotations'])?.entries ?? []) {
      if (!/^nginx\.ingress\.kubernetes\.io\/[a-z-]{0,40}snippet$/u.test(name)) continue;
      yield {
        at: key,
        message: `\`${name}\` puts text into the configuration of the controller, which reads all secrets; use an annotation that is made for it`,
      };
    }
  },
};
