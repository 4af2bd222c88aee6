import type { Rule } from '../../contract.ts';
import { named, wordsAfterName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2232: Rule<ShellSubject> = {
  id: 'SC2232',
  severity: 'warning',
  summary: 'sudo cannot run what is part of the shell',
  why: '`sudo cd /x` finds no program cd, and a process of its own could not change this one; use sudo sh -c.',
  docs: 'https://www.shellcheck.net/wiki/SC2232',
  mentions: ['sudo'],
  bad: ['sudo cd /x', 'sudo -u me cd /x && ls', 'sudo export A=b'],
  good: ["sudo sh -c 'cd /x && ls'", 'sudo ls', 'sudo echo a'],
  *check(subject) {
    for (const { command } of named(subject, 'sudo')) {
      const words = wordsAfterName(command);
      const first = words.find(
        ({ value }, at) => !value.startsWith('-') && !valued.has(words[at - 1]?.value ?? ''),
      );
      if (first && builtins.has(first.value)) yield { at: command.span };
    }
  },
};

const valued = new Set(['-u', '-g', '-h', '-p', '-C', '-r', '-t', '-T', '-U']);

const builtins = new Set(
  'cd alias bg bind break builtin caller command complete continue declare dirs disown enable eval exec exit export fc fg getopts hash jobs let local logout popd pushd read readonly return set shift shopt source suspend trap type typeset ulimit umask unalias unset wait'.split(
    ' ',
  ),
);
