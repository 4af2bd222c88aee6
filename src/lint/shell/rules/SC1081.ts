import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1081: Rule<ShellSubject> = {
  id: 'SC1081',
  severity: 'error',
  summary: 'Keywords are written in small letters',
  why: 'In capitals they are the names of commands that nobody has.',
  docs: 'https://www.shellcheck.net/wiki/SC1081',
  mentions: ['if', 'then', 'for', 'while', 'do', 'else', 'fi', 'case', 'until', 'done', 'esac', 'elif'],
  bad: ['IF true; then ls; fi', 'For x in a; do ls; done', 'Then ls'],
  good: ['if true; then ls; fi', 'ECHO foo', '"IF" true'],
  *check(subject) {
    yield* errorNamed(subject, 'SC1081');
    for (const { command } of subject.commands) {
      const text = command.words[0]?.text ?? '';
      if (text !== text.toLowerCase() && keywords.has(text.toLowerCase())) yield { at: command.span };
    }
  },
};

const keywords = new Set([
  'if',
  'then',
  'elif',
  'else',
  'fi',
  'for',
  'while',
  'until',
  'do',
  'done',
  'case',
  'esac',
]);
