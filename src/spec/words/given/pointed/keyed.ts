import { overLines } from '../../../../kernel/over-lines.ts';
import type { Json } from '../../../../kernel/json.ts';
import { isList, isMap, mapOf, textOf } from '../../merge.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { ownOf, type Keeper } from './own-sentences.ts';
import { spokenAs, type Read } from './spoken-keys.ts';

/** `the user name shop_rw`, `300 goes into the TTL of the cache`: said of what keeps it, under the key by which it is read. */
export function keyedOf(documents: readonly Json[], keeper: Keeper): Rewriting[] {
  const keys = readIn(documents, keeper);
  const spoken = [...spokenAs(keys)];
  const apart = (words: string): string => {
    const said = words.replaceAll(asRead, '').replaceAll(how, ' ');
    const [most] = [behind(said, spoken), ahead(said, spoken)].toSorted(
      (one, two) => two.pairs.length - one.pairs.length,
    );
    if (most === undefined || most.pairs.length === 0) return words;
    const own = ownOf(most.left, keeper);
    return `${own.left}\n${create(keeper, [...own.traits, ...most.pairs], words)}\n`;
  };
  return keys.length === 0 ? [] : [[/^[^]{1,8000}$/gu, apart]];
}

type Found = { readonly pairs: readonly string[]; readonly left: string };
type Spoken = readonly (readonly [key: string, said: string])[];

const value = String.raw`(?:"(?<quoted>[^"\n]{1,200})"|'(?<single>[^'\n]{1,200})'|\x60(?<ticked>[^\x60\n]{1,200})\x60|(?<bare>[^\s,，。;；"'\x60、（）()]{0,199}[^\s,，。;；"'\x60、:：.（）()]))`;
const noValue = String.raw`(?!(?:and|or|to|is|are|as|in|for|from|name|key|keys|with|of|must|should|shall|goes|the|its|a)(?!\w))`;
const joint = String.raw`(?:[,，;；、]?\s?(?<!\w)(?:and|with|plus|setting|set)\s|[,，;；、和与]\s?|(?<=[:：。.])\s?)?`;
const article = String.raw`(?:(?:the|its|an?)\s)?`;

/** `the log level must be debug`: what it is stands behind it. */
function behind(words: string, spoken: Spoken): Found {
  const links = String.raw`(?:\s(?:is|to|as|of|(?:must|should|shall|has\sto)\sbe|be|set\sto|equals|goes)(?:\sset\sto)?\s|\s?[:：=,]\s?|\s?(?:对应的?|的)?(?:值)?\s?(?:设置?|定|填|写)?(?:为|是|成)\s?|\s?对应的?值\s?|\s(?=\S{1,200}?(?:[,，;；。.]?(?:\s|$)|[，。；])(?!(?:must|should|is|be|to|shall)\s)))`;
  return found(
    words,
    spoken,
    (said) => `${joint}${article}(?<![\\w.-])(?:${said})(?![\\w-]|\\.\\w)${links}${noValue}${value}`,
  );
}

/** `300 goes into the TTL of the cache`, `tok-1 is the API token`. */
function ahead(words: string, spoken: Spoken): Found {
  const links = String.raw`\s(?:(?:is|goes\s(?:in)?to|goes\sin|for|as|into|becomes|will\sbe|belongs\s(?:in)?to)\s)?(?:the|its)\s|\s?(?:作为|用作|写入|放到|填到)\s?`;
  return found(
    words,
    spoken,
    (said) =>
      `${joint}(?<![\\w.-])${noValue}${value}(?:${links})(?:${said})(?=[,，。.;；]|\\s(?:and|is)\\s|\\s?$)`,
  );
}

function found(words: string, spoken: Spoken, wayOf: (said: string) => string): Found {
  const pairs: string[] = [];
  const left = spoken.reduce((rest, [key, said]) => {
    const own = new RegExp(wayOf(said), 'iu').exec(rest);
    if (own === null) return rest;
    const { quoted, single, ticked, bare = '' } = own.groups ?? {};
    pairs.push(`${key}=${quoted ?? single ?? ticked ?? bare}`);
    return `${rest.slice(0, own.index)}${rest.slice(own.index + own[0].length)}`;
  }, words);
  return { pairs, left };
}

function create({ kind, name }: Keeper, traits: readonly string[], words: string): string {
  return /\p{Script=Han}/u.test(words)
    ? `创建名为 ${name} 的 ${kind}，包含 ${traits.join(' 和 ')}`
    : `Create the ${kind} ${name} with ${traits.join(' and ')}.`;
}

/** Which field holds it is the matter of who writes it. */
const how =
  /[,，]?\s?(?:(?:in|for) the secret,? )?(?:(?:values\s)?in\s(?:plain|clear)\stext\s)?(?:(?:written |given |stored )?(?:as|in|use|using|through|via|with|by)\s)?\(?(?:使用|用)?\s?stringData\)?(?:\sand(?=\s))?(?![\w:])/giu;

/** That they are called as something reads them is what was done. */
const asRead = new RegExp(
  overLines`
    ,?\s?(?:(?:under|with|by|using|and)\s)?(?:exactly\s)?(?:the\s)?(?:same\s)?(?:referenced\s)?keys?(?:\snames?)?(?:\s(?:that|which|as))?\s(?:
      (?:the\s|this\s)?(?:pod|deployment|container|app|job)\s(?:\w{1,10}\s)?(?:expects|reads|wants|uses|needs|asks\sfor|refers\sto|references|looks\sfor)|
      it\s(?:refers\sto|reads|uses|expects|wants)|(?:that\s)?are\s(?:used|read|referenced|expected)|used|referenced|only(?!\w))(?=[\s.,;:]|$)|
    [，,]\s?(?:键名?|key)\s?(?:按|与|和|用)\s?(?:照)?\s?(?:Pod|Deployment|容器|它|引用处)?\s?(?:中|里)?(?:所)?(?:引用|使用|读取|期望|需要)?的?(?:完全)?(?:来|一致|相同|为准|键名)?|
    按(?:照)?(?:它)?引用的?键(?:名)?
  `,
  'giu',
);

function readIn(value: Json | readonly Json[] | undefined, keeper: Keeper): Read[] {
  const all = readsIn(value, keeper);
  return all.filter(({ key }, at) => all.findIndex((one) => one.key === key) === at);
}

/** Each key that is read of it, with the variable that holds it then. */
function readsIn(value: Json | readonly Json[] | undefined, keeper: Keeper): Read[] {
  if (isList(value)) return value.flatMap((one) => readsIn(one, keeper));
  if (!isMap(value)) return [];
  const from = mapOf(value['valueFrom'] ?? value);
  const ref = mapOf(from[keeper.kind === 'Secret' ? 'secretKeyRef' : 'configMapKeyRef']);
  const key = ref['name'] === keeper.name ? textOf(ref['key']) : undefined;
  const own = key === undefined ? [] : [{ key, variable: textOf(value['name']) ?? '' }];
  return own.length > 0 ? own : Object.values(value).flatMap((one) => readsIn(one, keeper));
}
