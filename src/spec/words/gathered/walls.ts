import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { nameOf } from './at.ts';
import { nameBehind, onlyOf } from './base.ts';
import { spacesIn } from './places.ts';
import { oddIn, type Gathered } from './gathered-of.ts';
import { policySpec } from './wall-rules.ts';
import { wallsWords } from './walls-words.ts';
import type { Term } from './term.ts';
import { termsIn } from './terms.ts';

/** Policies on who may talk to whom, each from where its name stands on. */
export function walls(text: string): Gathered | undefined {
  const terms = termsIn(text, wallsWords);
  const spaces = new Set(spacesIn(terms));
  const names = namesIn(terms, spaces);
  const parts = partsOf(terms, names);
  const own = ownSpace(terms, { names, spaces });
  const taken = new Set([...names, ...own.at, ...terms.keys().filter((at) => at < (parts[0]?.from ?? 0))]);
  const documents = parts.map(({ name, from, to }) => {
    const spec = policySpec(terms, { from, to, taken, spaces });
    return spec === undefined
      ? undefined
      : {
          apiVersion: 'networking.k8s.io/v1',
          kind: 'NetworkPolicy',
          metadata: present({ name, namespace: own.name }),
          spec,
        };
  });
  if (documents.length === 0 || documents.includes(undefined) || own.isOpen || isLabelled(terms, taken))
    return undefined;
  return {
    documents: documents.filter((one): one is JsonMap & typeof one => one !== undefined),
    odd: oddIn(terms, taken),
  };
}

/** `role: api` that was taken for no label. */
function isLabelled(terms: readonly Term[], taken: ReadonlySet<number>): boolean {
  return terms.some(({ id, said }, at) => {
    const [word, value] = [terms[at - 1], terms[at + 1]];
    const isPair =
      said === ':' &&
      word !== undefined &&
      value !== undefined &&
      id === 'mark' &&
      word.at + word.said.length === terms[at]?.at;
    return (
      isPair &&
      /^(?:odd|plain)$/u.test(word.id) &&
      /^(?:odd|plain|name)$/u.test(value.id) &&
      !taken.has(at - 1)
    );
  });
}

/** What policies are called: behind `policy`, or a name that opens a clause which tells of traffic. */
function namesIn(terms: readonly Term[], spaces: ReadonlySet<number>): number[] {
  const behind = terms.flatMap(({ id }, at) => {
    const name = id === 'policy' ? (nameBehind(terms, at) ?? beforeIt(terms, at)) : undefined;
    return name === undefined || spaces.has(name) ? [] : [name];
  });
  const called = terms.flatMap(({ id }, at) => (id === 'called' ? (nameBehind(terms, at) ?? []) : []));
  const opening = terms.flatMap((_, at) => (isOpening(terms, at) && !spaces.has(at) ? [at] : []));
  const all = [...new Set([...behind, ...called.filter((at) => !spaces.has(at)), ...opening])].toSorted(
    (a, b) => a - b,
  );
  const said = all.map((at) => nameOf(terms[at] ?? { id: '', said: '', at: 0 }));
  return all.filter((_, at) => said.indexOf(said[at] ?? '') === at);
}

/** `api-lockdown, a NetworkPolicy`. */
function beforeIt(terms: readonly Term[], at: number): number | undefined {
  const before = /^(?:the|an?)$/iu.test(terms[at - 1]?.said ?? '') ? at - 2 : at - 1;
  return /^[,，]$/u.test(terms[before]?.said ?? '') && terms[before - 1]?.id === 'name'
    ? before - 1
    : undefined;
}

/** `allow-dns: egress ...`, `a second one, allow-dns, which lets ...`, `再创建 allow-dns，允许`. */
function isOpening(terms: readonly Term[], at: number): boolean {
  const [before, term, behind] = [terms[at - 1], terms[at], terms[at + 1]];
  if (term?.id !== 'name' || behind === undefined || /[./@]/u.test(term.said)) return false;
  const isFirst =
    before === undefined ||
    /^[.;；。:：]$/u.test(before.said) ||
    /^(?:one|another|创建|新建)$/iu.test(before.said) ||
    isApart(terms, at);
  return (
    isFirst &&
    (/^(?:deny|allow)$/u.test(behind.id) ||
      /^[:：,，(（]$|^(?:which|that|lets?|allows?|denies)$/iu.test(behind.said))
  );
}

function isApart(terms: readonly Term[], at: number): boolean {
  return (
    terms[at - 1]?.said === ',' && /^(?:one|another|second|policy|first)$/iu.test(terms[at - 2]?.said ?? '')
  );
}

type Span = { readonly name: string; readonly from: number; readonly to: number };

/** What is told of each goes up to where the next is named; a single one may be named last. */
function partsOf(terms: readonly Term[], names: readonly number[]): Span[] {
  return names.map((at, index) => {
    const term = terms[at];
    const next = names[index + 1];
    return {
      name: term === undefined ? '' : nameOf(term),
      from: index === 0 ? opening(terms, at) : at,
      to: next === undefined ? terms.length : next,
    };
  });
}

const sentence = /^[.。;；!?？！]$/u;

/** What is told before the first is named counts, unless it says nothing of who may talk to whom. */
function opening(terms: readonly Term[], at: number): number {
  const start = terms.slice(0, at).findLastIndex(({ id, said }) => id === 'mark' && sentence.test(said)) + 1;
  return terms.slice(0, start).some(({ id }) => /^(?:pair|number|cidr|ip)$/u.test(id)) ? 0 : start;
}

type Where = { readonly names: readonly number[]; readonly spaces: ReadonlySet<number> };

/** The namespace that policies are in: the first that is told of, unless it is told of somebody else in it. */
function ownSpace(
  terms: readonly Term[],
  { spaces, names }: Where,
): { readonly name: string | undefined; readonly at: number[]; readonly isOpen: boolean } {
  const start = opening(terms, names[0] ?? 0);
  const own = [...spaces].filter((at) => at < start || !isOfPeer(terms, at));
  const name = onlyOf(own.map((at) => nameOf(terms[at] ?? { id: '', said: '', at: 0 })));
  return { name, at: own, isOpen: own.length > 0 && name === undefined };
}

/** `pods in namespace x`, `to the namespace x`, `来自命名空间 x 的 Pod`: somebody else's, where a direction is told before. */
function isOfPeer(terms: readonly Term[], at: number): boolean {
  const before = terms.slice(0, at);
  const start = before.findLastIndex(({ id, said }) => id === 'mark' && /^[.;；。，,:：]$/u.test(said));
  const clause = before.slice(start + 1);
  return (
    clause.some(({ id }) => /^(?:inward|outward|reach|from|allow)$/u.test(id)) ||
    clause.slice(-3).some(({ id }) => id === 'to')
  );
}
