import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf, textOf } from '../../../spec/words/merge.ts';
import type { Given } from '../amended/given-text.ts';
import { containerObject, count, label, type Part } from './container-object.ts';
import { isMadeOf } from './made-of.ts';

const sentenceEnd = /(?<=[.!?](?=\s|$)|[。！？\n])/u;
const kinds = '(?<kind>deployments?|stateful\\s?sets?|daemon\\s?sets?|pods?)';
const known = overLines`
  split|break|broken|divide|separate|apart|up|cut|take|turn|convert|rewrite|give|gives|each|every|every\sone|both|all|two|three|four|several|containers?|container's|definitions?|themselves|
  deployments?|pods?|stateful\s?sets?|daemon\s?sets?|same|namespace|within|inside|with|without|touching|changing|labels?|labell?ed|carrying|bearing|replicas?|copies|instances|single|
  containing|contains?|holds?|holding|running|runs?|run|gets?|goes|becomes?|become|for|whose|which|having|own|per|one|first|second|stays?|unchanged|replace|replaced|replaces|individual|app|
  拆成|拆分成|拆分为|拆为|分成|分为|拆开|同一|相同|同|命名空间|两个|三个|副本数?|标签|包含|只含|只包含|运行|容器|分别|每个|各|放到|放进|单独|独立|名字|下面?|Pod|为|用
`;
/** Each container of a Pod that is quoted becomes an object of its own: what it is called and how many there are of it stands beside it. */
export function podsApart(given: Given): Given {
  const [pod, ...others] = given.documents;
  const containers = listOf(mapOf(pod?.['spec'])['containers']).map(mapOf);
  if (pod?.['kind'] !== 'Pod' || others.length > 0 || containers.length < 2) return given;
  const sentences = given.words.split(sentenceEnd);
  for (const [at, sentence] of sentences.entries()) {
    const made = apartBy(sentence, sentences[at - 1] ?? '', containers);
    if (made === undefined) continue;
    return {
      ...given,
      words: sentences.filter((one, index) => index !== at && !isMadeOf(one, known)).join(''),
      documents: made.parts.map((part) => containerObject(made.kind, pod, part)),
      told: [...given.told, { said: sentence.trim(), value: made.parts.map(({ name }) => name).join(', ') }],
    };
  }
  return given;
}

/** What they become may be told in the sentence before. */
function apartBy(sentence: string, before: string, containers: readonly JsonMap[]) {
  const kind = kindIn(sentence) ?? kindIn(`${before}${sentence}`);
  const parts = kind === undefined ? [] : partsIn(sentence, containers);
  const names = containers.map(({ name }) => textOf(name) ?? '');
  return kind !== undefined && parts.length > 0 && isWhole(sentence, parts, names)
    ? { kind, parts }
    : undefined;
}

/** The last one that is spoken of is what they become. */
function kindIn(sentence: string): string | undefined {
  const all = Array.from(
    sentence.matchAll(new RegExp(`(?<![A-Za-z-])${kinds}(?![A-Za-z])`, 'giu')),
    ({ groups }) => (groups?.['kind'] ?? '').toLowerCase().replaceAll(/\s|s$/gu, ''),
  );
  const keeper = all.find((one) => one !== 'pod');
  const isSeveral = /(?:\d|two|three|each|per|every|two)\s|拆|两个|->|→|becomes/iu.test(sentence);
  if (keeper === undefined) return all.length > 0 && isSeveral ? 'Pod' : undefined;
  return { deployment: 'Deployment', statefulset: 'StatefulSet', daemonset: 'DaemonSet' }[keeper];
}

function partsIn(sentence: string, containers: readonly JsonMap[]): Part[] {
  const own = containers.map(({ name }) => textOf(name) ?? '');
  const found = Array.from(
    sentence.matchAll(
      /(?<![\w./:=-])(?<!image\s)["'`]?([a-z0-9]+(?:-[a-z0-9]+){1,6})["'`]?(?![\w/:=]|-[a-z0-9])/gu,
    ),
    ({ 1: name = '', index }) => ({ name, index }),
  ).filter(({ name }) => !own.includes(name));
  const first = found.filter(({ name }, at) => found.findIndex((one) => one.name === name) === at);
  const spots = own.map((name) => spotOf(name, sentence));
  if (first.length !== own.length) return [];
  const isBehind =
    spots.every((spot) => spot !== undefined) && spots.some((spot) => (spot ?? 0) < (first[0]?.index ?? 0));
  const edges = isBehind
    ? spots.map((spot) => spot ?? 0).toSorted((a, b) => a - b)
    : first.map(({ index }) => index);
  return first.flatMap(({ name }, at) => {
    const said = sentence.slice(edges[at], edges[at + 1]);
    const container = containerOf(name, said, containers);
    return container === undefined ? [] : [{ name, container, said }];
  });
}

const keys = '(?:(?<![\\w-])(?:app|tier|role|component|name|run|service|k8s-app)|[\\w.-]+/[\\w.-]+)';

/** Where a container is spoken of, not a label of that value. */
function spotOf(name: string, sentence: string): number | undefined {
  const found = new RegExp(
    `(?<![\\w./-]|=|${keys}["'\`]?\\s?[:=]\\s?["'\`]?)["'\`]?${name}["'\`]?(?![\\w./:=-])`,
    'u',
  ).exec(sentence);
  return found?.index;
}

function containerOf(name: string, said: string, containers: readonly JsonMap[]): JsonMap | undefined {
  const spoken = containers.filter((one) => spotOf(textOf(one['name']) ?? '', said) !== undefined);
  if (spoken.length > 0) return spoken.length === 1 ? spoken[0] : undefined;
  const alike = containers.filter((one) => name.endsWith(`-${textOf(one['name']) ?? ''}`));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Every container is told of once, and nothing beside. */
function isWhole(sentence: string, parts: readonly Part[], names: readonly string[]): boolean {
  const isEach = new Set(parts.map(({ container }) => container)).size === names.length;
  const all = new RegExp(
    `(?<![\\w-])(?:${[...names, ...parts.map(({ name }) => name)].join('|')})(?![\\w-])`,
    'gu',
  );
  const plain = sentence
    .replaceAll(new RegExp(label.source, 'giu'), ' ')
    .replaceAll(new RegExp(count.source, 'giu'), ' ')
    .replaceAll(all, ' ')
    .replaceAll(/->|→|=>|\d+(?=\s(?:pods|deployments))/giu, ' ');
  return isEach && isMadeOf(plain, known);
}
