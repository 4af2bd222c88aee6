/** What packages of a language ask of Debian 12. */
export type Library = {
  /** Any of them asks for it. */
  readonly packages: readonly string[];
  /** To run: the slim images leave it out. */
  readonly needs?: readonly string[];
  /** To be compiled, beyond what the full images have. */
  readonly builds?: readonly string[];
};

export type Debian = { readonly needs: readonly string[]; readonly builds: readonly string[] };

export function debianFor(
  libraries: readonly Library[],
  isUsed: (packages: readonly string[]) => boolean,
): Debian {
  const used = libraries.filter(({ packages }) => isUsed(packages));
  return {
    needs: ordered(used.flatMap(({ needs = [] }) => needs)),
    builds: ordered(used.flatMap(({ builds = [] }) => builds)),
  };
}

function ordered(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted();
}

/** Drivers of databases are linked with the libraries of their servers. */
export const postgresClient = ['libpq5=15.*'];
export const mysqlClient = ['libmariadb3=1:10.11.*'];
