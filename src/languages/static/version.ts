import { join } from '../../kernel/paths.ts';
import { upwards } from '../../facts/tree.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { pinnedVersion, versionIn } from '../common/version.ts';
import type { Site } from './sites.ts';

/** What hosts and workflows build the site with. */
export function declaredVersion(
  { folder, mark, generator }: Site,
  snapshot: Snapshot,
): Found<string> | undefined {
  if (generator === undefined) return undefined;
  const { name, variable } = generator;
  const pinned = new RegExp(
    String.raw`\b(?:${variable}|${name}-version|hugoVersion)["']?\s{0,20}[:=]\s{0,20}["']?v?(\d+\.\d+(?:\.\d+)?)`,
    'iu',
  );
  const files = upwards(folder).flatMap((at) =>
    ['netlify.toml', 'vercel.json', 'wrangler.toml', '.hvm'].map((file) => join(at, file)),
  );
  const workflows = snapshot.entries
    .map(({ path }) => path)
    .filter((path) => /^\.github\/workflows\/[^/]+$|^\.gitlab-ci\.yml$/u.test(path));
  for (const path of [...files, ...workflows]) {
    const version = versionIn(
      { label: name, path, pattern: path.endsWith('.hvm') ? /^v?(\d+\.\d+(?:\.\d+)?)/u : pinned },
      snapshot,
    );
    if (version !== undefined) return version;
  }
  const own = pinnedVersion({ label: name, files: [], tools: [name] }, folder, snapshot);
  if (own !== undefined) return own;
  if (name === 'mkdocs')
    return versionIn(
      { label: name, path: join(folder, 'requirements.txt'), pattern: /^mkdocs==(\d[\d.]*)/u },
      snapshot,
    );
  return name === 'hugo'
    ? versionIn(
        { label: name, path: mark, pattern: /^\s*"?min"?\s*[:=]\s*["'](\d+\.\d+(?:\.\d+)?)["']/u },
        snapshot,
      )
    : undefined;
}
