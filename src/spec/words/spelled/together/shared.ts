import { overLines } from '../../../../kernel/over-lines.ts';
import { literally } from '../../../../kernel/literally.ts';
import { pairsIn } from '../values.ts';
import { countedApart } from './counted.ts';
import { eachIn, type Each } from './each.ts';

/** What is said once of all objects of a text, and what else is said. */
export type Shared = {
  readonly rest: string;
  readonly space?: string | undefined;
  readonly name?: string | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** All of it is in a namespace that is still to be made. */
  readonly isNew: boolean;
  /** Sentences about both, or about each of some kind. */
  readonly each: readonly Each[];
};

const name = String.raw`["'\x60]?([a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["'\x60]?(?![\w-])`;
const no = String.raw`(?!(?:the|an?|one|this|that|which|it|its|all|each|every|one|both|what|case|order|addition|total|front|place|and|with|kubernetes|go|kind)(?![\w-]))`;
const space = String.raw`(?:the\s)?(?:new\s|same\s)?(?:namespace\s|ns\s)?${no}${name}(?:\snamespace)?`;
const sure = String.raw`(?:the\s)?(?:new\s|same\s)?(?:(?:namespace|ns)\s${name}|${name}\snamespace)`;
const pair = String.raw`["'\x60]?(?:[a-z0-9.-]{1,80}/)?[a-z0-9][\w.-]{0,60}(?:\s?=\s?|:\s?)["'\x60]?\w(?:[\w./-]{0,60}\w)?["'\x60]?`;
const pairs = String.raw`(${pair}(?:(?:,\s?|,?\s(?:and|plus|as\swell\sas)\s|\s)${pair}){0,5})`;
const count = '(?:two|three|four|five|six|seven|[2-7])';
const objects = String.raw`(?:(?:Kubernetes\s|API\s|different\s|new\s)?(?:objects?|resources?|manifests?|things))`;
const both = String.raw`(?:both|all|each|every\sone|everything|all\s(?:of\s)?(?:it|them|these|${count})|each\sof\s(?:them|these|the\s${count})|all\s(?:the\s)?${objects}|every\s${objects}|each\s${objects}|(?:the|these|those)\s(?:${count}\s)?${objects}|they|everything\s(?:below|here|else))`;
const are = String.raw`(?:are|is|be|shall\sbe|should\sbe|must\sbe|have\sto\sbe|has\sto\sbe|will\sbe)`;
const ask = String.raw`(?:(?:please|now|then|kindly)\s)?(?:(?:I|we)(?:'d|\swould)?\s(?:need|want|like|have)(?:\sto\shave)?|write|create|make|give\sme|set\sup|define|provide|prepare|add|generate|there\sare)\s(?:me\s|us\s)?`;
const pods = String.raw`(?:,?\s?\(?(?:,|and|\+|plus|as\swell\sas|also|too|on|of|for|the|their|its|both|all|like|which|that|also|holds|i\.e\.|carry|have|them|on\sthe|its)\s?){0,8}(?:pods?|pod\stemplates?)(?:\s(?:too|as\swell|also|alike))?\)?`;
const ends = String.raw`(?=[.;:,)]|\s-\s|\n|$|\s(?:and|with)\s)`;
const begins = String.raw`(?<=^\s*|[.;:(,]\s+|\n|\s(?:and)\s)`;
const onAll = String.raw`(?:on|for|of|to)\s(?:both|everything|all|each|every)(?:\sof\sthem|\s(?:the\s)?${objects})?`;

type Said = { -readonly [K in 'space' | 'name']?: string } & { labels?: Record<string, string> };
type Hearing = readonly [pattern: RegExp, hear: (...groups: (string | undefined)[]) => Said];

const i = (source: string) => new RegExp(source, 'iu');
const placed = (...said: (string | undefined)[]): Said => {
  const found = said.find((one) => one !== undefined);
  return found === undefined ? {} : { space: found };
};
const called = (said?: string): Said => (said === undefined ? {} : { name: said });
const labelled = (said?: string): Said => (said === undefined ? {} : { labels: pairsIn(said) });

