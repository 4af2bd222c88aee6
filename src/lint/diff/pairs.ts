import type { Resource } from '../../syntax/yaml/resources.ts';
import type { PlacedResource, ResourceSet } from '../manifest/subject.ts';
import type { DiffSubject } from './subject.ts';

type Ends = { readonly base: ResourceSet; readonly head: ResourceSet };

/**
 * Objects of two states, paired by what the API server knows them by: group, kind, namespace and name. What stands
 * beside the change is paired with itself, unless the change has an object of that name.
 */
export function pairs({ base, head }: Ends, isBeside: (path: string) => boolean): DiffSubject[] {
  const isOwn = (resource: PlacedResource): boolean => isObject(resource) && !isBeside(resource.path);
  const before = new Map(base.all.filter(isOwn).map((resource) => [identity(resource), resource]));
  const after = new Map(head.all.filter(isOwn).map((resource) => [identity(resource), resource]));
  const kept = [...after].map(([key, resource]) => ({
    before: before.get(key),
    after: resource,
    base,
    set: head,
  }));
  const removed = [...before]
    .filter(([key]) => !after.has(key))
    .map(([, resource]) => ({ before: resource, after: undefined, base, set: head }));
  const beside = head.all
    .filter((resource) => isObject(resource) && isBeside(resource.path))
    .filter((resource) => !before.has(identity(resource)) && !after.has(identity(resource)))
    .map((resource) => ({ before: resource, after: resource, base, set: head }));
  return [...kept, ...removed, ...beside];
}

/** Kustomizations of kustomize itself and other files of tools have no name and reach no server. */
function isObject({ name }: PlacedResource): boolean {
  return name !== '';
}

/** The version of an API is a view of one and the same object. */
export function identity({ apiVersion, kind, namespace, name }: Resource): string {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return [group, kind, namespace, name].join('\0');
}
