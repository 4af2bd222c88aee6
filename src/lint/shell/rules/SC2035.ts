import type { Rule } from '../../contract.ts';
import type { ShellWord } from '../../../syntax/shell/script.ts';
import { baseName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2035: Rule<ShellSubject> = {
  id: 'SC2035',
  severity: 'info',
  summary: 'Begin a pattern with `./`, so that no file name is taken for an option',
  why: 'A file called `-rf` would become an option of the command.',
  docs: 'https://www.shellcheck.net/wiki/SC2035',
  mentions: ['*', '?'],
  bad: ['rm -f *.deb', 'chmod +x *.sh', 'tar czf x.tgz *', 'sha256sum ?.iso'],
  good: ['rm -f ./*.deb', 'chown -R app -- *', 'echo *.txt', '[ -e *.txt ] && ls', 'cp src/*.js dist/'],
  *check(subject) {
    for (const { command } of subject.commands) {
      const name = baseName(command);
      if (name === 'echo' || name === 'printf' || name === '[') continue;
      const end = command.words.findIndex((word) => terminators.has(word.value));
      for (const word of command.words.slice(1, end === -1 ? undefined : end)) {
        if (beginsWithPattern(word)) yield { at: word.span };
      }
    }
  },
};

const terminators = new Set(['--', ':::', '::::']);

function beginsWithPattern({ node }: ShellWord): boolean {
  const first = node.type === 'Word' ? node.parts?.[0] : undefined;
  return first?.type === 'Glob' && first.kind !== 'bracket';
}
