import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const soft = String.raw`(?:if\s(?:at\sall\s|it['’]?s\s|that['’]?s\s)?possible|(?:where|when|wherever|whenever)(?:ver)?\spossible|(?:if|where)\s(?:you|it|we|they)\scan|preferably|ideally|best[\s-]?effort|as\sfar\sas\spossible|(?:but\s)?(?:it['’]?s\s|that['’]?s\s|this\sis\s)?(?:not\s(?:a\s(?:must|hard\s(?:rule|requirement))|mandatory|required|strictly(?:\srequired)?)|no\s(?:must|hard\s(?:rule|requirement)))|nice\sto\shave|soft(?:ly)?|preferred|a\spreference|prefer(?:\sto\shave)?|try\sto(?:\s(?:have|get|keep|run|put|place)(?:\s(?:them|it|(?:the\s|all\s)?(?:pods|replicas|copies)))?)?|would\sbe\s(?:nice|good|great|better))`;
const node = String.raw`(?:(?:worker|physical|cluster)\s)?(?:nodes?|machines?|hosts?|servers?|vms?)`;
const zone = String.raw`(?:(?:availability|failure)\s)?(?:zones?|azs?)`;
const places = String.raw`(?<where>(?:${node}|${zone})(?:(?:\sand\s|/|\s?&\s?)(?:${node}|${zone}))?)`;
const many = String.raw`(?:(?:all|the|our|several|different|multiple|available|distinct|separate|various|two|three)\s){0,4}`;
const copies = String.raw`(?:pods?|cop(?:y|ies)|replicas?|instances?|of\sthem)`;
const apart = [
  String.raw`(?:(?:just|only|exactly|at\smost|max(?:imum)?)\s)?(?:one|1|a\ssingle)(?:\s${copies})?\s(?:per|on\s(?:each|every)|for\s(?:each|every)|/)\s?${places}`,
  String.raw`(?:spread(?:s|ing)?|distribut(?:e|ed|ing)|scatter(?:ed)?)(?:\s(?:out|evenly|them|it|the|all|our|${copies})){0,4}\s(?:over|across|between|among|on|onto)\s${many}${places}`,
  String.raw`(?:(?:each|all)\s)?(?:on|in|to)\s(?:different|separate|distinct|their\sown|(?:a\s)?(?:different|separate|own))\s${places}`,
  String.raw`(?:pod\s)?anti-?affinity\s(?:per|on|by|across|over)\s${places}`,
  String.raw`(?:never|not|no)\stwo(?:\s${copies})?\son\s(?:the\ssame|one|a\ssingle)\s${places}`,
];
const label = String.raw`(?:(?:(?:pod\s)?anti-?affinity|affinity|spread(?:ing)?|scheduling|placement)\s?:\s)?`;
const end = String.raw`(?=\s?(?:[,.;)\n]|$)|\s(?:and|with|but)\s)`;

/** `3 replicas, one per node if possible`: what is only preferred is not required. */
export const softWordings: readonly Rewriting[] = apart.flatMap((said): Rewriting[] => [
  [anyCase(String.raw`(?<![\w-])${label}${soft},?\s(?:to\s)?${said}${end}`), preferred],
  [
    anyCase(String.raw`(?<![\w-])${label}${said}(?:\s?,\s|\s?\(|\s-{1,2}\s|\s)${soft}(?:\)|${end})`),
    preferred,
  ],
]);

function preferred(...found: readonly unknown[]): string {
  const { where = '' } = found.at(-1) as { readonly where?: string };
  const isBoth = isZone.test(where) && isNode.test(where);
  if (isBoth) return `soft anti-affinity per node, ${overZones}`;
  return isZone.test(where) ? overZones : 'soft anti-affinity per node';
}

const isZone = new RegExp(zone, 'iu');
const isNode = new RegExp(node, 'iu');
const overZones = 'topology spread over zones with ScheduleAnyway';
