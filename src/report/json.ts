import type { Finding } from '../lint/contract.ts';

export function json(findings: readonly Finding[]): string {
  return `${JSON.stringify(findings, null, 2)}\n`;
}
