import { mentions } from './mentions.ts';

/** What a proposal may take for granted, because somebody who may said it. */
export type Grounds = {
  /** Of who commands, lower case. */
  readonly words: string;
  /** Whether the default branch or the policy names it. */
  readonly isKnown: (text: string) => boolean;
};

export type Leaf = { readonly path: readonly string[]; readonly value: unknown };

/** Every scalar of a document with the keys that lead to it. */
export function leavesOf(value: unknown, path: readonly string[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null || path.length > 40) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** Rights over the node and exposure beyond the cluster, each with the word by which it is asked for. */
const powers: readonly (readonly [RegExp, (value: unknown) => boolean, string])[] = [
  [/\.privileged$/u, isTrue, 'privileged'],
  [/\.allowPrivilegeEscalation$/u, isTrue, 'allowprivilegeescalation'],
  [/\.hostNetwork$/u, isTrue, 'hostnetwork'],
  [/\.hostPID$/u, isTrue, 'hostpid'],
  [/\.hostIPC$/u, isTrue, 'hostipc'],
  [/\.hostPath\.path$/u, always, 'hostpath'],
  [/\.hostPort$/u, always, 'hostport'],
  [/\.capabilities\.add\./u, always, 'capabilit'],
  [/\.runAsUser$/u, (value) => Number(value) === 0, 'root'],
  [/\.runAsNonRoot$/u, (value) => value === false, 'root'],
  [/\.procMount$/u, always, 'procmount'],
  [/\.(?:seccompProfile|appArmorProfile)\.type$/u, (value) => value === 'Unconfined', 'unconfined'],
  [/\.sysctls\./u, always, 'sysctl'],
  [/\.automountServiceAccountToken$/u, isTrue, 'token'],
  [/\.externalIPs\./u, always, 'externalip'],
  [/^\.spec\.type$/u, (value) => value === 'LoadBalancer', 'loadbalancer'],
  [/^\.spec\.type$/u, (value) => value === 'NodePort', 'nodeport'],
  [/\.(?:ipBlock\.cidr|loadBalancerSourceRanges\.\d+)$/u, (value) => String(value).endsWith('/0'), '/0'],
  [/annotations\.[^ ]*(?:snippet|auth-url|server-alias|custom-http-errors)/u, always, 'snippet'],
  [/\.(?:verbs|resources|apiGroups|nonResourceURLs)\.\d+$/u, (value) => value === '*', '*'],
  [/\.verbs\.\d+$/u, (value) => /^(?:escalate|bind|impersonate)$/u.test(String(value)), 'impersonate'],
  [/^\.roleRef\.name$/u, (value) => /admin/u.test(String(value)), 'admin'],
  [/^\.subjects\.\d+\.name$/u, (value) => String(value).startsWith('system:'), 'system:'],
  [/\.namespace$/u, (value) => String(value).startsWith('kube-'), 'kube-'],
  [/enforce$/u, (value) => value === 'privileged', 'privileged'],
];

function always(): boolean {
  return true;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

export function powerIn({ path, value }: Leaf, { words }: Grounds): string | undefined {
  const at = `.${path.join('.')}`;
  const found = powers.find(([where, is, word]) => where.test(at) && is(value) && !words.includes(word));
  return found === undefined
    ? undefined
    : `${at.slice(1)} takes a right that was not asked for; leave it out`;
}

/** Hosts, addresses and images that nobody named. */
export function strangerIn({ path, value }: Leaf, grounds: Grounds): string | undefined {
  if (typeof value !== 'string' || path[0] === 'apiVersion') return undefined;
  const text = value.slice(0, 20_000);
  const key = path.at(-1) ?? '';
  const isImage = /^(?:image|repository)$/iu.test(key) && /^[\w./:@-]{1,300}$/u.test(text);
  if (
    isImage &&
    !isNamed(text.replace(/@sha256:[0-9a-f]{64}$/u, '').replace(/:[\w.-]{1,128}$/u, ''), grounds)
  )
    return `${path.join('.')}: nobody named the image ${text.slice(0, 100)}; use one that the request or the repository names`;
  const stranger = hostsOf(text).find((host) => !isOurs(host) && !isNamed(host, grounds));
  return stranger === undefined
    ? undefined
    : `${path.join('.')}: nobody named ${stranger}; use only hosts that the request or the repository names`;
}

function isNamed(text: string, { words, isKnown }: Grounds): boolean {
  const name = text.toLowerCase();
  return mentions(words, name) || isKnown(name);
}

function hostsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const names = lower.match(/(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\.){1,8}[a-z][a-z0-9-]{1,24}\b/gu) ?? [];
  const inAddress = [
    ...lower.matchAll(/[a-z][a-z0-9+]{1,20}:\/\/(?:[^\s/@]{0,200}@)?([a-z0-9._-]{1,253})/gu),
  ].map(([, host = '']) => host);
  const addresses: readonly string[] = lower.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b|\b0x[0-9a-f]{8}\b/gu) ?? [];
  return [...new Set([...names.filter(isDomain), ...inAddress, ...addresses])];
}

/** A file or a module has a dot in its name, too. */
function isDomain(name: string): boolean {
  return !/\.(?:ya?ml|json|js|ts|mjs|py|rb|go|sh|conf|cfg|toml|ini|txt|log|html|css|jar|war|xml|pem|crt|key|sock|pid|properties|env|md|lock)$/u.test(
    name,
  );
}

/** Inside the cluster, on this machine, or a name that Kubernetes gives to fields. */
function isOurs(host: string): boolean {
  if (!host.includes('.') || /^(?:127\.0\.0\.1|0\.0\.0\.0|10\.|192\.168\.)/u.test(host)) return true;
  return /\.svc$|\.svc\.cluster\.local$|\.cluster\.local$|(?:^|\.)(?:k8s|kubernetes)\.io$|^(?:metadata|spec|status|limits|requests)\.[a-z.]{1,60}$/u.test(
    host,
  );
}
