import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { isList, isMap } from '../../../../spec/words/merge.ts';
import { nodesIn, spelt, type Node, type Path } from '../paths.ts';
import { aimOf, bareOf, isSame } from './aims.ts';
import { fieldsOf, type Field } from './fields.ts';

/** What people call fields in words of their own. */
const also: readonly (readonly [field: string, words: RegExp])[] = [
  ['terminationgraceperiodseconds', /^(?:termination)?graceperiod(?:for|on)?(?:termination)?(?:seconds)?$/u],
  ['replicas', /^(?:replicacount|copies|numberofcopies)$/u],
  ['storageclassname', /^storageclass$/u],
  ['ingressclassname', /^ingressclass$/u],
  ['priorityclassname', /^priorityclass$/u],
  ['serviceaccountname', /^serviceaccount$/u],
  ['persistentvolumereclaimpolicy', /^(?:reclaim)policy$/u],
  ['accessmodes', /^accessmode$/u],
  ['storage', /^(?:storage|volume)?(?:size|capacity|request)$|^requestedstorage$|^claim$|^storageofclaim$/u],
  [
    'averageutilization',
    /^(?:target)?(?:average)?cpu(?:target|utili[sz]ation|threshold){1,2}$|^averagecpuutili[sz]ation$|^targetutili[sz]ation$/u,
  ],
  ['activedeadlineseconds', /^activedeadline$/u],
  ['startingdeadlineseconds', /^startingdeadline$/u],
  ['port', /^(?:service|backend)port$/u],
  ['targetport', /^portofpods$/u],
  ['args', /^arguments?$/u],
  ['command', /^entrypoint$/u],
  ['schedulername', /^scheduler$/u],
  ['limitsmemory', /^(?:内存(?:上限|限制|限额)|memorylimit|limitformemory|limitofmemory)$/u],
  ['limitscpu', /^(?:cpu(?:上限|限制|限额)|cpulimit|limitforcpu|limitofcpu)$/u],
  ['requestsmemory', /^(?:内存(?:请求|申请)量?|memoryrequest|requestedmemory|requestformemory)$/u],
  ['requestscpu', /^(?:cpu(?:请求|申请)量?|cpurequest|requestedcpu|requestforcpu)$/u],
  ['defaultmemory', /^defaultmemorylimit$|^defaultlimitformemory$/u],
  ['defaultcpu', /^defaultcpulimit$|^defaultlimitforcpu$/u],
  ['defaultrequestmemory', /^defaultmemoryrequest$|^defaultrequestformemory$/u],
  ['defaultrequestcpu', /^defaultcpurequest$|^defaultrequestforcpu$/u],
  ['hostpathpath', /^hostpath(?:directory)?$/u],
  ['cidr', /^(?:cidr|ip|address)(?:block|range)$/u],
];
const fillers =
  /\s(?:itself|proper)$|^(?:value|number|setting|field|spec|current|target of)\s(?:of\s|for\s)?(?:the\s)?|\s(?:fields?|settings?|values?|entry|key)$/giu;

/** The places that are called so: one, or several where all are meant. */
export function slotsCalled(what: string, documents: readonly JsonMap[], where = ''): readonly Field[] {
  const slots = documents.flatMap(fieldsOf);
  const nodes = nodesIn(documents);
  const there = [...nodes.flatMap((node) => ownSlot(node, slots)), ...nodes.flatMap(variable)];
  for (const { name, aim } of readings(what, where)) {
    const meant = aim.map((one) => aimOf(one, documents));
    if (meant.includes(undefined)) continue;
    const isOfAll = meant.some((one) => one?.isOfAll);
    const called = [...slots, ...there].filter(
      (slot) => isCalled(slot, name) && meant.every((one) => one?.holds(slot.path)),
    );
    const found = nearest(called, aim.length > 0);
    if (found.length === 1 || (isOfAll && found.length > 1)) return found;
  }
  return [];
}

/** Names stand in many places: without more than a name, it is that of the object itself. */
function nearest(slots: readonly Field[], isAimed: boolean): readonly Field[] {
  const own = slots.filter(({ path }) => path.length < 4 && path[1] !== 'template');
  return own.length === 1 && !isAimed ? own : slots;
}

