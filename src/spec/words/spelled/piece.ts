import { oncePer } from '../../../kernel/once.ts';
import { mayMatch } from '../../../kernel/may-match.ts';
import { soon } from '../../../kernel/soon.ts';
import { wide } from '../../../kernel/wide.ts';
import { neededBy, nextHeld, sieveOf } from '../held.ts';

/** A part of a sentence that says one thing of an object. */
export type Token = {
  readonly key: string;
  readonly said: string;
  /** What it gives, by the names of its blanks. */
  readonly of: Readonly<Record<string, string>>;
};

export type Piece = { readonly key: string; readonly pattern: RegExp };

/** Phrases by what they say: `node port {port}`. A blank may have a name of its own: `{target@name}`. */
export function pieces(said: Readonly<Record<string, readonly string[]>>): Piece[] {
  return Object.entries(said).flatMap(([key, phrases]) =>
    phrases.map((phrase) => ({ key, pattern: patternOf(phrase) })),
  );
}

/** A space in a phrase may be a hyphen; after it the word has ended. What may be repeated is so a few times, or long texts take forever. */
function patternOf(phrase: string): RegExp {
  const own = known.get(phrase) ?? compiled(phrase);
  known.set(phrase, own);
  return own;
}

/** Many are said of several kinds. */
const known = new Map<string, RegExp>();

function compiled(phrase: string): RegExp {
  const source = phrase
    .replaceAll(')*', '){0,5}')
    .replaceAll(')+', '){1,5}')
    .replaceAll(' ?', String.raw`[\s-]?`)
    .replaceAll(' {', String.raw`\s+{`)
    .replaceAll(' ', String.raw`(?:\s+|-)`)
    .replaceAll(/\{(?:(\w+)@)?(\w+)\}/gu, (_, own: string | undefined, blank: string) => {
      return String.raw`["'\x60]?(?<${own ?? blank}>${blanks[blank] ?? blanks['name'] ?? ''})["'\x60]?`;
    });
  return new RegExp(`(?:${source})(?![\\w-])`, 'iuy');
}

const digits = String.raw`\d{1,7}`;
const counts =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|forty|thirty|fifty|zero|a single|single';
/** Words that are no names where a name may stand. */
const noName =
  'there|for|that|in|with|which|has|have|is|are|be|allows?|lets?|should|may|must|will|can|could|to|and|or|of|from|on|at|as|by|where|whose|who|per|under|over|only|named|called|the|an?|its?|it|this|these|those|into|than|if|when|while|then|not|no|without|but|except|selects?|routes?|forwards?|sends?|maps?|matches|grants?|binds?|gives?|makes?|gets?|uses?|keeps?|needs?|applies|permits?|denies|defines?|limits?|sets?|both|all|any|each|every|name|namespaces?|type|plus|asks?|wants?|becomes?|offers?|watches|watch|says|sends?|hangs?|controls?|describes?|points?|refers?|provides?|runs?|behaves?|binding|bindings|labell?ed|same|other|others|annotations?|port|ports|label|labels|selector|class|protects?|restricts?|caps?|targets?|exposes?|listens?|takes?|hands?|answers?|scales?|requires?|demands?|holds?|stores?|contains?|maintains?|was|were|does|do|shall|would|also|until|during|between|among|verbs?|rules?|resources?|users?|groups?|serviceaccounts?|everybody|everyone|anyone|anybody|accepts?|receives?|attached|attaches|belongs?|refers?|hangs|serves?|splits|admits?|carries|covers?|collects?|aggregates?|consists?|comes?|lives?|named|ensures?|guarantees?|pods?|services?|ns|leads?|their|our|IP|address|too|stringData|behind|wanted|needed|required|itself';
/** Behind a kind they tell what it does: `a service exposing port 80 called web`. */
export const doing =
  '(?:target|expos|listen|publish|forward|send|select|point|hold|contain|stor|keep|request|ask|limit|allow|permit|deny|grant|giv|lett|hav|runn|execut|fir|us|serv|offer|need|requir|match|expir|carry|provid|claim|sett|captur|bound|restrict|protect|connect|accept|receiv)ing';
