import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2156: Rule<ShellSubject> = {
  id: 'SC2156',
  severity: 'warning',
  summary: 'A file name inside the script of `sh -c` can run as code',
  why: 'Pass it as an argument: `sh -c \'rm "$1"\' _ {}`.',
  docs: 'https://www.shellcheck.net/wiki/SC2156',
  mentions: ['find'],
  bad: [
    "find . -name x -exec sh -c 'rm {}' \\;",
    'find . -exec bash -c "echo {}" \\;',
    "find . -execdir sh -c 'cp {} /tmp' \\;",
  ],
  good: ['find . -exec sh -c \'rm "$1"\' _ {} \\;', 'find . -exec rm {} +', "find . -exec echo 'a {}' \\;"],
  *check(subject) {
    for (const { command } of named(subject, 'find')) {
      const words = command.words.map((word) => word.value);
      const exec = words.findIndex((word) => word === '-exec' || word === '-execdir');
      const isShell = exec !== -1 && /^(?:.*\/)?(?:sh|bash|dash|ksh)$/u.test(words[exec + 1] ?? '');
      const script = isShell && words[exec + 2] === '-c' ? command.words[exec + 3] : undefined;
      if (script?.value.includes('{}')) yield { at: script.span };
    }
  },
};
