import { listOf, mapOf, textOf } from '../merge.ts';
import { awaitedName } from './referred.ts';
import type { Draft } from '../wish.ts';

/** Without a name of its own: as what was told of before it, where words say so, else as others refer to it. */
export function namedByOthers(draft: Draft, at: number, drafts: readonly Draft[]): Draft {
  const { isNamesake, ...facts } = draft.facts;
  if (draft.name !== undefined) return { ...draft, facts };
  const before = drafts.slice(0, at).findLast(({ name }) => name !== undefined);
  const name =
    isNamesake === true ? before?.name : (referredName(draft, drafts) ?? awaitedName(draft, drafts));
  return name === undefined ? draft : { ...draft, facts, name };
}

/** A class is called what is said to be of that class, addresses as the Service that they stand behind, a claim as what mounts it says. */
function referredName({ kind }: Draft, drafts: readonly Draft[]): string | undefined {
  if (kind === 'Endpoints') return drafts.find((one) => one.kind === 'Service')?.name;
  if (kind === 'PersistentVolumeClaim') return mountedClaim(drafts);
  if (!kind.endsWith('Class')) return undefined;
  const id = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
  const names = drafts.flatMap(({ facts }) => {
    const told = listOf(facts['told']).map(mapOf);
    const said = told.filter(({ field }) => field === `${id}Name`).map(({ value }) => value);
    return [...said, facts[`${id}Name`], facts[id]].flatMap((one) => textOf(one) ?? []);
  });
  return names[0];
}

/** The one claim that is mounted, and that nobody else is called. */
function mountedClaim(drafts: readonly Draft[]): string | undefined {
  const mounted = drafts.flatMap(({ facts }) =>
    listOf(facts['volumes']).flatMap((one) => {
      const source = mapOf(mapOf(mapOf(one)['source'])['persistentVolumeClaim']);
      return textOf(source['claimName']) ?? [];
    }),
  );
  const [name, ...others] = new Set(mounted.filter((one) => drafts.every((draft) => draft.name !== one)));
  return others.length === 0 ? name : undefined;
}
