import { closest } from '../../../kernel/closest.ts';
import type { YamlNode } from '../../../syntax/yaml/node.ts';
import type { RawObject, Violation } from './checker.ts';
import { pathText, report } from './report.ts';
import { type Keyword, strings } from './scope.ts';
import { canonical, canonicalJson } from './values.ts';

export function kindOf(node: YamlNode): string {
  if (node.kind === 'map') return 'object';
  if (node.kind === 'seq') return 'array';
  if (node.type === 'bool') return 'boolean';
  if (node.type === 'int') return 'integer';
  if (node.type === 'float') return Number.isInteger(node.value) ? 'integer' : 'number';
  return node.type;
}

export const typeOf: Keyword = (value, schema, { document }) => {
  const wanted = typeof value === 'string' ? [value] : strings(value);
  if (isIntOrString(schema) && document.dialect.openapi) return undefined;
  const isNullable = document.dialect.openapi && schema['nullable'] === true;
  const [only = ''] = wanted;
  const isSingle = wanted.length === 1;
  return (node, run) => {
    const kind = kindOf(node);
    if (isSingle ? fits(kind, only) : wanted.some((type) => fits(kind, type))) return;
    if (isNullable && kind === 'null') return;
    const place = run.path.length === 0 ? 'the resource' : `\`${pathText(run.path)}\``;
    const message = `${place} must be ${list(wanted)}, not ${shown(node, kind)}${hint(node, wanted)}`;
    report(run, node, { keyword: 'type', message, ...retyped(node, wanted) });
  };
};

export const intOrString: Keyword = (value) =>
  value === true ? oneOfKinds(['integer', 'string'], 'a whole number or a string') : undefined;

/** A number is no quantity for the server, but every tool takes one for it, and so do the official schemas. */
export const quantity: Keyword = (value) =>
  value === true
    ? oneOfKinds(['integer', 'number', 'string'], 'a quantity such as `100m` or `1Gi`')
    : undefined;

function oneOfKinds(kinds: readonly string[], what: string): ReturnType<Keyword> {
  return (node, run) => {
    const kind = kindOf(node);
    if (kinds.includes(kind)) return;
    const message = `\`${pathText(run.path)}\` must be ${what}, not ${shown(node, kind)}`;
    report(run, node, { keyword: 'type', message });
  };
}

export const enumeration: Keyword = (value, schema, { document }) => {
  if (!Array.isArray(value)) return undefined;
  const allowed = new Set(value.map(canonicalJson));
  if (document.dialect.openapi && schema['nullable'] === true) allowed.add('null');
  return (node, run) => {
    if (allowed.has(canonical(node))) return;
    const words = value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
    const near = node.kind === 'scalar' ? closest(node.text, words) : undefined;
    const choice = words.length > 12 ? `one of ${words.length} values` : `one of ${words.join(', ')}`;
    const message = `\`${pathText(run.path)}\` must be ${choice}, not ${shown(node, kindOf(node))}${near === undefined ? '' : `; did you mean \`${near}\`?`}`;
    report(run, node, { keyword: 'enum', message });
  };
};

export const constant: Keyword = (value, schema, scope) => enumeration([value], schema, scope);

function isIntOrString(schema: RawObject): boolean {
  return schema['x-kubernetes-int-or-string'] === true;
}

function fits(kind: string, type: string): boolean {
  return kind === type || (type === 'number' && kind === 'integer');
}

const names: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

function list(types: readonly string[]): string {
  const words = types
    .filter((type) => type !== 'null' || types.length === 1)
    .map((type) => names[type] ?? type);
  return words.join(' or ');
}

function shown(node: YamlNode, kind: string): string {
  const name = names[kind] ?? kind;
  if (node.kind !== 'scalar' || kind === 'null') return name;
  const text = node.text.length > 40 ? `${node.text.slice(0, 40)}…` : node.text;
  return kind === 'string'
    ? `the string ${JSON.stringify(text)}`
    : `the ${kind === 'boolean' ? 'boolean' : 'number'} \`${text}\``;
}

/** The same value as the type has it, where it says the same: with quotes, or without. */
function retyped(node: YamlNode, wanted: readonly string[]): Pick<Violation, 'meant'> {
  if (node.kind !== 'scalar' || node.type === 'null') return {};
  if (node.type === 'string') {
    const isSame = wanted.some((type) => unquoted[type]?.test(node.text));
    return isSame ? { meant: { scalar: node, text: node.text } } : {};
  }
  return wanted.includes('string') ? { meant: { scalar: node, text: JSON.stringify(node.text) } } : {};
}

function hint(node: YamlNode, wanted: readonly string[]): string {
  if (node.kind !== 'scalar') return '';
  if (wanted.includes('string') && node.type !== 'null') return `; quote it: \`"${node.text}"\``;
  if (node.type !== 'string' || node.style === 'plain') return '';
  return wanted.some((type) => unquoted[type]?.test(node.text)) ? '; drop the quotes' : '';
}

const unquoted: Readonly<Record<string, RegExp>> = {
  integer: /^-?[0-9]{1,15}$/u,
  number: /^-?[0-9]{1,15}(?:\.[0-9]{1,15})?$/u,
  boolean: /^(?:true|false)$/u,
};
