import { literally } from '../../../../kernel/literally.ts';
import { present } from '../../../../kernel/present.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import { isMap, mapOf } from '../../../../spec/words/merge.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import { nodesIn, spelt, withAt } from '../paths.ts';
import { taken, takenInTurn, type Said } from '../pieces.ts';
import { relabelled, valuesIn, withValues } from './copy-labels.ts';
import type { Matter } from './matter.ts';
import { onlyPod } from './pods.ts';

const another =
  /(?<![\w-])(?:second|another|further|additional|canary|cop(?:y|ies)|clone|duplicate|derive[ds]?|alongside|besides?|next\sto|twin|variant|release\scandidate)(?![\w-])|金丝雀|灰度|再[写建做加来]|另[外写建]|复制|拷贝|克隆|旁边/iu;
const same =
  /(?<![\w-])(?:otherwise|same|identical|rest|everything\selse|unchanged|like\sthe|made\slike|cop(?:y|ies)|clone|duplicate|derive[ds]?|differences?|differs?|apart\sfrom|except(?:\sfor)?|taken\sover)(?![\w-])|其[余他它]|一样|相同|完全|复制|克隆|拷贝|不变/iu;
const name = String.raw`["'\x60]?(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+){0,6})["'\x60]?(?![\w:/.-])`;
const hyphened = String.raw`["'\x60]?(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+){1,6})["'\x60]?(?![\w:/.=-])`;
const number = String.raw`\d{1,3}|one|single|two|three|four|five|[一两二三四五]`;
const replicas = [
  new RegExp(
    String.raw`(?:(?:with|in|of|only|just|an?)\s)*(?<![\w.-])(?<n>${number})(?:\s|-)?个?\s?(?:replicas?|cop(?:y|ies)|pods?|instances?|副本|Pod)(?![\w-])(?:\s(?:only|each))?`,
    'iu',
  ),
  /(?:replicas?|副本数?)\s?(?:of|to|:|=|为|是|改为)?\s?(?<n>\d{1,3})(?![\w.])/iu,
];
const image = [
  /(?:(?:with|of|from|using|on|the|its|runs|running|run)\s)*(?:image|镜像)?\s?(?:is|为|是|:|=|换成|改为|用)?\s?["'`]?(?<![\w./-])(?<image>[a-z0-9][\w.-]*(?:\/[\w.-]+)*:[\w][\w.-]*)["'`]?(?![\w/])/iu,
];
const space = [
  /(?:in|into|to|of)\s(?:the\s)?namespace\s["'`]?(?<space>[a-z0-9-]+)["'`]?|(?:in|into|to)\s(?:the\s)?["'`]?(?<space>(?!same|this|that|its|own|the)[a-z0-9-]+)["'`]?\snamespace|命名空间\s?(?:为|改为)?\s?(?<space>[a-z0-9-]+)/iu,
];

const pieces = [
  ['n', replicas],
  ['image', image],
  ['space', space],
] as const;

/** A second object like the quoted one, but for what is told of it: a canary beside what is stable. */
export const copies: Matter = {
  about: new RegExp(`^(?=[^]*(?:${another.source}))(?=[^]*(?:${same.source}))`, 'iu'),
  gathers: true,
  words: overLines`
    second|another|further|additional|canary|cop(?:y|ies)|clone|duplicate|deriv\w+|alongside|besides?|next\sto|stable|release|candidate|version|track|production|runs?|running|try|want|wanted|
    otherwise|same|identical|rest|else|everything|like|differences?|differs?|apart|from|except|for|but|only|just|made|taken|over|whose|labels?|labelled|pods?|replicas?|image|value|values|required|write|create|add|deploy|instead|of|rather|than|as|no|
    where|this|one|has|have|called|named|its|it|new|selectors?|namespace|name|
    金丝雀|灰度|稳定版?|线上|正在|运行|版本|再|另外?|写|建|一个|一份|旁边|复制|其[余他它]|完全|一样|相同|不变|标签|镜像|副本|发布|做|代替|替换|原来是?|原|名为|为了|新的?|命名空间|只|个|改[为成]
  `,
  read(text, documents) {
    const [only, ...others] = documents;
    if (only === undefined || others.length > 0 || onlyPod(documents) === undefined) return undefined;
    const kind = spelt(only['kind']);
    const own = spelt(mapOf(only['metadata'])['name']);
    const called = nameIn(text, kind, own);
    if (called === undefined || called.name === own) return undefined;
    const told = takenInTurn(called.rest, pieces);
    const { values, rest } = valuesIn(told.rest, only);
    const twin = twinOf(only, called.name, told.said);
    const made = twin && (values.size > 0 ? withValues(twin, values) : relabelled(twin, own, called.name));
    return made && { documents: [only, made], value: `${kind} ${called.name}`, rest };
  },
};

function twinOf(first: JsonMap, name: string, { n, image: own, space: to }: Said): JsonMap | undefined {
  const metadata = { ...mapOf(first['metadata']), name, ...present({ namespace: to }) };
  return withReplicas(withImage({ ...first, metadata }, own), n);
}

/** The one that goes on from its name, or is told to be called so. */
function nameIn(
  text: string,
  kind: string,
  own: string,
): { readonly name: string; readonly rest: string } | undefined {
  const spoken = `${kind.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, String.raw`[\s-]?`)}${kind === 'Deployment' ? '|deploy' : ''}`;
  const patterns = [
    String.raw`(?:${spoken})?,?\s?(?:(?:called|named|as|is|名为|叫做?)\s?)?["'\x60]?(?<![\w./-])(?<name>${literally(own)}-[a-z0-9-]{1,40})["'\x60]?(?![\w:/.=])`,
    String.raw`(?:${spoken})?,?\s?(?:called|named|by\sthe\sname(?:\sof)?|name:?|名为|叫做?|名字叫|命名为)\s?${name}`,
    String.raw`(?:${spoken})\s${hyphened}`,
    String.raw`(?<!\w)as\s${hyphened}`,
    String.raw`${hyphened},\s(?=(?:an?|the)\s(?:[\w-]{1,20}\s){0,3}(?:${spoken})(?!\w))`,
    String.raw`["'\x60]?(?<![\w./-])(?<name>${literally(own.split('-')[0] ?? own)}-(?!${literally(own.split('-').slice(1).join('-') || '-')}(?![\w-]))[a-z0-9-]{1,40})["'\x60]?(?![\w:/.=])`,
  ];
  const found = patterns.map((one) => taken(text, new RegExp(one, 'iu'))).find((one) => one !== undefined);
  const said = found?.said['name'];
  if (found === undefined || said === undefined) return undefined;
  return {
    name: said,
    rest: found.rest.replaceAll(
      new RegExp(`["'\`]?(?<![\\w-])${literally(said)}(?![\\w-])["'\`]?`, 'gu'),
      ' ',
    ),
  };
}

/** What its only container runs. */
function withImage(document: JsonMap, said: string | undefined): JsonMap | undefined {
  if (said === undefined) return document;
  const images = nodesIn([document]).filter(({ path, value }) => path.at(-1) === 'image' && !isMap(value));
  const [first, ...others] = images;
  return first === undefined || others.length > 0 ? undefined : withAt([document], first.path, said)[0];
}

function withReplicas(document: JsonMap | undefined, said: string | undefined): JsonMap | undefined {
  if (document === undefined || said === undefined) return document;
  return withAt([document], [0, 'spec', 'replicas'], said === 'single' ? 1 : toCount(said))[0];
}
