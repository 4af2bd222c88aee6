import { join } from '../../kernel/paths.ts';
import { lineWith, type SourceFile } from '../../facts/source.ts';
import { has } from '../../facts/tree.ts';
import type { Evidence } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Project } from './project.ts';

export type Start = { readonly words: readonly string[]; readonly evidence: Evidence };

const production = ['start:prod', 'prod', 'preview', 'start', 'serve', 'server', 'run'];
const entries = [
  'main.ts',
  'server.ts',
  'app.ts',
  'index.ts',
  'mod.ts',
  'src/main.ts',
  'src/server.ts',
  'src/index.ts',
  'src/app.ts',
  'src/mod.ts',
  'main.tsx',
  'main.js',
  'server.js',
];
const watching = /^--(?:watch|watch-hmr|watch-exclude|inspect(?:-brk|-wait)?)(?:=|$)/u;

/** The task that is meant for production with the permissions that it gives, else the entry module. */
export function startOf(
  project: Project,
  files: readonly SourceFile[],
  snapshot: Snapshot,
): Start | undefined {
  return fromTasks(project) ?? fromEntry(project, files, snapshot);
}

function fromTasks(project: Project): Start | undefined {
  for (const name of production) {
    const words = resolve(project.tasks[name] ?? '', project, 0);
    if (words === undefined || isPreview(words)) continue;
    const line = lineWith(project.text, `"${name}"`);
    return { words, evidence: { fact: 'start', path: project.path, line, why: `the task "${name}"` } };
  }
  return undefined;
}

/** What a bundler shows is for the one who builds it. */
function isPreview(words: readonly string[]): boolean {
  const at = words.findIndex((word) => /^npm:vite(?:@|$)/u.test(word));
  return at !== -1 && words[at + 1] !== 'build';
}

/** Follows `deno task` and steps before to the process itself; a watcher is none. */
function resolve(command: string, project: Project, depth: number): string[] | undefined {
  const words = wordsOf(lastStep(command));
  const [tool, verb = '', name = ''] = words;
  if (tool !== 'deno' || depth > 5) return undefined;
  if (verb === 'task') return resolve(project.tasks[name] ?? '', project, depth + 1);
  const isRun = /^(?:run|serve)$|\.[cm]?[jt]sx?$/u.test(verb);
  return isRun && !words.some((word) => watching.test(word)) ? words : undefined;
}

function lastStep(command: string): string {
  return command.split('&&').at(-1) ?? '';
}

function wordsOf(command: string): string[] {
  if (/[|;<>$`()]/u.test(command)) return [];
  const words = command.split(/\s+/u).filter((word) => word !== '');
  const first = words.findIndex((word) => !/^[A-Za-z_]\w*=/u.test(word));
  return words.slice(Math.max(first, 0)).map((word) => word.replaceAll(/^(['"])(.*)\1$/gu, '$2'));
}

function fromEntry(project: Project, files: readonly SourceFile[], snapshot: Snapshot): Start | undefined {
  const own = project.path.slice(project.folder === '' ? 0 : project.folder.length + 1);
  const watched = Object.values(project.tasks).flatMap((task) =>
    /\bdeno\s+(?:run|serve)\b/u.test(task) ? (/([\w./-]+\.[cm]?[jt]sx?)(?:\s|$)/u.exec(task)?.[1] ?? []) : [],
  );
  const candidates = [
    ...(/\.[cm]?[jt]sx?$/u.test(own) ? [own] : []),
    ...watched.filter((file) => !/(?:^|\/)dev\.[jt]s$/u.test(file)),
    ...entries,
  ];
  const file = candidates
    .map((name) => name.replace(/^\.\//u, ''))
    .find((name) => has(snapshot, join(project.folder, name)));
  if (file === undefined) return undefined;
  const path = join(project.folder, file);
  const text = files.find((one) => one.path === path)?.text ?? '';
  if (isModuleOnly(text)) return undefined;
  const words = ['deno', isServed(text) ? 'serve' : 'run', ...permissionsOf(files), file];
  return { words, evidence: { fact: 'start', path, line: 1, why: 'the entry module' } };
}

/** It hands over what answers requests, and opens no port itself: run, it would end at once. */
function isServed(text: string): boolean {
  return handed.test(text) && !/\bDeno\.serve\(|\.listen\(/u.test(text);
}

const handed = /^export default \{\s{0,20}(?:async )?fetch\b/mu;

/** Only exports: a library's `mod.ts` does nothing when it is run. */
function isModuleOnly(text: string): boolean {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (
    lines.length > 0 &&
    lines.every((line) => /^(?:export\s|import\s|\}|[\w$,\s]+$)/u.test(line)) &&
    !/\bDeno\.|export default \{/u.test(text)
  );
}

/** What the code touches, and no more. */
function permissionsOf(files: readonly SourceFile[]): string[] {
  const uses = (pattern: RegExp): boolean => files.some(({ text }) => pattern.test(text));
  return [
    '--allow-net',
    ...(uses(/\bDeno\.env\b|\bprocess\.env\b/u) ? ['--allow-env'] : []),
    ...(uses(/\bDeno\.(?:readFile|readTextFile|readDir|open|stat|cwd)\b|serveDir|serveFile|send\(/u)
      ? ['--allow-read']
      : []),
  ];
}
