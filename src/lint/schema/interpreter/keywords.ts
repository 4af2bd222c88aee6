import { items, lengths, prefixItems, uniqueItems, contains } from './arrays.ts';
import { allOf, anyOf, conditional, not, oneOf } from './combinations.ts';
import { dependencies, dependentRequired } from './dependencies.ts';
import { formatOf } from './formats.ts';
import { constant, enumeration, intOrString, quantity, typeOf } from './kinds.ts';
import { bound, exclusiveBound, multipleOf } from './numbers.ts';
import {
  additionalProperties,
  counts,
  patternProperties,
  properties,
  propertyNames,
  required,
} from './objects.ts';
import type { Check, RawObject } from './checker.ts';
import type { Keyword, Scope } from './scope.ts';
import { pattern, textLengths } from './texts.ts';

/** What a schema may say. Keywords that are not here are remarks. */
export const keywords: { readonly [name: string]: Keyword | undefined } = {
  __proto__: null as never,
  $ref: reference,
  type: typeOf,
  'x-kubernetes-int-or-string': intOrString,
  'x-kubernetes-quantity': quantity,
  enum: enumeration,
  const: constant,
  required,
  properties,
  patternProperties,
  additionalProperties,
  propertyNames,
  minProperties: counts('minProperties'),
  maxProperties: counts('maxProperties'),
  dependencies,
  dependentSchemas: dependencies,
  dependentRequired,
  items,
  prefixItems,
  contains,
  uniqueItems,
  minItems: lengths('minItems'),
  maxItems: lengths('maxItems'),
  minimum: bound('minimum'),
  maximum: bound('maximum'),
  exclusiveMinimum: exclusiveBound('minimum'),
  exclusiveMaximum: exclusiveBound('maximum'),
  multipleOf,
  pattern,
  minLength: textLengths('minLength'),
  maxLength: textLengths('maxLength'),
  format: formatOf,
  allOf,
  anyOf,
  oneOf,
  not,
  if: conditional,
};

function reference(value: unknown, schema: RawObject, { follow, document }: Scope): Check | undefined {
  if (typeof value !== 'string') return undefined;
  const isNullable = document.dialect.openapi && schema['nullable'] === true;
  let judge: Check | undefined;
  return (node, run) => {
    if (isNullable && node.kind === 'scalar' && node.type === 'null') return;
    judge ??= follow(value);
    judge(node, run);
  };
}
