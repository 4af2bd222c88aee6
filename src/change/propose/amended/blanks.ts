import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Given } from './given-text.ts';
import { nodesIn, withAt, type Node, type Path, spelt } from './paths.ts';

const marked =
  /^(?:_{2,40}|\?{1,9}|<[^<>]{1,40}>|\.{3}|…{1,3}|x{3,9}|\[?(?:todo|tbd|fix_?me|fill_?me(?:_in)?|change_?me|replace_?me|placeholder)\]?|to be (?:filled|completed)(?: in)?)$/iu;
/** Nothing at all is only left open where somebody says so; some fields stand for something as they are. */
const opened =
  /(?<!\w)(?:blanks?|empty|missing|todos?|fill|complete (?:the|this|it)|left open|placeholders?)(?!\w)|补[全充齐]|填|空[白缺]|缺/iu;
const whole = new Set([
  'emptyDir',
  'podSelector',
  'namespaceSelector',
  'resources',
  'spec',
  'metadata',
  'rules',
]);

/** `name: ____`, with `the pod is called x` beside it: what was left open is there, and what nobody named is no value. */
export function blanks(given: Given): Given {
  const open = nodesIn(given.documents).filter((node) => isBlank(node, given.words));
  if (open.length === 0) return withoutTodos(given);
  const filled = open.reduce((so, node) => filledAt(so, node), given);
  const rest = nodesIn(filled.documents).filter((node) => isBlank(node, given.words));
  const documents = rest.reduceRight((all, { path }) => withAt(all, path, undefined), filled.documents);
  return { ...filled, words: filled.words.replaceAll(filling, ' '), documents };
}

/** What is to be completed may stand in comments, which are no values. */
function withoutTodos(given: Given): Given {
  if (given.documents.length === 0 || !/(?<!\w)todos?(?!\w)/iu.test(given.words)) return given;
  const words = given.words.replaceAll(filling, ' ');
  return words === given.words ? given : { ...given, words };
}

function isBlank({ path, value }: Node, words: string): boolean {
  if (typeof value === 'string' && value !== '') return marked.test(value.trim());
  const isNothing = value === null || (value === '' && typeof path.at(-1) === 'string');
  return isNothing && opened.test(words) && !whole.has(spelt(path.at(-1)));
}

const filling = new RegExp(
  overLines`
    (?<=^|[.;。；\n]\s?)(?:please\s)?(?:fill(?:\sin)?|complete|replace|finish|supply|set)\s(?:(?:all|each|every|the|these|those|of|it|them|in)\s){0,3}
    (?:blanks?|todos?|todo\smarkers?|question\smarks?|placeholders?|gaps?|missing\s(?:values?|fields?|parts?)|empty\s(?:values?|fields?)|_{2,40}|\?{2,9}|\.{3})
    (?:\s(?:in|of)\s(?:the\s|this\s)?(?:following\s|above\s)?(?:yaml|manifest|template|pod|deployment|file))?
    (?:\s(?:below|above))?(?:\s(?:as\sfollows|with(?:\sthese\svalues)?|by\sa\svalue|with\sa\svalue))?\s?[:：.]?|
    (?:请)?(?:把|将|补全|填写|填上|填好|填空)[^，。：:]{0,20}?(?:空白?处?|空缺|TODO|占位符|问号)(?:里|处|部分)?(?:的内容)?(?:都|全部)?(?:填上|填好|补全|填充|补齐|替换|填写)?\s?[:：，,。]|
    (?<=^|[。；\n]\s?)填空\s?[:：，,]
  `,
  'giu',
);

const token = String.raw`["'\x60“]?(?<to>[A-Za-z0-9](?:[\w./-]{0,120}[A-Za-z0-9])?)["'\x60”]?`;
const is = String.raw`(?:\s?[:=：]\s?|\s(?:is|are|be|to)\s(?:set\sto\s)?|\s(?:has|with|of|gets|having)\s(?:the\s)?value\s(?:of\s)?|\s?(?:的?值)?(?:为|是|叫做?|设为|用|填)\s?|\s)`;
const aside =
  '(?<!(?:key|keys|volume|claim|container|class|port|host|user|account|image|secret|config-?map|file|variable|node|service account|容器|卷|键|镜像|账号|端口|变量)(?: is)?\\s?)';