/** How people say it of all; what stands here is taken out. */
const hearings: readonly Hearing[] = [
  [
    i(
      String.raw`^\s*(?:in\s|for\s|within\s|inside\s)?${sure}(?:\s(?:I|we)\s(?:need|want)\s(?=${count}\s)|\s?[:,.]\s?)`,
    ),
    placed,
  ],
  [
    i(String.raw`^\s*(?:in|for|within|inside)\s${no}${name},?\s(?=(?:I|we|there|write|create|deploy|set)\s)`),
    placed,
  ],
  [i(String.raw`(?<=^[A-Za-z'’ ]{3,70}),\s(?:(?:in|for)\s)?(?:the\s)?namespace\s${name}(?=[.:]\s)`), placed],
  [i(String.raw`(?<=^[^.:;]{3,90})\s(?:in|into)\sa\snew\snamespace:?\s${name}(?=[.:;,])`), placed],
  [
    i(
      String.raw`(?<=[.;]\s)(?:all|everything)\s(?:of\sit\s|is\s|goes\s)?in(?:to)?\s(?:the\s)?namespace\s${name}(?=[.;]|$)`,
    ),
    placed,
  ],
  [
    i(
      String.raw`^\s*${no}${name}(?=\s(?:needs|gets|wants)\s(?:two|three|four|[2-5])\s)\s(?:needs|gets|wants)\s`,
    ),
    placed,
  ],
  [
    i(
      String.raw`(?<=(?:two|three|four|[2-5])\s(?:[\w-]+\s){1,3})(?:go|goes|belong|are|live)\s(?:in|into|to)\s${space}(?=[.;:]\s)`,
    ),
    placed,
  ],
  [
    i(
      String.raw`(?<=(?:two|three|four|[2-5])\s(?:[\w-]+\s){0,2}[\w-]+s\s)(?:in|for|inside)\s${space}(?=[.:,])`,
    ),
    placed,
  ],
  [
    i(
      String.raw`^\s*(?:all\s|everything\s)(?:goes\s|is\s|belongs\s)?in(?:to)?\s(?:the\s|a\s)?(?:new\s)?(?:namespace|ns)\s${name}\s?[:.,;]\s?`,
    ),
    placed,
  ],
  [
    i(
      String.raw`${begins}(?:and\s)?(?:${both}|(?<=[(,]\s?)all)(?:\s(?:that\sfollows|below|here))?\s(?:(?:${are}\s)?(?:placed|put|created|located|kept)\s|${are}\s|goes\s|go\s|belongs?\s|lives?\s|resides?\s|sits?\s)(?:in|into|to|inside|within)\s${space}${ends}`,
    ),
    placed,
  ],
  [
    i(
      String.raw`${begins}(?:and\s)?(?:placed|created|all|everything|both)\s(?:in|into|within)\s${space}${ends}`,
    ),
    placed,
  ],
  [
    i(
      String.raw`(?<=(?:^\s*|[.:]\s+)(?:${ask})?(?:the\s)?(?:following\s)?${count}\s(?:[\w-]+\s){0,3}?${objects}(?:\sare\s(?:needed|wanted|required))?(?:,?\splease)?)\s(?:in|for|inside|within|of)\s${space}${ends}`,
    ),
    placed,
  ],
  [
    i(
      String.raw`${begins}(?:and\s)?(?:${both}\s)?(?:${are}\s)?(?:all|both|every\sone(?:\sof\sthem)?|each(?:\sof\sthem)?|${both}\s${are})\s(?:${are}\s)?(?:to\sbe\s)?(?:called|named)\s${name}`,
    ),
    called,
  ],
  [
    i(
      String.raw`${begins}(?:with\s|and\swith\s|carry(?:ing)?\s|and\scarry\s|has\s|have\s)?(?:the\s)?(?:common\s|same\s)?labels?:?\s${pairs}\s(?:everywhere|${onAll})(?:${pods})?`,
    ),
    labelled,
  ],
  [
    i(
      String.raw`${begins}(?:the\s)?common\slabels?(?:,?\s${onAll}|,?\s(?:on|of|for)[^.:]{1,60}pods)?,?(?:\s(?:are|is))?:?\s${pairs}(?:\s${onAll})?(?:${pods})?`,
    ),
    labelled,
  ],
  [
    i(
      String.raw`${begins}(?:and\s)?${both}(?:,?\s(?:like|including|and)\s(?:the\s|their\s)?pods,?)?\s(?:${are}\s(?:labell?ed|tagged|marked)(?:\swith|\sas)?|carry|carries|have|has|gets?|bears?)\s(?:the\s)?(?:labels?:?\s)?${pairs}(?:${pods})?`,
    ),
    labelled,
  ],
  [
    i(
      String.raw`(?<=[\s,])(?:and\s)?(?:carry|carrying|labell?ed(?:\swith)?|with)\s(?:the\slabels?\s)?${pairs}(?:,\sthe\spods\stoo|\s\(which\salso\sholds\sfor\sthe\spods\)|\s\(the\spods\stoo\)|,?\s(?:and\sso\sare\sthe\spods|as\sare\sthe\spods))`,
    ),
    labelled,
  ],
  [i(String.raw`${begins}${pairs},?\s${onAll}(?:[,\s]+i\.e\.\s[^.;:)]{3,60})?(?:${pods})?`), labelled],
  [i(String.raw`${begins}labels?:?\s${pairs}\son\s(?:the\s)?objects(?:${pods})?`), labelled],
];

/** What is said of all of them, each thing once; of two nobody knows which is meant. */
export function sharedIn(text: string): Shared {
  const said: Said = {};
  let rest = text;
  for (const [pattern, hear] of hearings) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    const own = hear(...found.slice(1));
    if (Object.entries(own).some(([key, value]) => key in said && said[key as 'space'] !== value)) continue;
    Object.assign(said, own);
    rest = `${rest.slice(0, found.index)}${/[.;:]\s*$/u.test(found[0]) ? '. ' : ''}${rest.slice(found.index + found[0].length)}`;
  }
  const isNew =
    said.space !== undefined &&
    new RegExp(
      String.raw`(?<![\w-])new\s(?:namespace|ns)\s["'\x60]?${literally(said.space)}(?![\w-])`,
      'iu',
    ).test(text);
  const { each, text: apart } = eachIn(countedApart(withoutOpening(rest)));
  return { ...said, isNew, each, rest: apart };
}

const opening = i(
  overLines`
    ^[\s,.:;]*(?:${ask})?(?:(?:the\s)?(?:following\s)?${count}\s(?:[\w-]+\s){0,3}?(?:${objects})(?:\sare\s(?:needed|wanted|required)|\saltogether)?(?:,?\splease)?[^.:;\n]{0,40}?[.:]\s)
  `,
);

/** `Three objects, please:` tells no more than those do. */
function withoutOpening(text: string): string {
  return text
    .replace(opening, '')
    .replace(/^[\s,.:;]+/u, '')
    .replaceAll(/(?<=[.;:,])\s*(?:,|and)\s*(?=[.;:])/gu, '')
    .replaceAll(/(?<=[.;])\s+[.;]|(?<=[\w`'"][.;])[.;](?=\s)/gu, '');
}
