import type { Finding, Severity } from '../lint/contract.ts';
import type { ReportOptions } from './format.ts';
import { wrap } from '../kernel/wrap.ts';

const colours = { error: 31, warning: 33, info: 36, style: 35 } as const satisfies Record<Severity, number>;

/** What a person reads in a terminal: grouped by file, place first, a sum at the end, nothing where there is nothing. */
export function text(findings: readonly Finding[], options: ReportOptions): string {
  if (findings.length === 0) return '';
  const files = [...Map.groupBy(findings, (finding) => finding.path)];
  const blocks = files.map(([path, group]) => fileBlock(path, group, options));
  return `${blocks.join('\n')}\n${sum(findings, files.length)}\n`;
}

function fileBlock(path: string, findings: readonly Finding[], options: ReportOptions): string {
  const rows = findings.map((finding) => row(finding, options));
  return `${paint(path, 1, options)}\n${rows.join('')}`;
}

function row(finding: Finding, options: ReportOptions): string {
  const place = `${finding.line}:${finding.column}`.padStart(8);
  const severity = paint(finding.severity.padEnd(7), colours[finding.severity], options);
  const fixable = finding.fix === undefined ? '' : ' (fixable)';
  const lines = wrap(finding.message, Math.max(30, options.columns - 10));
  const message = lines.map((line) => `${' '.repeat(10)}${line}\n`).join('');
  return `${place}  ${severity} ${finding.rule}${paint(fixable, 2, options)}\n${message}`;
}

function sum(findings: readonly Finding[], files: number): string {
  const counts = (['error', 'warning', 'info', 'style'] as const)
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(
      ({ severity, count }) =>
        `${count} ${severity}${count === 1 || severity === 'info' || severity === 'style' ? '' : 's'}`,
    );
  const fixable = findings.filter((finding) => finding.fix !== undefined).length;
  const hint = fixable === 0 ? '' : `; ${fixable} can be mended by supercargo fix`;
  return `${counts.join(', ')} in ${files} ${files === 1 ? 'file' : 'files'}${hint}`;
}

function paint(words: string, code: number, options: ReportOptions): string {
  return options.colour && words !== '' ? `\u001B[${code}m${words}\u001B[0m` : words;
}
