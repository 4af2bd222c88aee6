/** What official images are built on. */
export type Debian = 'bookworm' | 'bullseye' | 'buster';

/** The first release of a line that has images of each; what came before stands on an older one and stays there. */
export type Firsts = readonly [bookworm: number, bullseye: number];

export const never = Number.POSITIVE_INFINITY;

/** A tag for a whole line is its last release. */
export function debianOf(release: number | undefined, [bookworm, bullseye]: Firsts = [0, 0]): Debian {
  const at = release ?? Number.MAX_SAFE_INTEGER;
  if (at >= bookworm) return 'bookworm';
  return at >= bullseye ? 'bullseye' : 'buster';
}

/** Packages are pinned as Debian 12 has them; the one before has others, and nothing serves those of buster any more. */
export function installable(names: readonly string[], debian: Debian): readonly string[] {
  if (debian === 'buster') return [];
  return debian === 'bookworm' ? names : names.map((name) => name.replace(/=.*$/u, '=*'));
}
