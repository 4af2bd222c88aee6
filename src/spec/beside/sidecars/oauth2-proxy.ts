import type { Container, EnvEntry } from '../../container.ts';
import type { Note } from '../../note.ts';
import type { Workload } from '../../spec.ts';
import { canHaveFront, withFront, type Sidecar } from '../sidecar.ts';

const issuer = /https:\/\/[\w.-]{3,100}(?::\d{2,5})?(?:\/[\w./~-]{0,100}\w)?/u;
const provider = /(?<![\w-])(?<name>google|github|gitlab|azure|entra(?:\sid)?|keycloak|oidc)(?![\w-])/iu;
const domain =
  /(?:@|(?:accounts?|addresses|people|users|emails?|mails?|domain)\s(?:of|from|at|in|under)?\s?)(?<domain>[a-z0-9][a-z0-9.-]{1,80}\.[a-z]{2,20})/iu;

/** Nobody comes to the program who has not signed in. */
export const oauth2Proxy: Sidecar = {
  id: 'oauth2-proxy',
  names: String.raw`oauth2?[\s-]?proxy`,
  isFront: true,
  tells: [
    issuer,
    domain,
    provider,
    /(?<![\w-])(?:(?:log|sign)s?[\s-]?ins?|auth(?:entication)?|protect(?:s|ed|ing)?|guard(?:s|ed)?|users?|accounts?|people|only|an?|may|can|get|let|in|with|anyone|everyone|from|emails?|addresses|domain|who|have|has|issuer|provider|sso|by|must)(?![\w-])/iu,
    /登录|认证|鉴权|保护|账号|用户|单点|提供商|只允许/u,
  ],
  goesOn:
    /^\s?(?:(?:the|with|by|via|using)\s){0,2}(?:only\s(?:people|users|accounts)|issuer|provider|google|github|gitlab|azure|keycloak|oidc)/iu,
  make: (workload, said) => {
    if (!canHaveFront(workload)) return {};
    const name = `${workload.name}-oauth2-proxy`;
    const asked = askedBy(said);
    const container: Container = {
      name: 'oauth2-proxy',
      image: 'quay.io/oauth2-proxy/oauth2-proxy:v7.12.0',
      args: argsOf(workload),
      ports: [{ name: 'oauth2-proxy', port: 4180 }],
      env: asked.map((one) => entryOf(one, name)),
      probes: { readiness: { path: '/ping' }, liveness: { path: '/ping' } },
    };
    return {
      workload: withFront(reaching(workload), container),
      value: `oauth2-proxy: 4180 → 127.0.0.1:${workload.port}, Secret ${name}`,
      byHand: [{ name, keys: asked.flatMap(({ key, value }) => (value === undefined ? [key] : [])) }],
      notes: [whatIsAsked(name)],
    };
  },
};

type Asked = {
  readonly variable: string;
  readonly key: string;
  /** What the words say of it; the Secret says the rest. */
  readonly value?: string | undefined;
  readonly isOptional?: boolean;
};

function askedBy(said: string): readonly Asked[] {
  const [url] = issuer.exec(said) ?? [];
  const kind = providerIn(said) ?? (url === undefined ? undefined : 'oidc');
  // Only some providers are found by their address.
  const byAddress: Asked = {
    variable: 'OAUTH2_PROXY_OIDC_ISSUER_URL',
    key: 'oidc-issuer-url',
    value: url,
    isOptional: kind === undefined,
  };
  return [
    { variable: 'OAUTH2_PROXY_CLIENT_ID', key: 'client-id' },
    { variable: 'OAUTH2_PROXY_CLIENT_SECRET', key: 'client-secret' },
    { variable: 'OAUTH2_PROXY_COOKIE_SECRET', key: 'cookie-secret' },
    { variable: 'OAUTH2_PROXY_PROVIDER', key: 'provider', value: kind },
    {
      variable: 'OAUTH2_PROXY_EMAIL_DOMAINS',
      key: 'email-domains',
      value: domain.exec(said)?.groups?.['domain'],
    },
    ...(kind === undefined || needIssuer.has(kind) ? [byAddress] : []),
  ];
}

function providerIn(said: string): string | undefined {
  const { name = '' } = provider.exec(said.replace(issuer, ''))?.groups ?? {};
  return providers[name.toLowerCase().replace(/\s.*$/u, '')];
}

function entryOf({ variable, key, value, isOptional }: Asked, from: string): EnvEntry {
  if (value !== undefined) return { kind: 'value', name: variable, value };
  return { kind: 'secret', name: variable, from, key, ...(isOptional === true && { optional: true }) };
}

const providers: Readonly<Record<string, string>> = {
  google: 'google',
  github: 'github',
  gitlab: 'gitlab',
  azure: 'entra-id',
  entra: 'entra-id',
  keycloak: 'keycloak-oidc',
  oidc: 'oidc',
};
const needIssuer = new Set(['entra-id', 'keycloak-oidc', 'oidc']);

function argsOf({ port, host, exposure }: Workload): readonly string[] {
  const isSecure = host !== undefined && exposure?.tlsSecret !== undefined;
  return [
    '--http-address=0.0.0.0:4180',
    `--upstream=http://127.0.0.1:${port}`,
    '--reverse-proxy=true',
    '--skip-provider-button=true',
    ...(isSecure ? [`--redirect-url=https://${host}/oauth2/callback`] : []),
  ];
}

/** Pages alone call nobody; who asks a provider does. */
function reaching(workload: Workload): Workload {
  const { service, egress } = workload;
  if (service?.kind !== 'static') return workload;
  const provider = { kind: 'internet' as const, ports: [{ port: 443, protocol: 'TCP' as const }] };
  return { ...workload, egress: { others: 'usual', ...egress, to: [...(egress?.to ?? []), provider] } };
}

function whatIsAsked(name: string): Note {
  return {
    id: 'oauth2-proxy-asks',
    severity: 'warning',
    says: 'name: oauth2-proxy',
    text: {
      en: `oauth2-proxy starts once the Secret \`${name}\` says who signs people in and whom it lets in: \`client-id\` and \`client-secret\` of the provider, a \`cookie-secret\` of 32 random characters, and what the request did not say of \`provider\`, \`oidc-issuer-url\` and \`email-domains\` (\`*\` lets in every account of the provider).`,
      zh: `oauth2-proxy 需要 Secret \`${name}\` 才能启动：提供商的 \`client-id\` 与 \`client-secret\`、32 个随机字符的 \`cookie-secret\`，以及请求中没有说明的 \`provider\`、\`oidc-issuer-url\` 和 \`email-domains\`（\`*\` 表示允许该提供商的所有账号）。`,
    },
    docs: 'https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview',
  };
}
