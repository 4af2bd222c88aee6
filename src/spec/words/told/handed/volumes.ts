import type { Rewriting } from '../../text/rewriting.ts';
import { whole as sentence } from '../by-pieces/atoms.ts';
import { inRuns } from '../by-pieces/runs.ts';
import { tokensIn, type Token } from '../../spelled/piece.ts';
import { has, oneOf, whole } from '../../spelled/values.ts';
import type { Kept } from './variables.ts';
import { detailsOf, projected, sourcesIn } from './volume-sources.ts';
import { volumePhrases } from './volume-phrases.ts';

const marks = String.raw`,?\s(?:in|into|from|on|under|through|for)\swhich\s|\s(?:that(?!\sfile)|which|whose|where)\s|,\s(?:and\s|but\s|though\s)?|\s(?:and|but)\s|;\s|:\s|\s-\s|\.\s(?=(?:It|Its|The\svolume|This\svolume|That\svolume|These|They|There|Place|Mount|Put|The\sfiles|Name|Call)\s)|\s(?=(?:sees?|finds?|mounts?|gets?|has|have|needs|with(?!\skey)|uses|carries|brings|takes|receives)\s)|\)\s(?=(?:that|this|the)\s)`;
const about =
  /volume|mount|empty ?-?dir|scratch|tmpfs|directory|storage|claim|config ?-?map|secret|nfs|host/iu;
const keyed =
  /mountPath|volumeMounts|secretName|claimName|\p{Script=Han}|->|environment|variable|(?<![\w-])[A-Z]{2,}_[A-Z]/u;
const own =
  /volume|\/\w|sub-?path|read|writ|mode|permission|config ?-?map|secret|claim|nfs|node|host|machine|directory|memory|RAM|tmpfs|scratch|temporary|throw|empty|ephemeral|\d[MG]i|file|entry|key|called|named|exist|\bmount|pod|[a-z]\.[a-z]/iu;

/** Two sentences are one where the second goes on with the volume of the first. */
const two = new RegExp(
  `${sentence.source}(?:\\.\\s(?=(?:It|Its|The volume|This volume|That volume|These|They|There(?:'s| is) a volume|Place|Mount|Put|The files|Name|Call|A volume|Through|By way|On that)\\s)${sentence.source})?`,
  'gu',
);

/** A volume of one container, in clauses that are made of nothing but what it is and where it is seen. */
export function volumesHanded(kept: readonly Kept[]): Rewriting {
  const written = (said: string): string =>
    inRuns(said, { marks, holds, told: (one) => told(one, kept) })
      .replaceAll(/\.\s?,\s(?=volume )/gu, '. ')
      .replaceAll(/[\s,.]{0,4}\.\s(?=A projected volume )/gu, '. ')
      .replace(/^(\s*)[,.]\s/u, '$1');
  return [two, (said) => (keyed.test(said) ? said : written(said)), (text) => about.test(text)];
}

function holds(said: string): boolean {
  return own.test(said);
}

function told(said: string, kept: readonly Kept[]): string | undefined {
  const tokens = otherwise.test(said) ? undefined : tokensIn(said, volumePhrases);
  if (tokens === undefined) return undefined;
  const at = placeOf(tokens);
  const known = whole({
    name: oneOf(tokens, 'name', 'volume'),
    source: sourcesIn(tokens) ?? meantIn(said, tokens, kept),
    at,
    file: at === undefined ? undefined : fileOf(tokens, at),
  });
  // Only what is there for a while is bounded by itself.
  const isBounded = has(tokens, 'size') && known?.source !== 'emptyDir';
  return known === undefined || isBounded ? undefined : writtenOf(known, tokens);
}

type Known = { readonly name: string; readonly source: string; readonly at: string; readonly file: File };

function writtenOf({ name, source, at, file }: Known, tokens: readonly Token[]): string {
  const readOnly = has(tokens, 'readOnly') ? ' read-only' : '';
  if (source.startsWith(projected))
    return `. A projected volume ${name} with ${source.slice(projected.length)} as sources is mounted at ${at}${readOnly}`;
  return `volume ${name} from ${source}${file.items}${detailsOf(tokens)}, mounted at ${at}${file.sub}${readOnly}`;
}

/** Where it is seen, told once. */
function placeOf(tokens: readonly Token[]): string | undefined {
  const places = tokens
    .filter(({ key }) => key === 'at' || key === 'placed')
    .flatMap(({ of }) => of['at'] ?? []);
  return places.length === 1 ? places[0] : undefined;
}

/** `that file`, `it`: of the only object that was told of before, or the only one that has it. */
function meantIn(said: string, tokens: readonly Token[], kept: readonly Kept[]): string | undefined {
  const file = oneOf(tokens, 'alone') ?? oneOf(tokens, 'sub') ?? oneOf(tokens, 'item', 'key');
  const having = file === undefined ? kept : kept.filter(({ keys }) => keys.includes(file));
  const [only, ...others] = having;
  const isMeant =
    file !== undefined || /(?<![\w-])(?:it|them|files?|storage|those|these)(?![\w-])/iu.test(said);
  return only === undefined || others.length > 0 || !isMeant ? undefined : `${only.kind} ${only.name}`;
}

/** What is told of several, or of what a person asks for as an object, is no volume of one container. */
const otherwise =
  /(?<![\w-])(?:respectively|templates?|former|latter|both containers|create|replicas?|storage class|gp[23]|unless|if (?!it)|except|deployment|stateful|daemon|job)(?![\w-])|[\w./-]+:v?\d+\.\d/iu;

type File = { readonly items: string; readonly sub: string };

/** One entry becomes a file of its own; one file alone is put in its place by its path within. */
function fileOf(tokens: readonly Token[], at: string): File | undefined {
  const [key, file] = [oneOf(tokens, 'item', 'key'), oneOf(tokens, 'renamed', 'file')];
  const alone =
    oneOf(tokens, 'alone') ?? oneOf(tokens, 'sub') ?? (has(tokens, 'sub') ? at.split('/').at(-1) : undefined);
  if (has(tokens, 'sub')) return { items: '', sub: ` with subPath ${alone ?? ''}` };
  const own = key ?? oneOf(tokens, 'alone');
  if (own === undefined) return has(tokens, 'renamed') ? undefined : { items: '', sub: '' };
  return { items: ` with key ${own} as ${file ?? own}`, sub: '' };
}
