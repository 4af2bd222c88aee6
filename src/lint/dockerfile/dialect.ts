import { basename } from '../../kernel/paths.ts';
import type { ShellDialect } from '../../syntax/shell/script.ts';

const dialects: ReadonlyMap<string, ShellDialect> = new Map([
  ['sh', 'sh'],
  ['dash', 'dash'],
  ['bash', 'bash'],
  ['ksh', 'ksh'],
  ['ash', 'ash'],
  ['busybox', 'busybox'],
]);

/** The dialect of a SHELL; undefined for what is no POSIX shell, as PowerShell. */
export function dialectOf(shell: readonly string[]): ShellDialect | undefined {
  return dialects.get(basename((shell[0] ?? '').replaceAll('\\', '/')));
}
