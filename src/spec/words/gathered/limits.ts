import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { idAt, isEnd, nameOf, saidAt } from './at.ts';
import { calledOf } from './base.ts';
import { countOf } from './counts.ts';
import { spaceOf } from './places.ts';
import { oddIn, type Gathered } from './gathered-of.ts';
import { termsIn } from './terms.ts';
import { limitsWords } from './limits-words.ts';
import type { Term } from './term.ts';

type Field = 'default' | 'defaultRequest' | 'min' | 'max' | 'maxLimitRequestRatio';
type Limit = { readonly type: string; readonly fields: Map<Field, Record<string, string>> };
type Scene = {
  readonly all: Limit[];
  field: Field | undefined;
  isDefault: boolean;
  /** Of `between a and b` the first is the least. */
  isBetween: boolean;
  unit: string | undefined;
  isTorn: boolean;
  /** What was told last, until it is said what it is. */
  open: { readonly key: string; readonly value: string }[];
};

/** What each container, pod or claim of a namespace gets and may have. */
export function limits(text: string): Gathered | undefined {
  const terms = termsIn(text.replaceAll(/(\d)(?=(?:cpus?|cores?|vcpus?)(?!\w))/giu, '$1 '), limitsWords);
  const taken = new Set<number>();
  const namespace = spaceOf(terms, taken);
  const name = calledOf(terms, 'kind', taken);
  const scene: Scene = {
    all: [],
    field: undefined,
    isDefault: false,
    isBetween: false,
    unit: undefined,
    isTorn: false,
    open: [],
  };
  terms.forEach((term, at) => hear(term, { at, terms, taken, scene }));
  const told = scene.all.filter(({ fields }) => fields.size > 0);
  if (name === undefined || told.length === 0 || scene.isTorn || scene.open.length > 0) return undefined;
  if (terms.some(({ id }) => id === 'turn')) return undefined;
  const spec = { limits: told.map(({ type, fields }) => ({ type, ...Object.fromEntries(fields) })) };
  const document: JsonMap = {
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: present({ name, namespace }),
    spec,
  };
  return { documents: [document], odd: oddIn(terms, taken) };
}

type Here = {
  readonly at: number;
  readonly terms: readonly Term[];
  readonly taken: Set<number>;
  readonly scene: Scene;
};

const fieldOf: Readonly<Record<string, Field>> = {
  min: 'min',
  max: 'max',
  ratio: 'maxLimitRequestRatio',
  defaultRequest: 'defaultRequest',
  defaultLimit: 'default',
};

const units = /^(?:cpu|memory|storage|ephemeral)$/u;

function hear(term: Term, here: Here): void {
  const { scene, terms, at, taken } = here;
  const { id } = term;
  const field = fieldOf[id];
  if (id.startsWith('type:')) hearType(id.slice(5), here);
  else if (isEnd(term))
    Object.assign(scene, { isDefault: false, field: undefined, unit: undefined, isBetween: false });
  else if (field !== undefined) settle(field, scene);
  else if (id === 'path') taken.add(at);
  else if (units.test(id)) scene.unit = id === 'ephemeral' ? 'ephemeral-storage' : id;
  else if (isAmount(term, idAt(terms, at + 1))) hearAmount(term, here);
  else hearings[id]?.(here);
}

const hearings: Readonly<Record<string, (here: Here) => void>> = {
  default: ({ scene, terms, at }) => {
    if (/^(?:amount|number)$/u.test(idAt(terms, at + 1))) settle('default', scene);
    else scene.isDefault = true;
  },
  request: ({ scene, terms, at }) => turn('defaultRequest', scene, saidAt(terms, at - 1)),
  limit: ({ scene, terms, at }) => turn('default', scene, saidAt(terms, at - 1)),
  between: ({ scene }) => {
    scene.isBetween = true;
  },
};

function isAmount(term: Term, next: string): boolean {
  return term.id === 'amount' || term.id === 'number' || (next === 'cpu' && countOf(term) !== undefined);
}

function hearType(type: string, { scene, terms, at }: Here): void {
  const isPassing = terms[at - 1]?.said === 'the' && terms[at + 1]?.said === '的';
  const last = scene.all.at(-1);
  if (isPassing || last?.type === type) return;
  // Behind amounts `per container` tells of what they are.
  const known = scene.all.find((one) => one.type === type);
  if (known !== undefined) scene.all.splice(scene.all.indexOf(known), 1);
  scene.all.push(known ?? { type, fields: new Map() });
  Object.assign(scene, { unit: undefined });
}

/** `a request of ...` beside defaults is the default of it; behind amounts it tells what they were. */
function turn(field: Field, scene: Scene, before: string): void {
  if (scene.open.length > 0 || /^(?:as|in|of)$/u.test(before)) {
    settle(field, scene);
    if (scene.field === field) scene.field = undefined;
    return;
  }
  if (scene.isDefault || scene.field === undefined || scene.field.startsWith('default')) settle(field, scene);
}

function settle(field: Field, scene: Scene): void {
  // `a ratio of at most 5` is no bound of an amount.
  if (scene.field === 'maxLimitRequestRatio' && field === 'max') return;
  const open = scene.open.splice(0);
  scene.field = field;
  for (const { key, value } of open) put(scene, { key, value });
}

function put(scene: Scene, { key, value }: { readonly key: string; readonly value: string }): void {
  const { field } = scene;
  const limit = scene.all.at(-1) ?? { type: 'Container', fields: new Map() };
  if (scene.all.length === 0) scene.all.push(limit);
  if (field === undefined) {
    if (scene.isDefault) scene.open.push({ key, value });
    else scene.isTorn = true;
    return;
  }
  const own = limit.fields.get(field) ?? {};
  if (own[key] !== undefined && own[key] !== value) scene.isTorn = true;
  limit.fields.set(field, { ...own, [key]: value });
}

function hearAmount(term: Term, here: Here): void {
  const { scene, terms, at, taken } = here;
  const value = /^\d/u.test(nameOf(term)) ? nameOf(term) : String(countOf(term));
  const next = idAt(terms, at + 1);
  taken.add(at);
  if (next === 'ratio') scene.field = 'maxLimitRequestRatio';
  const isClaim = scene.all.at(-1)?.type === 'PersistentVolumeClaim';
  const key = keyOf(value, { next, unit: scene.unit, isClaim });
  if (scene.isBetween) scene.field = 'min';
  put(scene, { key: scene.field === 'maxLimitRequestRatio' && key === 'storage' ? 'cpu' : key, value });
  if (scene.isBetween) Object.assign(scene, { isBetween: false, field: 'max' });
  else if (!units.test(next)) scene.unit = undefined;
}

type Beside = {
  readonly next: string;
  readonly unit: string | undefined;
  readonly isClaim: boolean;
};

/** Bytes are of memory, or of storage where it is a claim; anything else is of the CPU. */
function keyOf(value: string, { next, unit, isClaim }: Beside): string {
  if (isClaim) return 'storage';
  if (/^(?:cpu|memory|storage)$/u.test(next)) return next;
  if (/[KMGTPE]i?$/u.test(value)) return unit === undefined || unit === 'cpu' ? 'memory' : unit;
  return 'cpu';
}
