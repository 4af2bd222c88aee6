import picomatch from 'picomatch';
import { dirname, join } from '../../kernel/paths.ts';
import type { Delivery, Gathering } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { has, isUnder, upwards } from '../tree.ts';

const kustomizations = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
const recipes = [...kustomizations, 'Chart.yaml'];
const most = 500;

/** What a tool makes a build of where nothing in the folder says it: files, and folders that say it of themselves. */
export type Gathered = { readonly files: readonly string[]; readonly folders: readonly string[] };

/** Undefined where the folder says itself what it is made of, or where it is too large. */
export function gathered({ path, gathering }: Delivery, snapshot: Snapshot): Gathered | undefined {
  const folder = join(path);
  if (gathering === undefined || isRecipe(folder, snapshot)) return undefined;
  const below = snapshot.entries.map((entry) => entry.path).filter((file) => isUnder(file, folder));
  const tops = new Map(below.map((file) => [file, topOf(file, folder, snapshot)]));
  const files = below.filter(
    (file) =>
      tops.get(file) === undefined && isTaken(file, folder, gathering) && saysObject(snapshot.text(file)),
  );
  if (files.length > most) return undefined;
  const folders = new Set([...tops.values()].flatMap((top) => top ?? []));
  const built = [...folders].filter((one) => kustomizations.some((name) => has(snapshot, join(one, name))));
  return { files, folders: gathering.tool === 'flux' ? built : [] };
}

/** Whether a change of files, there or gone, changes what is gathered; `reached` are folders that it rebuilds. */
export function isGathered(
  { path, gathering }: Delivery,
  snapshot: Snapshot,
  { changed, reached }: { readonly changed: readonly string[]; readonly reached: ReadonlySet<string> },
): boolean {
  const folder = join(path);
  if (gathering === undefined) return false;
  const isTop = (file: string) => topOf(file, folder, snapshot) === undefined;
  if (changed.some((file) => isTaken(file, folder, gathering) && isTop(file))) return true;
  const inner = [...reached].filter((one) => one !== folder && isUnder(one, folder));
  return gathering.tool === 'flux' && inner.some((one) => topOf(join(one, '_'), folder, snapshot) === one);
}

export function isRecipe(folder: string, snapshot: Snapshot): boolean {
  return recipes.some((name) => has(snapshot, join(folder, name)));
}

/** The uppermost folder on the way down to a file that has a recipe of its own. */
function topOf(file: string, folder: string, snapshot: Snapshot): string | undefined {
  const between = upwards(dirname(file)).filter((one) => one !== folder && isUnder(one, folder));
  return between.findLast((one) => isRecipe(one, snapshot));
}

/** Argo CD lets a star stand for slashes as well. */
function isTaken(file: string, folder: string, { tool, isDeep, include, exclude }: Gathering): boolean {
  if (!isUnder(file, folder)) return false;
  const name = folder === '' ? file : file.slice(folder.length + 1);
  if (!(tool === 'flux' ? /\.ya?ml$/u : /\.(?:ya?ml|json)$/u).test(name)) return false;
  if (!isDeep && name.includes('/')) return false;
  const options = { bash: true, dot: true };
  if (exclude !== '' && picomatch(exclude, options)(name)) return false;
  return include === '' || picomatch(include, options)(name);
}

/** What nobody has read may be one. */
function saysObject(text: string | undefined): boolean {
  return text === undefined || (/\bkind["']?\s*:/u.test(text) && /\bapiVersion["']?\s*:/u.test(text));
}
