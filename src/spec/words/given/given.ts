import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Kind } from '../kind.ts';
import { mapOf, textOf } from '../merge.ts';
import type { Mention } from '../mentions/mention.ts';
import { changedMark, commandMark, spokenMark } from '../commands/mark.ts';
import { wantsAnother } from './another.ts';
import { filled } from './filled.ts';
import { spokenLines } from './spoken-lines.ts';
import { subjectOf, type Subject } from '../assemble/subject.ts';
import { toYaml } from '../values.ts';

export type Quoted = {
  readonly words: string;
  readonly documents: readonly JsonMap[];
  /** How many of them, from the last one back, commands would make: nobody has them yet. */
  readonly wished?: number;
  /** Those that are only spoken of, whatever is asked for. */
  readonly spoken?: readonly JsonMap[];
  /** Those that are others by now, and wanted back whatever is asked for. */
  readonly changed?: readonly JsonMap[];
};

/** Takes YAML out of the words, fenced or bare: what people have already, or want changed. */
export function quoted(words: string): Quoted {
  const documents: JsonMap[] = [];
  const spoken: JsonMap[] = [];
  const changed: JsonMap[] = [];
  let wished = 0;
  const rest = partsIn(words).map(({ said, yaml }) => {
    const parted = yaml === undefined ? [] : documentsIn(yaml);
    const found = parted.map(({ document }) => document);
    documents.push(...found);
    spoken.push(...marked(parted, spokenMark));
    changed.push(...marked(parted, changedMark));
    if (yaml?.startsWith(commandMark) === true) wished += found.length;
    return found.length > 0 ? said : `${said}${yaml ?? ''}`;
  });
  return { words: rest.join('\n'), documents, wished, spoken, changed };
}

function marked(parted: readonly Parted[], mark: string): JsonMap[] {
  return parted.filter(({ begin }) => begin === mark).map(({ document }) => document);
}

/** The same words with other YAML in them, fenced. */
export function withYaml(words: string, change: (yaml: string) => string): string {
  const parts = partsIn(words);
  if (parts.every(({ yaml }) => yaml === undefined)) return words;
  return parts
    .map(({ said, yaml }) => (yaml === undefined ? said : `${said}\n\`\`\`yaml\n${change(yaml)}\n\`\`\``))
    .join('\n');
}

/** What is said, and the objects that are quoted beside it as they stand, for those who read words alone. */
export function besideQuotes(words: string): { readonly said: string; readonly quotes: string } {
  const parts = partsIn(words).map((part) => {
    const isObject = part.yaml !== undefined && documentsIn(part.yaml).length > 0;
    return isObject ? part : { said: `${part.said}${part.yaml ?? ''}` };
  });
  const quotes = parts.flatMap(({ yaml }) => (yaml === undefined ? [] : [`\n\`\`\`yaml\n${yaml}\n\`\`\`\n`]));
  return quotes.length === 0
    ? { said: words, quotes: '' }
    : { said: parts.map(({ said }) => said).join('\n'), quotes: quotes.join('') };
}

/** Texts of objects that are quoted, as they stand there. */
export function quotedTexts(words: string): string[] {
  return partsIn(words).flatMap(({ yaml }) => yaml ?? []);
}

type Part = { readonly said: string; readonly yaml?: string };

function partsIn(words: string): Part[] {
  return fencedParts(words).map((part, at) => partOf(part, at % 2 === 1));
}

/** What stands between two fences or outside of them: what is said there, and the object that is quoted. */
export function partOf(part: string, isFenced: boolean): Part {
  if (!isFenced) return bare(part);
  const isObject = keys(part).has('kind') && keys(part).size > 1;
  return isObject ? { said: '\n', yaml: part.replace(/^\n/u, '') } : { said: part };
}

