import { scalar } from '../merge.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { oneOf } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { fields, type Field, type Type } from './literal-fields.ts';
import { toSeconds } from '../numbers.ts';

/** `terminationGracePeriodSeconds` is also `termination grace period seconds` in words. */
export function spoken(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ?-?').replaceAll(/(?<=[A-Z])(?=[A-Z][a-z])/gu, ' ?');
}

const values: Readonly<Record<'int' | 'bool' | 'name' | 'time', string>> = {
  int: '(?:~(?:should be|must be|is|are|of|to|set to|:|=|设置?为|为|是|应为|的值为)){0,3}~{int}',
  bool: '(?:{is}["\'`]?(true|false|yes|no|enabled|disabled)["\'`]?)?',
  name: '{is}{name}',
  time: '{is}{time}',
};

function phraseOf([part, name, type, also = []]: Field): Phrase {
  const value =
    typeof type === 'string'
      ? values[type]
      : `{is}["'\`]?(${type.map(loose).join('|')})["'\`]?(?! \\w+ing(?!\\w))`;
  const before = '(?:with |and |an? |the |its |set |sets )*';
  return [
    [
      ...also.map((one) => `${/^[(]?[?:]*[a-z]/iu.test(one) ? before : ''}${one}${value}`),
      `${before}${spoken(name)}${value}`,
    ],
    (...groups) => meaningOf({ part, name, type }, groups.find((group) => group !== '') ?? ''),
  ];
}

export const loose = (word: string): string => word.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '[ -]?');

/** The deadline of a Job is the Job's own, not that of its pods. */
const owners: Readonly<Record<string, readonly string[]>> = {
  activeDeadlineSeconds: ['Job', 'CronJob'],
  suspend: ['Job'],
};

function meaningOf(field: { part: string; name: string; type: Type }, said: string): Meaning | undefined {
  const value = valueOf(field.type, said);
  if (value === undefined) return undefined;
  const set: JsonMap = { [field.part]: { [field.name]: value } };
  const more = (owners[field.name] ?? []).map(
    (kind) => [kind, { controller: { [field.name]: value } }] as const,
  );
  return { ...oneOf(...more, ['workload', set]), value: `${field.name}: ${scalar(value)}` };
}

export function valueOf(type: Type, said: string): Json | undefined {
  if (type === 'int') return Number(said);
  if (type === 'time') return Number.isInteger(toSeconds(said)) ? toSeconds(said) : undefined;
  if (type === 'bool') return !/^(?:false|no|disabled)$/iu.test(said);
  if (type === 'name') return said.toLowerCase();
  const plain = said.toLowerCase().replaceAll(/[\s-]/gu, '');
  return type.find((one) => one.toLowerCase() === plain);
}

export const literal: Reader = phrases('fields', { en: 'Setting', zh: '设置' }, fields.map(phraseOf));