function filledAt(given: Given, { path }: Node): Given {
  for (const phrase of phrasesFor(path, given.documents)) {
    const found = new RegExp(phrase, 'iu').exec(given.words);
    const to = found?.groups?.['to'];
    if (found === null || to === undefined) continue;
    const others = nodesIn(given.documents).filter(
      (node) => isBlank(node, given.words) && isAlike(node.path, path),
    );
    const documents = others.reduce((all, one) => withAt(all, one.path, to), given.documents);
    const words = `${given.words.slice(0, found.index)}${given.words.slice(found.index + found[0].length)}`;
    return { ...given, words, documents, told: [...given.told, { said: found[0].trim(), value: to }] };
  }
  return given;
}

/** Labels of one key have one value wherever they stand open. */
function isAlike(a: Path, b: Path): boolean {
  return (
    (a.length === b.length && a.every((step, at) => step === b[at])) ||
    (isLabel(a) && isLabel(b) && a.at(-1) === b.at(-1))
  );
}

function isLabel(path: Path): boolean {
  return ['labels', 'matchLabels', 'selector'].includes(spelt(path.at(-2)));
}

/** What runs as somebody, or is of a class, is no wish for that object. */
const classes: Readonly<Record<string, string>> = {
  serviceAccountName: String.raw`service\s?account(?:\s?name)?|服务账[号户]`,
  storageClassName: String.raw`storage\s?class(?:\s?name)?|存储类`,
  ingressClassName: String.raw`ingress\s?class(?:\s?name)?|ingress 类`,
};

/** How people say the values of what they name themselves; all else is for those who read wishes. */
function phrasesFor(path: Path, documents: readonly JsonMap[]): string[] {
  const key = spelt(path.at(-1));
  if (isLabel(path)) return labelled(key.replaceAll(/[.\\/-]/gu, String.raw`\$&`));
  const known = classes[key];
  if (known !== undefined) return [String.raw`(?:(?:uses?|with|in|its|the)\s){0,2}(?:${known})${is}${token}`];
  if (path[1] !== 'metadata' || path.length !== 3) return [];
  const kind = spelt(documents[Number(path[0])]?.['kind']);
  if (key === 'namespace')
    return [
      String.raw`(?:(?:lives?|stands?|is|goes)\s)?(?:in(?:to)?\s)?(?:the\s)?(?<!\w)namespace${is}${token}`,
      String.raw`(?:in(?:to)?\s)?the\s${token}\snamespace`,
      String.raw`命名空间${is}?${token}`,
    ];
  if (key !== 'name') return [];
  return [
    String.raw`(?<=(?:^|[,.;:]\s?|the\s|this\s|a\s|it\s)(?:${kind}|pod|object|it|claim|service|job)?\s?)(?:is\s|to be\s|should be\s|will be\s)?(?<!\w)(?:named|called|known as)\s${token}`,
    String.raw`(?:the\s)?(?<![\w])(?:(?:${kind}|pod|object|metadata)(?:'s)?\s)?${aside}(?<![\w])names?${is}${token}`,
    String.raw`${token}\sas\s(?:its|the)\sname`,
    String.raw`(?:${kind}\s?|Pod\s?)?${aside}(?:名称|名字|名)${is}?${token}`,
    String.raw`(?<=(?:^|[,.;:]\s?|the\s|this\s|a\s)(?:${kind})\s)(?<to>[a-z0-9]+(?:-[a-z0-9]+)+)(?!\w)`,
  ];
}

function labelled(key: string): string[] {
  const own = String.raw`(?<![\w-])["'\x60]?${key}["'\x60]?`;
  return [
    String.raw`(?:(?:the|its|their|a|with)\s)*(?:labels?|selectors?|标签|选择器|selects?)(?:\s?[:：]|\s(?:pods\s)?(?:with\s|by\s)?(?:the\s)?(?:labels?\s)?)?\s?${own}${is}${token}`,
    String.raw`(?:(?:the|its|their)\s)*${own}\s(?:label|selector)${is}${token}`,
    String.raw`${token}\sas\s(?:the\s|its\s)?${own}\slabel`,
    String.raw`${own}\s?[=]\s?${token}(?:\s(?:as|for)\sthe\s(?:selector|label)s?)?`,
    String.raw`(?<=[;,(：:]\s?)${own}[:：]\s?${token}`,
  ];
}
