import type { ShellCommand, ShellError, ShellWord } from '../../../syntax/shell/script.ts';
import { commonCommands } from './common-commands.ts';

export const missingSpace = "expected a space after '['";
export const doubleBracket = "']]' closes '['";

/** Why `[` cannot be read. */
export function bracketFaults({ words, span }: ShellCommand): readonly ShellError[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first?.text === '[') {
    const close = words.findIndex(({ text }) => text === ']');
    if (close !== -1) return closedFaults(words.slice(1, close), words[close + 1]);
    if (last?.text === ']]') return [{ message: doubleBracket, at: span.end }];
  }
  if (first === undefined || last?.text === ']') return [];
  return [{ message: "expected ']' to close '['", at: first.text.endsWith(',') ? first.span.end : span.end }];
}

function closedFaults(words: readonly ShellWord[], behind: ShellWord | undefined): readonly ShellError[] {
  return behind === undefined
    ? contentFaults(words)
    : [{ message: tellsBehind(behind), at: behind.span.start }];
}

function tellsBehind({ text }: ShellWord): string {
  return /^(?:or|and|-o|-a)$/u.test(text) ? "a conjunction behind ']'" : "a word behind ']'";
}

/** Words that no operator parts, and words behind all that it takes, are no test. */
function contentFaults(words: readonly ShellWord[]): readonly ShellError[] {
  const [left, operator, right, next] = words.slice(words.findIndex(({ text }) => text !== '!'));
  if (left === undefined || operator === undefined || /^[(\\!]|^-(?![a-zA-Z]$)/u.test(left.text)) return [];
  if (left.text.startsWith('-')) return isOperator(operator) ? [] : tooMany(left, right);
  if (isOperator(operator)) return tooMany(left, next);
  const at = operator.span.start;
  if (/[^=!]=$|==$|!=$/u.test(left.text))
    return [{ message: "expected a space before the operator in '['", at }];
  return [{ message: isCommand(left) ? "a command in '['" : "expected an operator in '['", at }];
}

function isOperator({ text }: ShellWord): boolean {
  return /^(?:[=!<>\\)-]|"[<>]"$|'[<>]'$)/u.test(text);
}

function tooMany(left: ShellWord, word: ShellWord | undefined): readonly ShellError[] {
  if (word === undefined || /^(?:-[ao]|\\?\)|[<>\\].*)$/u.test(word.text)) return [];
  const message = isCommand(left) ? "a command in '['" : "expected no more in '['";
  return [{ message, at: word.span.start }];
}

function isCommand({ text }: ShellWord): boolean {
  return commonCommands.has(text);
}
