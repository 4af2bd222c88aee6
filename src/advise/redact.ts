import { secretShapes } from '../kernel/secret-shapes.ts';
import { isNamedSecret, isTelling, namedSecrets, type NamedSecret } from './named-secrets.ts';
import { withoutSecretData } from './secret-data.ts';

export type Hiding = { readonly hosts: boolean };

/** The same text under one redactor always becomes the same placeholder, so that an answer can speak of it. */
export type Redactor = {
  readonly hide: (text: string) => string;
  /** Puts back into an answer what was taken out of the question. */
  readonly restore: (text: string) => string;
  /** The same for what people will read: secrets become stars. */
  readonly restoreForPeople: (text: string) => string;
};

export function createRedactor({ hosts }: Hiding): Redactor {
  const names = new Map<string, string>();
  const stand =
    (kind: string) =>
    (secret: string): string => {
      const known = names.get(secret) ?? `REDACTED_${kind}_${names.size + 1}`;
      names.set(secret, known);
      return known;
    };
  return {
    hide: (text) => {
      let out = withoutSecretData(text, stand('SECRET'));
      for (const { pattern } of secretShapes) out = replaceSecret(out, pattern, stand('SECRET'));
      out = withoutNamed(out, stand('SECRET'), () => true);
      out = out.replaceAll(email, stand('EMAIL'));
      return hosts
        ? out.replaceAll(host, (found) => (isPublicHost(found) ? found : stand('HOST')(found)))
        : out;
    },
    restore: (text) => putBack(text, names),
    restoreForPeople: (text) =>
      putBack(text.replaceAll(/REDACTED_SECRET_\d{1,6}/gu, '***'), withoutSecrets(names)),
  };
}

function putBack(text: string, names: ReadonlyMap<string, string>): string {
  const originals = new Map([...names].map(([secret, name]) => [name, secret]));
  const back = (part: string): string =>
    part.replaceAll(/REDACTED_(?:SECRET|EMAIL|HOST)_\d{1,6}/gu, (name) => originals.get(name) ?? name);
  // What was hidden first may stand within what was hidden later.
  return back(back(back(text)));
}

function withoutSecrets(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...names].filter(([, name]) => !name.startsWith('REDACTED_SECRET_')));
}

/** For sinks that are read by people: what is hidden stays hidden. */
export function redacted(text: string): string {
  let out = withoutSecretData(text, () => '***');
  for (const { pattern } of secretShapes) out = replaceSecret(out, pattern, () => '***');
  return withoutNamed(out, () => '***', isTelling);
}

function withoutNamed(
  text: string,
  stand: (secret: string) => string,
  isMeant: (secret: string, named: NamedSecret) => boolean,
): string {
  return namedSecrets.reduce(
    (out, named) =>
      out.replaceAll(named.pattern, (...match: readonly unknown[]) => {
        const whole = String(match[0]);
        const { name, double, single, bare } = groupsOf(match.at(-1));
        const found = double ?? single ?? bare ?? '';
        const isFound = found !== '' && isMeant(found, named) && isNamedSecret(name, found, named);
        return isFound ? inPlace(whole, found, stand) : whole;
      }),
    text,
  );
}

function groupsOf(groups: unknown): Readonly<Record<string, string | undefined>> {
  if (typeof groups !== 'object' || groups === null) return {};
  return Object.fromEntries(
    Object.entries(groups).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' ? value : undefined,
    ]),
  );
}

/** What was found stands at the end of it. */
function inPlace(whole: string, secret: string, stand: (secret: string) => string): string {
  const at = whole.lastIndexOf(secret);
  return whole.slice(0, at) + stand(secret) + whole.slice(at + secret.length);
}

const email = /\b[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,5}\.[A-Za-z]{2,24}\b/gu;
const host =
  /\b(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}(?:com|net|org|io|dev|cloud|local|internal|corp|lan|app|cn|de|eu|uk|fr|jp|info|tech|ai)\b/gu;
const publicHosts = [
  'github.com',
  'ghcr.io',
  'docker.io',
  'gcr.io',
  'quay.io',
  'k8s.io',
  'kubernetes.io',
  'argoproj.io',
  'fluxcd.io',
  'registry.k8s.io',
  'example.com',
];

function isPublicHost(name: string): boolean {
  return publicHosts.some((known) => name === known || name.endsWith(`.${known}`));
}

function replaceSecret(text: string, pattern: RegExp, stand: (secret: string) => string): string {
  return text.replaceAll(pattern, (...match: readonly unknown[]) => {
    const whole = String(match[0]);
    const secret = groupsOf(match.at(-1))['secret'] ?? whole;
    return secret.startsWith('REDACTED_') ? whole : inPlace(whole, secret, stand);
  });
}
