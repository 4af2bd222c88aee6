import { mapOf, textOf } from '../merge.ts';
import type { Draft, Reading } from '../wish.ts';
import { isLikeKind, isOfRun, sureNames, type SureName } from './sure-names.ts';
import { unveiled, veiled, veilOf } from './veil.ts';

/**
 * A name may be a word that means something: a container that is called `flask`, a pod `limit-range`. Where what is surely
 * called so is not, or much was left, the words are read without the names; what then is called as was said counts.
 */
export function readVeiled(words: string, read: (words: string) => Reading): Reading {
  const plain = read(words);
  const sure = sureNames(words);
  const lost = sure.filter((one) => calledIn(one, plain) === 0);
  const meant = (lost.length > 0 ? lost : sure).filter((one) => !isImageOf(one, plain));
  const veil = veilOf([...new Set(meant.map(({ name }) => name))], words);
  const isClear =
    lost.length === 0 && plain.leftover.length === 0 && !veil.some(([name]) => isLikeKind(name));
  if (veil.length === 0 || isClear) return plain;
  const other = unveiled(read(veiled(words, veil)), veil);
  return isTruer(other, plain, { sure, words }) ? { ...other, veil } : plain;
}

/** `a pod nginx`: what runs in it is known by its name. */
function isImageOf({ of, name }: SureName, { wish }: Reading): boolean {
  return (
    of !== 'container' && wish.drafts.some(({ work }) => work.containers.some(({ image }) => image === name))
  );
}

type Said = { readonly sure: readonly SureName[]; readonly words: string };

/** More of what was named is called so, and nothing that was read is gone. */
function isTruer(other: Reading, plain: Reading, { sure, words }: Said): boolean {
  const [now, before] = [other, plain].map((one) => sure.reduce((sum, name) => sum + calledIn(name, one), 0));
  if ((now ?? 0) < (before ?? 0)) return false;
  const [size, sizeBefore] = [other, plain].map(({ wish }) => saidIn(wish.drafts, words).size);
  const more = (size ?? 0) - (sizeBefore ?? 0);
  const left = plain.leftover.length - other.leftover.length;
  const isNoneNew = other.leftover.every((one) => plain.leftover.includes(one));
  // An object that nothing is lost without was made of a name.
  const made = plain.wish.drafts.length - other.wish.drafts.length;
  return isNoneNew && left >= 0 && more >= 0 && (now !== before || left + more + made > 0);
}

/** What was read that stands in the words, each with its key. */
function saidIn(value: unknown, words: string, key = ''): Set<string> {
  if (typeof value === 'object' && value !== null)
    return new Set(
      Object.entries(value).flatMap(([own, one]) => [
        ...saidIn(one, words, /^\d+$/u.test(own) ? key : `${key}.${own}`),
      ]),
    );
  const said = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return new Set(said !== '' && !inner.test(key) && words.includes(said) ? [`${key}=${said}`] : []);
}

/** What only readers of volumes know, and what follows from an image. */
const inner = /\.(?:container|list|of|app|appVersion)$/u;

/** Whether something of what was read is called so: an object is more than a word for one. */
function calledIn(one: SureName, { wish }: Reading): 0 | 1 | 2 {
  if (one.of === 'container') return wish.drafts.some((draft) => hasContainer(draft, one.name)) ? 2 : 0;
  const own = wish.drafts.filter(({ kind, name }) => kind === one.of && name === one.name);
  if (own.length > 0) return own.some(({ isReference }) => !isReference) ? 2 : 1;
  const text = JSON.stringify(isOfRun(one) ? wish.drafts.map(({ facts }) => facts) : wish);
  return text.includes(JSON.stringify(one.name)) ? 1 : 0;
}

function hasContainer({ name, work }: Draft, said: string): boolean {
  const all = [...work.containers, ...work.initContainers].map((one) => textOf(mapOf(one)['name']));
  return all.includes(said) || (name === said && all.length === 1 && all[0] === undefined);
}
