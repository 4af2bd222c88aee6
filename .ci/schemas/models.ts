import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isQuantity } from './quantities.ts';

/**
 * One line a model: `V1Subject=apiGroup:s,!kind:s,!name:s,namespace:s`. `!` marks what is required; the types are
 * s string, i int32, l int64, n number, b boolean, t time, y bytes, q quantity, p whole number or string,
 * o object, x anything, `[]` list of, `{}` mapping to, or the name of a model.
 */
export function describeModels(folder: string): Map<string, string> {
  const names = readdirSync(folder)
    .filter((file) => /^[A-Z].*\.js$/u.test(file) && !/^(?:all|ObjectSerializer)/u.test(file))
    .map((file) => file.slice(0, -'.js'.length));
  return new Map(names.toSorted().map((name) => [name, `${name}=${fieldsOf(folder, name)}`]));
}

function fieldsOf(folder: string, model: string): string {
  const source = readFileSync(join(folder, `${model}.js`), 'utf8');
  const types = readFileSync(join(folder, `${model}.d.ts`), 'utf8');
  const attribute =
    /"name": "([^"]+)",\s+"baseName": "([^"]+)",\s+"type": "([^"]+)",\s+"format": "([^"]*)"/gu;
  return [...source.matchAll(attribute)]
    .map(([, name = '', baseName = '', type = '', format = '']) => {
      const isRequired = types.includes(`\n    '${name}': `);
      return `${isRequired ? '!' : ''}${baseName}:${typeOf({ model, field: baseName, type, format })}`;
    })
    .join(',');
}

type Attribute = {
  readonly model: string;
  readonly field: string;
  readonly type: string;
  readonly format: string;
};

function typeOf(attribute: Attribute): string {
  const { type } = attribute;
  const list = /^(?:Array|Set)<(.+)>$/u.exec(type)?.[1];
  if (list !== undefined) return `[]${typeOf({ ...attribute, type: list })}`;
  const map = /^\{ \[key: string\]: (.+); \}$/u.exec(type)?.[1];
  if (map !== undefined) return `{}${typeOf({ ...attribute, type: map })}`;
  return scalarOf(attribute);
}

function scalarOf({ model, field, type, format }: Attribute): string {
  if (type === 'string') return format === 'byte' ? 'y' : isQuantity(model, field) ? 'q' : 's';
  if (type === 'number') return ({ int32: 'i', int64: 'l' } as Record<string, string>)[format] ?? 'n';
  if (type === 'boolean') return 'b';
  if (type === 'Date' || type === 'V1MicroTime') return 't';
  if (type === 'IntOrString') return 'p';
  if (type === 'any' || type === 'object') return model === 'V1JSONSchemaProps' ? 'x' : 'o';
  return type;
}
