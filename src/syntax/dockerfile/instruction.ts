import type { Span } from '../../kernel/text.ts';
import { readJson } from './json.ts';
import type { Heredoc, Instruction, Word } from './model.ts';
import { readArgs, readPairs, type Pairs } from './pairs.ts';
import type { Chunk } from './scan.ts';
import { execForm, heredocForm, interpreterOf, shellForm } from './shell-text.ts';
import { part, plain, skipSpace, splitQuoted, splitWords, takeFlags, toWord, type Region } from './words.ts';

/** What holds for an instruction by where it stands. */
export type Place = {
  readonly text: string;
  readonly escape: string;
  readonly stage: number;
  readonly shell: readonly string[];
  readonly heredocs: readonly Heredoc[];
  readonly end: number;
};

const flagged = new Set(['FROM', 'RUN', 'COPY', 'ADD', 'HEALTHCHECK']);
const listed = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'SHELL', 'COPY', 'ADD', 'VOLUME']);
const scripted = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK']);
const heredocKeywords = new Set(['RUN', 'COPY', 'ADD']);
const noPairs: Pairs = { pairs: [], isLegacy: false };

export function readKeyword(region: Region): Word {
  const start = skipSpace(region.masked, 0);
  let end = start;
  while (end < region.masked.length && !endsWord(region.masked, end)) end += 1;
  return toWord(region, start, end);
}

function endsWord(masked: string, at: number): boolean {
  const isLetter = (masked.charCodeAt(at) | 32) >= 97 && (masked.charCodeAt(at) | 32) <= 122;
  return !isLetter && /[\s\uE000]/u.test(masked[at] ?? '');
}

/** Where here-documents are announced; undefined for an instruction that takes none. */
export function heredocRegion(chunk: Chunk): Region | undefined {
  if (!chunk.masked.includes('<<')) return undefined;
  let region: Region = { masked: chunk.masked, base: chunk.start };
  let keyword = readKeyword(region);
  region = part(region, keyword.end - region.base);
  if (keyword.text.toUpperCase() === 'ONBUILD') {
    keyword = readKeyword(region);
    region = part(region, keyword.end - region.base);
  }
  if (!heredocKeywords.has(keyword.text.toUpperCase())) return undefined;
  return readJson(region) === undefined ? region : undefined;
}

export function readInstruction(chunk: Chunk, place: Place): Instruction {
  return build({ masked: chunk.masked, base: chunk.start }, place, {
    line: chunk.line,
    emptyLines: chunk.emptyLines,
    isTrigger: false,
  });
}

type Frame = Pick<Instruction, 'line' | 'emptyLines' | 'isTrigger'>;

function build(region: Region, place: Place, frame: Frame): Instruction {
  const word = readKeyword(region);
  const keyword = word.text.toUpperCase();
  const rest = part(region, word.end - region.base);
  const { flags, rest: from } = flagged.has(keyword)
    ? takeFlags(rest)
    : { flags: [], rest: skipSpace(rest.masked, 0) };
  const args = part(rest, from);
  const body = keyword === 'HEALTHCHECK' ? healthCommand(args) : args;
  const list = keyword === 'SHELL' ? throughBracket(body) : body;
  const json = listed.has(keyword) || body !== args ? readJson(list) : undefined;
  const pairs = pairsOf(keyword, args, place.escape);
  const words = pairs === noPairs ? splitWords(args) : splitQuoted(args, place.escape);
  const script = scriptOf(keyword, place, { args: body, words, json });
  return {
    keyword,
    keywordSpan: { start: word.start, end: word.end },
    span: { start: word.start, end: place.end },
    ...frame,
    flags,
    args: spanOf(args),
    argsText: plain(args.masked).trim(),
    words,
    json,
    pairs: pairs.pairs,
    isLegacyPair: pairs.isLegacy,
    heredocs: heredocKeywords.has(keyword) ? place.heredocs : [],
    stage: place.stage,
    shell: shellOf(script, place),
    script,
    trigger: keyword === 'ONBUILD' ? build(args, place, { ...frame, isTrigger: true }) : undefined,
  };
}

function pairsOf(keyword: string, args: Region, escape: string): Pairs {
  if (keyword === 'ENV' || keyword === 'LABEL') return readPairs(args, escape);
  return keyword === 'ARG' ? readArgs(args, escape) : noPairs;
}

/** Docker reads the array of SHELL and lets a comma behind it pass; no other form of SHELL works. */
function throughBracket(region: Region): Region {
  return { ...region, masked: region.masked.slice(0, region.masked.lastIndexOf(']') + 1) };
}

/** What follows CMD in a health check. */
function healthCommand(args: Region): Region {
  const word = readKeyword(args);
  if (word.text.toUpperCase() !== 'CMD') return args;
  const rest = part(args, word.end - args.base);
  return part(rest, skipSpace(rest.masked, 0));
}

type Parts = {
  readonly args: Region;
  readonly words: readonly Word[];
  readonly json: readonly Word[] | undefined;
};

function scriptOf(keyword: string, place: Place, { args, words, json }: Parts): Instruction['script'] {
  if (!scripted.has(keyword)) return undefined;
  if (json !== undefined) return execForm(args, json);
  const form = heredocForm(place.text, args, { heredocs: place.heredocs, words, end: place.end });
  return form ?? shellForm(args);
}

function shellOf(script: Instruction['script'], place: Place): readonly string[] {
  return (script && interpreterOf(script)) ?? place.shell;
}

function spanOf(region: Region): Span {
  let length = region.masked.length;
  while (length > 0 && /[\s\uE000]/u.test(region.masked[length - 1] ?? '')) length -= 1;
  return { start: region.base, end: region.base + length };
}
