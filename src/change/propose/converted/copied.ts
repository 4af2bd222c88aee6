import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { isMap, mapOf, textOf } from '../../../spec/words/merge.ts';
import type { Given } from '../amended/given-text.ts';

const name = '["\'\\x60]?(?<name>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["\'\\x60]?(?![\\w-])';
const hyphened = '["\'\\x60]?(?<name>[a-z0-9]+(?:-[a-z0-9]+){1,6})["\'\\x60]?(?![\\w-])';
const calling =
  '(?:named|called|by\\sthe\\sname(?:\\sof)?|under\\sthe\\sname(?:\\sof)?|with\\sthe\\sname(?:\\sof)?)';
const copy = '(?:copy|clone|duplicate|twin|canary(?:\\s(?:version|variant))?|variant|second\\sversion)';

/** What says that the quoted object stands a second time; `{kind}` is what it is. */
const phrases = [
  overLines`(?:an?\s|one\s)?(?:second|another|further|additional|new)\s{kind}(?:,?\s${calling})?\s${name},?\s(?:(?:as|which\sis|that\sis|being)\s)?(?:an?\s)?(?:exact\s|identical\s)?${copy}\sof\s{it}`,
  overLines`(?:an?\s|one\s)?(?:another|second|further|additional)\s{kind}\sis\s(?:wanted|needed|required),?\s${calling}\s${name},?\s(?:that|which)\s(?:equals|is\sidentical\sto|is\sthe\ssame\sas|matches|resembles)\s{it}(?:\s(?:except\sfor|apart\sfrom|but\sfor|save\sfor|with\sthe\sexception\sof))?`,
  overLines`(?:copy|clone|duplicate|replicate)\s{it}\s(?:as|to|into|under\sthe\sname(?:\sof)?|with\sthe\sname(?:\sof)?|and\s(?:call|name)\s(?:it|the\scopy))\s${hyphened}`,
  overLines`(?:an?\s|the\s)?(?:exact\s|identical\s)?${copy}\sof\s{it}(?:,?\s${calling}\s${name})?(?:\sfor\s(?:the\s)?[a-z]{2,12}(?=:))?`,
  overLines`(?:copy|clone|duplicate|replicate)\s{it}(?=\s(?:in|into|to|for)\s(?:the\s|our\s|a\s)?(?:namespace|[a-z0-9-]{1,30}\snamespace)(?![\w-]))`,
  overLines`(?:照着|按照|参照|仿照|根据|基于|以)\s?(?:上面|下面|这个|该|给定|现有|的){0,3}\s?{kind}\s?(?:为模板)?[，,]?\s?(?:再)?(?:复制|写|做|建|创建|拷贝|克隆|改)(?:出)?一[份个](?:新的)?(?!\s?[a-z])(?:(?:生产|测试|预发|开发)(?:环境)?(?:用)?的)?(?:[，,]?\s?(?:名为|叫做?|命名为|名字叫|名称为?)\s?${name})?`,
  overLines`(?:再|另外|另)(?:写|复制|做|建|创建|来)一[份个](?:一样|相同|同样|一模一样)的\s?{kind}(?:[，,]?\s?(?:名为|叫做?|命名为|名字叫|名称为?)\s?${name})?`,
  overLines`(?:把|将)\s?(?:上面|下面|这个|该|的){0,3}\s?{kind}\s?(?:复制|拷贝|克隆)一[份个](?:[，,]?\s?(?:名为|叫做?|命名为|名字叫|名称为?)\s?${name})?`,
  overLines`(?<=(?:^|[.;\n])\s{0,3})[a-z]{2,12}\s(?:copy|clone|duplicate)(?=:)`,
];
const place =
  /(?:,?\s(?:in|into|to|for|of|within)\s(?:the\s)?)?namespace\s?:?\s["'`]?(?<a>[a-z0-9][a-z0-9-]{0,60})["'`]?(?:\s(?:too|as\swell))?|,?\s(?:in|into|to|for)\s(?:the\s|our\s)?(?<d>[a-z0-9][a-z0-9-]{1,60})\snamespace(?![\w-])|(?:放[到在进]|在|部署到)\s?(?<b>[a-z0-9][a-z0-9-]{0,60})\s?(?:这个)?命名空间(?:里|中|下)?|命名空间\s?(?:换成|改成|改为|为|是|用)\s?(?<c>[a-z0-9][a-z0-9-]{0,60})/iu;
const pair =
  '["\'\\x60]?(?<key>(?:[a-z0-9.-]{1,60}/)?[a-z][\\w.-]{0,40})\\s?[:=]\\s?(?<value>[a-z0-9](?:[\\w.-]{0,40}[a-z0-9])?)["\'\\x60]?(?![\\w/:])';
const wherever = overLines`
  (?:\s(?:everywhere|throughout|in\sall\splaces)|\s?\((?:metadata|selector|template|pods?|object|and|,|\s){3,80}\)|
  \sas\s(?:the\s)?labels?(?:\s(?:of|on|in|for)\s(?:(?:the|its|object|pods?|selector|template|itself|and|all|three|places)(?:,\s|\s)?){1,10})?)
`;
const labels = [
  new RegExp(
    `(?:,?\\s(?:and|with)\\s)?(?:all\\s(?:of\\s)?(?:its|the)\\s|its\\s|the\\s|an?\\s)?labels?\\s(?:(?:is|are|should\\sbe|becomes?)\\s)?${pair}(?:${wherever})?`,
    'iu',
  ),
  new RegExp(`(?:,?\\s(?:and|with)\\s)?${pair}${wherever}`, 'iu'),
  new RegExp(`[，,]?\\s?(?:所有|全部)?的?标签(?:都|均|全部)?(?:改成|改为|换成|为|是|用)?\\s?${pair}`, 'iu'),
];

/** `a copy of this Deployment called x`: the same once more, with its own name, place and labels. */
export function copied(given: Given): Given {
  const [only, ...others] = given.documents;
  const kind = textOf(only?.['kind']);
  if (only === undefined || kind === undefined || others.length > 0) return given;
  for (const phrase of phrases) {
    const found = patternOf(phrase, kind).exec(given.words);
    if (found === null) continue;
    const own = found.groups?.['name'];
    const around = `${given.words.slice(0, found.index).replace(asking, '')}The ${kind}${given.words.slice(found.index + found[0].length)}`;
    const there = placedIn(around);
    const marked = labelledIn(there.words);
    return {
      ...given,
      words: tidy(marked.words, kind),
      documents: [labelled(renamed(only, own, there.namespace), marked.label)],
      told: [
        ...given.told,
        {
          said: found[0].trim(),
          value: [own ?? textOf(mapOf(only['metadata'])['name']), there.namespace]
            .filter(Boolean)
            .join(' · '),
        },
      ],
    };
  }
  return given;
}

function patternOf(phrase: string, kind: string): RegExp {
  const spelt = kind.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '[\\s-]?');
  const it = `(?:it|(?:(?:the|this|that|my|our|given|above|following|existing|quoted)\\s){1,3}(?:${spelt}|one|object|manifest)(?:\\s(?:above|below|given|shown))?)`;
  return new RegExp(
    `(?<![\\w-])${phrase.replaceAll('{kind}', spelt).replaceAll('{it}', it)}`.replace(
      '(?<![\\w-])(?<=',
      '(?<=',
    ),
    'iu',
  );
}

