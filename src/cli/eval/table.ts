import type { EvalRow } from './case.ts';

const heads = [
  'question',
  'use',
  'valid',
  'lint',
  'recall',
  'tokens in',
  'tokens out',
  'money',
  'seconds',
] as const;

/** One row a question, and what they come to together. */
export function evalTable(model: string, rows: readonly EvalRow[]): string {
  const lines = [[...heads], ...rows.map(cells), cells(sumOf(rows))];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const table = lines.map((line) =>
    line
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const faults = rows.flatMap(({ name, why }) => (why === '' ? [] : [`${name}: ${why.slice(0, 300)}`]));
  return `${[`Model: ${model}`, '', ...table, ...(faults.length === 0 ? [] : ['', ...faults])].join('\n')}\n`;
}

function cells({
  name,
  use,
  isValid,
  findings,
  recall,
  input,
  output,
  money,
  milliseconds,
}: EvalRow | Sum): string[] {
  const valid = typeof isValid === 'string' ? isValid : isValid ? 'yes' : 'no';
  return [
    name,
    use,
    valid,
    String(findings),
    `${Math.round(recall * 100)}%`,
    String(input),
    String(output),
    money === undefined ? '-' : money.toFixed(4),
    (milliseconds / 1000).toFixed(1),
  ];
}

type Sum = Omit<EvalRow, 'use' | 'isValid' | 'why'> & { readonly use: string; readonly isValid: string };

function sumOf(rows: readonly EvalRow[]): Sum {
  const add = (of: (row: EvalRow) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  const hasPrice = rows.some(({ money }) => money !== undefined);
  return {
    name: 'together',
    use: '',
    isValid: `${rows.filter(({ isValid }) => isValid).length}/${rows.length}`,
    findings: add(({ findings }) => findings),
    recall: rows.length === 0 ? 0 : add(({ recall }) => recall) / rows.length,
    input: add(({ input }) => input),
    output: add(({ output }) => output),
    money: hasPrice ? add(({ money }) => money ?? 0) : undefined,
    milliseconds: add(({ milliseconds }) => milliseconds),
  };
}
