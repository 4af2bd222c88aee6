import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
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

/** `replace the emptyDir by a claim template of the same name`: the only volume that each copy has for itself is claimed. */
export function withOwnStorage(
  words: string,
  document: JsonMap,
): { readonly words: string; readonly document: JsonMap } {
  const spec = mapOf(document['spec']);
  const outer = mapOf(spec['template']);
  const { volumes: given, ...pod } = mapOf(outer['spec']);
  const volumes = listOf(given).map(mapOf);
  const [only, ...others] = volumes.filter(({ emptyDir }) => emptyDir !== undefined);
  const name = textOf(only?.['name']);
  const isMeant = asked.test(words) && [alike, alikeChinese, instead].some((one) => one.test(words));
  if (document['kind'] !== 'StatefulSet' || name === undefined || others.length > 0 || !isMeant)
    return { words, document };
  const left = volumes.filter((one) => one !== only);
  const own = left.length === 0 ? pod : { ...pod, volumes: left };
  return {
    words: called(words.replace(instead, ' ').replace(alike, '').replace(alikeChinese, ''), name),
    document: { ...document, spec: { ...spec, template: { ...outer, spec: own } } },
  };
}

const sized = new RegExp(`((?:\\d{1,5}\\s?[MGT]i?\\s?的?\\s?)?)${template}`, 'iu');

function called(words: string, name: string): string {
  return /\p{Script=Han}/u.test(words)
    ? words.replace(sized, `名为 ${name} 的 $1volumeClaimTemplate`)
    : words.replace(asked, `volumeClaimTemplate named ${name}`);
}
