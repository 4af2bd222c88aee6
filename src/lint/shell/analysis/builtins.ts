import type { Assignment, Command, Word } from 'unbash';
import { literalOf } from './words.ts';

/** Builtins whose `name=value` arguments assign. */
export const declarations: ReadonlySet<string> = new Set([
  'export',
  'readonly',
  'declare',
  'typeset',
  'local',
]);

/** Names that a builtin such as `read` writes to, apart from assignments. */
export function targetsOf(node: Command): readonly string[] {
  const words = node.args.filter((word) => word.type === 'Word');
  switch (node.name?.value) {
    case 'read':
      return plain(words, ['p', 'd', 'n', 'N', 't', 'u', 'i']);
    case 'unset':
      return plain(words, []);
    case 'mapfile':
    case 'readarray':
      return plain(words, ['d', 'n', 'O', 's', 'u', 'C', 'c']);
    case 'getopts':
      return namesOf(words.slice(1, 2));
    case 'printf':
      return after(words, '-v');
    case 'wait':
      return after(words, '-p');
    case 'let':
      return words.flatMap(
        (word) => /^([A-Za-z_]\w*)\s*(?:[-+*/%&|^]|<<|>>)?=(?!=)/u.exec(word.value)?.[1] ?? [],
      );
    default:
      return declared(node, words);
  }
}

/** `export x` and `local x`, without a value. */
function declared(node: Command, words: readonly Word[]): readonly string[] {
  return ['local', 'declare', 'typeset'].includes(node.name?.value ?? '') ? plain(words, []) : [];
}

function plain(words: readonly Word[], valued: readonly string[]): string[] {
  const names = words.filter((word, at) => {
    const before = words[at - 1]?.value;
    const isValue = before?.startsWith('-') && valued.includes(before.slice(-1));
    return !word.value.startsWith('-') && !isValue;
  });
  return namesOf(names);
}

function after(words: readonly Word[], flag: string): string[] {
  const at = words.findIndex((word) => word.value === flag);
  return at === -1 ? [] : namesOf(words.slice(at + 1, at + 2));
}

function namesOf(words: readonly Word[]): string[] {
  return words.map((word) => literalOf(word) ?? '').filter((name) => isName(name));
}

export function isName(text: string): boolean {
  return /^[A-Za-z_]\w*$/u.test(text);
}

export type Argument = Word | Assignment;
