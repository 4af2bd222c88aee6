import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import { redirectLists } from '../analysis/redirects.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2024: Rule<ShellSubject> = {
  id: 'SC2024',
  severity: 'warning',
  summary: 'sudo does not reach the redirection',
  why: 'The file is opened by the shell before sudo runs; use `| sudo tee file`.',
  docs: 'https://www.shellcheck.net/wiki/SC2024',
  mentions: ['sudo'],
  bad: ['sudo echo a > /etc/a', 'sudo cat x >> /etc/y', 'sudo foo < /root/x'],
  good: ['echo a | sudo tee /etc/a', 'sudo ls > /dev/null', "sudo sh -c 'echo a > /etc/a'"],
  *check(subject) {
    const sudo = new Set<unknown>(named(subject, 'sudo').map(({ place }) => place.node));
    for (const [{ node }, list] of redirectLists(subject.nodes)) {
      const file = list.find(
        (each) => each.isFile && each.fd < 2 && openers.has(each.operator) && each.target !== '/dev/null',
      );
      if (file && sudo.has(node)) yield { at: file.span };
    }
  },
};

const openers = new Set(['<', '>', '>>', '&>']);
