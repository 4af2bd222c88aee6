import { basename } from '../kernel/paths.ts';
import type { ProposedFile } from '../ports/forge.ts';

/** A file as Markdown lines, in a fence that is longer than any in it. */
export function fenced({ path, text }: ProposedFile): readonly string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`**\`${path}\`**`, '', `${fence}${languageOf(path)}`, ...text.trimEnd().split('\n'), fence, ''];
}

function languageOf(path: string): string {
  if (/\.ya?ml$/u.test(path)) return 'yaml';
  return basename(path).startsWith('Dockerfile') ? 'dockerfile' : '';
}
