import type { Port, Service } from '../facts.ts';

/** A command that the language made for its own port goes to the declared one. */
export function movedStart({ start, ports }: Service, now: readonly Port[]): string | undefined {
  const [before] = ports;
  const [after] = now;
  if (start === undefined || before === undefined || after === undefined || before.port === after.port)
    return start;
  return start.replaceAll(
    new RegExp(String.raw`(?<![\w.])${before.port}(?![\w.])`, 'gu'),
    String(after.port),
  );
}
