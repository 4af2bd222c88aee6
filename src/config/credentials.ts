export type Variables = Readonly<Record<string, string | undefined>>;

export type PrivateKeySource =
  | { readonly kind: 'text'; readonly pem: string }
  | { readonly kind: 'file'; readonly path: string };

/** What a GitHub App needs to be itself. */
export type GitHubApp = {
  readonly appId: number;
  readonly privateKey: PrivateKeySource;
  /** The one in use first; a second is accepted while it is being rotated. */
  readonly webhookSecrets: readonly [string, ...string[]];
  readonly apiUrl: string;
};

/** Any of these in the environment asks for the real App. */
export const credentialNames = ['APP_ID', 'PRIVATE_KEY', 'PRIVATE_KEY_PATH', 'WEBHOOK_SECRET'] as const;

/** Everything that keeps the credentials from being used, in words. */
export function complaints(env: Variables): readonly string[] {
  return [
    appIdComplaint(env['APP_ID']),
    keyComplaint(env),
    secretComplaint('WEBHOOK_SECRET', env['WEBHOOK_SECRET']),
    env['WEBHOOK_SECRET_OLD'] === undefined
      ? undefined
      : secretComplaint('WEBHOOK_SECRET_OLD', env['WEBHOOK_SECRET_OLD']),
    apiComplaint(env),
  ].filter((line) => line !== undefined);
}

/** The credentials of an environment that has no complaints. */
export function credentials(env: Variables): GitHubApp {
  const old = env['WEBHOOK_SECRET_OLD'];
  const path = env['PRIVATE_KEY_PATH'] ?? '';
  return {
    appId: Number(env['APP_ID']),
    privateKey:
      path === '' ? { kind: 'text', pem: pemOf(env['PRIVATE_KEY'] ?? '') ?? '' } : { kind: 'file', path },
    webhookSecrets: [env['WEBHOOK_SECRET'] ?? '', ...(old === undefined ? [] : [old])],
    apiUrl: apiUrlOf(env),
  };
}

/** A key as it is, on one line with `\n` written out, or as base64: all three are common in settings pages. */
export function pemOf(text: string): string | undefined {
  const unescaped = text
    .trim()
    .replaceAll(String.raw`\n`, '\n')
    .replaceAll('\r', '');
  if (isPem(unescaped)) return `${unescaped.trim()}\n`;
  const decoded = decodeBase64(text);
  return decoded !== undefined && isPem(decoded) ? `${decoded.trim()}\n` : undefined;
}

const settingsPage = 'on the settings page of the App (https://github.com/settings/apps, then Edit)';

function appIdComplaint(id: string | undefined): string | undefined {
  if (id === undefined || id === '') return `APP_ID is missing: the number called "App ID" ${settingsPage}`;
  return /^[1-9]\d{0,14}$/u.test(id)
    ? undefined
    : `APP_ID is not a number: take the one called "App ID" ${settingsPage}`;
}

function keyComplaint(env: Variables): string | undefined {
  const text = env['PRIVATE_KEY'] ?? '';
  const path = env['PRIVATE_KEY_PATH'] ?? '';
  if (text !== '' && path !== '') return 'PRIVATE_KEY and PRIVATE_KEY_PATH are both set: keep one of them';
  if (path !== '') return undefined;
  if (text === '') {
    return `PRIVATE_KEY or PRIVATE_KEY_PATH is missing: "Generate a private key" ${settingsPage}`;
  }
  if (pemOf(text) !== undefined) return undefined;
  return 'PRIVATE_KEY is not a PEM private key: give the whole downloaded file, its line breaks as \\n, or its base64';
}

const shortestSecret = 16;

function secretComplaint(name: string, secret: string | undefined): string | undefined {
  const advice = `make one with "openssl rand -hex 32" and set the same as "Webhook secret" ${settingsPage}`;
  if (secret === undefined || secret === '') return `${name} is missing: ${advice}`;
  if (secret === 'development') return `${name} is "development", which everybody knows: ${advice}`;
  if (secret.length < shortestSecret)
    return `${name} is shorter than ${shortestSecret} characters: ${advice}`;
  return undefined;
}

function apiComplaint(env: Variables): string | undefined {
  const url = env['GITHUB_API_URL'] ?? '';
  if (url !== '' && !/^https?:\/\/[^\s/]+/u.test(url)) return 'GITHUB_API_URL is not an http(s) address';
  const host = env['GHE_HOST'] ?? '';
  if (host !== '' && !/^[\w.-]+(?::\d+)?$/u.test(host))
    return 'GHE_HOST is not a host name: write github.example.com';
  return undefined;
}

function apiUrlOf(env: Variables): string {
  const url = env['GITHUB_API_URL'] ?? '';
  if (url !== '') return url.endsWith('/') ? url.slice(0, -1) : url;
  const host = env['GHE_HOST'] ?? '';
  return host === '' ? 'https://api.github.com' : `${env['GHE_PROTOCOL'] ?? 'https'}://${host}/api/v3`;
}

function isPem(text: string): boolean {
  return (
    /^-----BEGIN (?:RSA )?PRIVATE KEY-----\n/u.test(text) &&
    /\n-----END (?:RSA )?PRIVATE KEY-----\s*$/u.test(text)
  );
}

function decodeBase64(text: string): string | undefined {
  try {
    return atob(text.replaceAll(/\s/gu, '')).replaceAll('\r', '');
  } catch {
    return undefined;
  }
}
