import type { Rule } from '../../contract.ts';
import { baseName } from '../analysis/commands.ts';
import { conditions } from '../analysis/tests.ts';
import { flatParts } from '../analysis/words.ts';
import type { Statement, SyntaxNode, Word } from 'unbash';
import type { ShellSubject } from '../subject.ts';

export const SC2143: Rule<ShellSubject> = {
  id: 'SC2143',
  severity: 'style',
  summary: 'Use `grep -q` instead of comparing its output with nothing',
  why: 'grep -q ends at the first match and needs no substitution.',
  docs: 'https://www.shellcheck.net/wiki/SC2143',
  mentions: ['grep'],
  bad: [
    'if [ "$(grep x y)" ]; then ls; fi',
    '[ -z "$(dpkg -l | grep foo)" ] && ls',
    '[ -n "$(grep x y)" ] || exit 1',
  ],
  good: ['if grep -q x y; then ls; fi', '[ -z "$(ls)" ] && ls', '[ "$(grep x y)" = z ] && ls'],
  *check(subject) {
    for (const condition of conditions(subject)) {
      const isEmptiness =
        condition.kind === 'nullary' || (condition.kind === 'unary' && /^-[nz]$/u.test(condition.operator));
      if (isEmptiness && isSearch(subject, condition.operand)) yield { at: condition.at };
    }
  },
};

const searches = new Set(['grep', 'egrep', 'fgrep', 'zgrep']);

function isSearch(subject: ShellSubject, word: Word): boolean {
  const [part, ...rest] = flatParts(word);
  if (part?.type !== 'CommandExpansion' || rest.length > 0) return false;
  return searches.has(baseName(subject.commandAt(lastStage(part.script?.commands ?? []))) ?? '');
}

function lastStage([statement, ...others]: readonly Statement[]): SyntaxNode | undefined {
  if (others.length > 0) return undefined;
  return statement?.command.type === 'Pipeline' ? statement.command.commands.at(-1) : statement?.command;
}
