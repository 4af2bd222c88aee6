import { overLines } from '../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isList, isMap, listOf, mapOf, textOf } from '../../../spec/words/merge.ts';
import type { Given } from '../amended/given-text.ts';

const version = '(?:[a-z][a-z0-9.]{0,40}/)?v\\d(?:(?:alpha|beta)\\d)?(?![\\w/-]|\\.\\w)';
const old = '(?:[a-z][a-z0-9.]{0,40}/)?v\\d(?:alpha|beta)\\d(?![\\w/-])';
const api = `(?:(?:the\\s)?(?:current|stable|newest|latest|new|supported)\\s(?:api(?:\\sversion)?|version)|(?:the\\s)?(?:api\\sversion\\s|apiVersion:?\\s)?${version}(?:\\sapi)?)`;
const it =
  '(?:(?:the|this|that|my|given|above|quoted)\\s){0,2}(?:it|manifest|yaml|object|[a-z]{3,24})(?:\\s(?:above|below))?';
const why = [
  `(?<=^|[.;\\n]\\s{0,3})${old}\\s(?:is\\sgone|(?:was|has\\sbeen|is)\\s(?:removed|dropped|deprecated)(?:\\s(?:in|since|with)\\s(?:kubernetes\\s)?v?1\\.\\d{1,2})?|no\\slonger\\s(?:exists|works))\\.`,
  `(?<=^|[.;\\n]\\s{0,3})(?:our|the|my)\\scluster\\s(?:no\\slonger|does\\snot)\\s(?:serves?|knows?|supports?|offers?)\\s${old}(?:\\sany\\smore)?\\.`,
  `(?:集群升级后)?\\s?${old}\\s?(?:已经|已)?(?:被)?(?:不能用|移除|废弃|删除|不支持)了?[，,。]`,
  `[^，。\\n]{0,20}用的是旧的\\s?API[，,。]`,
].map((one) => new RegExp(one, 'iu'));
const asked = [
  `${old}\\s?(?:->|→|=>)\\s?${version}`,
  overLines`(?:update|migrate|port|move|upgrade|convert|rewrite|bring|change|raise|give\sme)\s${it}\s(?:to|for|to\suse|in)\s${api}`,
  overLines`${it}\s(?:should|must|has\sto|needs\sto|ought\sto)\s(?:be\s(?:rewritten|updated|migrated|ported|moved|written)\s(?:for|to|in)|use)\s${api}`,
  overLines`make\s${it}\swork\son\sa\s(?:current|new|recent|modern)\scluster(?::\s${api})?`,
  overLines`(?:请)?(?:把|将)?\s?(?:这个|该|上面的)?\s?[A-Za-z]{0,24}\s?(?:迁移到|改成|改为|升级到|更新到|换成)\s?${version}`,
].map((one) => new RegExp(`(?<![\\w-])(?:please\\s)?${one}`, 'iu'));
const selector =
  /,?\s?(?:(?:and|with|including|plus)\s)(?:add\s)?(?:an?|the)\sselector(?:\sthat\sis\s(?:now\s)?(?:required|needed|mandatory)(?:\snow)?|\s(?:matching|that\smatches)\s(?:the\s)?(?:pod\s)?labels(?:\sof\sthe\spods)?)?(?=[.,;]|$)|[，,]?\s?并?(?:补上|加上|添加)(?:必需的?|必须的?|所需的?)?\s?selector/iu;
const pathType =
  /(?:,?\s?(?:and\s)?(?:with\s)?(?:its\s|the\s)?path\s?type:?\s?(?:is\s|用\s?|为\s?)?)(Prefix|Exact|ImplementationSpecific)(?![A-Za-z])/iu;

/** `migrate it to the current API`: what is quoted was brought there when it was repaired; what the new one asks for is told beside. */
export function renewed(given: Given): Given {
  const [only, ...others] = given.documents;
  const said = only === undefined || others.length > 0 ? undefined : askedIn(given.words, only);
  if (only === undefined || said === undefined) return given;
  const bare = restOf(given.words.replace(said, `The ${textOf(only['kind']) ?? ''}`), only);
  const type = only['kind'] === 'Ingress' ? pathType.exec(bare) : null;
  const told = [...given.told, { said: said.trim(), value: textOf(only['apiVersion']) ?? '' }];
  return type === null
    ? { ...given, words: bare, told }
    : { ...given, words: bare.replace(type[0], ''), documents: [ofType(only, type[1] ?? '')], told };
}

function askedIn(words: string, { apiVersion }: JsonMap): string | undefined {
  const own = textOf(apiVersion) ?? '';
  return asked.map((one) => one.exec(words)?.[0]).find((one) => one !== undefined && isOf(one, own));
}

/** Why it has to be asks for nothing more, nor does the selector that it has by now. */
function restOf(words: string, { spec }: JsonMap): string {
  const bare = why.reduce((said, one) => said.replace(one, ''), words);
  return mapOf(spec)['selector'] === undefined ? bare : bare.replace(selector, '');
}

/** The version that is told is the one that it has now; an older one of it is none. */
function isOf(said: string, own: string): boolean {
  const told = Array.from(said.matchAll(new RegExp(version, 'giu')), ([one]) => one).at(-1);
  return told === undefined || told === own || own.endsWith(`/${told}`);
}

function ofType(ingress: JsonMap, said: string): JsonMap {
  const known = ['Prefix', 'Exact', 'ImplementationSpecific'].find(
    (one) => one.toLowerCase() === said.toLowerCase(),
  );
  const put = (one: Json | undefined): Json | undefined => {
    if (isList(one)) return one.map((item) => put(item) ?? null);
    if (!isMap(one)) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, value]) =>
        key === 'paths'
          ? [key, listOf(value).map((path) => ({ ...mapOf(path), pathType: known }))]
          : [key, put(value)],
      ),
    );
  };
  return mapOf(put(ingress));
}
