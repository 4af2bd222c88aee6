import { overLines } from '../../kernel/over-lines.ts';
import type { Grounds, Leaf } from './values.ts';
import { tiesOf } from './ties.ts';

/** Annotations by which controllers take accounts, open doors, inject, skip guards or run hooks. */
const powerful = new RegExp(
  overLines`
    amazonaws\.com/|iam\.gke\.io|azure\.(?:workload|com)|cloud\.google|vault|inject|linkerd|istio|
    cilium|apparmor|seccomp|unsafe|security|argocd\.argoproj\.io/(?!sync-wave)|helm\.sh/|fluxcd\.io/|
    snippet|auth|whitelist|allowlist|denylist|mirror|redirect|upstream|rewrite|server-alias|
    load-?balancer|scheme|ingress\.class|external-dns|tunnel|traefik|sources?-?range|ssl|tls|cors
  `,
  'iu',
);

/** What says nothing to a machine, or only how long something takes. */
const harmless = new RegExp(
  overLines`
    ^(?:
      (?:[\w.-]+/)?(?:
        description|about|owner|team|contact|version|sync-wave|checksum\S*|change-cause|restartedAt
      )|
      prometheus\.io/(?:scrape|path|port|scheme)|
      nginx\.ingress\.kubernetes\.io/(?:
        proxy-(?:body-size|(?:read|send|connect)-timeout|buffer\S*)|affinity(?:-mode)?|
        session-cookie-\S+|limit-\S+|client-\S+|load-balance|keepalive\S*
      )
    )$
  `,
  'u',
);

/** An annotation that acts on machines, and that the words do not speak of. */
export function annotationIn(leaf: Leaf, { words }: Grounds): string | undefined {
  const key = annotationOf(leaf.path);
  if (key === undefined || !powerful.test(key) || harmless.test(key)) return undefined;
  // Its own words count, not the domain that it stands under.
  const own = key.includes('/') ? key.slice(key.indexOf('/') + 1) : key;
  if (tiesOf(words)({ path: [own], value: leaf.value })) return undefined;
  return `the request does not speak of the annotation ${key.slice(0, 100)}; leave it as it was`;
}

export function isHarmlessAnnotation(path: readonly string[]): boolean {
  const key = annotationOf(path);
  return key !== undefined && harmless.test(key);
}

function annotationOf(path: readonly string[]): string | undefined {
  const at = path.lastIndexOf('annotations');
  return at > 0 && path[at - 1] === 'metadata' ? path.slice(at + 1).join('.') : undefined;
}
