import { isSaidOfContainer, type Opening, type Said } from './opening.ts';
import type { Workload } from '../spec.ts';

export const readiness: Opening = {
  id: 'readiness',
  title: { en: 'Readiness', zh: '就绪检查' },
  form: 'the path that answers 200 once the program can serve, as `/health`; it stands in the line that is cited',
  isShown: true,
  now: (workload, said) => probed(workload, said, workload.probes.readiness),
  put: (workload, value, quote) =>
    isHealthPath(value, quote)
      ? { ...workload, probes: { ...workload.probes, readiness: { path: value } } }
      : undefined,
};

/** Whether a port alone is tried, since no path is known. */
export function probed(
  { port, kind, portName = 'http' }: Workload,
  said: Said,
  probe: Workload['probes']['readiness'],
): string | undefined {
  const isSaid = isSaidOfContainer(said, 'readinessProbe', 'livenessProbe', 'startupProbe');
  const isOpen = kind === 'web' && port !== undefined && portName === 'http' && probe === 'tcp';
  return isOpen && !isSaid ? 'only whether the port takes a connection' : undefined;
}

/** A path that asks how it is, and does nothing else. */
export function isHealthPath(value: string, quote: string): boolean {
  return (
    isPath(value, quote) &&
    /health|ready|readiness|live|alive|ping|status|heartbeat|\bup\b|check/iu.test(value)
  );
}

/** A path without anything that asks for more than a page. */
export function isPath(value: string, quote: string): boolean {
  return /^\/[\w-]{1,40}(?:[./][\w-]{1,40}){0,5}$/u.test(value) && quote.includes(value);
}
