import { secretShapes } from '../../kernel/secret-shapes.ts';

/** Names of files that hold secrets; examples and public halves are none. */
export function isSecretFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/example|sample|template|dist$|\.pub$/u.test(name)) return false;
  if (names.has(name) || /^\.env\.(?:local|prod|production|secret)/u.test(name)) return true;
  return /\.(?:pem|key|p12|pfx|jks|kdbx)$/u.test(name) && !publicKey.test(name);
}

/** Certificates, and the keys that packages are signed with, are there to be read. */
const publicKey =
  /(?:^|[^a-z])(?:ca|cas|crt|dh|apt|repo)(?:[^a-z]|$)|cert|chain|bundle|public|trust|dhparam|gpg|pgp|release|signing|archive/u;

/** An .npmrc mostly names registries; what a variable or a secret mount fills in is no secret yet. */
export function holdsToken(npmrc: string): boolean {
  return /^[^#;\n]*(?:_authToken|_auth|_password)[ \t]*=[ \t]*["']?(?![\s"'$]|$)/mu.test(npmrc);
}

/** What a value looks like when it is a secret; undefined for any other. */
export function secretIn(text: string): string | undefined {
  return shapes.find(({ shape }) => shape.test(text))?.what;
}

/** A value that stands alone is held against every shape that is known; `xxxx` and paths are none. */
export function secretValue(value: string): string | undefined {
  if (!/^(?=.*\d)[\w+=.:~-]{16,500}$/u.test(value) || new Set(value).size < 8) return undefined;
  return secretShapes.find(({ pattern }) => value.search(pattern) !== -1)?.kind;
}

const names = new Set([
  '.env',
  '.netrc',
  '.pypirc',
  '.pgpass',
  '.git-credentials',
  '.htpasswd',
  'id_rsa',
  'id_dsa',
  'id_ecdsa',
  'id_ed25519',
  'credentials.json',
  'service-account.json',
  'kubeconfig',
  'secrets.yml',
  'secrets.yaml',
  'secrets.json',
]);

const shapes: readonly { readonly what: string; readonly shape: RegExp }[] = [
  { what: 'a key of AWS', shape: /\bAKIA[0-9A-Z]{16}\b/u },
  { what: 'a token of GitHub', shape: /\bgh[pousr]_\w{36}|\bgithub_pat_\w{22}/u },
  { what: 'a token of GitLab', shape: /\bglpat-[\w-]{20}/u },
  { what: 'a token of Slack', shape: /\bxox[abprs]-\w{10}/u },
  { what: 'a token of npm', shape: /\bnpm_\w{36}/u },
  { what: 'a private key', shape: /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/u },
];

/** A URL with a password in it that is written out. */
export function hasPassword(text: string): boolean {
  if (!text.includes('://') || !text.includes('@')) return false;
  for (const match of text.matchAll(url)) if (isWritten(match[1] ?? '')) return true;
  return false;
}

const url = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@'"]{0,100}:([^\s/@'"]{1,200})@/giu;

function isWritten(password: string): boolean {
  return !password.includes('$') && !/^(?:<.*>|\{.*\}|x+|\*+)$/iu.test(password);
}
