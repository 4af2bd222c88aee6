import { plainHead } from './table-heads.ts';

/** Tables of Markdown as people would say them: `replicas: 3`, or for several columns `api: port 8080, replicas 2`. */
export function withTablesSaid(words: string): string {
  const said: string[] = [];
  let rows: string[][] = [];
  for (const line of words.split('\n')) {
    const cells = cellsOf(line);
    if (cells !== undefined) {
      if (rows.length === 0) withoutLead(said);
      rows.push(cells);
    } else {
      said.push(...saidOf(rows), line);
      rows = [];
    }
  }
  return [...said, ...saidOf(rows)].join('\n');
}

/** What only leads to a table says nothing: `Sizes please:`. */
function withoutLead(said: string[]): void {
  const at = said.findLastIndex((line) => line.trim() !== '');
  if (at !== -1) said[at] = said[at]?.replace(lead, '') ?? '';
}

const lead =
  /^\s{0,4}(?:(?:the\s|our\s)?(?:sizes?|settings|details|values|numbers|requirements|configuration|overview|specs?)(?:\splease)?|(?:please\s)?(?:see|as\sin|according\sto|per|use|here\sis|like\sin)\s(?:the|this|our)?\s?(?:following\s)?table(?:\sbelow)?|请?(?:具体)?(?:按照?|参照?|根据|见|如)(?:下|以下|下面)的?(?:表格?)(?:来|进行)?(?:部署|配置)?(?=[:：。]?\s*$))\s?[:：.。]\s*$/iu;

function cellsOf(line: string): string[] | undefined {
  const text = line.trim();
  if (!text.startsWith('|') || text.length < 3) return undefined;
  return text
    .replace(/^\|/u, '')
    .replace(/\|$/u, '')
    .split('|')
    .map((cell) => cell.trim().replaceAll(/^[`*]+|[`*]+$/gu, ''));
}

type Row = readonly string[];

function saidOf(rows: readonly Row[]): string[] {
  const [head, rule, ...body] = rows;
  if (head === undefined) return [];
  const hasHead = rule?.every((cell) => /^:?-{1,40}:?$/u.test(cell)) === true;
  if (!hasHead) return rows.map((row) => row.join(' '));
  if (head.length < 3) return body.map(([key = '', value = '']) => `${key}: ${value};`);
  const [heads, told] = upright(head, body);
  return told.map((row) => rowSaid(row, heads));
}

/** Where what is told stands in the first column, and whom it is told of at the head, one row is said of each. */
function upright(head: Row, body: readonly Row[]): readonly [Row, readonly Row[]] {
  const isLying =
    body.every(([name = '']) => plainHead(name) !== undefined) &&
    head.slice(1).every((name) => plainHead(name) === undefined);
  if (!isLying || body.length === 0) return [head, body];
  const turned = head.slice(1).map((name, at): Row => [name, ...body.map((row) => row[at + 1] ?? '')]);
  return [['', ...body.map(([name = '']) => name)], turned];
}

function rowSaid([name = '', ...rest]: Row, [, ...heads]: Row): string {
  const cells = rest.flatMap((cell, at) => {
    const isSaid = cell !== '' && !none.test(cell);
    const head = heads[at] ?? '';
    return isSaid ? [`${plainHead(head) ?? head.toLowerCase()} ${cell}`.trim()] : [];
  });
  return `- ${name}: ${cells.join(', ')}`;
}

const none = /^(?:-|–|—|\/|n\/a|no|none|无|否)$/iu;
