import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { restOf, words } from './teller.ts';

const mesh = /istio|(?<!\w)mesh|virtual ?-?service|destination ?-?rule|服务网格|虚拟服务|目标规则/iu;
const version = String.raw`(?<![\w.-]|(?<!v\d)/)(v\d{1,2}|stable|canary|blue|green|baseline)(?![\w-]|\.\w)`;
const versions = new RegExp(version, 'giu');
const labels = new RegExp(
  String.raw`(?<![\w./-])([a-z][\w./-]{0,40}?)["'\x60]?\s?[=:]\s?["'\x60]?${version}["'\x60]?`,
  'giu',
);
const shares = /(?<![\w.])(\d{1,3})\s?(?:%|percent|per cent)/giu;
const split = /(?<![\w./:])(\d{1,2})\s?[/:]\s?(\d{1,2})(?![\w./:])/u;
const value = String.raw`["'\x60]?([\w-]{2,40})["'\x60]?`;
const header = new RegExp(
  overLines`
    (?:header(?: named| called)?|请求头部?|头部)(?:为|是|中)?\s?${value}
    \s?(?:[:=]|is|equals?|equal to|set to|(?:with|has|having|of) (?:the )?value(?: of)?|的值|等于|为|是|\s){1,4}
    ["'\x60]?([\w.@-]{0,60}\w)["'\x60]?|${value}\s?[:=]\s?["'\x60]?([\w.@-]{0,60}\w)["'\x60]? header
  `,
  'iu',
);
const host = new RegExp(
  overLines`
    (?:service|host|服务|主机)(?: named| called|名?为|是|:)?\s?${value}(?=\s?(?:has|runs|with|in|on|的|有|存在|分|exists?|[,:.，：。]))|
    (?<=the )${value}(?= service(?!\w))
  `,
  'giu',
);
const noHost =
  /^(?:the|our|this|that|has|is|with|mesh|istio|virtual|destination|of|and|for|two|version|both)$/iu;
const remaining = /remain(?:ing|der)|(?<!\w)rest(?!\w)|其余|剩余|剩下/iu;

type Share = { readonly name: string; readonly share: number };
type Canary = {
  readonly host: string;
  readonly shares: readonly Share[];
  readonly subsets: ReadonlyMap<string, string>;
  readonly header: readonly [key: string, value: string, to: string] | undefined;
};

const sentence = /(?:[^.;。!?\n]|\.(?=\S))+/gu;

/** Two versions of a service in a mesh, who gets which share, and by which header one is chosen, in whatever words. */
export function canaryTold(text: string): Rewriting[] {
  if (text.length > 4000 || !mesh.test(text) || others.test(text)) return [];
  const read = canaryIn(text);
  if (read === undefined || (text.match(sentence) ?? []).filter(isSharing).length !== 1) return [];
  const known = knownOf(read);
  return [
    [
      sentence,
      (said) => (isSharing(said) ? `${written(read, text)} ${rest(said, known)}` : rest(said, known)),
    ],
  ];
}

/** Of those who name subsets, or tell of more than a canary, the readers know all. */
const others =
  /(?<!\w)subsets? (?!v\d)|子集|image|镜像|(?<!ingress )gateway|网关|timeout|retr(?:y|ies)|mirror|超时|重试/iu;

function rest(said: string, known: readonly RegExp[]): string {
  const left = restOf(said, known).join(' ');
  return left === '' ? '' : ` ${left}`;
}

/** Whether it tells of shares. */
function isSharing(said: string): boolean {
  return said.search(shares) !== -1 || split.test(said);
}

function canaryIn(text: string): Canary | undefined {
  const told = new Map([...text.matchAll(labels)].map(([, key = '', name = '']) => [name, key]));
  const parts = sharesIn(text.replaceAll(labels, ' '));
  const name = hostIn(text);
  if (name === undefined || parts === undefined) return undefined;
  const subsets = new Map(parts.map((one) => [one.name, told.get(one.name) ?? 'version']));
  const chosen = headerIn(text);
  if (header.test(text) && (chosen === undefined || !subsets.has(chosen[2]))) return undefined;
  return { host: name, shares: parts, subsets, header: chosen };
}

function hostIn(text: string): string | undefined {
  const named = [...text.matchAll(host)].map(([, one, other]) => one ?? other ?? '');
  return named.find((one) => !noHost.test(one) && !new RegExp(`^${version}$`, 'iu').test(one));
}

/** A header leads to what is named behind it in its sentence. */
function headerIn(text: string): Canary['header'] {
  const found = header.exec(text);
  if (found === null) return undefined;
  const [said, a, b, c, d] = found;
  const [behind = ''] = /^[^.;。；\n]*/u.exec(text.slice(found.index + said.length)) ?? [];
  const to = [...behind.matchAll(versions)][0]?.[1];
  return to === undefined ? undefined : [a ?? c ?? '', b ?? d ?? '', to];
}

