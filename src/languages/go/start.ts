import type { Found } from '../../facts/facts.ts';
import { linesAt, search } from '../common/search.ts';
import type { Program } from './programs.ts';

/** The words that start a built program: itself, and its command where it has several. */
export function startOf(program: Program): Found<readonly string[]> {
  const command = program.kind === 'web' ? commandOf(program) : undefined;
  const [file] = program.files;
  const at = command ?? { path: file?.path ?? program.module.manifest, line: 1 };
  const words = [`./${program.name}`, ...(command === undefined ? [] : [command.word])];
  const why = command === undefined ? 'the program that is built here' : `the command that serves`;
  return { value: words, evidence: { fact: 'start', path: at.path, line: at.line, why } };
}

const cobra = /\bUse: {0,8}"(serve|server|start|web|api|http|daemon|run)(?: [^"]{0,60})?"/u;
const other = /\bName: {0,8}"(serve|server|start|web|api|http|daemon|run)"/u;

/** `"agent": func() (cli.Command, error) {` and `"serve": serve.Command,` in a table of commands. */
const entry =
  /^\s{0,20}"(serve|server|start|web|api|http|daemon|run|agent)":\s{1,20}(?:func\(|&?\w{0,30}\.?\w{0,30}(?:Command|Cmd)\b)/u;
const words = ['serve', 'server', 'start', 'web', 'api', 'http', 'daemon', 'agent', 'run'];

/** A command line of several commands, of which one serves. */
function commandOf({ files, imports }: Program): { word: string; path: string; line: number } | undefined {
  const isCobra = imports.includes('github.com/spf13/cobra');
  const isOther = imports.some(
    (path) => path.startsWith('github.com/urfave/cli') || path.startsWith('gopkg.in/urfave/cli'),
  );
  const hits = search(files, isCobra ? cobra : isOther ? other : entry);
  const [best] = hits.toSorted((a, b) => words.indexOf(a.groups[0] ?? '') - words.indexOf(b.groups[0] ?? ''));
  if (best === undefined) return isCobra ? toldCommand(files) : undefined;
  if (isRoot(best, files)) return undefined;
  // Several commands that have one like it below them: none of them is meant by the word alone.
  if (hits.filter(({ groups }) => groups[0] === best.groups[0]).length > 1) return undefined;
  return { word: best.groups[0] ?? '', path: best.path, line: best.line };
}

const anyCommand = /\bUse: {0,8}"([a-z][\w-]{1,30})(?: [^"]{0,60})?"/u;
const tells =
  /\b(?:Short|Long): {0,8}["`][^"`\n]{0,40}?\b(?:start|run|serve|launch)(?:s|ing)? [^"`\n]{0,60}?\b(?:server|services?|api|daemon|http|grpc|web|everything|all)\b/iu;
const runs = /\bRunE?: /u;

/** Where no command has a usual name, the only one that says it starts a server, or the one that starts all of them. */
function toldCommand(files: Program['files']): { word: string; path: string; line: number } | undefined {
  const told = search(files, anyCommand).flatMap(({ path, line, groups }) => {
    const all = linesAt(files, path);
    const above = all.slice(0, line).findLastIndex((one) => one.includes('cobra.Command{'));
    const below = all.slice(line).findIndex((one) => /\bcobra\.Command\{|^\}/u.test(one));
    const text = all.slice(Math.max(0, above), below === -1 ? line + 30 : line + below).join('\n');
    return [{ word: groups[0] ?? '', path, line, isTold: tells.test(text), isRun: runs.test(text) }];
  });
  if (told.some((one) => one.isRun && isRoot(one, files))) return undefined;
  const serving = told.filter((one) => one.isTold && one.isRun && !isRoot(one, files));
  return serving.find(({ word }) => word === 'all') ?? (serving.length === 1 ? serving[0] : undefined);
}

/** The command that the program itself is called as is no word to add. */
function isRoot({ path, line }: { path: string; line: number }, files: Program['files']): boolean {
  const lines = linesAt(files, path);
  return /\b(?:root|app)\w{0,10}\s?:?=\s?&?cobra\.Command/iu.test(
    lines.slice(Math.max(0, line - 3), line).join('\n'),
  );
}
