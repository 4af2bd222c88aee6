import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';

test.each(['+', '*a', ']', '${X}', 'Pod(', '\\d{'])(
  'what is of no kind (%s) is left as it is quoted',
  (kind) => {
    const words = `Add a second copy of it called b, and set replicas to 3.\n\n\`\`\`yaml\napiVersion: v1\nkind: '${kind}'\nmetadata:\n  name: x\n\`\`\`\n`;
    expect(withAmended(words)).toEqual({ words, rows: [] });
  },
);
