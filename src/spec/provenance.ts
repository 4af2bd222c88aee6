import { hash } from '../kernel/hash.ts';

/** What a build is tagged with. It changes with every build, and no person has edited anything then. */
const buildTags = /\bsha-[0-9a-f]{12}(?:-\d+)?(?:@sha256:[0-9a-f]{64})?/gu;

/** The line by which a file is known as ours; it names what the rest of the file was when we wrote it. */
const marker = /^(?:# |\{\{- \/\* | {2}"\$comment": ")Written by Supercargo \(([0-9a-f]{16})\)\./u;

/** Marks a text as ours, in a comment of its own language. A `# syntax` line must stay the first one. */
export function mark(text: string, language: 'hash' | 'json' | 'template' = 'hash'): string {
  const words = `Written by Supercargo (${identityOf(text)}). Edit it freely: what people edit is never overwritten.`;
  if (language === 'json') return text.replace('{\n', () => `{\n  "$comment": "${words}",\n`);
  if (language === 'template') return `{{- /* ${words} */ -}}\n${text}`;
  const line = `# ${words}\n`;
  if (!text.startsWith('# syntax=')) return line + text;
  const end = text.indexOf('\n') + 1;
  return text.slice(0, end) + line + text.slice(end);
}

/** Written by us and not touched by anybody since: it may be written again. */
export function isUntouched(text: string | undefined): boolean {
  const found = split(text ?? '');
  return found !== undefined && identityOf(found.rest) === found.hash;
}

/** Written by us, whether people changed it afterwards or not. */
export function isOurs(text: string | undefined): boolean {
  return split(text ?? '') !== undefined;
}

/** A text without some lines; one that was untouched still is. */
export function withoutLines(text: string, gone: ReadonlySet<string>): string {
  const kept = text
    .split('\n')
    .filter((line) => !gone.has(line))
    .join('\n');
  const found = split(kept);
  return found === undefined || !isUntouched(text) ? kept : mark(found.rest);
}

/** What we change ourselves of a text that is ours and untouched stays so. */
export function remarked(before: string, after: string): string {
  const found = split(after);
  return found === undefined || before === after || !isUntouched(before) ? after : mark(found.rest);
}

function identityOf(text: string): string {
  return hash(text.replaceAll(buildTags, 'sha-'));
}

function split(text: string): { readonly hash: string; readonly rest: string } | undefined {
  const lines = text.split('\n');
  const at = lines.findIndex((line, index) => index < 2 && marker.test(line));
  if (at === -1) return undefined;
  const found = marker.exec(lines[at] ?? '')?.[1] ?? '';
  return { hash: found, rest: lines.toSpliced(at, 1).join('\n') };
}
