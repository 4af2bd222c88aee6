import { basename, dirname } from '../../kernel/paths.ts';
import { isProductive, isUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Dependency } from '../common/needs.ts';
import { isManifest } from '../common/marks.ts';
import type { Bundle } from './bundle.ts';

const serves = /\bWEBrick::HTTPServer\.new\b|\bTCPServer\.(?:new|open)\b|^require ['"]sinatra['"]/mu;
const entry = /^(?:app|main|server|index|web)\.rb$/u;

/** Programs without a Gemfile: a file that serves, or the only program of a repository that declares nothing. */
export function scripts(declared: readonly Bundle[], snapshot: Snapshot): Bundle[] {
  const paths = snapshot.entries.map(({ path }) => path);
  const own = paths.filter(
    (path) =>
      path.endsWith('.rb') && isProductive(path) && !declared.some(({ folder }) => isUnder(path, folder)),
  );
  const isBare = own.length > 0 && !paths.some((path) => isManifest(path));
  const programs = own.filter(
    (path) => serves.test(snapshot.text(path) ?? '') || (isBare && entry.test(path)),
  );
  const byFolder = Map.groupBy(programs, dirname);
  return [...byFolder].flatMap(([folder, files]) => {
    const script = files.find((path) => entry.test(basename(path))) ?? files[0];
    return script === undefined ? [] : [bundleOf(folder, script, snapshot)];
  });
}

function bundleOf(folder: string, script: string, snapshot: Snapshot): Bundle {
  const gems = requiredIn(script, snapshot.text(script) ?? '');
  return { folder, path: script, script, text: '', gems, all: gems, isGem: false, lockfile: undefined };
}

/** What a program requires is mostly called like the gem. */
function requiredIn(path: string, text: string): Dependency[] {
  return text.split('\n').flatMap((line, at) => {
    const name = /^\s{0,20}require ['"]([\w.-]{1,60})/u.exec(line)?.[1];
    return name === undefined ? [] : [{ name, path, line: at + 1 }];
  });
}
