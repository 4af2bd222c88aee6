import { basename, dirname } from '../../kernel/paths.ts';
import type { SourceFile } from '../../facts/source.ts';
import type { Project } from './project.ts';

/** What files that keep the same thing in one store or another are called by. */
const store =
  /mysqli?|mariadb|pgsql|postgres(?:ql)?|sqlite3?|mssql|oracle|mongo(?:db)?|redis|memcached?|apcu?|file(?:system)?|null|array|json|dummy|xcache|wincache/iu;

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

/** A plugin, or a template of its settings, is for those who install it. */
export function isOfPart(path: string, { folder }: Pick<Project, 'folder'>): boolean {
  const own = folder === '' ? path : path.slice(folder.length + 1);
  return /(?:^|\/)(?:modules|plugins|extensions|addons|contrib|config-templates?)\//iu.test(
    dirname(own) + '/',
  );
}

const suggestedBy: Readonly<Record<string, RegExp>> = {
  mysql: /^ext-(?:pdo_)?mysqli?$/u,
  postgres: /^ext-(?:pdo_)?pgsql$/u,
  redis: /^(?:ext-redis|predis\/predis)$/u,
  memcached: /^ext-memcached?$/u,
  mongodb: /^(?:ext-mongodb|mongodb\/mongodb)$/u,
};

/** The package says that it does without. */
export function isSuggested(kind: string, { suggests }: Pick<Project, 'suggests'>): boolean {
  return suggests.some((name) => suggestedBy[kind]?.test(name) === true);
}

/** The name of the file without that of the store. */
function frame(path: string): string {
  return basename(path).replace(store, '*').toLowerCase();
}
