import { overLines } from '../../../../kernel/over-lines.ts';
import { literally } from '../../../../kernel/literally.ts';
import { does, oneOf, oneThatRuns, perhaps, severalThatRun, surely } from './kinds.ts';

const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4 };
const noun = `(?:(?:separate|different|new|more|plain|independent|small)\\s)?(${severalThatRun})`;
/** `two Deployments` */
const counted = new RegExp(String.raw`(?<![\w-])(two|three|four|[2-4])\s${noun}(?![\w-])`, 'giu');
const row = String.raw`((?:the\s)?${surely}(?:,\s${surely}){0,2},?\sand\s${surely})`;
/** `shop-blue and shop-green as Deployments` */
const asKind = new RegExp(String.raw`(?<![\w-])${row}\sas\s${noun}(?![\w-])`, 'iu');
const ahead = String.raw`(?<=^|[.;:!?]\s|\n|,\s(?:and\s)?|\sand\s)`;
const bracketed = String.raw`\s?\((?=[^()]{0,120}(?:[\w/-]:[\w.]|replica|image|label))`;

/** `Two Deployments are needed. a runs …; b runs …`: each begins a sentence in which its kind stands ahead of its name. */
export function namedByKind(said: string): string {
  const words = anotherOne(inBrackets(said));
  const found = announcedIn(words);
  if (found === undefined) return words;
  const { kind, names, from } = found;
  const begun = names.reduce((sum, name) => sentenceOf(sum, { kind, name, from }), words);
  return withoutOpening(begun, kind, names[0] ?? '');
}

const item = String.raw`${perhaps}\s?\([^()\n]{3,160}\)`;
const bracketedRow = new RegExp(
  String.raw`${ahead}(?:the\s)?${noun}\s(${item}(?:(?:,\s|,?\sand\s)${item}){1,3})(?=[.,;]|\n|$)`,
  'giu',
);

/** `Pods a (…) and b (…)` */
function inBrackets(words: string): string {
  return words.replaceAll(bracketedRow, (_, kind: string, items: string) =>
    items
      .split(/(?<=\)),?\s(?:and\s)?/u)
      .map((one) => `${oneOf(kind)} ${one}`)
      .join('. '),
  );
}

const more = new RegExp(
  String.raw`(?:,?\sand|[.;,])\s(?:also\s)?another(?:\sone)?(?:,|\s(?:named|called))?\s(${surely}),?(?=\s(?:${does}|which|that|whose)\s)`,
  'giu',
);
const oneTold = new RegExp(String.raw`(?<![\w-])(${oneThatRuns})\s(?:(?:named|called)\s)?${surely}`, 'giu');

/** `and another one, b, which …` is of the kind that was told of last. */
function anotherOne(words: string): string {
  return words.replaceAll(more, (all: string, name: string, at: number) => {
    const kind = [...words.slice(0, at).matchAll(oneTold)].at(-1)?.[1];
    return kind === undefined ? all : `. A ${kind} ${name}`;
  });
}

type Announced = { readonly kind: string; readonly names: readonly string[]; readonly from: number };

function announcedIn(words: string): Announced | undefined {
  const given = asKind.exec(words);
  if (given !== null) {
    const [all, names = '', kind = ''] = given;
    return meant(oneOf(kind), given.index + all.length, {
      words,
      names: names.replace(/^the\s/u, '').split(/,\sand\s|,\s|\sand\s/u),
    });
  }
  const [first, ...others] = [...words.matchAll(counted)];
  if (first === undefined || others.length > 0) return undefined;
  const [all, count = '', kind = ''] = first;
  const from = first.index + all.length;
  const names = introducedIn(words, from);
  const isAll = names.length === (counts[count.toLowerCase()] ?? Number(count));
  return isAll ? meant(oneOf(kind), from, { words, names }) : undefined;
}

/** All of them begin somewhere behind. */
function meant(
  kind: string,
  from: number,
  { words, names }: { readonly words: string; readonly names: readonly string[] },
): Announced | undefined {
  const isTold = names.every((name) => beginningOf(name, words.slice(from)) !== undefined);
  return isTold ? { kind, names, from } : undefined;
}

const intro = new RegExp(
  `${ahead}(${surely}|${perhaps}(?=\\s(?:runs|employs|executes)\\s))(?=\\s${does}\\s|${bracketed})`,
  'gu',
);

function introducedIn(words: string, from: number): string[] {
  const found = [...words.matchAll(intro)].filter(({ index }) => index >= from);
  return [...new Set(found.map(([, name = '']) => name))];
}

function beginningOf(name: string, words: string): RegExpExecArray | undefined {
  const begins = new RegExp(`${ahead}${literally(name)}(?=\\s${does}\\s|${bracketed}|:\\s)`, 'u');
  return begins.exec(words) ?? undefined;
}

type One = { readonly kind: string; readonly name: string; readonly from: number };

function sentenceOf(words: string, { kind, name, from }: One): string {
  const found = beginningOf(name, words.slice(from));
  if (found === undefined) return words;
  const at = from + found.index;
  const before = words.slice(0, at).replace(/(?:[;:,]\s(?:and\s)?|\sand\s)$/iu, '. ');
  return `${before}${kind} ${words.slice(at)}`;
}

const filler = overLines`
  (?:i|we|you|us|me|my|our|for|a|an|the|one|two|three|four|[1-4]|and|as|well|plus|also|are|is|need|needed|needs|want|wanted|would|like|please|require|required|requires|use|used|to|have|
  give|create|write|define|set|up|provide|make|there|should|be|shall|must|canary|blue|green|release|rollout|service|ingress|config ?map|secret|namespace|role|claim|PVC|HPA|in|total|with|together|this|following|manifests?|of|separate|different|share|shares|[a-z]{2,20}s)
`;
const idle = new RegExp(String.raw`^(?:(?:${filler}|[a-z]{3,20}/[a-z]{3,20})(?:[\s,:]{1,3}|$)){1,24}$`, 'iu');

/** An opening that tells no more than how many there are says nothing where each is told, and what else it counts as well. */
function withoutOpening(words: string, kind: string, name: string): string {
  const at = words.indexOf(`${kind} ${name}`);
  const head = words.slice(0, at);
  const opening = head.split(/(?<=[.:!?])\s/u).filter((one) => one.trim() !== '');
  const last = opening.at(-1) ?? '';
  const said = last
    .replaceAll(new RegExp(`(?<![\\w-])${surely}(?![\\w-])`, 'gu'), '')
    .replace(/[.:,\s]*$/u, '');
  if (!idle.test(said) || !isToldBehind(said, words.slice(at))) return words;
  return `${head.slice(0, head.lastIndexOf(last))}${words.slice(at)}`;
}

/** `and one Service`: it is told of behind. */
function isToldBehind(said: string, rest: string): boolean {
  const others = said.match(
    /(?<![\w-])(?:services?|ingress(?:es)?|config ?maps?|secrets?|namespaces?|roles?|claims?|PVCs?|HPAs?)(?![\w-])/giu,
  );
  return (others ?? []).every((one) => new RegExp(one.replace(/(?:es|s)$/iu, ''), 'iu').test(rest));
}