/** What people say and what they fence, in turn: the second, fourth and so on stood between fences. */
export function fencedParts(words: string): string[] {
  return words.split(/^[ \t]{0,8}(?:```|~~~)[^\n]{0,40}$/mu);
}

/** The first fields of objects that stand at the edge of a text, however they are spelt. */
function keys(text: string): Set<string> {
  const found = text.matchAll(/^[ \t]{0,12}(api_?version|kind|metadata|spec|data)[ \t]{0,3}[:：]/gimu);
  return new Set(Array.from(found, ([, key = '']) => key.toLowerCase()));
}

/** Lines that begin as an object does, up to where people speak again; they may all be indented. */
function bare(text: string): Part {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => firstLine.test(line));
  const found = keys(text);
  if (first === -1 || !found.has('kind') || !found.has('apiversion')) return { said: text };
  const edge = /^[ \t]*/u.exec(lines[first] ?? '')?.[0] ?? '';
  const spoken = spokenLines(lines);
  const own = lines.map((line, at) => (at < first || spoken.has(at) ? undefined : yamlIn(line, edge)));
  return {
    said: lines.filter((_line, at) => own[at] === undefined).join('\n'),
    yaml: own
      .slice(first)
      .map((line) => line ?? '')
      .join('\n'),
  };
}

const firstLine = /^[ \t]{0,12}(?:apiVersion|kind)[ \t]{0,3}[:：]/iu;

function yamlIn(line: string, edge: string): string | undefined {
  if (line.trim() === '') return '';
  const own = line.slice(edge.length);
  return line.startsWith(edge) && yamlLine.test(own) ? own : undefined;
}

/** A comment, an entry, a key at the left edge, or what is indented below. */
const yamlLine = /^(?:\s*$|\s*#|---|\s+\S|- |[A-Za-z][\w./-]{0,60}:(?:\s|$))/u;

/** An object, and the first line that stands above it. */
type Parted = { readonly document: JsonMap; readonly begin: string };

function documentsIn(text: string): Parted[] {
  return text
    .split(/^---[^\n]{0,20}$/mu)
    .map((one) => ({ document: mapOf(toYaml(one)), begin: one.trimStart().split('\n', 1)[0] ?? '' }))
    .filter(({ document }) => document['kind'] !== undefined && document['apiVersion'] !== undefined);
}

/** Given objects are spoken of where another one is wanted; else they are what is to be changed. */
export function givenSubjects(
  { words, documents, wished = 0, spoken = [], changed = [] }: Quoted,
  kinds: readonly Kind[],
): Subject[] {
  const there = documents.slice(0, documents.length - wished);
  const isSpokenOf = there.length > 0 && (wished > 0 || wantsAnother(words, there, kinds));
  return documents.flatMap((document, at) => {
    const known = kinds.find((one) => one.kind === document['kind']);
    const kind = known ?? kinds.find((one) => one.kind === custom);
    if (kind === undefined) return [];
    const isThere = isSpokenOf && at < there.length && !changed.includes(document);
    const isReference = isThere || spoken.includes(document);
    const isWorkload = kind.isWorkload === true;
    const born = subjectOf({ kind: kind.kind, isImplied: false, isReference, isWorkload, sentence: -1 });
    const subject = filled(born, document, kind);
    return [known === undefined ? ofUnknown(subject, document) : subject];
  });
}

const custom = 'CustomObject';

/** Of what kind it is only the person knows who quotes it. */
function ofUnknown(subject: Subject, { apiVersion, kind }: JsonMap): Subject {
  return { ...subject, facts: { ...subject.facts, ...present({ apiVersion, written: kind }) } };
}

/** What is given is spoken of before the first word. */
export function givenMentions({ documents }: Quoted, kinds: readonly Kind[]): Mention[] {
  const at = { start: 0, end: 0, from: 0, article: 'new', isPlural: false, isTarget: false } as const;
  return documents.map(({ kind }) => ({
    ...at,
    kind: kinds.some((one) => one.kind === kind) ? (textOf(kind) ?? '') : custom,
  }));
}

/** Containers of what is given, by their names. */
export function givenContainers(subjects: readonly Subject[]): string[] {
  return subjects.flatMap(({ containers, initContainers }) =>
    [...containers, ...initContainers].flatMap(({ name }) => textOf(name) ?? []),
  );
}
