import type { Draft } from '../wish.ts';

/** The second claim that nobody named is another than the first. */
export function withOwnClaims(named: readonly Draft[], told: readonly Draft[]): Draft[] {
  return named.map((draft, at) => {
    if (told[at]?.name !== undefined || draft.isReference || !isClaim(draft)) return draft;
    const same = named.slice(0, at).filter((one) => isClaim(one) && one.name === draft.name).length;
    return same === 0 ? draft : { ...draft, name: `${draft.name ?? 'data'}-${String(same + 1)}` };
  });
}

function isClaim({ kind, facts }: Draft): boolean {
  return kind === 'PersistentVolumeClaim' && facts['storage'] !== undefined;
}
