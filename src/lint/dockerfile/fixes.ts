import type { Edit, Span } from '../../kernel/text.ts';
import type { Dockerfile, Instruction } from '../../syntax/dockerfile/model.ts';
import type { Fix } from '../contract.ts';
import type { Command } from './command.ts';
import type { Run } from './subject.ts';

type Source = Pick<Dockerfile, 'text' | 'escape'>;

export function replace(span: Span, text: string): Edit {
  return { start: span.start, end: span.end, text };
}

export function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** Adds a word behind the first of the given words in each command, as a flag behind `install`. */
export function addBehind(commands: readonly Command[], words: readonly string[], flag: string): Fix {
  const edits = commands.flatMap((command) => {
    const word = command.args.find((arg) => words.includes(arg.text));
    return word === undefined ? [] : [insert(word.end, ` ${flag}`)];
  });
  return { description: `Add ${flag}`, edits };
}

/** Lets a RUN end with one more command; undefined where its end is no place for one. */
export function appendCommand(file: Source, run: Run, command: string): Fix | undefined {
  const { instruction, script } = run;
  const description = `Add ${command}`;
  if (instruction.json !== undefined || script.errors.length > 0) return undefined;
  const [heredoc] = instruction.heredocs;
  if (heredoc !== undefined) {
    const isScript = run.base === heredoc.body.start && script.source.endsWith('\n');
    return isScript
      ? { description, edits: [insert(heredoc.body.end, `${command}${lineBreak(file)}`)] }
      : undefined;
  }
  const { end } = instruction.args;
  const source = script.source.trimEnd();
  if (/[;&|\\]$/u.test(source) || endsInComment(run)) return undefined;
  return { description, edits: [insert(end, `${joint(file, instruction)}${command}`)] };
}

/** The same continuation style as the instruction has: one line, or one command a line. */
export function joint(file: Source, { span, args }: Pick<Instruction, 'span' | 'args'>): string {
  const source = file.text.slice(span.start, args.end);
  const last = source.lastIndexOf('\n');
  if (last === -1) return ' && ';
  const indent = /^[ \t]*/u.exec(source.slice(last + 1))?.[0] ?? '';
  return ` ${file.escape}${lineBreak(file)}${indent === '' ? '    ' : indent}&& `;
}

export function lineBreak({ text }: Source): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

export function endsInComment({ script }: Run): boolean {
  const last = script.source.slice(script.source.trimEnd().lastIndexOf('\n') + 1);
  return /(?:^|\s)#/u.test(last);
}
