import { indexLines } from '../../kernel/text.ts';
import { escapeOf, readDirectives } from './directives.ts';
import { findErrors } from './errors.ts';
import { findMarkers, readBodies, type Bodies } from './heredoc.ts';
import { heredocRegion, readInstruction, readKeyword } from './instruction.ts';
import { skipBlanks, splitLines, type Line } from './lines.ts';
import type { Comment, Dockerfile, Instruction, ParseError } from './model.ts';
import { readComment, scanChunk, type Chunk } from './scan.ts';
import { readStages } from './stages.ts';

/** Reads any text; what Docker would refuse stands in `errors`, and the rest is there as far as it can be read. */
export function parseDockerfile(text: string): Dockerfile {
  const directives = readDirectives(text);
  const reader: Reader = {
    text,
    lines: splitLines(text),
    escape: escapeOf(directives),
    comments: [],
    instructions: [],
    errors: [],
    shells: new Map(),
  };
  readAll(reader);
  const { comments, instructions } = reader;
  return {
    text,
    lines: indexLines(text),
    escape: reader.escape,
    directives,
    comments,
    instructions,
    stages: readStages(instructions),
    errors: [...reader.errors, ...findErrors(instructions)].toSorted((a, b) => a.at.start - b.at.start),
  };
}

type Reader = {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly escape: string;
  readonly comments: Comment[];
  readonly instructions: Instruction[];
  readonly errors: ParseError[];
  /** The shell in force, by name of the stage that left it behind. */
  readonly shells: Map<string, readonly string[]>;
};

type State = { stage: number; alias: string; shell: readonly string[] };

const defaultShell: readonly string[] = ['/bin/sh', '-c'];

function readAll(reader: Reader): void {
  const state: State = { stage: -1, alias: '', shell: defaultShell };
  for (let at = 0; at < reader.lines.length;) {
    const line = reader.lines[at];
    if (line === undefined) return;
    const comment = readComment(reader.text, withoutMark(reader.text, line), false);
    if (comment !== undefined) reader.comments.push(comment);
    const isEmpty = skipBlanks(reader.text, withoutMark(reader.text, line)) === line.end;
    at = comment === undefined && !isEmpty ? readOne(reader, at, state) : at + 1;
  }
}

function readOne(reader: Reader, at: number, state: State): number {
  const chunk = scanChunk(reader, at);
  if (chunk === undefined) return at + 1;
  reader.comments.push(...chunk.comments);
  const { heredocs, after } = readHeredocs(reader, chunk);
  const keyword = readKeyword({ masked: chunk.masked, base: chunk.start }).text.toUpperCase();
  if (keyword === 'FROM') state.stage += 1;
  const end = heredocs.length === 0 ? chunk.end : (reader.lines[after - 1]?.end ?? chunk.end);
  const place = { text: reader.text, escape: reader.escape, stage: state.stage, heredocs, end };
  const instruction = readInstruction(chunk, { ...place, shell: state.shell });
  reader.instructions.push(instruction);
  follow(reader, instruction, state);
  return Math.max(after, at + 1);
}

function readHeredocs(reader: Reader, chunk: Chunk): Bodies {
  const region = heredocRegion(chunk);
  const none: Bodies = { heredocs: [], after: chunk.after };
  const markers = region === undefined ? [] : findMarkers(region);
  if (markers.length === 0) return none;
  const bodies = readBodies(reader.text, reader.lines, { ...none, markers });
  if (bodies.unended !== undefined) {
    const message = `The here-document ${bodies.unended.name} is never closed`;
    reader.errors.push({ at: bodies.unended.marker, message });
  }
  return bodies;
}

/** SHELL holds for the rest of its stage and for the stages built on that one. */
function follow(reader: Reader, instruction: Instruction, state: State): void {
  if (instruction.keyword === 'FROM') {
    const [image, , alias] = instruction.words;
    state.shell = reader.shells.get(image?.text.toLowerCase() ?? '') ?? defaultShell;
    state.alias = alias?.text.toLowerCase() ?? '';
  }
  if (instruction.keyword === 'SHELL' && instruction.json !== undefined) {
    state.shell = instruction.json.map((word) => word.text);
  }
  if (state.alias !== '') reader.shells.set(state.alias, state.shell);
}

function withoutMark(text: string, line: Line): Line {
  return line.start === 0 && text.startsWith('\uFEFF') ? { ...line, start: 1 } : line;
}
