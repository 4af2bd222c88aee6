import type { Rewriting } from '../text/rewriting.ts';

const spaced = (pattern: string): RegExp => new RegExp(pattern.replaceAll(' ', '\\s'), 'giu');

const number = (id: string): string =>
  `(?:(?:the|its) )?(?:service )?(?:port )?(?<${id}>\\d{2,5})(?![\\w:/%-]|\\.\\w)`;
const called =
  '["\'\x60]?(?!and|which|that|it|is|in|on|of|to|then|tcp|udp)(?<NAME>[a-z](?:[a-z0-9-]{0,13}[a-z0-9])?)["\'\x60]?(?![\\w-])';
const name = (id: string): string => called.replace('NAME', id);
const calling = '(?:(?:to be )?(?:called|named)|known as|as|name)';
/** `(called smtp, handed to`, `, a port to be called mqtt,`, `(http)` */
const naming = `(?: ?\\((?:${calling} )?${name('inside')}(?:\\)|[,;])|,? (?:(?:a|the) port )?${calling} ${name('beside')},?| ?\\((?<proto>tcp|udp)\\)|)`;
const protocol = '(?:(?<before>tcp|udp|sctp) )?';
const what =
  '(?:(?:incoming )?(?:connections?|traffic|requests|calls|datagrams|packets|whatever (?:arrives|comes in)|what (?:arrives|comes in)|everything)(?: (?:that )?(?:arrives?|arriving|coming in|received|reaching it))? )?';
const at = '(?:(?:on|at|over|via|through) )?';
const filler =
  '(?:(?:and|which|that|it|is|are|be|gets?|should|will|must|shall|to|being|then|has|have|service|the|this|but|whereas|while|there|from)(?: |, ?)){0,5}';
const verb =
  '(?:forward(?:s|ed|ing)?|hand(?:s|ed|ing)?|pass(?:es|ed|ing)?|lead(?:s|ing)?|led|go(?:es|ing)?|rout(?:es?|ed|ing)|direct(?:s|ed|ing)?|send(?:s|ing)?|sent|map(?:s|ped|ping)?|end(?:s|ing)? up|redirect(?:s|ed|ing)?|deliver(?:s|ed|ing)?|relay(?:s|ed|ing)?|stay(?:s|ing)?|translat(?:es|ed|ing)|point(?:s|ing)?|arriv(?:es|ing)|targets|targeting)';
const onward =
  '(?: (?:it|them|that|those|this|all|traffic|connections?|requests|on|over|along|up|straight|internally)){0,3}';
const target = `(?:(?:the|their|its) )?(?:(?:container|target|pods?)(?:'s?)? )?(?:port )?(?<target>\\d{2,5})(?![\\w:/%-]|\\.\\w)`;
const inside =
  '(?: (?:in|of|on|inside) (?:the |its |those |their |these )?(?:selected |backing )?(?:pods?|containers?)(?! (?:[\\w./-]+[=:]|that|which|with|labell?ed|marked|carrying|in)))?';
const end = '(?<close>\\))?';

/** `traffic on port 80 (http) is handed on to 8080 of the pods`: a port, what it is called, and where it leads. */
const led = spaced(
  `(?<![\\w./:=-])(?:of |plus )?${protocol}${what}${at}${number('port')}${naming},? ${filler}${verb}${onward} (?:to |at |on |onto |into )?${target}${inside}${end}`,
);
const entry =
  'port \\d{2,5}(?: named [a-z][a-z0-9-]{0,14})? with target port \\d{2,5}(?: and protocol (?:TCP|UDP|SCTP))?';
/** `UDP port 53 named dns with target port 5353`: the one ahead is not that of the port before. */
const ahead = spaced(
  `(?<before>tcp|udp|sctp) ${number('port')}${naming} (?:with |and )?(?:the )?target ?port ${target}${inside}${end}`,
);
/** `maps port 80 to 8080`: the verb comes first. */
const leading = spaced(
  `(?<![\\w-])${verb} (?:(?:incoming|all|the) )?(?:traffic|requests|connections)?(?: ?(?:on|at|from|of) )?${number('port')}${naming} (?:on )?to ${target}${inside}(?! of the)${end}`,
);
/** `..., and 443 to 8443`: what it does is said of the one before. */
const goingOn = spaced(
  `(?<=${entry})(?<joint>,? (?:and |plus )?|, )(?:the )?(?:port )?(?<port>\\d{2,5})${naming} (?:on )?to ${target}${inside}${end}(?![\\w-])`,
);
/** `..., named http and https` */
const inTurn = spaced(
  `(?<one>port \\d{2,5})(?<rest> with target port \\d{2,5}(?:,| and|, and) )(?<other>port \\d{2,5})(?<more> with target port \\d{2,5}),? (?:and (?:are )?)?(?:called|named) (?<first>[a-z][a-z0-9-]{0,14}) and (?<second>[a-z][a-z0-9-]{0,14})(?: respectively)?(?![\\w-])`,
);
const service = /(?<![\w./-])(?:service|svc|load ?balancer|node ?port|cluster ?ip)(?![\w/-])/iu;
const others =
  /(?<![\w-]|[=:]\s?)(?:ingress|route|network ?policy|virtual ?service|gateway|istio|iptables)(?![\w-])/iu;