const asking =
  /(?<=^|[.!\n:]\s{0,3})(?:\s?(?:please|kindly|i|we|you|me|us|need|want|would|like|to|have|give|write|create|make|show|provide|prepare|there|should|be|请|帮我|帮忙|我|需要|想要|要)(?![A-Za-z])){1,7}\s*$/iu;

function placedIn(words: string): { readonly words: string; readonly namespace?: string } {
  const found = place.exec(words);
  const { a, b, c, d } = found?.groups ?? {};
  const namespace = a ?? b ?? c ?? d;
  return found === null || namespace === undefined
    ? { words }
    : { words: words.replace(found[0], ' '), namespace };
}

function labelledIn(words: string): { readonly words: string; readonly label?: readonly [string, string] } {
  for (const pattern of labels) {
    const found = pattern.exec(words);
    const { key, value } = found?.groups ?? {};
    if (found !== null && key !== undefined && value !== undefined)
      return { words: words.replace(found[0], ' '), label: [key, value] };
  }
  return { words };
}

function renamed(document: JsonMap, own: string | undefined, namespace: string | undefined): JsonMap {
  const metadata = {
    ...mapOf(document['metadata']),
    ...(own !== undefined && { name: own }),
    ...(namespace !== undefined && { namespace }),
  };
  return { ...document, metadata };
}

/** Wherever a label of that key stood. */
function labelled(document: JsonMap, label: readonly [string, string] | undefined): JsonMap {
  if (label === undefined) return document;
  const [key, value] = label;
  return Object.fromEntries(
    Object.entries(document).map(([field, one]) => {
      if (!isMap(one)) return [field, one];
      const isLabels = field === 'labels' || field === 'matchLabels';
      return [field, isLabels && one[key] !== undefined ? { ...one, [key]: value } : labelled(one, label)];
    }),
  );
}

/** Nothing but the object itself is left of its sentence. */
function tidy(words: string, kind: string): string {
  return words
    .replaceAll(/\s+(?=[,.;:，。；])/gu, '')
    .replaceAll(/([,，])\s*(?=[,，.。;；:])/gu, '')
    .replace(new RegExp(`The ${kind}\\s*[,:;.，。；]?\\s*$`, 'u'), '');
}
