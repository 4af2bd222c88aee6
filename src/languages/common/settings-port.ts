import { overLines } from '../../kernel/over-lines.ts';
import { portsOfOthers } from '../../facts/ports-of-others.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import { isUnder, productiveUnder, upwards } from '../../facts/tree.ts';
import { dirname } from '../../kernel/paths.ts';
import { isManifest } from './marks.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

const file = new RegExp(
  overLines`
    (?:^|/)(?:
      (?:config|conf|configs|configuration|settings)/[\w.-]+|
      (?:config|conf|app|application|settings|configuration)(?:[.-][\w.-]{1,30})?
    )\.(?:ya?ml|toml|ini|cfg|conf|json)$
  `,
  'u',
);
const notOurs = /test|local|dev|example|sample|database|redis|mongo|mail|queue|cache|log|compose|workflows/iu;
const own =
  /^(?:server|http|app|application|web|api|service|listen|listeners?|main|default|production|prod|general|config|settings|deployment|rest)$/iu;
const key = /^(?:(?:server|http|app|web|api|listen|bind|service)[_-]?)?(?:port|listen|addr|address|bind)$/iu;

/** The port that a file of settings gives the program itself, as the sections around it tell. */
export function portInSettings(folder: string, snapshot: Snapshot): Hit | undefined {
  const { settings, homes } = known.get(snapshot) ?? survey(snapshot);
  const chosen = settings.filter(
    (path) => isUnder(path, folder) && homeOf(path, homes) === homeOf(`${folder}/x`, homes),
  );
  const near = chosen.toSorted((a, b) => a.split('/').length - b.split('/').length);
  const files = near.map((path) => ({ path, text: spread(path, snapshot.text(path) ?? '') }));
  return files.flatMap((one) => portsIn(one))[0];
}

type Survey = { readonly settings: readonly string[]; readonly homes: ReadonlySet<string> };

const known = new WeakMap<Snapshot, Survey>();

/** Files of settings, and the folders that are built by themselves: settings below one are its own. */
function survey(snapshot: Snapshot): Survey {
  const paths = productiveUnder('', snapshot);
  const settings = paths.filter((path) => file.test(path) && !notOurs.test(path));
  const found = { settings, homes: new Set(paths.filter(isManifest).map(dirname)) };
  known.set(snapshot, found);
  return found;
}

function homeOf(path: string, homes: ReadonlySet<string>): string | undefined {
  return upwards(dirname(path)).find((folder) => homes.has(folder));
}

/** JSON on one line is brought onto several. */
function spread(path: string, text: string): string {
  if (!path.endsWith('.json') || text.trim().includes('\n')) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 1);
  } catch {
    return '';
  }
}

const header = /^\s{0,8}\[([\w.-]{1,60})\]\s*$/u;
const opening = /^(\s{0,40})["']?([\w.-]{1,60})["']?\s{0,4}:\s{0,4}[{[]?\s*$/u;
const value =
  /^(\s{0,40})["']?([\w.-]{1,60})["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:tcp|https?):\/\/)?(?:\[?[\w.*]{0,40}\]?:)?(\d{2,5})\/?["']?,?\s*(?:[#;].*)?$/u;

/** `server: { host: 0.0.0.0, port: 9000 }` */
const flow = new RegExp(
  overLines`
    ^(\s{0,40})([\w.-]{1,60}):\s{1,4}\{(?:[^{}]{0,200},)?\s{0,4}["']?([\w.-]{1,60})["']?:\s{1,4}["']?
    (?:\[?[\w.*]{0,40}\]?:)?(\d{2,5})["']?\s{0,4}[,}]
  `,
  'u',
);

type Section = { readonly indent: number; readonly name: string };

function portsIn(source: SourceFile): Hit[] {
  const inBraces = grep([source], flow).map(
    ({ groups: [indent = '', section, name, digits = ''], ...at }) => ({
      ...at,
      groups: [indent, `${section}.${name}`, digits],
    }),
  );
  const hits = [...grep([source], value), ...inBraces];
  if (hits.length === 0) return [];
  const lines = source.text.split('\n');
  return hits.filter(({ line, groups: [indent = '', name = '', digits = ''] }) => {
    const parts = name.split('.');
    const around = [...sectionsAbove(lines, line - 1, indent.length), ...parts.slice(0, -1)];
    const isPort = Number(digits) >= 80 && Number(digits) < 65_536 && !portsOfOthers.has(Number(digits));
    return isPort && key.test(parts.at(-1) ?? '') && around.every((section) => own.test(section));
  });
}

/** The names of what a line stands in, innermost first. */
function sectionsAbove(lines: readonly string[], at: number, indent: number): string[] {
  const found: Section[] = [];
  for (const line of lines.slice(Math.max(0, at - 200), at).toReversed()) {
    const [, block] = header.exec(line) ?? [];
    if (block !== undefined) return [...found.map(({ name }) => name), ...block.split('.')];
    const [, before = '', name] = opening.exec(line) ?? [];
    const inner = found.at(-1)?.indent ?? indent;
    if (name !== undefined && before.length < inner) found.push({ indent: before.length, name });
  }
  return found.map(({ name }) => name);
}
