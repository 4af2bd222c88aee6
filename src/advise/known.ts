import type { Snapshot } from '../facts/snapshot.ts';
import { mentions } from './mentions.ts';
import { withoutTalk } from './talk.ts';

/** Whether the repository uses a name, as against a text in it that talks of one. */
export function knownIn({ entries, text }: Snapshot): (name: string) => boolean {
  const texts = entries.flatMap(({ path }) =>
    isProse(path) ? [] : withoutTalk(text(path) ?? '').toLowerCase(),
  );
  return (name) => texts.some((one) => mentions(one, name));
}

function isProse(path: string): boolean {
  return /\.(?:mdx?|markdown|rst|adoc|txt|html?)$|(?:^|\/)(?:licen[cs]e|notice|authors|contributors|changelog|readme)$/iu.test(
    path,
  );
}
