import { overLines } from '../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf, textOf } from '../merge.ts';

const template =
  '(?:volume\\s?claim\\s?templates?|claim\\stemplates?|(?:存储)?卷(?:声明|申领)?模板|PVC\\s?模板)';
const asked = new RegExp(template, 'iu');
const instead = new RegExp(
  overLines`
    (?<![\w-])(?:replac\w{1,3}|swap\w{0,4}|turn|chang\w{1,3}|convert|instead\sof|in\splace\sof|rather\sthan)\s(?:the\s|its\s|this\s)?
    (?:(?:current|existing|temporary|scratch|old|ephemeral)\s)?(?:emptyDir|empty\sdir\w*|scratch(?:\sdirectory|\sspace|\svolume)?|ephemeral\svolume)(?:\svolume)?
    (?:\s["'\x60]?[\w-]{1,40}["'\x60]?(?=\s(?:by|with|into|for)\s))?(?:\s(?:by|with|into|for|to))?|
    (?:把|将)?(?:原来的?|现有的?)?\s?emptyDir\s?卷?\s?(?:换成|改成|改为|替换为|替换成)
  `,
  'iu',
);
const sameName = overLines`
  (?:(?:of|with|by|under|keeping|having|using|that\skeeps|which\skeeps|that\shas|which\shas)\s(?:the\s)?(?:same\sname|name\sof\sthe\svolume|volume(?:'s)?\sname)(?:\sas\s(?:the\svolume|before))?)
`;
const alike = new RegExp(`(?:\\s?,)?\\s?${sameName}(?:\\sand(?=\\s))?`, 'iu');
const alikeChinese = new RegExp(`(?:与[^，。]{0,8})?同名的\\s?(?=${template})`, 'iu');

/**
 * `replace the emptyDir by a claim template of the same name`: the only volume that each copy has for itself is claimed; so is
 * the one that all copies share so far.
 */
export function withOwnStorage(words: string, document: JsonMap): Stored {
  if (document['kind'] !== 'StatefulSet' || !asked.test(words)) return { words, document };
  const volumes = listOf(podOf(document)['volumes']).map(mapOf);
  const scratch = volumes.filter(({ emptyDir }) => emptyDir !== undefined);
  const shared = volumes.filter(({ persistentVolumeClaim }) => persistentVolumeClaim !== undefined);
  const isMeant = [alike, alikeChinese, instead].some((one) => one.test(words));
  if (isMeant && scratch.length === 1) return claimed(words, document, scratch[0] ?? {});
  return shared.length === 1 ? eachItsOwn(words, document, shared[0] ?? {}) : { words, document };
}

type Stored = { readonly words: string; readonly document: JsonMap };

function claimed(words: string, document: JsonMap, volume: JsonMap): Stored {
  const name = textOf(volume['name']) ?? '';
  const said = words.replace(instead, ' ').replace(alike, '').replace(alikeChinese, '');
  return { words: called(said, name), document: withoutVolume(document, volume, name) };
}

/** What each copy claims for itself is mounted where the shared claim was. */
function eachItsOwn(words: string, document: JsonMap, volume: JsonMap): Stored {
  const told = named.map((one) => one.exec(words)?.groups?.['name']).find(Boolean);
  const name = told ?? textOf(volume['name']) ?? '';
  const said = sharing.reduce((left, one) => left.replaceAll(one, ' '), words);
  return {
    words: told === undefined ? called(said, name) : said,
    document: withoutVolume(document, volume, name),
  };
}

function podOf(document: JsonMap): JsonMap {
  return mapOf(mapOf(mapOf(document['spec'])['template'])['spec']);
}

function withoutVolume(document: JsonMap, volume: JsonMap, name: string): JsonMap {
  const spec = mapOf(document['spec']);
  const { volumes: all, ...pod } = podOf(document);
  const volumes = listOf(all)
    .map(mapOf)
    .filter((one) => one['name'] !== volume['name']);
  const containers = listOf(pod['containers']).map((one) => mountedAs(mapOf(one), volume['name'], name));
  const inner = { ...pod, containers, ...(volumes.length > 0 && { volumes }) };
  return { ...document, spec: { ...spec, template: { ...mapOf(spec['template']), spec: inner } } };
}

function mountedAs(container: JsonMap, was: Json | undefined, name: string): JsonMap {
  if (container['volumeMounts'] === undefined) return container;
  const mounts = listOf(container['volumeMounts']).map(mapOf);
  return { ...container, volumeMounts: mounts.map((one) => (one['name'] === was ? { ...one, name } : one)) };
}

const own = '["\'\\x60]?(?<name>[a-z][a-z0-9-]{0,40})["\'\\x60]?(?![\\w-])';
const named = [
  `${template}\\s(?:to\\sbe\\s)?(?:named|called|by\\sthe\\sname(?:\\sof)?|with\\sthe\\sname(?:\\sof)?)\\s${own}`,
  `(?:名为|叫做?|名称为)\\s?${own}\\s?的\\s?${template}`,
  `${template}\\s(?!with|of|that|which|and|the|in|to|for|from|so|as|is|has|by|instead|s(?!\\w))${own}`,
].map((one) => new RegExp(one, 'iu'));
const claim = '(?:pvc|(?:persistent\\s?volume\\s?)?claim|volume|disk)';
const before =
  '(?:(?:shared|existing|current|old|single|common|quoted|given|present|one|external|standalone)\\s){0,2}';
/** What becomes of the claim that was shared, and where the own one goes, which follows. */
const sharing = [
  `,?\\s?(?:instead\\sof|in\\splace\\sof|rather\\sthan|not)\\s(?:the\\s|its\\s|a\\s|one\\s|from\\sthe\\s)?${before}${claim}(?:\\s(?:it\\shas|of)\\snow)?,?(?=\\s|[.;]|$)`,
  `(?:the|its)\\s${before}${claim}\\s(?:goes\\s(?:away)?|is\\s(?:gone|dropped|removed|no\\slonger\\s(?:used|needed)|to\\sgo)|should\\sgo|disappears)(?:\\s?[:.;,]|(?=\\s))`,
  `,?\\s?(?:and\\s)?(?:mount(?:ed)?\\s|takes\\sits\\splace\\s)?(?:at|on|under|to|keeping|with|keep)?\\s?(?:the\\s|its\\s)?same\\smount\\s?(?:path|point|place)(?:\\sas\\s(?:now|before))?`,
  `,?\\s?(?:and\\s)?mount(?:ed)?\\swhere\\s(?:the\\s\\w{1,12}|it)\\s(?:is|was)(?:\\smounted)?(?:\\s(?:now|before|so\\sfar|today))?`,
  `不再(?:使用|用)(?:共享的?|原来?的?|现有的?)?\\s?(?:PVC|存储卷声明|卷)[，,]\\s?(?:而是)?`,
  `[，,]?\\s?(?:取代|代替|替换|而不是|不要)(?:共享的?|原来?的?|现有的?)?\\s?(?:PVC|存储卷声明|共享卷)`,
  `[，,]?\\s?(?:并?保持)?(?:挂载路径|挂载点|挂载位置)(?:保持)?(?:不变|一样|相同|同前)`,
].map((one) => new RegExp(one, 'giu'));

const sized = new RegExp(`((?:\\d{1,5}\\s?[MGT]i?\\s?的?\\s?)?)${template}`, 'iu');

function called(words: string, name: string): string {
  return /\p{Script=Han}/u.test(words)
    ? words.replace(sized, `名为 ${name} 的 $1volumeClaimTemplate`)
    : words.replace(asked, `volumeClaimTemplate named ${name}`);
}
