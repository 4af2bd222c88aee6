import type { Rule } from '../../contract.ts';
import type { ShellCommand } from '../../../syntax/shell/script.ts';
import { flagNames } from '../analysis/commands.ts';
import { hasErrexit, isCondition } from '../analysis/conditions.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2164: Rule<ShellSubject> = {
  id: 'SC2164',
  severity: 'warning',
  fixable: true,
  summary: 'Stop where cd fails: `cd … || exit`',
  why: 'Otherwise what follows happens in the directory before.',
  docs: 'https://www.shellcheck.net/wiki/SC2164',
  mentions: ['cd', 'pushd', 'popd'],
  bad: ['cd /opt; make', 'apt-get update && cd /tmp', '(cd /tmp; make)', '#!/bin/bash\npushd /tmp; ls'],
  good: ['cd /opt && make', 'cd /opt || exit', 'set -e; cd /opt; make', 'cd ..; ls'],
  *check(subject) {
    if (hasErrexit(subject.script.commands)) return;
    for (const { command, place } of subject.commands) {
      if (!isMove(command) || isUp(command) || isCondition(place)) continue;
      const { end } = command.span;
      yield {
        at: command.span,
        fix: { description: 'Add || exit', edits: [{ start: end, end, text: ' || exit' }] },
      };
    }
  },
};

function isMove(command: ShellCommand): boolean {
  if (command.name === 'cd') return true;
  const isStack = command.name === 'pushd' || command.name === 'popd';
  return isStack && !flagNames(command).includes('n');
}

/** `cd ..` and the like, which do not fail. */
function isUp({ words }: ShellCommand): boolean {
  return words.length === 2 && /^\/*(?:\.\.?\/+)*(?:\.\.?)?$/u.test(words[1]?.value ?? '');
}
