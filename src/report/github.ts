import type { Finding, Severity } from '../lint/contract.ts';

const commands = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  style: 'notice',
} as const satisfies Record<Severity, string>;

/** Workflow commands: GitHub Actions turns each line into an annotation. */
export function github(findings: readonly Finding[]): string {
  return findings.map(annotation).join('');
}

function annotation(finding: Finding): string {
  const place = {
    file: finding.path,
    line: finding.line,
    col: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    title: finding.rule,
  };
  const properties = Object.entries(place).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${commands[finding.severity]} ${properties.join(',')}::${escapeData(finding.message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
