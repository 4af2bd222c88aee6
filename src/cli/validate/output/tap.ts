import { type Output, placed, qualifiedName, type Style } from './output.ts';

export function tapOutput({ write }: Style): Output {
  let number = 0;
  return {
    take: (path, outcome) => {
      number += 1;
      if (number === 1) write('TAP version 13\n');
      const title = `${number} - ${path} (${qualifiedName(outcome)})`;
      switch (outcome.status) {
        case 'valid':
          return write(`ok ${title}\n`);
        case 'invalid':
        case 'error':
          return write(`not ok ${title}: ${placed(outcome)}\n`);
        case 'skipped':
          return write(`ok ${title} # skip${outcome.msg === '' ? '' : ` ${outcome.msg}`}\n`);
        case 'empty':
          return write(`ok ${number} - ${path} (empty)\n`);
      }
    },
    end: () => write(number === 0 ? 'TAP version 13\n1..0\n' : `1..${number}\n`),
  };
}
