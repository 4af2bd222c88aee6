import type { Problem } from '../../kernel/problem.ts';

const words: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['ENOENT', 'there is no such file or folder'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is no folder'],
  ['ENXIO', 'it is no file'],
  ['EEXIST', 'something else is there already'],
  ['ELOOP', 'too many links lead to one another'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ENOSPC', 'no space is left on the disk'],
  ['EDQUOT', 'no space is left for you on the disk'],
  ['EROFS', 'the disk may only be read'],
  ['EMFILE', 'too many files are open'],
]);

const writing = new Set(['write', 'mkdir', 'rename', 'unlink', 'rmdir', 'copyfile', 'chmod']);

/** What the disk refuses, which whoever called can mend; undefined for every other error. */
export function diskProblem(error: unknown): Problem | undefined {
  const why = words.get(codeOf(error));
  if (why === undefined || typeof error !== 'object' || error === null || !('syscall' in error))
    return undefined;
  const path = 'path' in error ? error.path : 'address' in error ? error.address : 'a file';
  return { what: `${String(path)} cannot be ${verbFor(String(error.syscall))}: ${why}` };
}

function verbFor(call: string): string {
  if (writing.has(call)) return 'written';
  return call === 'open' || call === 'connect' ? 'opened' : 'read';
}

/** The code of a failure of the file system; the empty string for all else. */
export function codeOf(error: unknown): string {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : '';
}
