import type { Snapshot } from '../../../facts/snapshot.ts';
import { has } from '../../../facts/tree.ts';
import { dirname, join } from '../../../kernel/paths.ts';
import { chosenFiles } from '../read/files.ts';

/** By its name, or the folder where it lies, it is for whoever writes the program, or tests it. */
const forDevelopers =
  /(?:^|[./_-])(?:dev|devel|development|develop|devcontainer|local|test|tests|testing|e2e|ci|debug|example|examples|sample|override)(?:[./_-]|$)/iu;

const forProduction = ['compose', 'docker-compose'].flatMap((name) =>
  ['prod', 'production'].flatMap((word) => ['yaml', 'yml'].map((end) => `${name}.${word}.${end}`)),
);

/**
 * The compose files that say what runs where people use it: those that are read where none is named, without what is laid
 * over them for development, and with what is laid over them for production.
 */
export function besideFiles(snapshot: Snapshot): readonly string[] {
  const files = chosenFiles(snapshot).filter((path) => !forDevelopers.test(path));
  const [first] = files;
  if (first === undefined) return [];
  const over = forProduction
    .map((name) => join(dirname(first), name))
    .find((path) => has(snapshot, path) && !files.includes(path));
  return over === undefined ? files : [...files, over];
}

/** What is there for developers alone, and tells of what stands beside the code. */
export function developersFiles(snapshot: Snapshot): readonly string[] {
  return besideFiles(snapshot).length > 0 ? [] : chosenFiles(snapshot);
}
