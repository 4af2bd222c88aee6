import type { YamlNode } from '../../../syntax/yaml/node.ts';
import type { PlacedResource, ResourceSet } from '../../manifest/subject.ts';

/** Something that an object cannot do without, and that is another object. */
export type Reference = {
  /** Where the object says it: of a port that is gone the port, of all that is gone its name. */
  readonly at: (set: ResourceSet) => YamlNode;
  /** Where in the object, the same before and after a change. */
  readonly place: string;
  /** What is looked for, for a person. */
  readonly target: string;
  /** What happens when it is not there. */
  readonly loss: string;
  /** It stands beside the object, so that it cannot live in another repository. */
  readonly isBeside?: true;
  readonly isThere: (set: ResourceSet) => boolean;
};

export type ReferencesOf = (resource: PlacedResource) => readonly Reference[];

/** Anything of these kinds by that name. */
export function named(
  kinds: readonly string[],
  { namespace, name }: { readonly namespace: string; readonly name: string },
): Pick<Reference, 'target' | 'isThere'> {
  return {
    target: `the ${kinds[0] ?? ''} \`${name}\``,
    isThere: (set) => kinds.some((kind) => set.named(kind, namespace, name).length > 0),
  };
}
