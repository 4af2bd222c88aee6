import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { words } from '../../text/words.ts';
import { sentence } from '../retold/parts.ts';
import { restOf, theApp } from './atoms.ts';
import { piecesIn, type Found } from './found.ts';
import { pieces } from './volume-pieces.ts';
import { inRuns } from './runs.ts';

const marks = String.raw`\s(?:that|which|whose|where)\s|,\s(?:and\s)?|\sand\s|;\s|:\s|\s-\s`;

/** Volumes by the parts of a sentence that tell nothing else: what each is, what it is called and where it is. */
export const volumesByPieces: Rewriting = [
  sentence,
  (said) => (keyed.test(said) ? said : inRuns(said, { marks, holds, told })),
  (text) => /volume|empty ?-?dir|scratch/iu.test(text),
];

/** Who writes fields by their keys, or tells of several containers at once, is read in other ways. */
const keyed = /mountPath|volumeMounts|secretName|claimName|claim ?-?template|\p{Script=Han}|->/iu;

const idle = words(
  overLines`
    the|an?|its|it|is|are|be|from|of|with|uses?|using|by|for|has|should|must|brings?|bring|provides?|projects?|contains?|holds?|takes?|gets?|mounts?|mounted|mounting|volumes?|whose|source|another|one|existing|to|there|only|that|which|and|but|goes|go|needs?|wants?|lies|lie|
    through|via|as|in|host|data|coming|come|comes|backed|file|files|path|access|finds?|found|sees?|seen|seeing|shows?|shown|up|appears?|visible|available|handed|passed|placed|attached|serves?|filled|fed|backed|contents?|what|each|made|disposal|own|directory|on|at|this|under|goes by|known|whatever|
    temporary files|temporary|scratch|space|so|same|existing|must|may|will|can|shall|into|container|${theApp}|application|main|provide|provided|provides|put|laid|keeps?|where|comes in|via|machine|node|lives?|written|writes|ends|end|used|uses|use|for|data|works?|working|let|pod|pods|pod's|deployment
  `,
);

function holds(said: string): boolean {
  return /volume|mount|(?<![\w-])(?:at|to|under|in|into|on)\s["'\x60]?\/|sub-?path|read-?only|mode|size|type|secret|config ?-?map|claim|pvc|host|empty ?-?dir|creat|scratch|temporary|ephemeral|\d[MG]i|same path|\(/iu.test(
    said,
  );
}

/** `a pod named web with an emptyDir at /tmp`: what runs is called so, and not its volume; nor is it of any memory that is limited. */
const ofOthers =
  /(?<![\w-])(?:(?:pod|deployment|stateful ?set|daemon ?set|replica ?set|job|container)s?,?\s(?:(?:is|to be)\s)?(?:named|called|known as)|memory\slimit|limits?\s(?:of\s)?(?:memory|cpu)|cpu\slimit)\s/iu;

function told(said: string): string | undefined {
  const all = piecesIn(said, pieces);
  if (all === undefined || ofOthers.test(said)) return undefined;
  const { left } = all;
  const found = withFile(all.found);
  const bare = restOf(left, [idle]);
  const own = bare === '' ? found['name'] : nameBefore(said, bare);
  if (own === undefined || (bare !== '' && found['name'] !== undefined)) return undefined;
  return writtenOf(own, found);
}

/** A key that is told alone becomes the file of its name. */
function withFile(found: Found): Found {
  return found['key'] === undefined ? found : { as: found['key'], ...found };
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
  const one = source ?? fleetingIn(found);
  const at = placeOf(found);
  if (one === undefined || at === undefined || others.length > 0 || !isOfKeys(one, found)) return undefined;
  const told = details.flatMap(([key, word]) => (found[key] === undefined ? [] : [`${word}${found[key]}`]));
  const sub = found['sub'] === undefined ? '' : ` with subPath ${found['sub']}`;
  return `volume ${own} from ${[one, ...told].join(' ')}, mounted at ${at}${sub}${found['readOnly'] ?? ''}`;
}

/** What is only there for a while lies on no other source. */
function fleetingIn(found: Found): string | undefined {
  return ['medium', 'scratch', 'fleeting'].some((key) => found[key] !== undefined) ? 'emptyDir' : undefined;
}

function placeOf(found: Found): string | undefined {
  return found['at'] ?? (found['same'] === undefined ? undefined : found['host']);
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
