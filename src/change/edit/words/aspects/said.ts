import { overLines } from '../../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { isList, isMap } from '../../../../render/merge.ts';
import { documentsOf } from '../../../../spec/words/document/document.ts';
import { readWish } from '../../../../spec/words/read.ts';
import { readers } from '../../../../spec/words/readers.ts';
import type { Draft, Work } from '../../../../spec/words/wish.ts';
import type { FieldChange } from '../../operation.ts';
import type { FieldPath } from '../../path.ts';
import { changed, isEqual, valueAt } from '../../value.ts';
import { isWorkload, set, type Ask, type Aspect } from '../aspect.ts';

/** Whatever can be said of a new workload can be said of one that is there: what the words add to a bare one is wanted. */
export const said: Aspect = {
  id: 'said',
  title: { en: 'Workload', zh: '工作负载' },
  on: isWorkload,
  read: (ask) => {
    if (ask.verb === 'remove') return undefined;
    const { thing, words } = ask;
    // A day that is spoken of in passing is no schedule.
    if (!ask.isNamed && thing.kind === 'CronJob' && !timed.test(words)) return undefined;
    if (doors.test(words)) return undefined;
    const { wish, leftover } = readWish(
      // By its own name some are kinds: `gateway`.
      `a ${thing.kind} named "subject" with ${words.replace(becoming, '')}`,
      readers,
    );
    if (leftover.some((word) => !saysNothing.test(word))) return undefined;
    const draft = wish.drafts.find(({ kind }) => kind === thing.kind);
    if (draft === undefined) return undefined;
    const bare: Draft = { ...draft, metadata: {}, facts: {}, work: nothing };
    const changes = differences(documentOf(bare), documentOf(draft), []).flatMap((change) =>
      placed(change, ask),
    );
    return changes.length === 0 || changes.some((one) => runsAnother(one, words)) ? undefined : changes;
  },
};

/** `add redis` asks for a program beside it, and for no other image. */
function runsAnother(change: FieldChange, words: string): boolean {
  if (change.op === 'remove' || change.field.at(-1) !== 'image') return false;
  return typeof change.value === 'string' && !/[:/@]/u.test(change.value) && !/image|镜像/iu.test(words);
}

/** What leads in from outside stands before a workload, and is none of its fields. */
const doors =
  /(?:expos|reach|public|visible|availabl|behind|host|domain|域名|对外|访问|暴露)[^\n]{0,40}(?<![\w.-])(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20}(?![\w-])/iu;

const timed = /schedul|cron|every|daily|nightly|weekly|hourly|每|定时|凌晨|调度|改到|改为|\brun/iu;

/** That it becomes so. */
const becoming = /^(?:改[为成]|设置?[为成]|换成|调整[为到])/u;

/** What may be left over of a clause that was understood: that something shall be so. */
const saysNothing = new RegExp(
  overLines`
    ^(?:
      set|change|update|make|give|let|use|run|add|put|raise|lower|increase|decrease|enable|turn|on|it|
      its|should|must|shall|be|to|the|please|now|new|value|a|an|and|with|for|mount|want|need|like|have|
      has|get|gets|configure|设置?|修改|改|添加|使用|增加|启用|给|让|把|将|请|执行|运行|改为|改成|的|为|成|一个
    )$
  `,
  'iu',
);

const nothing: Work = {
  cron: {},
  controller: {},
  podMetadata: {},
  pod: {},
  containers: [{}],
  initContainers: [],
};

function documentOf(draft: Draft): JsonMap {
  return documentsOf([draft], readers.kinds)[0]?.document ?? {};
}

type Difference = { readonly field: FieldPath; readonly value: Json };

/** What stands in the second that does not stand in the first, as far down as both are mappings. */
function differences(bare: Json | undefined, full: Json | undefined, field: FieldPath): Difference[] {
  if (full === undefined || isEqual(bare, full)) return [];
  if (isMap(full) && (isMap(bare) || isDeep(field))) {
    return Object.entries(full).flatMap(([key, inner]) =>
      differences(isMap(bare) ? bare[key] : undefined, inner, [...field, key]),
    );
  }
  if (isList(full) && field.at(-1) === 'containers')
    return full
      .slice(0, 1)
      .flatMap((one, at) => differences(isList(bare) ? (bare[at] ?? {}) : {}, one, [...field, at]));
  return [{ field, value: full }];
}

const deep = new Set(
  'spec template metadata resources limits requests securityContext labels annotations'.split(' '),
);

/** `spec` and the like are always there. */
function isDeep(field: FieldPath): boolean {
  const last = field.at(-1);
  return typeof last === 'string' && deep.has(last);
}

const skipped = new Set(['name', 'selector', 'apiVersion', 'kind']);

/** Of the container that is meant is said what is said of any; entries of lists that have names go in one by one. */
function placed({ field, value }: Difference, { thing, container, words }: Ask): FieldChange[] {
  const at = field.indexOf('containers');
  if (isFixed(field)) return [];
  const own = at === -1 || container === undefined ? field : [...container.at, ...field.slice(at + 2)];
  return into(
    own,
    /port|端口/iu.test(words) ? value : onOwnPort(value, container),
    valueAt(thing.value, own),
  );
}

/** Where the words say no port, a probe asks where the container listens. */
function onOwnPort(value: Json, container: Ask['container']): Json {
  const first = valueAt(container?.value, ['ports', 0]);
  const port = valueAt(first, ['name']) ?? valueAt(first, ['containerPort']);
  if (!isMap(value) || port === undefined) return value;
  const way = ['httpGet', 'tcpSocket', 'grpc'].find((one) => valueAt(value, [one, 'port']) !== undefined);
  return way === undefined ? value : (changed(value, set([way, 'port'], port)) ?? value);
}

/** Beside what is there: fields of a mapping and items of a list one by one. */
function into(own: FieldPath, value: Json, there: Json | undefined): FieldChange[] {
  if (isMap(value) && isMap(there) && !isOther(value, there)) return leavesOf(value, own);
  if (!isList(value) || !isList(there)) return [set(own, value)];
  if (value.every(isMap)) return value.map((item) => itemInto(own, item));
  return own.at(-1) === 'args'
    ? value.map((one) => ({ op: 'add', field: own, value: one }))
    : [set(own, value)];
}

/** A probe asks in one way. */
function isOther(value: JsonMap, there: JsonMap): boolean {
  const ways = ['httpGet', 'tcpSocket', 'exec', 'grpc'];
  return ways.some((way) => value[way] !== undefined && there[way] === undefined);
}

function leavesOf(value: Json, at: FieldPath): FieldChange[] {
  if (!isMap(value)) return [set(at, value)];
  return Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : leavesOf(inner, [...at, key]),
  );
}

/** Names and selectors say which object it is. */
function isFixed(field: FieldPath): boolean {
  const last = field.at(-1);
  return (
    (typeof last === 'string' && skipped.has(last)) ||
    (field.includes('selector') && !field.includes('containers'))
  );
}

function itemInto(list: FieldPath, item: JsonMap): FieldChange {
  const by = ['mountPath', 'containerPort', 'name', 'key'].find((key) => item[key] !== undefined);
  const is = by === undefined ? undefined : item[by];
  if (by === undefined || (typeof is !== 'string' && typeof is !== 'number'))
    return { op: 'add', field: list, value: item };
  return set([...list, { by, is: String(is) }], item);
}
