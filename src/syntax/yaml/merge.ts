import { Misread } from './misread.ts';
import type { YamlEntry, YamlNode } from './node.ts';

/** What a merge key brings: of a list of mappings the first that has a key wins, so it comes last. */
export function mergedEntries(value: YamlNode, base: number): YamlEntry[] {
  const maps = value.kind === 'seq' ? value.items.toReversed() : [value];
  return maps.flatMap((map) => {
    if (map.kind !== 'map') throw notAMap(value, base);
    const last = new Map(map.entries.map((entry) => [entry.name, entry]));
    return [...last.values()].map((entry) => Object.assign({}, entry, { merged: true }));
  });
}

function notAMap(value: YamlNode, base: number): Misread {
  return new Misread({
    what: 'a merge key (`<<`) needs a mapping or a list of mappings as its value',
    at: { start: value.start - base, end: value.end - base },
    fix: 'Point it at an anchored mapping, as in `<<: *defaults`',
  });
}
