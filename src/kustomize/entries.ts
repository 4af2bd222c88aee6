import { Fault, Unread } from './fault.ts';
import { idKey, sayId } from './id.ts';
import { type Kustomization, readKustomization } from './kustomization.ts';
import { isRemote, type Loader, resolveEntry } from './loader.ts';
import type { Origin, ScalarNode } from './node.ts';
import { curId, type Resource } from './resource.ts';

const deepest = 64;

/** Reads the Kustomization of a folder that `chain` led to. */
export function open(loader: Loader, folder: string, chain: readonly string[]): Kustomization {
  refuseCycle(folder, chain);
  const kustomization = readKustomization(folder, loader.files, loader.budget);
  loader.reads.add(kustomization.path);
  return kustomization;
}

/** A folder that was built before is refused as well where it leads back. */
export function refuseCycle(folder: string, chain: readonly string[]): void {
  const last = chain.at(-1);
  const isCycle = chain.some((root) => root === folder || root.startsWith(folder === '' ? '' : `${folder}/`));
  if (chain.length > deepest) throw new Fault(`Kustomizations stand more than ${deepest} deep here`);
  if (isCycle) {
    throw new Fault(`\`${folder === '' ? '.' : folder}\` is named from within itself, by \`${last ?? ''}\``);
  }
}

/** A path of the repository; undefined for what lies elsewhere, which is named and left out. */
export function localPath(loader: Loader, entry: ScalarNode, folder: string): string | undefined {
  if (!isRemote(entry.text)) return resolved(loader, entry, folder);
  loader.skipped.set(entry.text, entry.from);
  return undefined;
}

/** The path that an entry names, where something is there. */
export function resolved(loader: Loader, entry: ScalarNode, folder: string): string {
  const path = resolveEntry(folder, entry);
  if (loader.files.has(path) === undefined) {
    throw new Fault(`there is no \`${path}\``, entry.from, 'Mend the path, or add the file.');
  }
  return path;
}

/** A fault without a place happened in what the entry names. */
export function within<T>(entry: ScalarNode, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Fault && !(error instanceof Unread) && error.at === undefined)
      throw new Fault(error.what, entry.from, error.fix);
    throw error;
  }
}

/** Two objects of one id are a mistake. */
export function append(into: Resource[], more: readonly Resource[], from: Origin | undefined): void {
  const known = new Set(into.map((resource) => idKey(curId(resource))));
  for (const resource of more) {
    const id = curId(resource);
    if (known.has(idKey(id))) {
      throw new Fault(
        `${sayId(id)} is in the build twice`,
        from ?? resource.node.from,
        'Name it once, or give one of them another name.',
      );
    }
    known.add(idKey(id));
    into.push(resource);
  }
}
