import type { Outcome } from '../../lint/schema/outcome.ts';

/** The outcome of what could not be read at all. */
export function broken(msg: string): Outcome {
  return {
    status: 'error',
    kind: '',
    name: '',
    namespace: '',
    version: '',
    msg,
    line: 0,
    column: 0,
    endLine: 0,
    violations: [],
    traits: { isEncrypted: false, hasMarks: false, isAmongMarks: false, isUnreadable: true },
  };
}
