import type { Rule } from '../../contract.ts';
import { argumentsOf, hasFlag } from '../../../syntax/shell/flags.ts';
import type { ShellWord } from '../../../syntax/shell/script.ts';
import { baseName, literal } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2174: Rule<ShellSubject> = {
  id: 'SC2174',
  severity: 'warning',
  summary: 'With -p, -m sets the mode of the last directory only',
  why: 'The directories above it are made with the mode of the umask.',
  docs: 'https://www.shellcheck.net/wiki/SC2174',
  mentions: ['mkdir'],
  bad: ['mkdir -p -m 755 /app/data', 'mkdir -pm 700 a/b', 'mkdir --parents --mode=755 "$DIR"'],
  good: ['mkdir -m 755 /app/data', 'mkdir -p -m 755 app', 'mkdir -p /app/data && chmod 755 /app/data'],
  *check({ commands }) {
    for (const { command } of commands) {
      if (
        baseName(command) !== 'mkdir' ||
        !hasFlag(command, 'p', 'parents') ||
        !hasFlag(command, 'm', 'mode')
      )
        continue;
      if (argumentsOf(command, ['m', 'mode']).some((word) => isDeep(word))) yield { at: command.span };
    }
  },
};

function isDeep(word: ShellWord): boolean {
  const path = literal(word);
  return path === undefined || (path.includes('/') && !/^(?:\.\.?\/)+[^/]+$/u.test(path));
}
