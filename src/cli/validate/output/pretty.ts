import type { Outcome } from '../../../lint/schema/outcome.ts';
import { type Output, placed, reason, type Style, subject } from './output.ts';
import { lineOutput } from './text.ts';

const escape = '\u001B[';

export function prettyOutput(style: Style): Output {
  return lineOutput(style, lineOf);
}

function lineOf(path: string, outcome: Outcome, verbose: boolean): string | undefined {
  const { kind, name } = outcome;
  switch (outcome.status) {
    case 'valid':
      return verbose ? `${green('✔')} ${path}: ${kind} ${name} ${green('is valid')}` : undefined;
    case 'invalid':
      return `${red('✖')} ${path}: ${red(`${kind} ${name} is invalid: ${placed(outcome)}`)}`;
    case 'error':
      return `${red('✖')} ${path}: ${red(`${subject(outcome)}failed validation: ${placed(outcome)}`)}`;
    case 'skipped':
      return verbose
        ? `${yellow('-')} ${path}: ${kind} ${name} ${yellow('skipped')}${reason(outcome)}`
        : undefined;
    case 'empty':
      return undefined;
  }
}

function green(text: string): string {
  return `${escape}32m${text}${escape}0m`;
}

function red(text: string): string {
  return `${escape}31m${text}${escape}0m`;
}

function yellow(text: string): string {
  return `${escape}33m${text}${escape}0m`;
}
