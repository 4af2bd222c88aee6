import { join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { pinnedVersion, versionAt } from '../common/version.ts';
import type { Bundle } from './bundle.ts';

const places = { label: 'Ruby', files: ['.ruby-version'], tools: ['ruby'] };

/** What version managers read, then the Gemfile, then what Bundler wrote down. */
export function declaredVersion(bundle: Bundle, snapshot: Snapshot): Found<string> | undefined {
  const said = fromGemfile(bundle);
  const locked = fromLock(bundle, snapshot);
  // Of a range, that is the one with which the others were locked.
  const isRange = said === undefined || /[~<>]/u.test(said.value);
  return pinnedVersion(places, bundle.folder, snapshot) ?? (isRange ? (locked ?? said) : said);
}

function fromGemfile({ path, text }: Bundle): Found<string> | undefined {
  const line = /^ruby[ (].{1,120}$/mu.exec(text)?.[0];
  const versions = Array.from(
    (line ?? '')
      .replace(/,\s{0,4}:?engine\b.*$/u, '')
      .matchAll(/['"]\s*((?:[~<>=!]{1,2}\s*)?\d[\w.]*)['"]/gu),
    (match) => match[1] ?? '',
  );
  if (line === undefined || versions.length === 0) return undefined;
  return versionAt('Ruby', versions.join(', '), { path, line: lineWith(text, line) });
}

function fromLock({ folder, lockfile }: Bundle, snapshot: Snapshot): Found<string> | undefined {
  const path = join(folder, lockfile ?? 'Gemfile.lock');
  const text = snapshot.text(path) ?? '';
  const version = /^RUBY VERSION\n\s+ruby (\d+\.\d+\.\d+)/mu.exec(text)?.[1];
  return version === undefined
    ? undefined
    : versionAt('Ruby', version, { path, line: lineWith(text, 'RUBY VERSION') + 1 });
}