const name = String.raw`(?!(?:${noName}|${doing}|\d+[KMGT]i)(?![\w.-]))[a-z0-9](?:[\w.-]{0,80}\w)?`;
const names = String.raw`${name}(?:["'\x60]?(?:\s?,\s?|\s?,?\s?(?:and|plus|or)\s)["'\x60]?${name}){0,7}`;
/** Names beside verbs: `named a and list pods` lists no second name. */
const object = name.replace('(?!(?:', '(?!(?:get|list|watch|create|update|patch|delete|');
const objects = String.raw`${object}(?:["'\x60]?(?:\s?,\s?|\s?,?\s?(?:and|plus|or)\s)["'\x60]?${object}){0,7}`;
const key = String.raw`(?:[a-z0-9][a-z0-9.-]{0,80}/)?[a-z0-9](?:[\w.-]{0,60}\w)?`;
const pair = String.raw`${key}\s?(?:==?|:(?!/))\s?(?!(?:only|all|the|port|allow|it|its|every|any|no|and|with|which|that)(?!\w))["'\x60]?\w(?:[\w./:@-]{0,120}[\w*])?["'\x60]?`;
/** Where nobody says that it is a label, only `=` makes one. */
const equal = String.raw`${key}\s?==?\s?["'\x60]?[\w/](?:[\w./:@-]{0,120}[\w*])?["'\x60]?`;
/** Fields of objects, which no label is called in the middle of a list. */
const field =
  '(?:type|ports?|targetPort|nodePort|protocol|selector|namespace|name|kind|value|spec|path|host|class|ingressClassName|immutable|data|clusterIP|storageClassName|accessModes?|reclaimPolicy|provisioner|parameters|minAvailable|maxUnavailable|automountServiceAccountToken|imagePullSecrets?|externalTrafficPolicy|internalTrafficPolicy|sessionAffinity|publishNotReadyAddresses|loadBalancerSourceRanges|annotations?|capacity|size|interval|endpoints?|preemptionPolicy|globalDefault|description|schedule|image|replicas)';
const joint = String.raw`(?:\s?,\s?|\s?,?\s?(?:and|plus)\s)`;
const equals = String.raw`${equal}(?:(?:${joint}|\s)${equal}){0,5}`;
/** With a colon they may as well be fields; a list keeps to one sign. */
const colons = String.raw`${pair}(?:${joint}(?!${field}\s?:)${pair}){0,5}`;
const dns = String.raw`(?!\d+(?:\.\d+){3}|(?:i\.e|e\.g)(?!\w))(?:\*\.)?[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,6}`;
const cidr = String.raw`\d{1,3}(?:\.\d{1,3}){3}/\d{1,2}|[0-9a-f:]{2,40}::?/\d{1,3}`;

/** What may stand in a blank. */
const blanks: Readonly<Record<string, string>> = {
  name,
  portName: String.raw`(?!(?:tcp|udp|sctp|${noName}|${doing})(?![\w.-]))[a-z][a-z0-9-]{0,14}`,
  type: 'ClusterIP|NodePort|LoadBalancer|ExternalName|load[ -]?balancer|node[ -]?port|cluster[ -]?ip',
  dirs: '(?:ingress|egress|incoming|outgoing|inbound|outbound)(?:(?:,| and|, and|/| or) (?:ingress|egress|incoming|outgoing|inbound|outbound))?',
  policy: 'Local|Cluster',
  backend: String.raw`(?!(?:service|services|port|ports|path|host|the|and|on|at|to|of|in|prefix|exact|default|all|both)(?![\w-]))[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?`,
  servicePort: String.raw`\d{1,5}|(?!(?:named|called|of|on|the|for|and)(?!\w))[a-z][a-z0-9-]{0,14}`,
  metric: String.raw`(?!(?:the|with|average|of|is|metric)(?![\w-]))[a-z](?:[\w./-]{0,80}\w)`,
  mode: 'Filesystem|Block',
  address: String.raw`\w[\w.-]{0,80}\w`,
  headerName: '[a-z][a-z0-9-]{1,60}',
  subject: String.raw`[\w.+-]{1,60}@[a-z0-9-]+(?:\.[a-z0-9-]+){1,4}|(?:system:)?${name}(?::[\w:-]+)?`,
  subjects: String.raw`(?:[\w.+-]{1,60}@[a-z0-9-]+(?:\.[a-z0-9-]+){1,4}|system:[\w:-]+)|${names}`,
  controller: 'nginx|traefik|haproxy|kong|contour|istio|alb|gce|cilium',
  hyphened: '(?!(?:non|cluster|multi|cross|auto|pre|re|self)-)[a-z0-9]+(?:-[a-z0-9]+){1,5}',
  given: String.raw`(?!(?:stringData|and|or|for|the|an?|with|in|on|of|to)(?![\w.-]))[a-z0-9](?:[\w.-]{0,80}\w)?`,
  word: String.raw`[a-z](?:[\w.-]{0,60}\w)?`,
  port: String.raw`(?<!\w)\d{1,5}(?!\s?%|\.\d)`,
  n: `${digits}|${counts}`,
  share: String.raw`(?:${digits}|${counts})\s?(?:%|percent|per cent)?`,
  amount: String.raw`(?<!\w)\d{1,9}(?:\.\d{1,3})?\s?(?:[KMGTPE]i?B?|m|k)?(?!\w|\.\d)`,
  time: String.raw`(?:${digits}|${counts}|a)\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?)`,
  quantity: String.raw`(?<!\w)\d{1,6}(?:\.\d{1,3})?m?(?![\w.])|${counts}`,
  proto: 'TCP|UDP|SCTP',
  labels: String.raw`${equals}|${colons}`,
  equals,
  names,
  objects,
  host: dns,
  hosts: String.raw`${dns}(?:(?:\s?,\s?|\s?,?\s?and\s)${dns}){0,5}`,
  cidr,
  cidrs: String.raw`(?:${cidr})(?:(?:\s?,\s?|\s?,?\s?(?:and|or)\s)(?:${cidr})){0,5}`,
  path: String.raw`/[\w./*~-]{0,80}(?<!\.)`,
  paths: String.raw`/[\w./*~-]{0,80}(?:(?:\s?,\s?|\s?,?\s?(?:and|or)\s)/[\w./*~-]{0,80}){0,5}(?<!\.)`,
  annotation: key,
  plain: String.raw`(?!(?:with|set|is|to|the|of|value)(?![\w-]))(?:\w(?:[\w./:@-]{0,120}\w)?|/[\w/-]{0,60})`,
  text: String.raw`[^"'\x60\n]{1,200}`,
};

