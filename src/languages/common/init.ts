import { grep, type SourceFile } from '../../facts/source.ts';

/** Of Debian; what is the first process of a container instead of the program, and passes signals on. */
export const init = 'tini=0.19.*';

/**
 * The kernel gives the first process of a container only the signals that it asks for: a program that never speaks of
 * SIGTERM goes on until it is killed, half a minute into every rollout.
 */
export function needsInit(files: readonly SourceFile[], handled: RegExp): boolean {
  return grep(files, handled).length === 0;
}
