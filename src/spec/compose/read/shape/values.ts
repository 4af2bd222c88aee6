import { durationSeconds, memoryQuantity } from '../../model/units.ts';
import type { Fields, Shape } from './shape.ts';

export const any: Shape = { kind: 'any' };
export const text: Shape = { kind: 'text', write: 'a text' };

function value(write: string, fits: (text: string) => boolean): Shape {
  return { kind: 'text', fits, write };
}

export const flag = value('true or false', (said) => /^(?:true|false|yes|no|on|off|y|n|1|0)$/iu.test(said));
export const count = value('a whole number', (said) => /^\d{1,9}$/u.test(said));
export const duration = value('a duration such as 1m30s', (said) => durationSeconds(said) !== undefined);
/** Nothing, and less than that, stand for no limit. */
export const size = value(
  'an amount such as 512m',
  (said) => isNone(said) || memoryQuantity(said) !== undefined,
);
export const cores = matching('a number of cores such as 0.5', /^(?:-1|\d{1,6}|\d{0,6}\.\d{1,9})$/u);

function isNone(said: string): boolean {
  return /^(?:-1|0(?:\.0{1,9})?)$/u.test(said);
}

export function oneOf(...names: readonly string[]): Shape {
  return value(`one of ${names.join(', ')}`, (said) => names.includes(said));
}

export function matching(write: string, pattern: RegExp): Shape {
  return value(write, (said) => pattern.test(said));
}

export function listOf(of: Shape): Shape {
  return { kind: 'list', of, write: 'a list' };
}

export function named(of: Shape): Shape {
  return { kind: 'named', of, write: 'a map' };
}

export function either(...of: readonly Shape[]): Shape {
  return { kind: 'either', of };
}

export function fields(known: Readonly<Record<string, Shape>>): Fields {
  return { kind: 'fields', fields: known, isOpen: false, write: 'a map' };
}

/** The same, where what is not known is told of elsewhere. */
export function open(known: Readonly<Record<string, Shape>>): Fields {
  return { ...fields(known), isOpen: true };
}

export const texts = either(text, listOf(text));
/** `KEY: value`, or a list of `KEY=value`. */
export const pairs = either(named(text), listOf(either(text, named(text))));

/** Fields that exist and of which anything may be said. */
export function free(names: string): Readonly<Record<string, Shape>> {
  return Object.fromEntries(names.split(/\s+/u).map((name) => [name, any]));
}
