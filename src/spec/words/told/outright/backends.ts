import { literally } from '../../../../kernel/literally.ts';
import { overLines } from '../../../../kernel/over-lines.ts';

const name = '["\'\x60]?([a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){0,6})["\'\x60]?';
const port = String.raw`(?:port\s)?(\d{2,5})`;
/** `a (port 80)`, `a on port 80`, `a, listening on 80` */
const one = String.raw`${name}(?:\s?\((?:(?:on|listening\son)\s)?${port}\)|\s(?:on|at|with)\s${port}|,?\s(?:which\s)?(?:listening|listens|serving)\son\s${port},?|:(\d{2,5}))`;
const row = String.raw`${one}(?:(?:,\sand\s|,?\sand\s|,\s)${one}){0,4}`;
const several = String.raw`(?:(?:the|these|those|our|my|two|three|four|[2-4]|already|existing|following|kubernetes)\s){0,4}services?`;
/** Services that are there already, each with the port that it has. */
const given: readonly RegExp[] = [
  overLines`(?<=^|[.!?]\s|\n)(?:given|assume|assuming|with|for|imagine|suppose|take)\s(?:that\s)?(?:(?:we|i)\shave\s)?${several}(?:\salready)?\s?[,:–-]*\s${row}(?:\s(?:exist|already\sexist|are\srunning))?\s?[,.:;–-]+\s`,
  overLines`(?<=^|[.!?]\s|\n)(?:there\sare|(?:we|i)(?:\salready)?\s(?:have|run|use))(?:\salready)?\s${several}(?:\salready)?\s?[,:–-]*\s${row}(?:\salready)?[.;]\s`,
  overLines`(?<=^|[.!?]\s|\n)(?:there\sare|(?:we|i)(?:\salready)?\s(?:have|run|use))(?:\salready)?\s${row}\s(?:as|being)\s${several}[.;]\s`,
  overLines`(?<=^|[.!?]\s|\n)${several}\s${row}\s(?:already\sexist|exist(?:\salready)?|are\sthere\salready|are\s(?:already\s)?(?:running|given|in\splace|deployed|there))[.;]\s`,
  overLines`(?<=^|[.!?]\s|\n)${row}\sare\s(?:two\s|three\s)?(?:existing|given|running)\sservices[.;]\s`,
].map((pattern) => new RegExp(pattern, 'iu'));
const inTurn =
  /[;,.]\s(?:and\s)?(?:their|the|its)\sports?\s(?:are|being)\s(\d{2,5}(?:(?:,\sand\s|,?\sand\s|,\s)\d{2,5}){1,4})(?:,?\srespectively)?(?=[.;]|$)/iu;
/** `is served by the Service a and the prefix /b by the Service b` */
const left =
  /(?<=\sis\sserved\sby\s[^.;\n]{3,80})((?:,?\sand\s|,\s)(?:the\s)?(?:path\s|prefix\s){0,2}\/[\w./-]{0,60}\s)by\s/giu;
const isWay = /(?<![\w-])(?:ingress|http\s?route|gateway|virtual\s?service)(?![\w-])/iu;

/** `Given two Services, a (port 80) and b (port 90) … go to a`: each with its port where something is sent to it, and none of them is made. */
export function sentToPorts(words: string): string {
  if (!isWay.test(words)) return words;
  return inTheirTurn(givenBefore(words.replaceAll(left, '$1is served by ')));
}

function givenBefore(words: string): string {
  const found = given.map((pattern) => pattern.exec(words)).find((one) => one !== null);
  if (found === undefined || found === null) return words;
  const ports = portsIn(found[0]);
  const rest = words.slice(found.index + found[0].length);
  const told = pointedAt(rest, [...ports.keys()]);
  const sent = [...ports].reduce((sum, [own, to]) => withPort(sum, own, to), told);
  // Of one that nothing is sent to nobody knows why it was told.
  if ([...ports.keys()].some((own) => !told.includes(own))) return words;
  return `${words.slice(0, found.index)}${sent.replace(/^[a-z]/u, (letter) => letter.toUpperCase())}`;
}

function portsIn(said: string): ReadonlyMap<string, string> {
  const all = [...said.matchAll(new RegExp(one, 'giu'))];
  return new Map(all.map(([, own = '', ...ports]) => [own, ports.find((to) => to !== undefined) ?? '']));
}

const places: readonly (readonly [RegExp, number])[] = [
  [/(?<=\sto\s|\sby\s)the\s(?:former|first)(?:\s(?:one|service))?(?![\w-])/giu, 0],
  [/(?<=\sto\s|\sby\s)the\s(?:latter|second|other)(?:\s(?:one|service))?(?![\w-])/giu, 1],
];

/** `to the former` */
function pointedAt(words: string, names: readonly string[]): string {
  if (names.length !== 2) return words;
  return places.reduce((sum, [said, at]) => sum.replaceAll(said, names[at] ?? ''), words);
}

function withPort(words: string, own: string, to: string): string {
  const sent = new RegExp(
    String.raw`(?<=\s(?:to|by|at|from|for|->|→|service|backend)\s(?:the\s)?(?:service\s)?["'\x60]?)${literally(own)}(?![\w-]|["'\x60]?(?:\s(?:on|at)\s(?:port\s)?\d|:\d|\s?\((?:port\s)?\d))(["'\x60]?)`,
    'giu',
  );
  return words.replaceAll(sent, (_, mark: string) => `${own}${mark} on port ${to}`);
}

/** `…; their ports are 80 and 90 respectively` */
function inTheirTurn(words: string): string {
  const found = inTurn.exec(words);
  if (found === null) return words;
  const ahead = words.slice(0, found.index);
  const names = new Set(
    [...ahead.matchAll(/(?<=\sservice\s)["'`]?([a-z][a-z0-9-]{0,60})["'`]?(?=\s|$|[.,;])/giu)].map(
      ([, own = '']) => own,
    ),
  );
  const ports = (found[1] ?? '').split(/,\sand\s|,?\sand\s|,\s/u);
  if (names.size !== ports.length) return words;
  const told = [...names].reduce((sum, own, at) => withPort(sum, own, ports[at] ?? ''), ahead);
  return `${told}${words.slice(found.index + found[0].length)}`;
}
