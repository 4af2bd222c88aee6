import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { widthOf } from '../../../src/kernel/wrap.ts';
import { terminal } from '../../../src/report/terminal/terminal.ts';

const shown = (markdown: string, columns = 40): string => terminal(markdown, { colour: false, columns });

describe('Markdown in a terminal', () => {
  test('a table stands in columns, and what is long goes on below itself', () => {
    const table =
      '| You said | read as |\n|---|---|\n| on port 8080 | 8080 |\n| with a host | a.example, and b.example |';
    expect(shown(table, 30)).toBe(
      'You said      read as\non port 8080  8080\nwith a host   a.example, and\n              b.example\n',
    );
  });

  test('Chinese columns stand below one another', () => {
    expect(shown('| 原话 | 理解为 |\n|---|---|\n| 3个副本 | 3 |')).toBe('原话     理解为\n3个副本  3\n');
  });

  test('heads that do not name every column are left out', () => {
    expect(shown('| File | |\n|---|---|\n| `a.yaml` | runs it |')).toBe('`a.yaml`  runs it\n');
  });

  test('a sign in a cell that is escaped parts nothing', () => {
    expect(shown('| a \\| b | c |\n|---|---|\n| d | e |')).toBe('a | b  c\nd      e\n');
  });

  test('pictures go, commands stand out, and what is copied stays as it is', () => {
    const blocks =
      '```mermaid\nflowchart LR\n```\n\n```sh\nkubectl get pods\n```\n\n```diff\n-a: 1\n+a: 2\n```';
    expect(shown(blocks)).toBe('    kubectl get pods\n\n-a: 1\n+a: 2\n');
  });

  test('a command is not broken, however long its line becomes', () => {
    expect(shown('- Create it: `kubectl create secret generic a --from-literal=b=c` and wait')).toBe(
      '- Create it:\n  `kubectl create secret generic a --from-literal=b=c`\n  and wait\n',
    );
  });

  test('tags, comments and the addresses of links are no text', () => {
    const text =
      '<!-- key -->\n<details><summary>More</summary>\n\n**Two** [files](https://a.example/x) &lt;here&gt;\n</details>';
    expect(shown(text)).toBe('More\n\nTwo files <here>\n');
  });

  test('points of a list hang below their sign', () => {
    expect(shown('- [ ] one two three four five six seven\n- eight', 24)).toBe(
      '- [ ] one two three four\n      five six seven\n- eight\n',
    );
  });

  test('headings are bold where a person looks', () => {
    expect(terminal('### Files', { colour: true, columns: 80 })).toBe('\u001B[1mFiles\u001B[22m\n');
  });

  test('a table of any cells is no wider than the terminal', () => {
    const cell = fc.stringMatching(/^[a-z对 ]{0,60}$/u).map((text) => text.replaceAll(/[a-z对]{8}/gu, '$& '));
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.integer({ min: 60, max: 120 }), (rows, columns) => {
        const table = rows.map((cells) => `| x${cells.join(' | ')} |`).join('\n');
        expect(
          shown(table, columns)
            .split('\n')
            .filter((line) => widthOf(line) > columns),
        ).toEqual([]);
      }),
    );
  });
});
