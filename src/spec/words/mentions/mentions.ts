import { present } from '../../../kernel/present.ts';
import type { Kind } from '../kind.ts';
import { articleOf } from './article.ts';
import { abbreviated } from './abbreviated.ts';
import { holds } from '../held.ts';
import { nameAfter, nameBeside } from './named.ts';
import type { Mention } from './mention.ts';
import { isContainersOwn } from './containers-own.ts';
import { isPointedAt } from './pointed.ts';
import { lettersOf, take, type Span, type Words } from '../span.ts';
import { lazily } from '../phrase.ts';

export const parts = [
  {
    kind: 'InitContainer',
    names: [
      'init(?:iali[sz]ation)?[ -]?containers?',
      'containers?(?=(?:[^.;]|[.](?=\\S)){1,240} (?:runs?|finish(?:es)?|ends?|completes?|is done|exits?)(?: [a-z]{1,10}){0,4} before )',
      '初始化容器',
      'init~容器',
    ],
  },
  {
    kind: 'Sidecar',
    names: [
      '(?<!istio )side-?~car(?! (?:resource|config(?:uration)?|object)(?!\\w)|[^.;。]{0,60}(?:egress|outbound|出站))(?:s| containers?)?',
      '(?:边车|侧车|辅助)(?:容器)?',
      'sidecar~容器',
    ],
  },
  {
    kind: 'Container',
    names: [
      'containers?(?! (?:ports?|images?|registry|runtime))',
      '容器(?!镜像|端口|组|化|的?端口|的?镜像|运行时|编排)',
      'they(?= (?:both |all )?(?:share|mount|use)(?!\\w))',
      'both(?= (?:share|mount|use|see)(?!\\w))',
      '(?<=[a-z0-9-] \\()(?<!containers \\()both(?= [a-z0-9][\\w./-]{1,80}:v?\\d)',
      '(?:它们|两者|二者)(?=都|均|共享|共同|挂载|使用)',
    ],
  },
  {
    kind: 'Volume',
    names: [
      '(?:shared )?volumes?(?! (?:mounts?|claim|binding|mode|name|plugin)(?!\\w))',
      '(?<!持久化?|逻辑|存储)(?:数据|共享|存储)?卷(?!挂载|声明|绑定|模式)',
    ],
  },
];

const selecting =
  /(?:选择|匹配|允许|来自|标签为|select|match|allow|(?<![\w-])from(?![\w-])|labell?ed)(?:[^.;。\n]|\.(?=\S))*$/iu;

/** Who watches Services selects them. */
const watching = /service ?-?monitor|服务监控/iu;

type Heard = Words & { readonly isWatched: boolean };

/** Every mention outside what readers have claimed, in order; a longer name has the right of way. */
export function mentionsOf(text: string, kinds: readonly Kind[], claims: readonly Span[]): Mention[] {
  const found: Mention[] = [];
  const texts = [...text.matchAll(described)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }));
  const taken = lettersOf([...claims, ...texts], text.length);
  const isWatched = watching.test(text);
  for (const { kind, names } of [...parts.slice(0, 2), ...kinds, ...parts.slice(2)]) {
    for (const span of names.flatMap((name) => spansOf(text, name))) {
      if (isContainersOwn(text, kind, span)) continue;
      if (take(span, taken)) found.push(describe({ text, claims, isWatched }, kind, span));
    }
  }
  const named = abbreviated({ text, claims }, kinds, found);
  const ordered = [...found, ...named].toSorted((a, b) => a.start - b.start);
  return ordered.map((mention, at) => within(withAdjective(mention, { text, claims }), ordered[at - 1]));
}

function spansOf(text: string, name: string): Span[] {
  const { needed, pattern } = lazyOf(name);
  if (!holds(text, needed())) return [];
  return [...text.matchAll(pattern())]
    .map(({ index, 0: said }) => ({ start: index, end: index + said.length }))
    .filter((span) => !isInWord(text, span));
}

