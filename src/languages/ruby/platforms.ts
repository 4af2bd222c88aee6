import type { Snapshot } from '../../facts/snapshot.ts';
import { join } from '../../kernel/paths.ts';
import type { Bundle } from './bundle.ts';

/** An image is built for two processors, and a frozen lockfile that knows neither ends the installation. */
const built = ['x86_64-linux', 'aarch64-linux'];

export function missingPlatforms({ folder, lockfile }: Bundle, snapshot: Snapshot): string[] {
  const text = lockfile === undefined ? '' : (snapshot.text(join(folder, lockfile)) ?? '');
  const known = /^PLATFORMS\n((?: {2}\S+\n?)+)/mu.exec(text)?.[1]?.trim().split(/\s+/u) ?? ['ruby'];
  return known.includes('ruby') ? [] : built.filter((one) => !known.some((name) => name.startsWith(one)));
}
