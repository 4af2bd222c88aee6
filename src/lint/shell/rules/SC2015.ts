import type { Rule } from '../../contract.ts';
import { baseName } from '../analysis/commands.ts';
import { isCondition } from '../analysis/conditions.ts';
import type { AndOr, SyntaxNode } from 'unbash';
import type { ShellSubject } from '../subject.ts';

export const SC2015: Rule<ShellSubject> = {
  id: 'SC2015',
  severity: 'info',
  summary: '`A && B || C` is no if-then-else: C also runs when A succeeds and B fails',
  why: 'A failure of B is hidden or answered with what was meant for A; write `if A; then B; else C; fi`.',
  docs: 'https://www.shellcheck.net/wiki/SC2015',
  mentions: ['||'],
  bad: [
    'test -f package.json && npm install || yarn',
    'npm ci && npm run build || npm run fallback',
    'id -u app && echo yes && chown app /app || useradd app',
  ],
  good: [
    'npm install || echo failed',
    'test -f x && rm x || true',
    'a && [ -f b ] || c',
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

const harmless = new Set(['echo', 'exit', 'return', 'printf', 'true', ':']);

function isShorthand({ commands, operators }: AndOr): boolean {
  const last = commands.at(-1);
  const isNegated = last?.type === 'Pipeline' && last.prefixes.length > 0;
  return operators.at(-1) === '||' && operators.at(-2) === '&&' && !isNegated;
}

/** A test as B is one more condition; words, an end, or an assignment as C cannot be taken for the `else`. */
function isHarmless(subject: ShellSubject, { commands }: AndOr): boolean {
  if (isTest(subject, commands.at(-2))) return true;
  const command = subject.commandAt(commands.at(-1));
  if (command && command.words.length === 0) return true;
  return harmless.has(baseName(command) ?? '');
}

function isTest(subject: ShellSubject, node: SyntaxNode | undefined): boolean {
  const name = subject.commandAt(node)?.name;
  return node?.type === 'TestCommand' || name === '[' || name === 'test';
}
