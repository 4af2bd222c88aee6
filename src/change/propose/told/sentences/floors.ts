import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { numberWords } from './values.ts';

const many = String.raw`(?:\d{1,3}|${numberWords})`;
const copies = String.raw`(?:\s(?:replicas?|pods?|cop(?:y|ies)|instances?|of\sthem))?`;
const always = String.raw`(?:\s(?:at\s(?:any|all)\s(?:given\s)?times?|always|ever|please|up|running|available|alive|around|there)){0,3}`;
const lead = String.raw`(?:(?:and|but|also|please|keep|run|have|with|it|they|there|we|i|should|must|may|can|shall|to|be|want|don['’]t|always|make\ssure|that|are)\s){0,6}`;
const least = String.raw`(?:(?:never|no|not)\s(?:(?:be|have|go|drop|scale|run|down|fall|see)\s){0,2}(?:to\s)?(?:less|fewer|below|under|lower)(?:\sthan)?|at\sleast|(?:a\s)?min(?:imum|replicas)?(?:\s(?:of|is)|:)?)`;

/** `never less than 3 pods`, a sentence of its own or a line of a list. */
const floor = anyCase(
  String.raw`(?<=^|[.!?]\s{1,2}|\n)(\s{0,4}(?:[-*•]\s)?)${lead}${least}\s(${many})${copies}${always}(?=[.!;]?(?:\s|$))(?!\s(?:during|while|when|of|if|whenever|replicas|pods|%|per)|[.;]?\d)[.!;]?`,
);
/** What grows up to so many, and nobody says from where. */
const ceiling = anyCase(
  String.raw`(?<![\w-])((?:auto-?)?scal(?:e|es|ed|ing)|hpa|grows?)(?![\w-])((?:(?!\bfrom\b|\bbetween\b|\bleast\b|\bmin)(?:\d{1,3}\s?%|[^.;\n\d])){0,60}?)(?:up\sto|to(?:\sat\smost)?|at\smost|max(?:imum)?(?:\sof)?|no\smore\sthan)\s(${many})(?![\w%.-]|\s(?:to|and)\s\d)${copies}`,
);

/** Of what grows the fewest are told behind it: `autoscale up to 6 pods at 70% CPU. Never less than 3 pods.` */
export const floorWordings: readonly Rewriting[] = [[/^[^]+$/gu, ofGrowth]];

function ofGrowth(words: string): string {
  const [low, ...otherFloors] = words.matchAll(floor);
  const [high, ...others] = words.matchAll(ceiling);
  if (low === undefined || high === undefined || otherFloors.length + others.length > 0) return words;
  return isOpen(words, low.index, high.index) ? joined(words, low, high) : words;
}

/** How far it grows is told ahead, and not from where. */
function isOpen(words: string, low: number, high: number): boolean {
  const sentence = words.slice(high).split(/[.;\n](?=\s|$)/u)[0] ?? '';
  return low > high && !/(?<!\w)(?:from|between|min\w*|at\sleast)(?!\w)/iu.test(sentence);
}

function joined(words: string, low: RegExpExecArray, high: RegExpExecArray): string {
  const [said, ahead = '', fewest = ''] = low;
  const [grown, verb = '', between = '', most = ''] = high;
  const rest = words.slice(0, low.index) + ahead.replace(/\S.*$/u, '') + words.slice(low.index + said.length);
  return rest.replace(grown, () => `${verb}${between}from ${fewest} to ${most} replicas`).trimEnd();
}
