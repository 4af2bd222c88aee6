import { redacted } from '../redact.ts';
import { blocksOf } from './blocks.ts';
import { harmless, type Links } from './inline.ts';
import { visible } from './visible.ts';

export type { Links } from './inline.ts';

/** Longer than what anybody reads in a comment. */
export const longestText = 8000;

/**
 * What a model says as Markdown that can do nothing: it shows no image, links nowhere unexpected, is no HTML, calls
 * nobody, refers to no issue, commands no bot, and holds no secret. Everything else of it stays readable.
 */
export function neutral(text: string, links: Links): string {
  const short = shorten(visible(redacted(text)), longestText);
  return blocksOf(short)
    .map((block) =>
      block.kind === 'code' ? fenced(block) : block.lines.map((line) => harmless(line, links)).join('\n'),
    )
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

/** One line of it, for a cell of a table or a sentence. */
export function neutralLine(text: string, links: Links): string {
  const line = visible(redacted(text)).replaceAll(/\s+/gu, ' ').trim().slice(0, 500);
  return harmless(line, links)
    .replaceAll('|', '\\|')
    .replaceAll(/^(?=[#>+*-]|\d{1,9}[.)] )/gu, '\\');
}

function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const line = text.lastIndexOf('\n', most);
  return `${text.slice(0, line > most / 2 ? line : most)}\n\n…`;
}

/** Written anew at the margin, where nothing before it can change what it means. */
function fenced({
  language,
  lines,
}: {
  readonly language: string;
  readonly lines: readonly string[];
}): string {
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => [...line.matchAll(/`+/gu)].map(([run]) => run.length)),
  );
  const fence = '`'.repeat(longest + 1);
  // Some bots obey a line that begins with a command, also in a fence.
  const quiet = lines.map((line) => line.replace(/^(?=\/[a-z])/iu, ' '));
  return ['', `${fence}${language}`, ...quiet, fence, ''].join('\n');
}
