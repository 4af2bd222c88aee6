import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2125: Rule<ShellSubject> = {
  id: 'SC2125',
  severity: 'warning',
  summary: 'A pattern or braces in an assignment stay as they are',
  why: 'The value is the pattern; it would expand where the variable is used without quotes.',
  docs: 'https://www.shellcheck.net/wiki/SC2125',
  mentions: ['='],
  bad: ['FILES=*.txt; echo "$FILES"', 'JAR=$DIR/target/*.jar; cp "$JAR" .', 'X={a,b}; echo "$X"'],
  good: [
    'FILES="*.txt"; echo "$FILES"',
    'FILES=\'*\'.txt; echo "$FILES"',
    '#!/bin/bash\nFILES=(*.txt); echo "${FILES[@]}"',
  ],
  *check({ nodes }) {
    for (const place of nodes.all('Assignment')) {
      const { value } = place.node;
      if (value.type !== 'Word') continue;
      if (value.parts?.some((part) => part.type === 'Glob' || part.type === 'BraceExpansion'))
        yield { at: place.span };
    }
  },
};
