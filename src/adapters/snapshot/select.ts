import type { Entry, Wanted } from '../../facts/snapshot.ts';
import { matcherOf } from './patterns.ts';

export type Selection = {
  /** The files whose text is to be read. */
  readonly files: readonly Entry[];
  /** What the patterns asked for and nobody will read, in words. */
  readonly omitted: readonly string[];
};

/** Chooses from a tree by the declared patterns; what cannot be read is said. */
export function select(entries: readonly Entry[], wanted: Wanted): Selection {
  const matches = remembering(wanted);
  const matched = entries.filter((entry) => entry.kind !== 'submodule' && matches(entry.path));
  const links = matched.filter((entry) => entry.kind === 'symlink');
  const files = matched.filter((entry) => entry.kind !== 'symlink');
  const large = files.filter((entry) => entry.size > wanted.maxBytes);
  const submodules = entries.filter((entry) => entry.kind === 'submodule');
  return {
    files: files.filter((entry) => entry.size <= wanted.maxBytes),
    omitted: [
      ...say(large, `larger than ${Math.round(wanted.maxBytes / 1024)} KiB, so not read`),
      ...say(links, 'a symbolic link, which is not followed'),
      ...say(submodules, 'a submodule, whose files are in another repository'),
    ],
  };
}

const mostRemembered = 100_000;
const matchers = new WeakMap<Wanted, (path: string) => boolean>();

/** Two commits of one repository have nearly all paths in common. */
function remembering(wanted: Wanted): (path: string) => boolean {
  const known = matchers.get(wanted);
  if (known !== undefined) return known;
  const matches = matcherOf(wanted.patterns);
  const answers = new Map<string, boolean>();
  const remembered = (path: string): boolean => {
    const answer = answers.get(path) ?? matches(path);
    if (answers.size >= mostRemembered) answers.clear();
    answers.set(path, answer);
    return answer;
  };
  matchers.set(wanted, remembered);
  return remembered;
}

/** One sentence for all of a kind, however many. */
export function say(entries: readonly { readonly path: string }[], what: string): readonly string[] {
  if (entries.length === 0) return [];
  const names = entries.slice(0, 5).map((entry) => `\`${entry.path.replaceAll('`', "'")}\``);
  const more = entries.length > 5 ? [`${entries.length - 5} more`] : [];
  return [`Left out: ${[...names, ...more].join(', ')} (${what}).`];
}
