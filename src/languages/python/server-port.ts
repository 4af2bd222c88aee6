import type { Evidence } from '../../facts/facts.ts';

export type ServerPort = { readonly port: number; readonly env?: string; readonly evidence: Evidence };

export function portOf(digits: string | undefined): number | undefined {
  const port = Number(digits);
  return digits !== undefined && digits !== '' && port > 0 && port < 65536 ? port : undefined;
}
