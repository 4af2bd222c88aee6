import type { Span } from '../../../kernel/text.ts';
import type { ShellWord } from '../../../syntax/shell/script.ts';
import type { ShellSubject } from '../subject.ts';
import { baseName, literal } from './commands.ts';
import { partsOf } from './words.ts';

export type PrintfCall = {
  /** Where the format stands. */
  readonly at: Span;
  /** How many arguments it takes at a time. */
  readonly fields: number;
  readonly args: readonly ShellWord[];
  /** Something unquoted may become several arguments. */
  readonly isOpen: boolean;
};

/** Calls of printf whose format is known. */
export function* printfCalls(subject: ShellSubject): Generator<PrintfCall> {
  for (const { command } of subject.commands) {
    if (baseName(command) !== 'printf') continue;
    const words = command.words
      .slice(command.words[1]?.value === '-v' ? 3 : 1)
      .filter(({ value }, at) => at > 0 || value !== '--');
    const [format, ...args] = words;
    const text = literal(format);
    if (!format || text === undefined) continue;
    yield { at: format.span, fields: countFields(text), args, isOpen: args.some((word) => mayBeMany(word)) };
  }
}

function countFields(format: string): number {
  let fields = 0;
  for (const [conversion] of format.matchAll(
    /%(?:\([^)]*\)T|[-+ #0']*(?:\*|\d+)?(?:\.(?:\*|\d+)?)?[a-zA-Z%])/gu,
  )) {
    if (!conversion.endsWith('%')) fields += 1 + (conversion.match(/\*/gu) ?? []).length;
  }
  return fields;
}

function mayBeMany({ node, text }: ShellWord): boolean {
  if (node.type !== 'Word' || text.includes('@')) return true;
  return partsOf(node).some(({ type }) => type !== 'Literal' && !type.endsWith('Quoted'));
}
