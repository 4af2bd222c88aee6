import { secretShapes } from '../kernel/secret-shapes.ts';
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
      for (const pattern of assignments) out = replaceSecret(out, pattern, stand('SECRET'));
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
  return out;
}

const words =
  '(?:pass(?:word|wd|phrase)?|pwd|secret(?:[_-]?key)?|(?:api|access|auth|private|signing|encryption)[_-]?key|token|credentials?)';

/** A name that says secret, and a value that is no reference and no word of a schema. */
const assignments: readonly RegExp[] = [
  new RegExp(
    String.raw`\b[\w.-]{0,60}${words}["']?[ \t]{0,8}[:=][ \t]{0,8}"(?<secret>[^"\n$<{]{6,500})"`,
    'giu',
  ),
  new RegExp(
    String.raw`\b[\w.-]{0,60}${words}["']?[ \t]{0,8}[:=][ \t]{0,8}'(?<secret>[^'\n$<{]{6,500})'`,
    'giu',
  ),
  new RegExp(String.raw`\b[\w.-]{0,60}${words}[ \t]{0,8}=[ \t]{0,8}(?<secret>[^\s"'$<{(]{6,500})`, 'giu'),
];

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
    const groups = match.at(-1);
    const secret =
      typeof groups === 'object' && groups !== null && 'secret' in groups ? groups.secret : whole;
    if (typeof secret !== 'string' || secret.startsWith('REDACTED_')) return whole;
    const at = whole.lastIndexOf(secret);
    return whole.slice(0, at) + stand(secret) + whole.slice(at + secret.length);
  });
}
