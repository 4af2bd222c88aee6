import type { Word, WordPart } from 'unbash';
import { isQuoted, isVariable, literalText, nameOf, partsOf } from './words.ts';
import type { Variable } from './words.ts';

/** What the shell would do to a value that stands without quotes: `clean` ones stay one word. */
export type Status = 'empty' | 'clean' | 'dirty';

export type Values = (name: string) => Status;

const numeric = new Set(
  (
    '# ? ! $ - PPID UID EUID RANDOM LINENO OPTIND BASHPID SRANDOM BASH_SUBSHELL EPOCHSECONDS GROUPS HISTCMD ' +
    'SECONDS SHLVL COLUMNS LINES'
  ).split(' '),
);

export function statusOf(word: Word, values: Values): Status {
  return joined(partsOf(word), values);
}

export function variableStatus(variable: Variable, values: Values): Status {
  const name = nameOf(variable);
  if (numeric.has(name)) return 'clean';
  if (variable.type === 'ParameterExpansion' && variable.prefix === '#') return 'clean';
  return values(name);
}

/** Of one value or another. */
export function either(a: Status, b: Status): Status {
  if (a === 'dirty' || b === 'dirty') return 'dirty';
  return a === 'clean' || b === 'clean' ? 'clean' : 'empty';
}

function joined(parts: readonly WordPart[], values: Values): Status {
  return parts.reduce<Status>((status, part) => either(status, statusOfPart(part, values)), 'empty');
}

function statusOfPart(part: WordPart, values: Values): Status {
  if (isQuoted(part)) return joined(part.parts, values);
  if (isVariable(part)) return expandedStatus(part, values);
  if (part.type === 'ArithmeticExpansion') return 'clean';
  const literal = literalText(part);
  if (literal === '') return 'empty';
  return literal === undefined || /[\s*?[]/u.test(literal) ? 'dirty' : 'clean';
}

function expandedStatus(variable: Variable, values: Values): Status {
  if (variable.type === 'SimpleExpansion') return variableStatus(variable, values);
  return variable.operation || variable.index ? 'dirty' : variableStatus(variable, values);
}

export function worst(a: Status, b: Status): Status {
  return a === 'clean' && b === 'clean' ? 'clean' : 'dirty';
}
