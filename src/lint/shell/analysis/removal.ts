import type { Word, WordPart } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import { hasFlag } from '../../../syntax/shell/flags.ts';
import type { ShellSubject } from '../subject.ts';
import { baseName, wordsAfterName } from './commands.ts';
import { flatParts, isVariable, literalText } from './words.ts';

export type Removed = { readonly span: Span; readonly isLiteral: boolean };

const folders =
  ' /bin /etc /home /mnt /usr /usr/share /usr/local /var /lib /dev /media /boot /lib64 /usr/bin'.split(' ');
const important = new Set(
  ['', '/', '/*', '/*/*'].flatMap((end) => folders.map((folder) => folder + end)).filter(Boolean),
);

/** Arguments of a recursive rm that are, or with empty variables become, directories of the system. */
export function* removedPaths(subject: ShellSubject): Generator<Removed> {
  for (const { command } of subject.commands) {
    if (baseName(command) !== 'rm' || !hasFlag(command, 'r', 'R', 'recursive')) continue;
    for (const { node, span } of wordsAfterName(command)) {
      if (node.type === 'Word' && pathsOf(node).some((path) => important.has(path))) {
        yield { span, isLiteral: flatParts(node).every((part) => isFixed(part)) };
      }
    }
  }
}

function isFixed(part: WordPart): boolean {
  return literalText(part) !== undefined || part.type === 'BraceExpansion';
}

/** Each text that the word can be, with every variable empty. */
function pathsOf(word: Word): readonly string[] {
  const parts = flatParts(word);
  if (parts.some((part) => isChecked(part))) return [];
  const texts = parts.reduce<readonly string[]>(
    (sofar, part) => {
      const ends = endsOf(part);
      return sofar.length * ends.length > 100
        ? sofar
        : sofar.flatMap((text) => ends.map((end) => text + end));
    },
    [''],
  );
  return texts.map((text) => plainPath(text));
}

function endsOf(part: WordPart): readonly string[] {
  if (part.type === 'BraceExpansion') return part.text.slice(1, -1).split(',');
  return [literalText(part) ?? (part.type === 'Glob' ? part.text : '')];
}

/** `${x:?}` stops, and a default is no empty text. */
function isChecked(part: WordPart): boolean {
  if (!isVariable(part) || part.type === 'SimpleExpansion' || part.operation?.type !== 'Default')
    return false;
  return /^:[-?=]/u.test(part.operation.operator);
}

function plainPath(text: string): string {
  const short = text.replace(/\/{2,}/gu, '/').replace(/\*{2,}/gu, '*');
  return short.length > 1 && short.endsWith('/') ? short.slice(0, -1) : short;
}
