import { fenced as fence } from '../../change/markdown.ts';
import { basename } from '../../kernel/paths.ts';
import type { ProposedFile } from '../../ports/forge.ts';

/** A file as Markdown lines, in a fence that is longer than any in it. */
export function fenced({ path, text }: ProposedFile): readonly string[] {
  return [`**\`${path}\`**`, '', ...fence(text.trimEnd().split('\n'), languageOf(path)), ''];
}

function languageOf(path: string): string {
  if (/\.ya?ml$/u.test(path)) return 'yaml';
  return basename(path).startsWith('Dockerfile') ? 'dockerfile' : '';
}
