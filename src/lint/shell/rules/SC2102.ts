import type { Rule } from '../../contract.ts';
import { bracketPatterns } from '../analysis/brackets.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2102: Rule<ShellSubject> = {
  id: 'SC2102',
  severity: 'info',
  summary: 'Brackets are a pattern for one character, and this one names a character twice',
  why: '`pip install uvicorn[standard]` is a pattern for file names; in quotes it is the word that was meant.',
  docs: 'https://www.shellcheck.net/wiki/SC2102',
  mentions: ['['],
  bad: ['pip install uvicorn[standard]', 'pip install celery[redis,sqs]', 'ls file[11].txt'],
  good: ['pip install "uvicorn[standard]"', 'pip install fastapi[abc]', 'ls file[0-9].txt', 'tr -d [aa]'],
  *check(subject) {
    for (const { contents, span } of bracketPatterns(subject)) {
      const characters = Array.from(contents).filter((character) => character !== '-');
      const isClass = /^:.+:$/su.test(contents) || contents.includes('[');
      if (!isClass && new Set(characters).size < characters.length) yield { at: span };
    }
  },
};
