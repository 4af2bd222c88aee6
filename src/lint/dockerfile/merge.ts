import type { Edit } from '../../kernel/text.ts';
import type { Fix } from '../contract.ts';
import { endsInComment, lineBreak } from './fixes.ts';
import type { DockerfileSubject, Run } from './subject.ts';

/** Joins a RUN to the one before it; undefined where they would not do the same as before. */
export function mergeRuns(subject: DockerfileSubject, first: Run, second: Run): Fix | undefined {
  if (![first, second].every((run) => isChain(run))) return undefined;
  if (first.commands.some((command) => changesShell.has(command.name))) return undefined;
  const { args } = first.instruction;
  const { span, args: rest } = second.instruction;
  const between = subject.text.slice(args.end, span.start);
  const edits: Edit[] = [
    { start: args.end, end: args.end, text: ` ${subject.escape}` },
    ...blankLines(between, args.end),
    { start: span.start, end: rest.start, text: '    && ' },
  ];
  return between.includes(lineBreak(subject))
    ? { description: 'Join it to the RUN above', edits }
    : undefined;
}

/** True for commands joined by && alone, so that joining two changes nothing. */
function isChain(run: Run): boolean {
  const { instruction, script } = run;
  if (instruction.json !== undefined || instruction.heredocs.length > 0 || instruction.isTrigger)
    return false;
  if (script.errors.length > 0 || endsInComment(run)) return false;
  return (
    script.commands.every((command) => command.assignments.length === 0 || command.name !== undefined) &&
    !/\|\||;|(?:^|[^&])&(?:[^&]|$)|(?:^|[^$])[({]|<<|\$\(/u.test(script.source)
  );
}

const changesShell = new Set([
  '.',
  'alias',
  'cd',
  'exec',
  'exit',
  'export',
  'popd',
  'pushd',
  'readonly',
  'set',
  'shopt',
  'source',
  'trap',
  'ulimit',
  'umask',
  'unset',
]);

function blankLines(between: string, base: number): readonly Edit[] {
  return [...between.matchAll(/(?<=\n)[ \t]*\r?\n/gu)].map((match) => ({
    start: base + match.index,
    end: base + match.index + match[0].length,
    text: '',
  }));
}
