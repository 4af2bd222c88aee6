import type { Draft } from '../wish.ts';

/** `a 10Gi disk at /data, the storage class is fast`: a claim that nobody named and that says no size is the one that has it, or all that were asked for in passing. */
export function withOneClaim(drafts: readonly Draft[]): Draft[] {
  const claims = drafts.filter(({ kind }) => kind === 'PersistentVolumeClaim');
  const sized = claims.filter(({ facts }) => facts['storage'] !== undefined);
  const bare = claims.filter((one) => isBare(one));
  const isMeant = sized.length === 1 || (sized.length > 1 && sized.every(({ isImplied }) => isImplied));
  if (!isMeant || bare.length !== 1) return [...drafts];
  const more = bare[0]?.facts ?? {};
  return drafts
    .filter((one) => !bare.includes(one))
    .map((one) => (sized.includes(one) ? { ...one, facts: { ...more, ...one.facts } } : one));
}

/** Only how it is kept was told. */
function isBare({ isImplied, isReference, facts }: Draft): boolean {
  const told = Object.keys(facts);
  return isImplied && !isReference && told.length === 1 && told[0] === 'storageClassName';
}
