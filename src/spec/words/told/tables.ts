/** Tables of Markdown as people would say them: `replicas: 3`, or for several columns `api: port 8080, replicas 2`. */
export function withTablesSaid(words: string): string {
  const said: string[] = [];
  let rows: string[][] = [];
  for (const line of words.split('\n')) {
    const cells = cellsOf(line);
    if (cells !== undefined) rows.push(cells);
    else {
      said.push(...saidOf(rows), line);
      rows = [];
    }
  }
  return [...said, ...saidOf(rows)].join('\n');
}

function cellsOf(line: string): string[] | undefined {
  const text = line.trim();
  if (!text.startsWith('|') || text.length < 3) return undefined;
  return text
    .replace(/^\|/u, '')
    .replace(/\|$/u, '')
    .split('|')
    .map((cell) => cell.trim().replaceAll(/^[`*]+|[`*]+$/gu, ''));
}

function saidOf(rows: readonly (readonly string[])[]): string[] {
  const [head, rule, ...body] = rows;
  if (head === undefined) return [];
  const hasHead = rule?.every((cell) => /^:?-{1,40}:?$/u.test(cell)) === true;
  if (!hasHead) return rows.map((row) => row.join(' '));
  if (head.length < 3) return body.map(([key = '', value = '']) => `${key}: ${value};`);
  return body.map((row) => rowSaid(row, head));
}

function rowSaid([name = '', ...rest]: readonly string[], [, ...heads]: readonly string[]): string {
  const cells = rest.flatMap((cell, at) => {
    const isSaid = cell !== '' && !none.test(cell);
    return isSaid ? [`${heads[at]?.toLowerCase() ?? ''} ${cell}`.trim()] : [];
  });
  return `- ${name}: ${cells.join(', ')}`;
}

const none = /^(?:-|–|—|\/|n\/a|no|none|无|否)$/iu;
