import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Surroundings } from '../../lint/schema/excuse.ts';
import { namesPatch } from '../../lint/schema/patches.ts';
import { absolute, exists } from './walk.ts';

const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
/** How far above a patch its Kustomization may stand. */
const maxLevels = 6;

type Kustomization = { readonly path: string; readonly text: string };

/** Looks around failing files only, and at each folder once. */
export function surroundingsIn(cwd: string): (path: string) => Surroundings {
  const known = new Map<string, Kustomization | undefined>();
  return (path) => ({
    isChartTemplate: () => isChartTemplate(absolute(cwd, path)),
    patchedBy: () => {
      const file = absolute(cwd, path);
      const found = above(file).find((folder) => {
        if (!known.has(folder)) known.set(folder, readKustomization(folder));
        const kustomization = known.get(folder);
        return kustomization !== undefined && namesFile(kustomization, file);
      });
      return found === undefined ? undefined : relative(cwd, known.get(found)?.path ?? found);
    },
  });
}

function isChartTemplate(file: string): boolean {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) === 'templates' && exists(join(dirname(folder), 'Chart.yaml'))) return true;
  }
  return false;
}

function above(file: string): string[] {
  const folders = [dirname(file)];
  for (let level = 1; level < maxLevels; level += 1) folders.push(dirname(folders.at(-1) ?? ''));
  return folders;
}

function readKustomization(folder: string): Kustomization | undefined {
  const path = names.map((name) => join(folder, name)).find(exists);
  try {
    return path === undefined ? undefined : { path, text: readFileSync(path, 'utf8') };
  } catch {
    return undefined;
  }
}

function namesFile({ path, text }: Kustomization, file: string): boolean {
  return namesPatch(basename(path), text, relative(dirname(path), file));
}