/** `TCP in either case`: what is said of all stands best with what each is told as. */
const ofAll =
  /(?<![\w-])(?:(?:both|either|each|all)(?![\w-])[^.]{0,30}\sTCP|TCP\s[^.]{0,15}(?:both|either|each|all))(?![\w-])/iu;

const isOfService = (text: string): boolean => service.test(text) && !others.test(text) && !ofAll.test(text);

/** What may stand ahead of a port that is called nothing: another word would be its name, or a verb of its own. */
const plainAhead =
  /(?:^|[.;:(]\s?|\n|(?<![\w-])(?:with|ports?|have it listen on)\s|(?<=\d[^.;]{0,30})(?:,|(?<![\w-])(?:and|plus))\s|(?:(?:service|svc)\s(?:(?:named|called)\s)?["'\x60]?[\w-]{1,63}["'\x60]?|(?<![\w-])it)\s(?:(?:that|which|should|must|has to|accepts?|takes?)\s){0,2}|(?<=selec[a-z]{1,6}\s(?:only\s)?[\w./-]{1,60}=[\w.-]{1,60}(?:\sonly)?),?\sand\s)$/iu;
const byNodes = /(?<!\d)3[0-2]\d{3}(?!\d)/u;
/** Where the ports of containers are told as well. */
const workload = /(?<![\w-])(?:deployment|stateful\s?-?set|daemon\s?-?set)/iu;
const ofContainer = /(?<![\w-])containers?(?![\w-])/iu;

/** `Service api, 80 to 8080` */
const bare = spaced(
  `(?<=(?<![\\w-])(?:service|svc) (?:(?:named|called) )?)(?!(?:on|at|of|from|port|ports|for|to|with|and|that|which)(?![\\w-]))(["'\x60]?[a-z][a-z0-9-]{0,60}["'\x60]?)[,:]? (?:port )?(\\d{2,5}) (?:to|->|=>|→) (\\d{2,5})(?![\\w/%-]|\\.\\w)`,
);

export const ledPorts: readonly Rewriting[] = [
  [
    bare,
    (...[, name = '', port = '', to = '']) => `${name} with port ${port} with target port ${to}`,
    isOfService,
  ],
  [led, told, isOfService],
  [leading, (...found) => (isClear(found) ? `with ${told(...found)}` : String(found[0])), isOfService],
  [ahead, told, isOfService],
  // Each goes on from the one before it.
  ...Array.from({ length: 4 }, (): Rewriting => [goingOn, told, isOfService]),
  [inTurn, namedInTurn, isOfService],
];

/** No other word than these ports' own says what is told here. */
function isClear(found: readonly unknown[]): boolean {
  const [said, offset, text] = [found[0], found.at(-3), found.at(-2)] as [string, number, string];
  if (byNodes.test(said)) return false;
  const groups = found.at(-1) as Groups;
  if ((groups['joint'] ?? groups['inside'] ?? groups['beside']) !== undefined) return true;
  const isOfContainer = ofContainer.test(said) && workload.test(text);
  return !isOfContainer && plainAhead.test(text.slice(Math.max(0, offset - 100), offset));
}

type Groups = Readonly<Record<string, string | undefined>>;

function told(...found: readonly unknown[]): string {
  const [said] = found;
  const groups = found.at(-1) as Groups;
  if (typeof said !== 'string' || !isClear(found)) return String(said);
  const { joint = '', port = '', target: to = '' } = groups;
  const isOpen = said.includes('(');
  const closed = isOpen ? '' : (groups['close'] ?? '');
  return `${joint}port ${port}${nameIn(groups)} with target port ${to}${protocolIn(groups)}${closed}`;
}

function nameIn({ inside: one, beside }: Groups): string {
  const name = one ?? beside;
  return name === undefined ? '' : ` named ${name}`;
}

function protocolIn({ before, proto }: Groups): string {
  const protocol = before ?? proto;
  return protocol === undefined ? '' : ` and protocol ${protocol.toUpperCase()}`;
}

function namedInTurn(...found: readonly unknown[]): string {
  const { one = '', rest = '', other = '', more = '', first = '', second = '' } = found.at(-1) as Groups;
  return `${one} named ${first}${rest}${other} named ${second}${more}`;
}
