import { basename, dirname } from '../../kernel/paths.ts';
import type { SourceFile } from '../../facts/source.ts';

/** What files that keep the same thing in one store or another are called by. */
const store =
  /mysqli?|mariadb|pgsql|postgres(?:ql)?|sqlite3?|mssql|oracle|mongo(?:db)?|redis|memcached?|apcu?|file(?:system)?|null|array/iu;

/** `MemcachedCache.php` beside `FileCache.php`: which of them is used is chosen where it is installed. */
export function isOneOfSeveral(path: string, files: readonly SourceFile[]): boolean {
  const named = frame(path);
  return (
    named !== basename(path) &&
    files.some(
      (other) => other.path !== path && dirname(other.path) === dirname(path) && frame(other.path) === named,
    )
  );
}

/** The name of the file without that of the store. */
function frame(path: string): string {
  return basename(path).replace(store, '*').toLowerCase();
}
