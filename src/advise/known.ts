import type { Snapshot } from '../facts/snapshot.ts';
import { mentions } from './mentions.ts';

/** Whether the repository uses a name, as against a text in it that talks of one. */
export function knownIn({ entries, text }: Snapshot): (name: string) => boolean {
  const texts = entries.flatMap(({ path }) =>
    isProse(path) ? [] : withoutTalk(text(path) ?? '').toLowerCase(),
  );
  return (name) => texts.some((one) => mentions(one, name));
}

function isProse(path: string): boolean {
  return /\.(?:mdx?|markdown|rst|adoc|txt|html?)$/iu.test(path);
}

/** Without comments, labels and sentences: what talks to a reader vouches for nothing. */
export function withoutTalk(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s(?:#|\/\/)\s.*$/u, ''))
    .filter((line) => !isTalk(line))
    .join('\n');
}

function isTalk(line: string): boolean {
  return (
    /^\s*(?:#|\/\/|\/\*|\*|<!--|(?:LABEL|MAINTAINER)\s)/iu.test(line) ||
    /\p{Script=Han}/u.test(line) ||
    (line.match(/(?<![\w./:@-])[a-z]{2,30}(?![\w./@-])/giu) ?? []).length >= mostWords
  );
}

/** A line of a program or a manifest has fewer plain words than a sentence. */
const mostWords = 6;
