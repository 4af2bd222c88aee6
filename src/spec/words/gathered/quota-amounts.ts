import { idAt, isEnd, nameOf, saidAt, termAt } from './at.ts';
import { isNameLike, nameBehind, onlyOf } from './base.ts';
import { countOf } from './counts.ts';
import type { Term } from './term.ts';

/** An amount, and what was told around it. */
export type Here = {
  readonly at: number;
  readonly terms: readonly Term[];
  readonly taken: Set<number>;
  readonly classes: ReadonlyMap<number, string>;
  /** What was told of the amount before it. */
  readonly used: Set<number>;
};

export type Told = { readonly key: string; readonly value: string };

/** The amount that a term tells, and of what it is. */
export function amountAt(term: Term, here: Here): Told[] {
  const { at, terms, taken } = here;
  const { key = '', value: own = '' } = term;
  if (/^(?:requests|limits|count|services|pods|persistent|config|secrets)/u.test(key)) {
    taken.add(at);
    return [{ key, value: own }];
  }
  const value = valueOf(term, terms[at + 1], besideOf(terms, at));
  if (value === undefined) return [];
  taken.add(at);
  return [{ key: keyOf(here, term), value }];
}

/** `the pods at twelve`: what stands before, without what says nothing between. */
function besideOf(terms: readonly Term[], at: number): Term | undefined {
  const near = terms.slice(Math.max(0, at - 3), at).toReversed();
  return near.find(({ said, id }) => !(id === 'idle' && /^(?:at|is|are|to|of|=|为)$/iu.test(said)));
}

function valueOf(term: Term, next: Term | undefined, before: Term | undefined): string | undefined {
  if (term.id === 'amount' || term.id === 'number') return nameOf(term);
  if (term.id === 'none') return isNoun(next) ? '0' : undefined;
  if (term.id === 'banned') return isNoun(before) ? '0' : undefined;
  const count = countOf(term);
  return count !== undefined && (isNoun(next) || isNoun(before)) ? String(count) : undefined;
}

function isNoun(term: Term | undefined): boolean {
  return term !== undefined && (/^[mn]:/u.test(term.id) || isDevice(term) || isKey(term));
}

/** `requests.cpu`. */
function isKey({ id, said }: Term): boolean {
  return id === 'name' && /^(?:requests|limits|count)\.\w/u.test(said);
}

function isDevice({ id, said }: Term): boolean {
  return id === 'slashed' && /\//u.test(said);
}

/** What is counted stands right behind the amount, else before it, and of amounts of bytes it is memory. */
function keyOf(here: Here, term: Term): string {
  const { at, terms } = here;
  const noun = measureOf(nounAt(here), nameOf(term));
  const side = sideOf(terms, at);
  const [sort, own] = [noun.slice(0, 2), noun.slice(2)];
  if (sort === 'n:') return own;
  if (sort === 'd:') return `requests.${own}`;
  const name = classOf(here);
  if (name !== undefined) return `${name}.storageclass.storage.k8s.io/requests.storage`;
  const fixed = { storage: 'requests.storage', gpu: 'requests.nvidia.com/gpu' }[own];
  return fixed ?? (side === undefined ? '' : `${side}.${own}`);
}

/** Bytes are of memory, where nothing else is told; what is told of nothing is of the CPU. */
function measureOf(noun: string | undefined, amount: string): string {
  const isBytes = /[KMGTPE]i?$/u.test(amount);
  if (isBytes && (noun === undefined || noun === 'm:cpu')) return 'm:memory';
  return noun ?? 'm:cpu';
}

function nounAt(here: Here): string | undefined {
  const { at, terms, taken, used } = here;
  const behind = nounBehind(terms, at);
  if (behind !== undefined && !isSaidBefore(here)) {
    used.add(behind);
    return nounOf(termAt(terms, behind), behind, taken);
  }
  const last = terms.slice(0, at).findLastIndex((one) => isNoun(one) || isEnd(one));
  const noun = termAt(terms, last);
  return isNoun(noun) ? nounOf(noun, last, taken) : undefined;
}

/** `40Gi memory`, `300Gi of requested storage`. */
function nounBehind(terms: readonly Term[], at: number): number | undefined {
  const next = [at + 1, at + 2, at + 3].find((own) => !/^(?:idle|requests)$/u.test(idAt(terms, own)));
  const isOfIt = next === at + 1 || /^(?:of|个|块|张|台)$/u.test(saidAt(terms, at + 1));
  return next !== undefined && isOfIt && isNoun(terms[next]) ? next : undefined;
}

/** `cpu 20 memory 40Gi`: each is told of the amount behind it. */
function isSaidBefore({ at, terms, used }: Here): boolean {
  const before = termAt(terms, at - 1);
  if (isNoun(before)) return !used.has(at - 1);
  return /^[=:：]$/u.test(before.said) && isNoun(terms[at - 2]);
}

function nounOf(term: Term, at: number, taken: Set<number>): string {
  if (!isDevice(term) && !isKey(term)) return term.id;
  taken.add(at);
  if (isKey(term)) return `n:${nameOf(term)}`;
  return `d:${nameOf(term).replace(/^requests\./u, '')}`;
}

/** The class is told in the same clause. */
function classOf({ at, terms, classes }: Here): string | undefined {
  const near = [...classes.keys()].find(
    (own) =>
      Math.abs(own - at) <= 5 &&
      !terms
        .slice(Math.min(own, at) + 1, Math.max(own, at))
        .some(({ id, said }) => /^(?:amount|number)$/u.test(id) || /^[,，、;；]$/u.test(said)),
  );
  return near === undefined ? undefined : classes.get(near);
}

const sides = /^(?:requests|limits)$/u;

/** Whether it is asked for or bounded: told before in the sentence, or behind where nothing else is told. */
function sideOf(terms: readonly Term[], at: number): string | undefined {
  const start = terms.slice(0, at).findLastIndex((one) => isEnd(one)) + 1;
  const end = terms.findIndex((one, own) => own >= at && isEnd(one));
  const told = terms.flatMap(({ id }, own) =>
    sides.test(id) && own >= start && (end === -1 || own < end) ? [own] : [],
  );
  // `requests 上限`: what may be asked for at most.
  const before = told.findLast((own) => own < at && !sides.test(idAt(terms, own - 1)));
  return before === undefined ? onlyOf(told.map((own) => idAt(terms, own))) : idAt(terms, before);
}

/** `the storage class premium`, `premium 存储类`, each where the class is told. */
export function classesIn(terms: readonly Term[], taken: Set<number>): Map<number, string> {
  const found = new Map<number, string>();
  terms.forEach(({ id }, at) => {
    if (id !== 'class') return;
    const name = nameBehind(terms, at) ?? (isNameLike(terms[at - 1]) ? at - 1 : undefined);
    const term = name === undefined ? undefined : terms[name];
    if (name === undefined || term === undefined) return;
    taken.add(name);
    found.set(at, nameOf(term));
  });
  return found;
}
