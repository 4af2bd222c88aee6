import type { Problem } from '../kernel/problem.ts';
import { indexLines, positionAt } from '../kernel/text.ts';
import type { Files } from './files.ts';
import type { Origin } from './node.ts';

/** Leaves a build; `build` turns it into a Problem. */
export class Fault extends Error {
  readonly what: string;
  readonly at: Origin | undefined;
  readonly fix: string | undefined;

  constructor(what: string, at?: Origin, fix?: string) {
    super(what);
    this.what = what;
    this.at = at;
    this.fix = fix;
  }
}

/** A file is there, but nobody read its text: what it would give is not known, and nothing is wrong with it. */
export class Unread extends Fault {}

export function problemOf({ what, at, fix }: Pick<Fault, 'what' | 'at' | 'fix'>, files: Files): Problem {
  const where = at === undefined ? undefined : placeOf(at, files);
  return { what, ...(where !== undefined && { where }), ...(fix !== undefined && { fix }) };
}

/** `path:line`, or the path alone where the text is not known. */
export function placeOf({ path, start }: Origin, files: Files): string {
  const text = files.text(path);
  return text === undefined ? path : `${path}:${positionAt(indexLines(text), start).line}`;
}
