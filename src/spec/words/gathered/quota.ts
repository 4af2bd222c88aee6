import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { has, idAt, nameOf, placesOf, take } from './at.ts';
import { amountAt, classesIn } from './quota-amounts.ts';
import { calledOf, isNameLike, onlyOf } from './base.ts';
import { marksIn } from './marks.ts';
import { spaceOf } from './places.ts';
import { oddIn, type Gathered } from './gathered-of.ts';
import { termsIn } from './terms.ts';
import { quotaWords } from './quota-words.ts';
import type { Term } from './term.ts';

/** What a namespace may use at most, each amount by what stands beside it. */
export function quota(text: string): Gathered | undefined {
  const terms = termsIn(text.replaceAll(/(\d)(?=(?:cpus?|cores?|vcpus?)(?!\w))/giu, '$1 '), quotaWords);
  const taken = new Set<number>();
  const classes = classesIn(terms, taken);
  const scopeSelector = scopeIn(terms, taken);
  const own = marksIn(terms, taken);
  const space = spaceOf(terms, taken);
  const used = new Set<number>();
  const told = terms.flatMap((term, at) => amountAt(term, { at, terms, taken, classes, used }));
  const name = calledOf(terms, 'kind', taken);
  const namespace = space ?? lastIn(terms, taken);
  const hard = Object.fromEntries(told.map(({ key, value }) => [key, value]));
  const isOpen = told.some(({ key, value }) => key === '' || hard[key] !== value);
  const isScoped = has(terms, /^priority$/u) === (scopeSelector !== undefined);
  if (name === undefined || told.length === 0 || isOpen || !isScoped || has(terms, /^turn$/u))
    return undefined;
  const scopes = terms.flatMap(({ id, said }) => (id === 'scope' ? [scopeName(said)] : []));
  const spec = present({
    hard,
    scopes: scopes.length === 0 ? undefined : [...new Set(scopes)],
    scopeSelector,
  });
  const document = { apiVersion: 'v1', kind: 'ResourceQuota', metadata: present({ name, namespace }), spec };
  const area =
    own.labels === undefined || namespace === undefined
      ? []
      : [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, ...own } }];
  return { documents: [...area, document], odd: oddIn(terms, taken) };
}

/** `of team-a`: the only name that is left. */
function lastIn(terms: readonly Term[], taken: Set<number>): string | undefined {
  const all = terms.flatMap(({ id }, at) =>
    id === 'name' && !taken.has(at) && /^[a-z]/u.test(terms[at]?.said ?? '') ? [at] : [],
  );
  const name = onlyOf(all.map((at) => nameOf(terms[at] ?? { id: '', said: '', at: 0 })));
  if (name !== undefined) for (const at of all) taken.add(at);
  return name;
}

const allScopes = ['BestEffort', 'NotBestEffort', 'Terminating', 'NotTerminating'];

function scopeName(said: string): string {
  const plain = said.replaceAll(/[\s-]/gu, '').toLowerCase();
  return allScopes.find((one) => one.toLowerCase() === plain) ?? said;
}

/** `pods of the priority class a`. */
function scopeIn(terms: readonly Term[], taken: Set<number>): JsonMap | undefined {
  const places = placesOf(terms, 'priority').flatMap((at) => scopedAt(terms, at) ?? []);
  const values = [...new Set(places.map((at) => take(terms, at, taken)))];
  return values.length === 0
    ? undefined
    : { matchExpressions: [{ scopeName: 'PriorityClass', operator: 'In', values }] };
}

function scopedAt(terms: readonly Term[], at: number): number | undefined {
  const near = terms.slice(at + 1, at + 6);
  const behind = near.findIndex((one) => isNameLike(one));
  const between = near.slice(0, behind);
  const isClose = between.every(({ said }) => /^(?:为|是|is|in|:|=|of)$/iu.test(said));
  const isBehind = behind !== -1 && between.every(({ id }) => /^(?:idle|called|in|mark)$/u.test(id));
  if (isBehind) return isClose || near[behind]?.id !== 'plain' ? at + 1 + behind : undefined;
  return isNameLike(terms[at - 1]) && idAt(terms, at - 1) !== 'plain' ? at - 1 : undefined;
}
