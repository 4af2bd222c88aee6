import type { Json, JsonMap } from '../../kernel/json.ts';
import { overLines } from '../../kernel/over-lines.ts';
import { isList, isMap, mapOf } from './merge.ts';
import type { Claim, Saying } from './wish.ts';

/** What refuses whatever stands behind it, with the words that may stand between. */
const refusing = new RegExp(
  overLines`
    (?:
      (?<![\w-])(?:not|never|neither|nor|no|without|cannot|[a-z]{2,8}n['’]t|forbid(?:den|s)?|disallow(?:ed|s)?|prevent(?:ed|s)?|avoid(?:ed|s)?|refuse[sd]?)\s
      (?:(?:be|to|use|uses|using|used|run|runs|running|ever|share|shares|sharing|join|joins|have|has|having|get|gets|add|adds|adding|added|added|gain|gains|
      grant|granted|mount|mounts|set|enable|enabled|switch|turn|on|in|as|of|with|from|by|via|a|an|the|its|any|additional|capability|capabilities|it|them|pod|container|
      exposed|reachable|reached|allowed|permitted|access|directly|type|port|user|uid|started|start)\s){0,6}|
      (?:不(?:要|得|能|可以?|应该?|允许|许|准|会|再|需要?)?|禁止|禁用|关闭|停用|避免|(?<![级特分区类识辨性])别|勿|无需)\s?(?:以|使用|用|共享|开启|启用|打开|添加|增加|授予|挂载|加|给|运行|任何){0,3}\s?
    )$
  `,
  'iu',
);
/** It asks, or speaks of what is so already. */
const notSo = /(?:if|whether|why|when|where|or|未|是否|如果|为什么)\s?$|不(?:同|仅|只|但|过|然|管|论)\s?$/iu;
const also = /\s(?:or|nor)\s(?:(?:the|any|its|use|add|be|run|as|in)\s){0,3}$|(?:，|、|和|或者?|也)\s?$/iu;

/** `it must not use the host network`: what nobody wants is off, or was not said. */
export function denied(text: string, claims: readonly Claim[]): Claim[] {
  const made: Claim[] = [];
  for (const claim of claims) {
    const last = made.at(-1);
    const start = says(claim, isPower(text.slice(claim.start, claim.end)))
      ? refusedFrom(text, claim, { claims, last })
      : undefined;
    made.push(start === undefined ? claim : { ...withoutPower(claim), start });
  }
  return made;
}

/** What cannot do without something needs it. */
const twice = /(?<![\w-])(?:not|never|cannot|can['’]t|won['’]t|doesn['’]t)\s(?:[a-z]{2,12}\s){1,2}$/iu;

function isMeant(before: string, refusal: string): boolean {
  return !notSo.test(before) && !(/^(?:without|no)\s/iu.test(refusal) && twice.test(before));
}

type Around = { readonly claims: readonly Claim[]; readonly last: Claim | undefined };

/** Where the refusal begins that nobody else has read. */
function refusedFrom(text: string, { start }: Claim, { claims, last }: Around): number | undefined {
  const before = text.slice(Math.max(0, start - 90), start);
  const found = refusing.exec(before);
  const at = found === null ? -1 : start - before.length + found.index;
  const isRead = claims.some((one) => one.start <= at && at < one.end);
  if (found !== null && !isRead) return isMeant(before.slice(0, found.index), found[0]) ? at : undefined;
  const isAfter = last !== undefined && last.end <= start && says(last, isOff);
  return isAfter && also.test(text.slice(last.end - 1, start)) ? last.end : undefined;
}

function says({ says: all = [] }: Claim, is: (key: string, value: Json) => boolean): boolean {
  return all.some(({ set }) => holds(set, is));
}

function holds(value: Json | undefined, is: (key: string, value: Json) => boolean): boolean {
  if (isList(value)) return value.some((one) => holds(one, is));
  return (
    isMap(value) &&
    Object.entries(value).some(([key, one]) => one !== undefined && (is(key, one) || holds(one, is)))
  );
}

/** What gives more than nothing said would give. */
const powers = new Set([
  'hostNetwork',
  'hostPID',
  'hostIPC',
  'privileged',
  'allowPrivilegeEscalation',
  'shareProcessNamespace',
]);

function isPower(said: string): (key: string, value: Json) => boolean {
  return (key, value) => {
    if (isOn(value)) return powers.has(key) || isNamed(key, said);
    if (key === 'runAsUser') return value === 0;
    if (key === 'verbs' || key === 'peer') return true;
    return key === 'add' || (key === 'type' && (value === 'NodePort' || value === 'LoadBalancer'));
  };
}

function isOn(value: Json): boolean {
  return value === true || value === 'true';
}

/** `immutable`, `the default class`: said by a word of the field itself, so that its opposite is refused with it. */
function isNamed(key: string, said: string): boolean {
  const words = key.split(/(?<=[a-z])(?=[A-Z])|[^A-Za-z]+/u).filter((word) => word.length > 3);
  return words.some((word) => said.toLowerCase().includes(word.toLowerCase()));
}

function isOff(key: string, value: Json): boolean {
  return (powers.has(key) && value === false) || key === 'drop';
}

function withoutPower({ says: all = [], value, ...claim }: Claim): Claim {
  const left = all.map(({ set, ...saying }): Saying => ({ ...saying, set: off(set) }));
  const isLeft = left.some(({ set }) => Object.keys(set).length > 0);
  return { ...claim, value: value.replace(/true$/u, 'false'), ...(isLeft && { says: left }) };
}

function off(set: JsonMap): JsonMap {
  const made = Object.entries(set).flatMap(([key, value]): [string, Json | undefined][] => {
    if (value !== undefined && isOn(value)) return [[key, value === true ? false : 'false']];
    if (key === 'runAsUser') return [['runAsNonRoot', true]];
    if (key === 'type' || key === 'pieces') return [];
    if (key === 'add') return set['drop'] === undefined ? [['drop', value]] : [];
    return [[key, isMap(value) ? off(value) : value]];
  });
  return mapOf(Object.fromEntries(made));
}
