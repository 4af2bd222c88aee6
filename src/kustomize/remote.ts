import type { Remote } from '../facts/snapshot.ts';
import { type Accumulated, nothing } from './accumulated.ts';
import { Fault } from './fault.ts';
import { filesOf } from './files.ts';
import { type Loader, newLoader } from './loader.ts';
import { mapPlaces, mapPlacesIn, type Node, type Origin, type ScalarNode } from './node.ts';

/** A repository that is named by one that is named may name another, and no more. */
export const deepestRemote = 3;

type Wish = {
  readonly loader: Loader;
  readonly entry: ScalarNode;
  /** What it changes, where it is a Component. */
  readonly onto?: Accumulated;
};

/**
 * What another repository gives for an entry, as if all of it stood in that entry. What nobody read, or what cannot be
 * built, is named and left out: of another repository nobody can be told to mend anything here.
 */
export function fromRemote(
  { loader, entry, onto = nothing() }: Wish,
  build: (loader: Loader, path: string) => Accumulated,
): Accumulated | undefined {
  const remote = answerTo(loader, entry.text);
  if (remote?.kind !== 'read') return leftOut(loader, entry, remote?.why);
  const { budget, way } = loader;
  const far = { ...newLoader(filesOf(remote.snapshot)), budget, way: [...way, entry.text] };
  try {
    const known = new Set(onto.resources.flatMap(({ node }) => placesIn(node)));
    if (far.files.has(remote.path) === undefined) throw new Fault(`there is no \`${remote.path}\``);
    const built = build(far, remote.path);
    for (const what of far.skipped.keys()) loader.skipped.set(what, entry.from);
    for (const address of far.unanswered) loader.unanswered.add(address);
    return placedAt(built, (from) => (from !== undefined && known.has(from) ? from : entry.from));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return leftOut(loader, entry, `it cannot be built: ${error.what}`);
  }
}

function answerTo({ files, way, unanswered }: Loader, address: string): Remote | undefined {
  if (way.length >= deepestRemote || way.includes(address))
    return { kind: 'refused', why: `it is named by ${way.length} other repositories, one within the other` };
  const answer = files.remotes?.(address);
  if (answer === undefined) unanswered.add(address);
  return answer;
}

function leftOut(loader: Loader, { text, from }: ScalarNode, why: string | undefined): undefined {
  loader.skipped.set(why === undefined ? text : `${text}: ${why}`, from);
}

function placedAt(built: Accumulated, change: (from: Origin | undefined) => Origin | undefined): Accumulated {
  return {
    ...built,
    resources: built.resources.map((one) => ({ ...one, node: mapPlacesIn(one.node, change) })),
    variables: built.variables.map(({ name, node }) => ({ name, node: mapPlaces(node, change) })),
  };
}

function placesIn(node: Node): readonly Origin[] {
  const inner = node.kind === 'map' ? [...node.fields.values()] : node.kind === 'seq' ? node.items : [];
  return [...(node.from === undefined ? [] : [node.from]), ...inner.flatMap(placesIn)];
}
