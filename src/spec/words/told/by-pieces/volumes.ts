import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { words } from '../../text/words.ts';
import { sentence } from '../retold/parts.ts';
import { restOf } from './atoms.ts';
import { pieces } from './volume-pieces.ts';
import { inRuns } from './runs.ts';

const marks = String.raw`\s(?:that|which|whose|where)\s|,\s(?:and\s)?|\sand\s|;\s|:\s|\s-\s`;

/** Volumes by the parts of a sentence that tell nothing else: what each is, what it is called and where it is. */
export const volumesByPieces: Rewriting = [
  sentence,
  (said) => (keyed.test(said) ? said : inRuns(said, { marks, holds, told })),
  (text) => /volume/iu.test(text),
];

/** Who writes fields by their keys, or tells of several containers at once, is read in other ways. */
const keyed = /mountPath|volumeMounts|secretName|claimName|claim ?-?template|\p{Script=Han}|->/iu;

const idle = words(
  overLines`
    the|an?|its|it|is|are|be|from|of|with|uses?|using|by|for|has|should|must|brings?|bring|provides?|projects?|contains?|holds?|takes?|gets?|mounts?|mounted|mounting|volumes?|whose|source|another|one|existing|to|there|only|that|which|and|but|goes|go|needs?|wants?|lies|lie|
    through|via|as|in|host|data|coming|come|comes|backed|file|files|path|access
  `,
);

type Found = Readonly<Record<string, string>>;

function holds(said: string): boolean {
  return /volume|mount|(?<![\w-])(?:at|to|under|in|into|on)\s["'\x60]?\/|sub-?path|read-?only|mode|size|type|secret|config ?-?map|claim|pvc|host|empty ?-?dir|creat|\(/iu.test(
    said,
  );
}

function told(said: string): string | undefined {
  const all = piecesIn(said);
  if (all === undefined) return undefined;
  const { found, left } = all;
  const bare = restOf(left, [idle]);
  const own = bare === '' ? found['name'] : nameBefore(said, bare);
  if (own === undefined || (bare !== '' && found['name'] !== undefined)) return undefined;
  return writtenOf(own, found);
}

function piecesIn(said: string): { readonly found: Found; readonly left: string } | undefined {
  const found: Record<string, string> = {};
  let left = said;
  for (const [key, pattern, mean = (one: string) => one] of pieces) {
    const [match, ...others] = left.matchAll(pattern);
    if (match === undefined) continue;
    // Said twice it is of two volumes.
    if (others.length > 0 || found[key] !== undefined) return undefined;
    found[key] = mean(match.slice(1).find((one) => typeof one === 'string') ?? '');
    left = `${left.slice(0, match.index)} ${left.slice(match.index + match[0].length)}`;
  }
  return { found: found['key'] === undefined ? found : { as: found['key'], ...found }, left };
}

/** `conf (the ConfigMap x) mounted in /etc`: the only word that nobody knows is called what is told behind it. */
function nameBefore(said: string, bare: string): string | undefined {
  if (!/^[a-z][a-z0-9-]{1,40}$/u.test(bare)) return undefined;
  return new RegExp(`^\\s?(?:the )?["'\\x60]?${bare}["'\\x60]?(?:,? \\(|, (?:the|an?) )`, 'u').test(said)
    ? bare
    : undefined;
}

function writtenOf(own: string, found: Found): string | undefined {
  const [source, ...others] = sources.flatMap(([key, word]) =>
    found[key] === undefined ? [] : [`${word}${found[key]}`.trim()],
  );
  const one = source ?? (found['medium'] === undefined ? undefined : 'emptyDir');
  if (one === undefined || found['at'] === undefined || others.length > 0 || !isOfKeys(one, found))
    return undefined;
  const told = details.flatMap(([key, word]) => (found[key] === undefined ? [] : [`${word}${found[key]}`]));
  const sub = found['sub'] === undefined ? '' : ` with subPath ${found['sub']}`;
  return `volume ${own} from ${[one, ...told].join(' ')}, mounted at ${found['at']}${sub}${found['readOnly'] ?? ''}`;
}

/** A volume has one source. */
const sources: readonly (readonly [key: string, word: string])[] = [
  ['claim', 'PersistentVolumeClaim '],
  ['secret', 'Secret '],
  ['configMap', 'ConfigMap '],
  ['host', 'hostPath '],
  ['empty', 'emptyDir'],
];
const details: readonly (readonly [key: string, word: string])[] = [
  ['key', 'with key '],
  ['as', 'as '],
  ['mode', 'with defaultMode 0'],
  ['type', 'of type '],
  ['create', 'of type '],
  ['medium', 'medium '],
  ['size', 'sizeLimit '],
];

/** Only what holds keys has them, and only a key becomes a file. */
function isOfKeys(source: string, { key, as }: Found): boolean {
  return key === undefined ? as === undefined : /^(?:Secret|Config)/u.test(source);
}
