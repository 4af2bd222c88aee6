import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { whole } from '../spelled/values.ts';
import { has, idAt, nameAt, nameOf, placesOf, take } from './at.ts';
import { nameAhead, nameBehind, onlyOf } from './base.ts';
import { marksIn } from './marks.ts';
import { spaceOf } from './places.ts';
import { oddIn, type Gathered } from './gathered-of.ts';
import { termsIn } from './terms.ts';
import { snapshotsWords } from './snapshots-words.ts';
import type { Term } from './term.ts';

/** What a volume held at one time, and a claim that is filled with it. */
export function snapshots(text: string): Gathered | undefined {
  const terms = termsIn(text, snapshotsWords);
  const taken = new Set<number>();
  const namespace = spaceOf(terms, taken);
  const own = marksIn(terms, taken);
  const classes = classesIn(terms, taken);
  const claims = claimsIn(terms, taken);
  const sizes = [...new Set(placesOf(terms, 'amount').map((at) => take(terms, at, taken)))];
  const isRestored = sizes.length > 0 || has(terms, /^restored$/u);
  const named = namesOf(terms, 'snapshot', taken);
  const names = roles(terms, { taken, claims, snapshots: named, isRestored });
  const ofClaim = isRestored ? [...classes.claim, ...looseIn(terms, classes, taken)] : classes.claim;
  const isOpen = ofClaim.length > 1 || classes.snapshot.length > 1 || sizes.length > 1;
  if (names === undefined || isOpen || isRestored !== sizes.length > 0 || has(terms, /^turn$/u))
    return undefined;
  const snapshot: JsonMap = {
    apiVersion: 'snapshot.storage.k8s.io/v1',
    kind: 'VolumeSnapshot',
    metadata: present({ name: names.snapshot, namespace, ...own }),
    spec: present({
      volumeSnapshotClassName: classes.snapshot[0],
      source: { persistentVolumeClaimName: names.source },
    }),
  };
  const claim = claimOf({ names, namespace, className: ofClaim[0], size: sizes[0], terms });
  return { documents: [snapshot, ...claim], odd: oddIn(terms, taken) };
}

type Claimed = {
  readonly names: Names;
  readonly namespace: string | undefined;
  readonly className: string | undefined;
  readonly size: string | undefined;
  readonly terms: readonly Term[];
};

function claimOf({ names, namespace, className, size, terms }: Claimed): JsonMap[] {
  if (names.restored === undefined || size === undefined) return [];
  const modes = terms.flatMap(({ id }) => (id.startsWith('mode:') ? [id.slice(5)] : []));
  return [
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: present({ name: names.restored, namespace }),
      spec: present({
        storageClassName: className,
        dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: names.snapshot },
        accessModes: modes.length === 0 ? ['ReadWriteOnce'] : [...new Set(modes)],
        resources: { requests: { storage: size } },
      }),
    },
  ];
}

/** A class by its name alone is of the claim where that has none. */
function looseIn(terms: readonly Term[], { claim }: Classes, taken: Set<number>): string[] {
  const rest = open(terms, taken);
  return claim.length === 0 && rest.length === 1 ? rest.map((at) => take(terms, at, taken)) : [];
}

type Classes = { readonly snapshot: string[]; readonly claim: string[] };

/** A class that is only called one is of what its sentence begins with, unless that has one. */
function classesIn(terms: readonly Term[], taken: Set<number>): Classes {
  const found: Classes = {
    snapshot: namesOf(terms, 'snapshotClass', taken),
    claim: namesOf(terms, 'storageClass', taken),
  };
  terms.forEach(({ id }, at) => {
    const own = id === 'class' ? (nameBehind(terms, at) ?? -1) : -1;
    const term = terms[own];
    if (term === undefined || taken.has(own)) return;
    taken.add(own);
    const start = terms.slice(0, at).findLastIndex(({ said }) => /^[.。;；]$/u.test(said)) + 1;
    const first = terms.slice(start, at).find((one) => /^(?:snapshot|claim|restored)$/u.test(one.id));
    const isOfSnapshot = first?.id === 'snapshot' && found.snapshot.length === 0;
    found[isOfSnapshot ? 'snapshot' : 'claim'].push(nameOf(term));
  });
  return found;
}

function namesOf(terms: readonly Term[], id: string, taken: Set<number>): string[] {
  const isClass = id.endsWith('Class');
  const all = placesOf(terms, id)
    .flatMap((at) => nameBehind(terms, at) ?? (isClass ? (nameAhead(terms, at) ?? []) : []))
    .filter((at) => !taken.has(at));
  return [...new Set(all.map((at) => take(terms, at, taken)))];
}

type Claim = { readonly name: string; readonly isSource: boolean };

/** Claims by their names: what is taken of is the source, what is filled from it is new. */
function claimsIn(terms: readonly Term[], taken: Set<number>): Claim[] {
  const all = terms.flatMap(({ id }, at): Claim[] => {
    const own = id === 'claim' ? (nameBehind(terms, at) ?? undefined) : undefined;
    const term = own === undefined ? undefined : terms[own];
    if (own === undefined || term === undefined || taken.has(own)) return [];
    const before = terms
      .slice(Math.max(0, at - 4), at)
      .filter((one) => one.id !== 'idle' || /^(?:of|from)$/iu.test(one.said));
    const isThere = terms
      .slice(own, own + 4)
      .some((one) => /^(?:exists?|already|existing)$/iu.test(one.said));
    const isNew = before.some((one) => one.id === 'restored');
    taken.add(own);
    return [{ name: nameOf(term), isSource: !isNew && (isThere || before.some((one) => one.id === 'of')) }];
  });
  const once = all.filter((one, at) => all.findIndex((other) => other.name === one.name) === at);
  const [first, second, ...more] = once;
  const isOpen = second !== undefined && more.length === 0 && !once.some(({ isSource }) => isSource);
  return isOpen && first !== undefined ? [{ ...first, isSource: true }, second] : once;
}

function open(terms: readonly Term[], taken: ReadonlySet<number>): number[] {
  return terms.flatMap(({ id }, at) => (id === 'name' && !taken.has(at) ? [at] : []));
}

type Names = { readonly snapshot: string; readonly source: string; readonly restored?: string };
type Told = {
  readonly taken: Set<number>;
  readonly claims: readonly Claim[];
  readonly snapshots: readonly string[];
  readonly isRestored: boolean;
};

/** Which name is of what: names without a kind take the place that is left. */
function roles(
  terms: readonly Term[],
  { taken, claims, snapshots: named, isRestored }: Told,
): Names | undefined {
  const loose = (before: RegExp): string | undefined => {
    const all = open(terms, taken).filter((at) => before.test(idAt(terms, at - 1)));
    const name = onlyOf(all.map((at) => nameAt(terms, at)));
    if (name !== undefined) for (const at of all) taken.add(at);
    return name;
  };
  const names = claims.map(({ name }) => name);
  const source = sourceOf(claims) ?? loose(/^of$/u) ?? (isRestored ? undefined : onlyOf(names));
  const others = names.filter((name) => name !== source);
  const restored = isRestored ? (onlyOf(others) ?? loose(/^restored$/u)) : undefined;
  const snapshot = onlyOf(named) ?? loose(/^called$/u) ?? loose(/^/u);
  const told = whole({ snapshot, source });
  return told === undefined || isRestored !== (restored !== undefined)
    ? undefined
    : present({ ...told, restored });
}

function sourceOf(claims: readonly Claim[]): string | undefined {
  return claims.find(({ isSource }) => isSource)?.name;
}
