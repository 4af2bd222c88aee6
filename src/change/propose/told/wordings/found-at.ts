import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { host } from '../hosts.ts';

const at = String.raw`["'\x60]?(?:https?://)?(${host}(?:/[a-z][\w/-]{0,60})?)/?["'\x60]?`;
const who = String.raw`(?:(?:the|our|all|your|other|outside|external|whole)\s){0,2}(?:people|persons|users?|customers?|clients?|visitors?|everyone|everybody|world|browsers?|buyers|shoppers|readers|employees|staff|colleagues|outsiders|partners|public|they|you)`;
const may = String.raw`(?:\s(?:will|can|should|must|shall|may|then|have\sto|are\sto|be\sable\sto|need\sto|go\sto|to)){0,3}`;
const it = String.raw`(?:it|this|that|us|the\s(?:app|application|site|service|page|thing|product|system|website|whole\sthing))`;
/** Of which program: as a group. */
const what = String.raw`(?:${it}|(?:the\s|our\s)?["'\x60]?([a-z][\w-]{1,40})["'\x60]?(?:\s(?:service|app|frontend|site))?)`;
const using = String.raw`(?:reach|find|get\sto|open|access|see|use|visit|call|hit|enter|load|go\sto|connect\sto|talk\sto)`;
const purpose = String.raw`(?:\s(?:in\s(?:a|the|their)\sbrowsers?|to\s${using}\s${what}|for\s${what}))?`;
const called = String.raw`(?:(?:public|external|official|final|main|own|dns|web|internet)\s){0,2}(?:domain|host\s?name|host|address|url|dns\sname|dns\sentry|front\sdoor|entry\spoint|web\saddress|site\saddress)`;
const end = String.raw`(?=\s?(?:[.,;:)\n]|$|(?:and|with|over|while|but|where)\s))`;
const begin = String.raw`(?<![\w./-])`;
const should = String.raw`(?:\s(?:that\s)?(?:comes?\sin|arrives?|should|must|shall|has\sto|have\sto|is\sto|are\sto|needs?\sto|will|then|be|is|are|gets?)){0,4}`;

/** Where people find it, whoever does what there: the place and the program, in this order or the other. */
const placeFirst = [
  String.raw`${begin}${at}\s(?:is|will\sbe|shall\sbe)\s(?:where|the\s(?:place|${called})\s(?:where|at\swhich|under\swhich|by\swhich|on\swhich|that|through\swhich))\s${who}${may}\s${using}\s${what}${end}`,
  String.raw`${begin}(?:${who}|we)${may}\s(?:come(?:s?\sin)?|enters?|connects?|gets?\sin|goes|go|arrives?|talks?)\s(?:through|via|over|by|at|on|under|to|from)\s${at}${purpose}${end}`,
  String.raw`${begin}${who}${may}\s(?:opens?|visits?|calls?|uses?|types?|hits?|loads?|browses?(?:\sto)?)\s${at}${purpose}${end}`,
  String.raw`${begin}${at}\s(?:is|will\sbe|shall\sbe|becomes)\s(?:its|our|the|my)\s${called}(?:\s(?:of|for)\s${what})?${end}`,
  String.raw`${begin}(?:(?:please|and|then)\s){0,2}(?:point|route|send|map|direct|aim|connect)\s${at}\s(?:to|at|towards|onto)\s${what}${end}`,
  String.raw`${begin}(?:(?:all|any|every|the|whatever|everything|web|http|https|browser)\s?){0,3}(?:traffic|requests?|calls|hits|visitors)\s(?:for|to|on|at|from|via|of)\s${at}${should}\s(?:go|goes|routed|ends?\sup|lands?|reach(?:es)?|arrives?|sent|forwarded|directed|served)\s?(?:to|at|in|with|on|by)?\s${what}${end}`,
];
const alone = [
  String.raw`${begin}(?:its|the|our)\s${called}\s(?:is|will\sbe|should\sbe|shall\sbe|must\sbe|:)\s${at}${end}`,
  String.raw`${begin}(?:we|i)\s(?:own|have|bought|registered|reserved|got)\s(?:the\s(?:domain|name)\s)?${at}\s?(?:[;,.:–-]|and)\s?(?:(?:so|please|and|just|then)\s){0,2}(?:point|route|put|use|serve|expose)\s(?:it|that|this)(?:\s(?:there|at\sit|on\sit|for\s(?:it|this|that)|to\sit|under\sit|here))${end}`,
];

export const foundAt: readonly Rewriting[] = [
  ...placeFirst.map((source): Rewriting => [anyCase(source), exposed]),
  ...alone.map((source): Rewriting => [anyCase(source), (_, place = '') => `host ${place}`]),
];

/** Of the program that was named, if any; the last two are no groups. */
function exposed(...[, place = '', ...more]: readonly (string | undefined)[]): string {
  const name = more.slice(0, -2).find((one) => one !== undefined);
  return name === undefined ? `host ${place}` : `expose ${name} at ${place}`;
}
