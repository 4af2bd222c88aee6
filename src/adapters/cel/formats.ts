import type { Environment, Optional } from '@marcbachmann/cel-js';

class Formats {
  readonly kind = 'formats';
}
class Format {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;
const early = /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;
const qualified = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/u;

const checks: Readonly<Record<string, (text: string) => boolean>> = {
  dns1123Label: (text) => label.test(text),
  dns1123Subdomain: isSubdomain,
  dns1035Label: (text) => early.test(text),
  qualifiedName: isQualified,
  dns1123LabelPrefix: (text) => label.test(text.endsWith('-') ? `${text}a` : text),
  dns1123SubdomainPrefix: (text) => isSubdomain(text.endsWith('-') ? `${text}a` : text),
  dns1035LabelPrefix: (text) => early.test(text.endsWith('-') ? `${text}a` : text),
  labelValue: (text) => text === '' || qualified.test(text),
  uri: (text) => URL.canParse(text),
  uuid: (text) => /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/iu.test(text),
  byte: (text) => /^[A-Za-z0-9+/]*={0,2}$/u.test(text) && text.length % 4 === 0,
  date: (text) => /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)),
  datetime: (text) => /^\d{4}-\d{2}-\d{2}T/u.test(text) && !Number.isNaN(Date.parse(text)),
};

/** `format.dns1123Label().validate(text)`: nothing where it fits, else what is wrong. */
export function addFormats(env: Environment, maybe: typeof Optional): void {
  env.registerType('kubernetes.Formats', { ctor: Formats, fields: {} });
  env.registerType('kubernetes.NamedFormat', { ctor: Format, fields: {} });
  env.registerConstant('format', 'kubernetes.Formats', new Formats());
  for (const name of Object.keys(checks))
    env.registerFunction(`kubernetes.Formats.${name}(): kubernetes.NamedFormat`, () => new Format(name));
  env.registerFunction(
    'kubernetes.Formats.named(string): optional<kubernetes.NamedFormat>',
    (_: Formats, name: string) => (Object.hasOwn(checks, name) ? maybe.of(new Format(name)) : maybe.none()),
  );
  env.registerFunction(
    'kubernetes.NamedFormat.validate(string): optional<list<string>>',
    ({ name }: Format, text: string) =>
      fits(name, text) ? maybe.none() : maybe.of([`${JSON.stringify(text)} is no ${name}`]),
  );
}

function fits(name: string, text: string): boolean {
  return checks[name]?.(text) === true;
}

function isSubdomain(text: string): boolean {
  return text.length <= 253 && text.split('.').every((part) => label.test(part));
}

function isQualified(text: string): boolean {
  const parts = text.split('/');
  const name = parts.at(-1) ?? '';
  return parts.length <= 2 && qualified.test(name) && (parts.length === 1 || isSubdomain(parts[0] ?? ''));
}
