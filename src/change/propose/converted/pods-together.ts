import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf, textOf } from '../../../spec/words/merge.ts';
import type { Given } from '../amended/given-text.ts';
import { isMadeOf } from './made-of.ts';

const sentenceEnd = /(?<=[.!?](?=\s|$)|[。！？\n])/u;
const asked =
  /(?<![A-Za-z])(?:merge|combine|unite|join|consolidate|put|place|fold|bring|->|→|instead\sof\stwo|one\spod|single\spod)(?![A-Za-z])|->|→|合并|合成|并成|放[到进]同一个/iu;
const single =
  /(?<![A-Za-z])(?:an?|one|(?:one\s)?single|the\ssame|just\sone)\s(?:single\s)?(?:pod|one)(?![A-Za-z])|just\sone(?![A-Za-z])|一个[^，。]{0,24}Pod|同一个\s?Pod/iu;
const known = overLines`
  merge|merged|combine|combined|unite|join|consolidate|put|place|fold|bring|run|running|together|pods?|containers?|both|two|three|all|one|single|just|only|same|namespace|
  named|called|contains?|containing|holds?|holding|keep|keeping|unchanged|leave|leaving|definitions?|without|changing|their|stays?|as|they|are|side|beside|each|other|
  合并|合成|并成|放到|放进|同一个|同一|命名空间|包含|两个|容器|不变|其余|其他|保持|这两个|Pod|名字|都|一起
`;

/** `merge the two Pods into one named web`: the containers of all of them, side by side. */
export function podsTogether(given: Given): Given {
  const pods = given.documents;
  if (pods.length < 2 || pods.some(({ kind }) => kind !== 'Pod')) return given;
  const names = pods.flatMap((one) => [
    textOf(mapOf(one['metadata'])['name']) ?? '',
    ...containersOf(one).map(({ name }) => textOf(name) ?? ''),
  ]);
  const sentences = given.words.split(sentenceEnd);
  const said = sentences.find((one) => asked.test(one) && single.test(one));
  if (said === undefined) return given;
  const name = nameIn(said);
  const plain = [...names, ...(name === undefined ? [] : [name])].reduce(
    (rest, one) => rest.replaceAll(new RegExp(`(?<![\\w-])["'\`]?${one}["'\`]?(?![\\w-])`, 'gu'), ' '),
    said,
  );
  const made = isMadeOf(plain.replaceAll(/->|→|=>/gu, ' '), known) ? together(pods, name) : undefined;
  if (made === undefined) return given;
  return {
    ...given,
    words: sentences.filter((one) => one !== said && !isMadeOf(one, known)).join(''),
    documents: [made],
    told: [...given.told, { said: said.trim(), value: textOf(mapOf(made['metadata'])['name']) ?? 'Pod' }],
  };
}

const called = [
  /(?:named|called|by\sthe\sname(?:\sof)?|名为|叫做?|名称为)\s?["'`]?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'`]?(?![\w-])/iu,
  /(?:one|single)\spod,?\s["'`]?(?!with|that|which|and|in|named|called|containing|holding)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'`]?(?![\w-])/iu,
];

function nameIn(sentence: string): string | undefined {
  return called.map((one) => one.exec(sentence)?.[1]).find((one) => one !== undefined);
}

function containersOf(pod: JsonMap): JsonMap[] {
  return listOf(mapOf(pod['spec'])['containers']).map(mapOf);
}

/** Where two say different things of the whole pod, or call parts alike, nobody knows which counts. */
function together(pods: readonly JsonMap[], name: string | undefined): JsonMap | undefined {
  const main = pods.find((one) => mapOf(one['metadata'])['name'] === name) ?? pods[0] ?? {};
  const all = pods.flatMap(containersOf);
  const isAlike = new Set(all.map((one) => one['name'])).size < all.length;
  const rest = pods.map((one) => wholeOf(mapOf(one['spec'])));
  const [first, ...others] = rest.filter((one) => one !== '{}');
  if (isAlike || others.some((one) => one !== first)) return undefined;
  const volumes = pods.flatMap((one) => listOf(mapOf(one['spec'])['volumes']));
  const metadata = { ...mapOf(main['metadata']), ...(name !== undefined && { name }) };
  const whole = Object.fromEntries(pods.flatMap((one) => Object.entries(mapOf(one['spec']))));
  return { ...main, metadata, spec: { ...whole, containers: all, ...(volumes.length > 0 && { volumes }) } };
}

function wholeOf({ containers: _containers, volumes: _volumes, ...rest }: JsonMap): string {
  return JSON.stringify(rest);
}
