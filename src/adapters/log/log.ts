import { pino } from 'pino';
import { createRedact } from './redact.ts';
import type { Logger } from 'pino';
import type { LogLevel } from '../../config/env.ts';

export type LogOptions = {
  readonly level: LogLevel;
  /** What must never appear, in addition to everything that looks like a credential. */
  readonly secrets: readonly string[];
  readonly write: (line: string) => void;
};

/**
 * JSON lines. Redaction stands at the sink, after serialisation, so that no field, error or child logger can
 * go around it; probot and octokit are handed this same logger.
 */
export function createLog(options: LogOptions): Logger {
  const redact = createRedact(options.secrets);
  return pino(
    { level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line) => options.write(redact(line)) },
  );
}