/** `test-network-policy` is a name and no kind. */
function isInWord(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 2), start).replace(/.*[.,]\s?$/u, '');
  const isCut = /^[A-Za-z]/u.test(text.slice(start)) && /[\w./]-?$/u.test(before);
  return (
    isCut ||
    /^[A-Za-z](?:[-.]\w|\/|:[a-z]+_[a-z_]+:)/u.test(text.slice(end - 1, end + 40)) ||
    /[\w]\.$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** What a description says is about nothing else. */
const described =
  /(?:description|描述|message|消息)(?:\s(?:is|of|reads|says)|为|是|[:=]){0,2}\s?"[^"\n]{1,200}"/giu;

const patterns = new Map<string, ReturnType<typeof lazily>>();

function lazyOf(name: string): ReturnType<typeof lazily> {
  const known = patterns.get(name) ?? lazily(name);
  patterns.set(name, known);
  return known;
}

function describe({ text, claims, isWatched }: Heard, kind: string, { start, end }: Span): Mention {
  const clause = text.slice(Math.max(0, start - 90), start).replace(/^[^]*(?:[.;](?=\s)|[。\n;])/u, '');
  const said = text.slice(start, end);
  // A container that brackets tell of is told of by what stands in them.
  const own = kind === 'Container' ? clause.replace(/^[^]*[(（](?=[^)）]*$)/u, '') : clause;
  const { article, from } = articleOf(own, start);
  const isCalled = /^ (?:named|called) /iu.test(text.slice(end, end + 8));
  const isMore = isMany(clause) || isManyOf(kind, said);
  const isSelected =
    (kind === 'Pod' || (kind === 'Service' && isWatched)) && selecting.test(clause) && !isCalled;
  return present({
    kind,
    start,
    end,
    from,
    article,
    isPlural: isMore || several.test(said),
    isTarget: isSelected || isPointedAt(kind, clause, text.slice(end, end + 60)),
    ordinal: ordinalOf(clause),
    name: several.test(said) ? undefined : nameOf({ text, claims }, { start, end }, isMore),
  });
}

/** A kind whose own name ends so is no plural of it. */
function isManyOf(kind: string, said: string): boolean {
  const isOwn = /^(?:sts|ds)$/iu.test(said) || said.toLowerCase() === kind.toLowerCase();
  return !isOwn && /[^s']s$/iu.test(said);
}

/** What several do is no name of them. */
function nameOf(words: Words, span: Span, isMore: boolean): string | undefined {
  if (isMore && telling.test(words.text.slice(span.end, span.end + 20))) return undefined;
  return nameBeside(words.text, span) ?? nameAfter(words, span.end);
}

const several = /^(?:they|both|它们|两者|二者)$/iu;

/** `two init containers wait: a (...) and b (...)` */
const telling = /^ (?:wait|run|start|share|follow|exist):\s/u;

/** `20 Pods`, and `20个Pod`, where nothing tells a plural. */
function isMany(clause: string): boolean {
  return /(?:%|percent)\s(?:of\s)?(?:the\s|all\s)?$|%的?$|(?:[2-9]|\d\d)\s?个?\s?$|(?:[2-9]|\d\d)\s?个\s?[A-Za-z-]{1,20}\s?$|[两三四五六七八九十]个(?:[^,。;、\d]{1,12}的)?\s?$|(?:所有|全部|各个?)的?\s?$/u.test(
    clause,
  );
}

/** `a headless Service`: what stands right before it is said of it. */
function withAdjective(mention: Mention, { text, claims }: Words): Mention {
  const before = claims.find(
    ({ end }) => end === mention.start || (end === mention.start - 1 && /[ 的]/u.test(text[end] ?? '')),
  );
  return before === undefined ? mention : { ...mention, from: Math.min(mention.from, before.start) };
}

/** What is said of it begins after the one before it. */
function within(mention: Mention, before: Mention | undefined): Mention {
  return before !== undefined && mention.from < before.end ? { ...mention, from: before.end } : mention;
}

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/(?:first|第一个?|(?<![\w-])(?:main|primary|principal)|主)(?:\s\w+)?\s?的?$/iu, 0],
  [/(?:second|other|another|第二个?|另一个?)(?:\s\w+)?\s?的?$/iu, 1],
  [/(?:third|第三个?)(?:\s\w+)?\s?的?$/iu, 2],
];

function ordinalOf(clause: string): number | undefined {
  return ordinals.find(([pattern]) => pattern.test(clause))?.[1];
}
