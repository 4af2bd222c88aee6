import { indexLines, type LineIndex } from '../../kernel/text.ts';
import type { Finding } from '../contract.ts';

const variable = /\$\{[A-Za-z_]\w{0,200}(?:[:=}]|-[^{}]{0,500}\})/u;

/** Whether a text has a part that is put in later. */
export function isOpenText(text: string): boolean {
  return variable.test(text);
}

/** What Flux or a script puts in the place of `${NAME}` nobody knows here: of such a value only a hint is given. */
export function mildWhereOpen(
  finding: Finding,
  text: string,
  lines: () => LineIndex = () => indexLines(text),
): Finding {
  const isGrave = finding.severity === 'error' || finding.severity === 'warning';
  if (!isGrave || !text.includes('${')) return finding;
  const isOpen = variable.test(finding.message) || variable.test(flagged(finding, text, lines()));
  return isOpen ? { ...finding, severity: 'info' } : finding;
}

const hole = /\{\{[^\n]{0,500}\}\}/u;

/**
 * What Helm puts in the place of `{{ ... }}` is known once the chart is rendered: whether the API server would refuse
 * such a value is not asked before, and of what else is found there only a hint is given.
 */
export function withoutUnrendered(
  findings: readonly Finding[],
  text: string,
  lines: () => LineIndex,
): readonly Finding[] {
  if (findings.length === 0 || !text.includes('{{')) return findings;
  return findings.flatMap((finding) => {
    if (!hole.test(flagged(finding, text, lines()))) return [finding];
    return finding.severity === 'error' ? [] : [{ ...finding, severity: 'info' as const }];
  });
}

/** What a finding points at, where that is one line. */
function flagged({ line, column, endLine, endColumn }: Finding, text: string, { starts }: LineIndex): string {
  const start = starts[line - 1] ?? 0;
  return line === endLine ? text.slice(start + column - 1, start + endColumn - 1) : '';
}
