/** Where a link of a model may lead. */
export type Links = {
  /** Lower case; what the request, the policy or the default branch names. */
  readonly hosts: ReadonlySet<string>;
};

/** Documentation that answers about this field cite. */
const documentation: ReadonlySet<string> = new Set([
  'kubernetes.io',
  'docs.docker.com',
  'kustomize.io',
  'kubectl.docs.kubernetes.io',
  'helm.sh',
  'argo-cd.readthedocs.io',
  'fluxcd.io',
  'prometheus.io',
  'istio.io',
  'gateway-api.sigs.k8s.io',
  'cert-manager.io',
  'kyverno.io',
  'external-secrets.io',
  'keda.sh',
]);

/** No query and no fragment but a heading's: both can carry what was read here. */
export function canLead(url: string, { hosts }: Links): boolean {
  if (!/^https:\/\/[\x21-\x7e]{1,500}$/u.test(url) || /[?@\\%(){}[\]<>"'`*_~!$|^]/u.test(url)) return false;
  const [, host = '', path = ''] =
    /^https:\/\/([a-z0-9.-]{1,255})(\/[^#]{0,400})?(?:#[a-z0-9-]{1,80})?$/iu.exec(url) ?? [];
  const name = host.toLowerCase();
  if (name === '') return false;
  return documentation.has(name) || (hosts.has(placeOf(name, path)) && !isConversation(path));
}

/** Where everybody may have a page, who is named there vouches for no neighbour. */
function placeOf(host: string, path: string): string {
  const isShared =
    /(?:^|\.)(?:github\.com|githubusercontent\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com)$/u;
  const owner = /^\/([^/?#]{1,100})/u.exec(path)?.[1]?.toLowerCase() ?? '';
  return isShared.test(host) ? `${host}/${owner}` : host;
}

/** A link to an issue shows there, as a mention of it does. */
function isConversation(path: string): boolean {
  return /^\/[^/]{1,100}\/[^/]{1,100}\/(?:issues|pull|discussions|commit)\b/u.test(path);
}

/** Hosts that a text names; where hosts are shared, with who is named there. */
export function hostsIn(text: string): string[] {
  const found = text
    .slice(0, 200_000)
    .matchAll(/\bhttps?:\/\/([a-z0-9](?:[a-z0-9-]{0,62}\.){1,8}[a-z]{2,24})\b(\/[^\s/?#"'<>)]{1,100})?/giu);
  return [...found].map(([, host = '', path = '']) => placeOf(host.toLowerCase(), path));
}

export function linksOf(texts: readonly string[]): Links {
  return { hosts: new Set(texts.flatMap(hostsIn)) };
}
