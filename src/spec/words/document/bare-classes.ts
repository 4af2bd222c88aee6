import type { Draft } from '../wish.ts';

const storing = new Set(['PersistentVolumeClaim', 'PersistentVolume']);

/** `a 5Gi claim, storage class fast`: a class of which nothing but its name was told is that of what is kept by it. */
export function withoutBareClasses(drafts: readonly Draft[]): Draft[] {
  const open = drafts.filter((one) => storing.has(one.kind) && !one.isReference && isOpen(one));
  const [only, ...others] = drafts.filter(isBare);
  if (only?.name === undefined || others.length > 0 || open.length === 0) return [...drafts];
  const { name } = only;
  return drafts.flatMap((one) => {
    if (one === only) return [];
    return open.includes(one) ? [{ ...one, facts: { ...one.facts, storageClassName: name } }] : [one];
  });
}

function isOpen({ facts }: Draft): boolean {
  return facts['storageClassName'] === undefined && facts['given'] === undefined;
}

function isBare({ kind, facts, metadata, isReference }: Draft): boolean {
  const told = Object.keys(facts).length + Object.keys(metadata).length;
  return kind === 'StorageClass' && !isReference && told === 0;
}