/** What stands between pieces and says nothing. */
const between = /(?:[\s,;:()"'`.?!–—]|-(?=\s))*/uy;

/** What is there where no piece is, if that says nothing. */
export type Glue = (text: string, at: number) => Token | undefined;

/** The pieces of a text, where it is made of nothing else: at each place the longest counts. */
export function tokensIn(said: string, all: readonly Piece[], glue?: Glue): Token[] | undefined {
  const text = wide(said);
  const known = heldIn(text, all);
  const found: Token[] = [];
  let at = skipped(text, 0);
  while (at < text.length) {
    const next = longest(text, at, known) ?? glue?.(text, at);
    if (next === undefined) return undefined;
    found.push(next);
    at = skipped(text, at + next.said.length);
  }
  return found;
}

const sieveFor = oncePer((known: readonly Piece[]) => sieveOf(known.map(({ pattern }) => neededBy(pattern))));

/** Those of which the text has what they cannot do without: most of them are about something else. */
function heldIn(text: string, known: readonly Piece[]): Piece[] {
  const sieve = sieveFor(known);
  const held: Piece[] = [];
  for (let at = nextHeld(text, sieve); at !== -1; at = nextHeld(text, sieve, at + 1)) {
    const piece = known[at];
    if (piece !== undefined) held.push(piece);
  }
  return held;
}

function longest(text: string, at: number, known: readonly Piece[]): Token | undefined {
  let best: Token | undefined;
  for (const { key: own, pattern } of known) {
    pattern.lastIndex = at;
    const match = mayMatch(pattern, text) ? exact(pattern, text) : null;
    if (match === null || match[0].length < (best?.said.length ?? 1)) continue;
    const of = Object.fromEntries(
      Object.entries(match.groups ?? {}).filter((one): one is [string, string] => one[1] !== undefined),
    );
    best = { key: own, said: match[0], of };
  }
  return best;
}

function exact(pattern: RegExp, text: string): RegExpExecArray | null {
  const made = soon(pattern);
  made.lastIndex = pattern.lastIndex;
  return made.exec(text);
}

function skipped(text: string, at: number): number {
  between.lastIndex = at;
  return at + (between.exec(text)?.[0].length ?? 0);
}

/** Where the text gets stuck, for those who add pieces. */
export function stuckAt(text: string, all: readonly Piece[]): string {
  const known = heldIn(text, all);
  let at = skipped(text, 0);
  for (;;) {
    const next = at < text.length ? longest(text, at, known) : undefined;
    if (next === undefined) return text.slice(at);
    at = skipped(text, at + next.said.length);
  }
}
