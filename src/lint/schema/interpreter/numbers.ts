import { pathText, report } from './report.ts';
import type { Keyword } from './scope.ts';
import type { YamlNode } from '../../../syntax/yaml/node.ts';

type Side = 'minimum' | 'maximum';

/** Draft 4 makes a bound exclusive by `exclusiveMinimum: true` beside it. */
export function bound(side: Side): Keyword {
  return (value, schema) => {
    const isExclusive = schema[side === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum'] === true;
    return typeof value === 'number' ? compare({ side, value, isExclusive }) : undefined;
  };
}

export function exclusiveBound(side: Side): Keyword {
  return (value, _, { document }) => {
    if (typeof value !== 'number' || document.dialect.draft < 6) return undefined;
    return compare({ side, value, isExclusive: true });
  };
}

type Bound = { readonly side: Side; readonly value: number; readonly isExclusive: boolean };

function compare({ side, value, isExclusive }: Bound): ReturnType<Keyword> {
  return (node, run) => {
    const number = numberOf(node);
    if (number === undefined || holds(number, { side, value, isExclusive })) return;
    const word = side === 'minimum' ? 'at least' : 'at most';
    const exact = side === 'minimum' ? 'more than' : 'less than';
    const message = `\`${pathText(run.path)}\` must be ${isExclusive ? exact : word} ${value}, not ${number}`;
    report(run, node, { keyword: side, message });
  };
}

function holds(number: number, { side, value, isExclusive }: Bound): boolean {
  if (number === value) return !isExclusive;
  return side === 'minimum' ? number > value : number < value;
}

export const multipleOf: Keyword = (value) => {
  if (typeof value !== 'number' || value <= 0) return undefined;
  return (node, run) => {
    const number = numberOf(node);
    if (number === undefined || isMultiple(number, value)) return;
    const message = `\`${pathText(run.path)}\` must be a multiple of ${value}, not ${number}`;
    report(run, node, { keyword: 'multipleOf', message });
  };
};

/** 0.3 is a multiple of 0.1, whatever binary fractions say. */
function isMultiple(number: number, of: number): boolean {
  const times = number / of;
  return Math.abs(times - Math.round(times)) <= Math.abs(times) * 1e-12;
}

function numberOf(node: YamlNode): number | undefined {
  return node.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}
