import type { Rule } from '../../contract.ts';
import type { AndOr } from 'unbash';
import { isCondition } from '../analysis/conditions.ts';
import { baseName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2015: Rule<ShellSubject> = {
  id: 'SC2015',
  severity: 'info',
  summary: '`A && B || C` is no if-then-else: C also runs when A succeeds and B fails',
  why: 'A failure of B is hidden or answered with what was meant for A; write `if A; then B; else C; fi`.',
  docs: 'https://www.shellcheck.net/wiki/SC2015',
  bad: [
    'test -f package.json && npm install || true',
    'npm ci && npm run build || npm run fallback',
    'id -u app && echo yes && chown app /app || useradd app',
  ],
  good: [
    'npm install || echo failed',
    'test -f x && rm x || exit 1',
    'if test -f package.json; then npm install; fi',
    'a && b || c && d',
  ],
  *check(subject) {
    for (const place of subject.nodes.all('AndOr')) {
      if (isShorthand(place.node) && !isHarmless(subject, place.node) && !isCondition(place))
        yield { at: place.span };
    }
  },
};

const harmless = new Set(['echo', 'exit', 'return', 'printf']);

function isShorthand({ commands, operators }: AndOr): boolean {
  const last = commands.at(-1);
  const isNegated = last?.type === 'Pipeline' && last.prefixes.length > 0;
  return operators.at(-1) === '||' && operators.at(-2) === '&&' && !isNegated;
}

/** Something that is said or ends the script, or an assignment, cannot be taken for the `else`. */
function isHarmless(subject: ShellSubject, { commands }: AndOr): boolean {
  const command = subject.commandAt(commands.at(-1));
  if (command && command.words.length === 0) return true;
  return harmless.has(baseName(command) ?? '');
}
