import { literally } from '../../kernel/literally.ts';
import { redacted } from '../../advise/redact.ts';

/** Removes whatever looks like a credential, and each literal secret, from a text that leaves the process. */
export type Redact = (text: string) => string;

export function createRedact(secrets: readonly string[]): Redact {
  const literal = literalPattern(secrets);
  return (text) => {
    let clean = literal === undefined ? text : text.replace(literal, mark);
    for (const { pattern, replacement } of shapes) clean = clean.replace(pattern, replacement);
    return withoutShapes(clean);
  };
}

/** Quotes and line breaks within a line of a log are written out; so read, every shape is as it was planted. */
function withoutShapes(line: string): string {
  const plain = redacted(line);
  if (!plain.includes('\\')) return plain;
  try {
    return `${JSON.stringify(JSON.parse(plain, (_, value: unknown) => (typeof value === 'string' ? redacted(value) : value)))}\n`;
  } catch {
    return plain;
  }
}

const mark = '[redacted]';

/** Every pattern starts at a literal and runs in linear time: a stranger's text passes through here. */
const shapes: readonly { readonly pattern: RegExp; readonly replacement: string }[] = [
  {
    pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/gu,
    replacement: mark,
  },
  { pattern: /gh[a-z]_[\w.-]{20,}/gu, replacement: mark },
  { pattern: /github_pat_\w{20,}/gu, replacement: mark },
  { pattern: /v1\.[0-9a-f]{40}/gu, replacement: mark },
  { pattern: /eyJ[\w-]{6,}\.[\w-]+\.[\w-]+/gu, replacement: mark },
  { pattern: /sk-[\w-]{16,}/gu, replacement: mark },
  { pattern: /:\/\/[^\s/:@"\\]{0,200}:[^\s/@"\\]{1,500}@/gu, replacement: `://${mark}@` },
  {
    pattern:
      /(authorization(?:\\?["'])?\s{0,4}[:=]\s{0,4}(?:\\?["'])?)(?:(?:bearer|token|basic)\s+)?[^\s"'\\,}]+/giu,
    replacement: `$1${mark}`,
  },
];

const shortest = 6;

/** A secret is also looked for as JSON and as a URL write it. */
function literalPattern(secrets: readonly string[]): RegExp | undefined {
  const forms = secrets
    .flatMap((secret) => (secret.length < shortest ? [] : writtenForms(secret)))
    .toSorted((a, b) => b.length - a.length)
    .map(literally);
  return forms.length === 0 ? undefined : new RegExp([...new Set(forms)].join('|'), 'gu');
}

function writtenForms(secret: string): readonly string[] {
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
}
