import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import { rewritten, type Rewriting } from '../../text/rewriting.ts';
import { ownPortIn } from './own-port.ts';
import { labelsSaid, onlyRun, pickedBy, shownIn, type Shown } from './shown.ts';
import { besideOf, part } from './wholly.ts';

const wall = overLines`
  (?:network\s?polic(?:y|ies)|netpol|(?<!(?:restart|pull|concurrency|reclaim|management|disruption|security|update|eviction|traffic)\s)policy)
`;
const kind = new RegExp(
  String.raw`(?<![\w-])(?:an?\s|the\s)?${wall},?\s?(?:called\s|named\s)?["'\x60]?(?<name>(?!for|that|which|to|so|in|on|with)[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){0,5})["'\x60]?(?![\w-])`,
  'iu',
);
const traffic =
  /(?<!\w)(?:ingress|inbound|incoming|egress|traffic|connections?|connects?|accepts?|reach)(?!\w)/iu;

/** `a policy called x, covering inbound traffic`: a wall that nobody calls by its kind, beside what it shall guard. */
export function isWallAsked(words: string, documents: readonly JsonMap[]): boolean {
  const all = shownIn(documents);
  const isOther = all.every((one) => one.kind !== 'NetworkPolicy') && all.some(({ isRun }) => isRun);
  return isOther && toldIn(rewritten(words, ownPortIn(words, all)), all) !== undefined;
}

/** `netpol x for these pods: ingress only, from pods role=web (same ns)`: said whole, where every word of it is known. */
export function wallsIn(all: readonly Shown[]): Rewriting[] {
  return [[/^[^]{1,4000}$/gu, (words) => toldIn(words, all) ?? words]];
}

function toldIn(words: string, all: readonly Shown[]): string | undefined {
  const { name } = kind.exec(words)?.groups ?? {};
  const run = onlyRun(all);
  const labels = run && labelsSaid(pickedBy(run));
  if (run === undefined || labels === undefined || name === undefined) return undefined;
  const { peers: who, through } = traffic.test(words) ? letIn(words) : nobody;
  if (who.length === 0) return undefined;
  return `Create a NetworkPolicy named ${name}${besideOf(run)} that applies to pods labelled ${labels.replaceAll(': ', '=')} and allows incoming${through} traffic${portSaidOf(words)} only from ${who.join(', and from ')}.\n`;
}

type LetIn = { readonly peers: readonly string[]; readonly through: string };
const nobody: LetIn = { peers: [], through: '' };

/** Who is let in, where nothing else is said. */
function letIn(words: string): LetIn {
  const { peers: who, left } = peersIn(words.replace(kind, ' '));
  const ports = [...left.matchAll(portSaid)];
  const rest = left
    .replaceAll(portSaid, ' ')
    .replaceAll(idle, ' ')
    .replaceAll(/[\s,.;:()-]/gu, '');
  if (ports.length > 1 || rest !== '') return nobody;
  return { peers: who, through: ports.length === 0 ? '' : ` ${protocolOf(words)}` };
}

function portSaidOf(words: string): string {
  const [first] = words.matchAll(portSaid);
  const { port, number } = first?.groups ?? {};
  return part(port ?? number, (one) => ` on ${protocolOf(words)} port ${one}`);
}

function protocolOf(words: string): string {
  return /(?<!\w)udp(?!\w)/iu.test(words) ? 'UDP' : 'TCP';
}

const pair = String.raw`(?<key>[a-z][\w./-]{0,80})\s?(?:=|:\s?|\s(?:equals|is)\s)\s?["'\x60]?(?<value>[\w.-]{1,63})(?<![.])["'\x60]?`;
const label = String.raw`(?:labell?ed\s(?:with\s)?|carry(?:ing)?\s|carries\s|having\s|has\s|have\s|with\s)?(?:the\s|an?\s)?(?:whose\s)?(?:labels?\s)?`;
const here = String.raw`(?:\s?\(?(?:next\sto\s(?:it|them)\s|beside\s(?:it|them)\s)?(?:in\s)?(?:(?:the|that|its|their|this)\s)?(?:same\s|own\s)?(?:namespace|ns)(?![\w-]|\s[a-z][\w.-]*=)\)?)?`;
const some = String.raw`(?:(?:only|any|all|every|the|those|other)\s){0,3}`;
const peers = [
  new RegExp(
    String.raw`(?<![\w-])(?:${some}(?:pods?|clients?|whatever|whoever|anything|everything|workloads?)\s(?:that\s)?(?:running\s|runs\s|lives?\s|is\s|are\s)?(?:in|of|from)\s)?(?:${some}|an?\s)(?:namespaces|namespace(?!\sthat\scarry\s)|ns)\s(?:that\s|which\s)?${label}${pair}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<![\w-])${some}(?:pods?|clients?|whatever|whoever|anything|everything|workloads?|those)${here}\s(?:that\s|which\s)?${label}${pair}${here}`,
    'iu',
  ),
] as const;

/** Each that is let in, in the one way that it is read, in the order in which they are told. */
function peersIn(words: string): { readonly peers: readonly string[]; readonly left: string } {
  const found: { readonly at: number; readonly said: string }[] = [];
  let left = words;
  for (const [of, peer] of peers.entries())
    for (let own = peer.exec(left); own !== null; own = peer.exec(left)) {
      const { key = '', value = '' } = own.groups ?? {};
      const who = of === 0 ? 'pods of namespaces' : 'pods';
      found.push({
        at: own.index,
        said: `${who} labelled ${key}=${value}${of === 0 ? '' : ' in the same namespace'}`,
      });
      left = `${left.slice(0, own.index)}${' '.repeat(own[0].length)}${left.slice(own.index + own[0].length)}`;
    }
  return { peers: found.toSorted((one, two) => one.at - two.at).map(({ said }) => said), left };
}

const portSaid =
  /(?:(?:tcp|udp)\s)?port\s(?<port>\d{1,5})(?:\/(?:tcp|udp))?|(?<!\w)(?<number>\d{1,5})\/(?:tcp|udp)/giu;
/** What may stand around it without saying more. */
const idle = new RegExp(
  overLines`
    (?:nothing|no\sword)\s(?:is\s(?:said\s)?)?(?:about|on|for)\segress|(?:leave\s)?egress\s(?:stays?\s|is\s)?(?:alone|unrestricted|open|untouched|as\sit\sis)|and\snothing\selse|nothing\selse|(?:here\sis|this\sis|below\sis)\s(?:the|our|my)\s[\w\s]{1,40}(?=\.)|
    (?:two|three|\d)\skinds\sof\sclients?|(?:everything|everyone|anything|anybody)\selse\s(?:is\s)?(?:denied|refused|blocked|stays\sout)|lock(?:s|ed)?\sdown|
    (?<![\w-])(?:please|writ(?:e|es|ing)|create|make|add|need|want|i|we|a|an|the|its?|this|these|those|that|which|for|of|in|on|to|over|by|with|from|and|or|only|both|is|are|be|should|must|shall|may|can|will|
    guards?|protects?|covers?|covering|restricts?|limits?|applies|apply|allows?|allowed|accepts?|permits?|lets?|connect(?:s|ions?)?|open|opens|reach|access|talk|
    tcp|udp|ingress|inbound|incoming|traffic|pods?|namespace|ns|same|own|quoted|given|shown|following|here|below|above|deployments?|stateful\s?sets?|sts|daemon\s?sets?|workloads?|app|data\s?base)(?![\w-])
  `,
  'giu',
);