/** The name of a field, and what tells whose it is: ahead of it, behind it, or not at all. */
function readings(what: string, where: string): { readonly name: string; readonly aim: readonly string[] }[] {
  const bare = bareOf(what);
  const more = where === '' ? [] : [where];
  const words = bare.split(/\s/u);
  const linked = [...bare.matchAll(/\s(?:of|in|for|on|at|from)\s/giu)].map(({ 0: link, index }) => ({
    name: bare.slice(0, index),
    aim: [bare.slice(index + link.length), ...more],
  }));
  const owned = /^(.{1,40}?)['’]s?\s(.{2,60})$/u.exec(bare);
  const led = words.slice(1).map((_word, at) => ({
    name: words.slice(at + 1).join(' '),
    aim: [words.slice(0, at + 1).join(' '), ...more],
  }));
  return [
    { name: bare, aim: more },
    ...linked,
    ...(owned === null ? [] : [{ name: owned[2] ?? '', aim: [owned[1] ?? '', ...more] }]),
    ...led,
  ];
}

function isCalled({ path, called }: Field, said: string): boolean {
  const name = bareOf(said).replaceAll(fillers, '');
  if (called !== undefined) return name.replace(ofVariable, '').replaceAll(/["'`]/gu, '') === called;
  if (isFree(path))
    return [spelt(path.at(-1)), `${spelt(path.at(-2))}.${spelt(path.at(-1))}`].includes(
      name.replaceAll(/["'`]/gu, ''),
    );
  const flat = flatOf(name);
  const meant = also.find(([, words]) => words.test(flat))?.[0] ?? flat;
  return meant.length > 2 && namesOf(path).includes(meant);
}

/** Its key with as many of those above as somebody likes, and the whole path with its numbers. */
function namesOf(path: Path): string[] {
  const keys = path
    .slice(1)
    .filter((step) => typeof step === 'string')
    .map((step) => flatOf(step));
  const last = keys.at(-1) ?? '';
  const isInner =
    ['name', 'number'].includes(last) && typeof path.at(-2) === 'string' && path.at(-2) !== 'metadata';
  const isOpened = last === 'containerport';
  return [
    ...chains(keys),
    ...(isInner ? chains(keys.slice(0, -1)) : []),
    ...(isOpened ? ['port'] : []),
    flatOf(path.slice(1).join('')),
  ];
}

function chains(keys: readonly string[]): string[] {
  return [1, 2, 3, 4].flatMap((count) => (count <= keys.length ? keys.slice(-count).join('') : []));
}

function flatOf(text: string): string {
  return text.toLowerCase().replaceAll(/[\s"'`.[\]_-]/gu, '');
}

/** Keys that people give themselves. */
export function isFree(path: Path): boolean {
  return ['data', 'stringData', 'hard'].includes(spelt(path.at(-2)));
}

const ofVariable = /^(?:env(?:ironment)? ?)?(?:variable|var) |^env /iu;

function variable({ path, value }: Node): Field[] {
  if (path.at(-2) !== 'env' || !isMap(value) || value['value'] === undefined) return [];
  return [{ path: [...path, 'value'], type: 'text', called: spelt(value['name']) }];
}

const keyed = new Set(['labels', 'annotations', 'matchLabels', 'selector', 'nodeSelector', 'env']);

/** What else stands there by now, as a place of what it is. */
function ownSlot({ path, value }: Node, known: readonly Field[]): Field[] {
  const [key, holder] = [path.at(-1), spelt(path.at(-2))];
  const isKey = typeof key === 'string' && path.length > 1 && !(isIdentity.has(key) && path.length < 3);
  const isOwnKey = keyed.has(holder) || path.at(-3) === 'env';
  if (!isKey || isOwnKey || isMap(value) || known.some((one) => isSame(one.path, path))) return [];
  return [{ path, type: isList(value) ? 'words' : typeOf(path, value) }];
}

const isIdentity = new Set(['kind', 'apiVersion']);

function typeOf(path: Path, value: Json): string {
  if (isFree(path)) return path.at(-2) === 'hard' ? 'quantity' : 'text';
  if (typeof value === 'boolean') return 'bool';
  if (['cpu', 'memory', 'storage', 'ephemeral-storage'].includes(spelt(path.at(-1)))) return 'quantity';
  if (/port$|^number$/iu.test(spelt(path.at(-1)))) return 'target';
  return typeof value === 'number' ? (/seconds$/iu.test(spelt(path.at(-1))) ? 'seconds' : 'percent') : 'text';
}
