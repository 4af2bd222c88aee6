import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { kinds } from '../../../spec/words/kinds.ts';
import { mapOf } from '../../../spec/words/merge.ts';
import type { Given } from './given-text.ts';
import { taken, type Taken } from './pieces.ts';

const name = String.raw`["'\x60]?(?<name>[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["'\x60]?`;
const spaces = [
  new RegExp(
    String.raw`(?<!\w)(?:namespaces?|命名空间)(?:\s?[:=：]|\s?(?:为|是|设为|设置为)|\s(?:named|called|to|is))?\s?${name}(?![\w/])`,
    'iu',
  ),
  new RegExp(String.raw`(?<!\w)(?:the\s)?${name}\s(?:namespace|命名空间)`, 'iu'),
];
const key = String.raw`["'\x60]?(?<key>[a-z][\w./-]{0,80})["'\x60]?`;
const value = String.raw`["'\x60]?(?<value>[\w.-]{1,63})["'\x60]?(?![\w/])`;
const pairs = new RegExp(
  overLines`
    (?<!\w)(?:
      (?!(?:labels?|annotations?|namespaces?|values?)(?!\w))${key}\s?
      (?:[:=：]|(?:with|having|of)\s(?:the\s)?value\s|set\sto\s|(?:的)?(?:值)?(?:为|是))\s?${value}
    )
  `,
  'giu',
);
const sort = /(?<label>label|标签)|annotat|注解/giu;

const all =
  /(?<!\w)(?:all|both|each|every(?:thing)?|them|these)(?!\w)|所有|全部|每个|[两三四]个|都|均|以上|上述/iu;
const filler = new RegExp(
  overLines`
    ^(?:
      (?:add|put|give|set|move|get|have|has|should|must|needs?|shall|to|be|is|are|in|into|the|an?|of|on|for|with|each|both|all|every|
      everything|one|objects?|manifests?|resources?|documents?|yamls?|files?|following|below|above|these|those|this|that|them|they|it|its|two|
      three|four|and|lives?|placed?|belongs?|goe?s?|labell?(?:s|ed)?|annotat(?:e|ed|ions?)|namespaces?|metadata|please|so|rewrite|
      make|sure|also|carry|carries|receives?|the same|deploy(?:ed)?|assign(?:ed)?|listed|shown|value|i|want|need|as|well|too|same|provide|full|output|show|return|complete|whole|entire|leave|keep|rest|else|unchanged|nothing|
      changes?|content)
      (?!\w)|[\s,:，、："'\x60]|
      请|给|把|将|为|下面|以上|上面|上述|这|该|其中|所有|全部|每|两|三|四|个|对象|资源|清单|文件|都|均|统一|加上?|添加|增加|打上?|放|设置?|移动?|
      到|至|入|在|进|标签|注解|命名空间|和|与|以及|并且?|的|里|中|一|同时|名为|同一|内|其[余他它]|内容|不动|不变|保持|不要?改动?|给出|输出|完整|后|修改|更新|之
    )*$
  `,
  'iu',
);

/** How they stand by now is no wish. */
const sofar = /(?<!\w)(?:currently|at present|at the moment|so far|right now)(?!\w)|目前|现在|当前/iu;

type Pair = { readonly isLabel: boolean; readonly key: string; readonly value: string };

/** `add the namespace x and the label a: b to all of them`: what is said of every object, each of them has. */
export function everywhere(given: Given): Given {
  if (given.documents.length < 2) return given;
  const parts = given.words.split(/([.;](?=\s|$)|[。；\n])/u);
  let now = given;
  const left = parts.map((part) => {
    const heard = all.test(part) ? sharedIn(part) : undefined;
    if (heard === undefined) return part;
    const documents = now.documents.map((one) => withShared(one, heard));
    now = { ...now, documents, told: [...now.told, { said: part.trim(), value: toldOf(heard) }] };
    return '';
  });
  return now === given ? given : { ...now, words: left.filter((part) => !sofar.test(part)).join('') };
}

type Shared = { readonly space?: string; readonly pairs: readonly Pair[] };

/** What a sentence says of all of them, where it says nothing else. */
function sharedIn(part: string): Shared | undefined {
  const space = spaceIn(part);
  const { found, rest } = pairsIn(space?.rest ?? part);
  if ((space === undefined && found.length === 0) || !filler.test(rest)) return undefined;
  const name = space?.said['name'];
  return { pairs: found, ...(name !== undefined && { space: name }) };
}

function spaceIn(part: string): Taken | undefined {
  return spaces.map((one) => taken(part, one)).find((one) => one !== undefined && one.said['name'] !== 'and');
}

/** Labels and annotations, by the last word ahead of each that says which of them it is. */
function pairsIn(text: string): { readonly found: readonly Pair[]; readonly rest: string } {
  const found: Pair[] = [];
  let rest = text;
  for (const match of text.matchAll(pairs)) {
    const { key: own = '', value: to = '' } = match.groups ?? {};
    const last = [...text.slice(0, match.index).matchAll(sort)].at(-1);
    if (last === undefined) continue;
    found.push({ isLabel: last.groups?.['label'] !== undefined, key: own, value: to });
    rest = rest.replace(match[0], ' ');
  }
  return { found, rest };
}

function withShared(document: JsonMap, { space, pairs: said }: Shared): JsonMap {
  const metadata = mapOf(document['metadata']);
  const [labels, notes] = [true, false].map((isLabel) =>
    Object.fromEntries(said.filter((one) => one.isLabel === isLabel).map((one) => [one.key, one.value])),
  );
  const isWide = kinds.some(({ kind, isClusterWide }) => kind === document['kind'] && isClusterWide === true);
  return {
    ...document,
    metadata: {
      ...metadata,
      ...(space === undefined || isWide ? {} : { namespace: space }),
      ...over(metadata, 'labels', labels),
      ...over(metadata, 'annotations', notes),
    },
  };
}

function over(metadata: JsonMap, list: string, more: JsonMap = {}): JsonMap {
  return Object.keys(more).length === 0 ? {} : { [list]: { ...mapOf(metadata[list]), ...more } };
}

function toldOf({ space, pairs: said }: Shared): string {
  return [...(space === undefined ? [] : [space]), ...said.map((one) => `${one.key}=${one.value}`)].join(
    ', ',
  );
}
