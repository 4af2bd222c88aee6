import { dirname, join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Program } from './program.ts';

/** Pages that the kit builds with Node and publishes with the program. */
export type Client = {
  readonly folder: string;
  /** Its own project file, where it has one. */
  readonly project?: string;
};

/** Projects of JavaScript that it refers to, else the folders that its own steps build, or a template of older kits names. */
export function clientsOf({ project, projects }: Program, snapshot: Snapshot): Client[] {
  const referred = projects
    .flatMap(({ references }) => references)
    .filter((path) => path.endsWith('.esproj') && has(snapshot, path))
    .map((path) => ({ folder: dirname(path), project: path }));
  if (referred.length > 0) return referred;
  const root = project.properties.get('SpaRoot')?.value.replaceAll('\\', '/') ?? '';
  const named = root === '' ? [] : [join(project.folder, root)];
  return [...new Set([...named, ...project.packed].map((folder) => folder.replace(/\/$/u, '')))]
    .filter((folder) => folder !== project.folder && has(snapshot, join(folder, 'package.json')))
    .map((folder) => ({ folder }));
}
