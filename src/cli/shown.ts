import { terminal } from '../report/terminal/terminal.ts';
import type { Io } from './command.ts';

/** What the App writes as Markdown, as people read it on the command line. */
export function shown(markdown: string, { isTerminal, columns }: Io): string {
  return terminal(markdown, { colour: isTerminal, columns });
}
