import { createLog } from '../../src/adapters/log/log.ts';
import type { Log } from '../../src/ports/log.ts';

export type RecordingLog = Log & {
  readonly lines: () => readonly Record<string, unknown>[];
  readonly text: () => string;
};

/** The real log, written to memory. */
export function recordingLog(secrets: readonly string[] = []): RecordingLog {
  const written: string[] = [];
  const log = createLog({ level: 'debug', secrets, write: (line) => void written.push(line) });
  return Object.assign(log, {
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
    text: () => written.join(''),
  });
}
