import type { JsonMap } from '../../../kernel/json.ts';
import { idAt, nameOf, placesOf, saidAt, take } from './at.ts';
import { isNameLike } from './base.ts';
import type { Term } from './term.ts';

type Field = {
  readonly path: string[];
  readonly type: string;
  readonly at: number;
  isRequired: boolean;
  readonly bounds: Record<string, number>;
};
export type Around = { readonly taken: Set<number>; readonly columns: ReadonlySet<number> };

/** The fields of a resource, each a type with a name beside it, and what is demanded of it. */
export function schemaIn(terms: readonly Term[], around: Around): JsonMap | undefined {
  const { taken, columns } = around;
  const fields = fieldsIn(terms, around);
  const demands = terms.flatMap(({ id }, at) =>
    /^(?:required|min|max)$/u.test(id) && !columns.has(at) ? [at] : [],
  );
  const isTold = demands.every((at) => isDemanded(terms, at, { fields, taken }));
  terms.forEach((term, at) => {
    if (fields.some(({ path }) => path.at(-1) === nameOf(term))) taken.add(at);
  });
  if (!isTold) return undefined;
  return fields.length === 0
    ? { type: 'object', 'x-kubernetes-preserve-unknown-fields': true }
    : objectOf(nested(fields));
}

type Known = { readonly fields: readonly Field[]; readonly taken: Set<number> };

/** What is demanded of a field is kept with it, if it is told of which, and how much. */
function isDemanded(terms: readonly Term[], at: number, { fields, taken }: Known): boolean {
  const field = fieldOf(fields, terms, at);
  if (field === undefined) return false;
  if (idAt(terms, at) === 'required') {
    field.isRequired = true;
    return true;
  }
  const isBetween = saidAt(terms, at) === 'between';
  const bounds = isBetween ? ['minimum', 'maximum'] : [idAt(terms, at) === 'min' ? 'minimum' : 'maximum'];
  const amounts = placesOf(terms, 'number').filter((own) => own > at && own < at + (isBetween ? 5 : 4));
  bounds.forEach((bound, own) => {
    const amount = amounts[own];
    if (amount !== undefined) field.bounds[bound] = Number(take(terms, amount, taken));
  });
  return amounts.length >= bounds.length;
}

function fieldsIn(terms: readonly Term[], { taken, columns }: Around): Field[] {
  const own: Field[] = [];
  terms.forEach(({ id }, at) => {
    if (!id.startsWith('type:') || columns.has(at)) return;
    const name = fieldName(terms, at, taken);
    if (name === undefined) return;
    for (const one of [name, ...(name > at ? listedBehind(terms, name) : [])]) {
      const term = terms[one];
      if (term === undefined || taken.has(one)) continue;
      taken.add(one);
      own.push({
        path: nameOf(term).replace(/^\./u, '').split('.'),
        type: id.slice(5),
        at: one === name ? at : one,
        isRequired: false,
        bounds: {},
      });
    }
  });
  return own.toSorted((one, other) => one.at - other.at);
}

/** `the strings a and b`: what is listed is of the same type, up to the next. */
function listedBehind(terms: readonly Term[], from: number): number[] {
  const all: number[] = [];
  for (let at = from + 1; at < terms.length; at += 1) {
    const term = terms[at];
    const isPast = term === undefined || term.id.startsWith('type:') || /^[.。;；:：]$/u.test(term.said);
    if (isPast) break;
    const isField = isNameLike(term) && /^[a-z]\w*$/u.test(nameOf(term)) && isJoined(terms, at);
    const isTyped = terms.slice(at + 1, at + 3).some(({ id }) => id.startsWith('type:'));
    if (isField && !isTyped) all.push(at);
  }
  return all;
}

function isJoined(terms: readonly Term[], at: number): boolean {
  return /^(?:and|,|和|、|以及|与)$/iu.test(terms[at - 1]?.said ?? '') && terms[at + 1]?.said !== 'is';
}

/** `the string a`, `a (string`, `a 是字符串`. */
function fieldName(terms: readonly Term[], at: number, taken: ReadonlySet<number>): number | undefined {
  const fits = (own: number): boolean =>
    isNameLike(terms[own]) &&
    !taken.has(own) &&
    /^\.?[a-z][\w.]*$/u.test(nameOf(terms[own] ?? { id: '', said: '', at: 0 }));
  const behind = [at + 1, at + 2].find(
    (own) => fits(own) && terms.slice(at + 1, own).every(({ id }) => /^(?:called|idle|schema)$/u.test(id)),
  );
  if (behind !== undefined && terms[behind + 1]?.id.startsWith('type:') !== true) return behind;
  const isApart = terms.slice(Math.max(0, at - 3), at).some(({ said }) => /^an?$/iu.test(said));
  const isThin = ({ id, said }: Term): boolean =>
    id === 'idle' || id === 'required' || /^[(（:：]$/u.test(said) || (isApart && said === ',');
  return [at - 1, at - 2, at - 3, at - 4].find(
    (own) => fits(own) && terms.slice(own + 1, at).every((one) => isThin(one)),
  );
}

/** What is demanded is of the field right behind, where nothing stands between, else of the one before. */
function fieldOf(fields: readonly Field[], terms: readonly Term[], at: number): Field | undefined {
  const said = /^(?:is|are|为|是)$/iu.test(terms[at - 1]?.said ?? '') ? terms[at - 2] : undefined;
  const named = fields.find(({ path }) => said !== undefined && path.at(-1) === nameOf(said));
  if (named !== undefined) return named;
  const next = fields.find((one) => one.at > at);
  const isNext =
    next !== undefined &&
    terms
      .slice(at + 1, next.at)
      .every(
        ({ id, said }) =>
          (/^(?:idle|number|plain|min|max|required)$/u.test(id) && !/^(?:and|和|with)$/iu.test(said)) ||
          said === '、',
      );
  return isNext ? next : fields.findLast((one) => one.at < at);
}

/** Fields without a path are those of the object that was told of before them. */
function nested(fields: readonly Field[]): Field[] {
  let holder: string[] = [];
  return fields.flatMap((one) => {
    if (one.type === 'object') {
      holder = one.path;
      return [one];
    }
    return [
      one.path.length > 1 || holder.length === 0 ? withSpec(one) : { ...one, path: [...holder, ...one.path] },
    ];
  });
}

/** A field of no object is one of the spec. */
function withSpec(one: Field): Field {
  return one.path.length > 1 ? one : { ...one, path: ['spec', ...one.path] };
}

function objectOf(fields: readonly Field[]): JsonMap {
  const names = [...new Set(fields.map(({ path }) => path[0] ?? ''))];
  const properties = Object.fromEntries(
    names.map((name) => [name, propertyOf(fields.filter(({ path }) => path[0] === name))]),
  );
  const required = fields
    .filter(({ path, isRequired }) => path.length === 1 && isRequired)
    .map(({ path }) => path[0] ?? '');
  return {
    type: 'object',
    ...(required.length === 0 ? {} : { required }),
    ...(names.length === 0 ? {} : { properties }),
  };
}

function propertyOf(fields: readonly Field[]): JsonMap {
  const own = fields.find(({ path }) => path.length === 1);
  const below = fields
    .filter(({ path }) => path.length > 1)
    .map((one) => ({ ...one, path: one.path.slice(1) }));
  if (below.length > 0 || own?.type === 'object') return objectOf(below);
  return { type: own?.type ?? 'object', ...own?.bounds };
}