/** Shares and versions in the order in which they are told. */
function sharesIn(text: string): Share[] | undefined {
  const told = withoutHeader(text);
  const all = amountsIn(told);
  const own = namedBeside(told) ?? namesIn(told);
  const isWhole = all.length === own.length && all.length > 1 && all.reduce((a, b) => a + b, 0) === 100;
  return isWhole ? own.map((name, at) => ({ name, share: all[at] ?? 0 })) : undefined;
}

function amountsIn(told: string): number[] {
  const list = [...told.matchAll(shares)].map(([, share]) => Number(share));
  const [first] = list;
  if (first === undefined) return (split.exec(told) ?? []).slice(1).map(Number);
  return list.length === 1 && remaining.test(told) ? [first, 100 - first] : list;
}

/** Where versions have numbers, `canary` is what it is all about. */
function namesIn(told: string): string[] {
  const names = [...new Set([...told.matchAll(versions)].map(([, one = '']) => one))];
  const numbered = names.filter((one) => /\d/u.test(one));
  return numbered.length > 0 ? numbered : names;
}

/** The versions of the sentence that tells of shares. */
function namedBeside(told: string): string[] | undefined {
  const names = namesIn(told.match(sentence)?.find(isSharing) ?? '');
  return names.length > 1 ? names : undefined;
}

function withoutHeader(text: string): string {
  const found = header.exec(text);
  if (found === null) return text;
  const behind = /^[^.;。；\n]*/u.exec(text.slice(found.index))?.[0].length ?? 0;
  return text.slice(0, found.index) + text.slice(found.index + behind);
}

function written({ host: of, header: by, shares: parts, subsets }: Canary, text: string): string {
  const routes = parts.map(({ name, share }) => `${share}% to subset ${name}`).join(' and ');
  const first =
    by === undefined ? '' : ` with header ${by[0]} exactly ${by[1]} to subset ${by[2]}; all others:`;
  const service = `A VirtualService${calledIn(text, 'virtual ?-?service|虚拟服务')} for host ${of}:${first} ${routes}.`;
  const isRuled = /destination ?-?rule|目标规则/iu.test(text) || !/virtual ?-?service|虚拟服务/iu.test(text);
  if (!isRuled) return service;
  const each = [...subsets].map(([name, key]) => `subset ${name} (label ${key}: ${name})`).join(' and ');
  return `${service} A DestinationRule${calledIn(text, 'destination ?-?rule|目标规则')} for host ${of} with ${each}.`;
}

function calledIn(text: string, kind: string): string {
  const name = `["'\\x60]?((?!(?:and|for|with|both|that|which|in|named|called)(?!\\w))[a-z][a-z0-9-]{1,60})["'\\x60]?`;
  const [, behind, before] =
    new RegExp(
      `(?:${kind})(?: named| called|名?为)?\\s?${name}|名?为\\s?${name}\\s?的\\s?(?:${kind})`,
      'iu',
    ).exec(text) ?? [];
  const every =
    /(?:(?:both|all|each|them)(?: are| is)? (?:named|called)|(?:name|call) (?:both|all|each|them)(?: of them)?|名称?都?(?:为|叫))\s?["'`]?([a-z][a-z0-9-]{1,60})["'`]?/iu.exec(
      text,
    )?.[1];
  const own = behind ?? before ?? every;
  return own === undefined ? '' : ` named ${own}`;
}

/** Every word of it that is said anew; what else is told is still to be named. */
function knownOf({ host: of, header: by }: Canary): RegExp[] {
  return [...plain, ...[of, ...(by ?? [])].map((one) => words(one.replaceAll(/[.]/gu, String.raw`\.`)))];
}

const plain: readonly RegExp[] = [
  labels,
  versions,
  shares,
  /(?<![\w./:])\d{1,2}\s?[/:]\s?\d{1,2}(?![\w./:])/gu,
  /["'`]?[a-z][\w-]{0,40}["'`]? ?: ?["'`]?[\w.-]{1,40}["'`]?/giu,
  words(
    overLines`
      istio|mesh|service|two|versions?|labels?|labell?ed|distinguished|canary|subsets?|traffic|split|divided|shared?|send|sent|
      rout(?:e|ed|es|ing)|receives?|gets?|goes?|go|remaining|rest|other|requests?|headers?|all|every|each|always|carry(?:ing)?|except|
      but|while|virtual ?service|destination ?rule|both|named?|them|it|create|write|required|needed|please|would|like|want|we|use|our|
      should|must|be|is|are|that|so|to|for|by|of|the|in|with|there|has|have|and|percent|header|weights?|which|i|those
    `,
  ),
  /我们|使用|接收|名为|个|服务|版本|两个|有|标签|分别|为|希望|将|的|流量|发送|到|但|带有|请求头?|应|全部|转|请|编写|和|名称|都|所有|路由|其余|剩余|创建|一个|分配|给|则|并|始终|通过|用|把|也|需要|于/gu,
];
