import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Entry, Ground } from './ground.ts';
import { moduleOf, relativeTo } from './targets.ts';

type Maker = {
  readonly made: RegExp;
  readonly runs: RegExp;
  readonly words: (hit: Hit, ground: Ground) => string[];
};

/** Modules that run nothing themselves: the framework brings a program that takes what they make. */
const makers: Readonly<Record<string, Maker>> = {
  aiohttp: {
    made: /^(?:async )?def (\w{1,60})\(argv\b/u,
    runs: /\brun_app\(|\bAppRunner\(/u,
    words: ({ path, groups }, { project, port }) => {
      const target = `${moduleOf(path, project.folder)}:${groups[0] ?? 'init'}`;
      return ['python', '-m', 'aiohttp.web', '-H', '0.0.0.0', '-P', String(port), target];
    },
  },
  twisted: {
    made: /^application\s?=\s?(?:service\.)?Application\(/u,
    runs: /\breactor\.run\(/u,
    words: ({ path }, { project }) => [
      'twistd',
      '--nodaemon',
      '--pidfile=',
      '--python',
      relativeTo(path, project.folder),
    ],
  },
};

export function madeBy(ground: Ground, framework: string, files: readonly SourceFile[]): Entry | undefined {
  const maker = makers[framework];
  if (maker === undefined || grep(files, maker.runs).length > 0) return undefined;
  const [hit] = grep(files, maker.made);
  if (hit === undefined) return undefined;
  const { path, line } = hit;
  const why = `makes what ${framework} runs`;
  return { words: maker.words(hit, ground), missing: [], evidence: { fact: 'start', path, line, why } };
}
