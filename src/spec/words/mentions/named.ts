import { overLines } from '../../../kernel/over-lines.ts';
import { overlaps, type Span, type Words } from '../span.ts';
import { noApposition, noEnclosed, noSubject, noName } from './no-names.ts';

/** A name in quotes or of several parts beside the word for the kind. */
export function nameBeside(text: string, { start, end }: Span): string | undefined {
  const after = text.slice(end, end + 90).replace(noun, '');
  const before = text.slice(Math.max(0, start - 90), start);
  return rightAfter(after) ?? toldAfter(after) ?? rightBefore(before) ?? namedBefore(before);
}

function rightAfter(after: string): string | undefined {
  const said =
    /^\s?["'`]([a-z0-9][a-z0-9.-]{0,80})["'`]|^(?:\s\(?|:\s?(?=[a-z0-9-]+(?:[,;]|$)))([a-z0-9]+(?:-[a-z0-9]+)+(?:\.[a-z0-9-]+)*)(?![\w/]|:[^\s/\p{Script=Han}])/u.exec(
      after,
    );
  const name = said?.[1] ?? said?.[2];
  return said?.[1] === undefined && noApposition.test(name ?? '') ? undefined : name;
}

/** `the daemon set is node-tuner`, `a deployment (backend)`, `a pod, task-pv-pod, ...` */
function toldAfter(after: string): string | undefined {
  const [named, enclosed, apart] = [isNamed, isEnclosed, apposed]
    .map((one) => one.exec(after))
    .map((said) => said?.[1] ?? said?.[2]);
  if (named !== undefined && !noApposition.test(named) && !noName.test(named)) return named;
  if (enclosed !== undefined && !noEnclosed.test(enclosed) && !noName.test(enclosed)) return enclosed;
  return apart !== undefined && !noApposition.test(apart) && !noName.test(apart) ? apart : undefined;
}

function rightBefore(before: string): string | undefined {
  const said =
    /(?:["'`]|(?:名为|叫做?|名叫)\s?)([a-z0-9][a-z0-9-]{0,80})["'`]?\s?的\s?(?:无头|headless\s?|ClusterIP\s?|NodePort\s?|LoadBalancer\s?)?$|["'`]([a-z0-9][a-z0-9-]{0,80})["'`]\s?$/u.exec(
      before,
    );
  return said?.[1] ?? said?.[2];
}

const isNamed = new RegExp(
  overLines`
    ^(?:\s(?:in front(?: of (?:it|them|the pods))?|behind it|for (?:it|them)))?\s(?:is|should be|shall be|will be)\s(?:named |called )?["'\x60]?([a-z0-9]+(?:-[a-z0-9]+)+)["'\x60]?
    (?=\s(?:in|with|and|of|for)(?!\w)|,|\.(?:\s|$)|$)|
    ^\sis\s([a-z][a-z0-9]{2,40}),\s(?:the|and)\s
  `,
  'u',
);
const isEnclosed =
  /^\s?\(["'`]?([a-z0-9]+(?:-[a-z0-9]+)*)["'`]?(?:\)|,\s?(?=\p{Script=Han})|,\s[a-z0-9./-]+:[\w.])/u;
/** `a claim, task-pv-claim, for 3Gi` */
const apposed = new RegExp(
  overLines`
    ^,\s["'\x60]?(?:(?:also|named|called)\s)?(
      [a-z0-9]+(?:-[a-z0-9]+)+|
      [a-z][a-z0-9]{1,40}(?=
        ,\s(?:
          is|runs|uses|has|which|that|based|with|should|must|starts|executes|mounts|exposes|listens|
          in|of|for|from|whose|running|made|built|consisting|labell?ed|an?|one|two|three|four|five
        )\s|
        \s\((?:in|of|an?|one|two|three|from|image|with|port|label)\s|\s\([a-z0-9][\w./-]{0,60}(?::\s?[\w.]|\))
      )
    )["'\x60]?(?=
      [,;:]|\s?\(|\.(?:\s|$)|\s(?:that|which|with|whose|for|of|in|and|from|running|runs)(?!\w)
    )
  `,
  'u',
);
const between = String.raw`(?:(?!(?:whose|with|and|which|that|where|in|of|has)\s)[\w-]+\s){0,2}$`;
/** The mark that ends what is quoted is none of a name. */
const plainly = String.raw`["'\x60]?([a-z0-9]+(?:-[a-z0-9]+)*)(?:(?<=["'\x60][a-z0-9-]{1,80})["'\x60])?`;
const parted = String.raw`["'\x60]?([a-z0-9]+(?:-[a-z0-9]+)+)["'\x60]?`;
/** `read-only pod`: how it is, and no name. */
const adjective = overLines`
  (?:[a-z]+-)+(?:
    only|based|container|root|line|side|level|wide|like|style|class|node|system|facing|shot|off|scoped|
    privileged|tier|layer|headless|purpose
  )\s
`;
/** `In web-front, a pod has to run` tells where it is. */
const nowhere = String.raw`(?:(?<!(?:[Ii]n|[Ii]nside|[Ww]ithin)\s)|(?=[a-z0-9-]{1,60}-(?:pod|deployment|job|service|set|container|ctr),))`;
const subjectBefore = new RegExp(
  [
    overLines`
      (?:^|\.\s|[;:\n]\s?|,\s(?:and\s)?)${plainly}\s(?:in\s[\w-]{1,50}\s)?
      (?:is|should be|must be|will be|shall be|becomes|(?:should |must |will )become)\s(?:the |an? )
      ${between}
    `,
    String.raw`(?:^|\.\s|[;:\n]\s?|,\s(?:and\s)?|(?:in|of|for|and)\s)${plainly}\s\((?:an?|the)\s${between}`,
    String.raw`(?:^|\.\s|[;\n]\s?|(?:for|For|In)\s)${plainly}\s\(${between}`,
    String.raw`(?:^|\.\s|[;:\n]\s?|\s)${nowhere}${parted},\s(?:an?|the)\s${between}`,
    String.raw`(?:^|\.\s|[;\n]\s?)${plainly},\s(?:an?|the)\s${between}`,
    String.raw`(?:^|\.\s|[;\n]\s?|(?:up|create|add|need|want|deploy)\s)${parted}(?:\sin\s[\w-]{1,60})?:\s(?:the |an? )${between}`,
    String.raw`^${plainly}:\s(?:the |an? )${between}`,
    String.raw`(?:^|[.;]\s|;|\n)(?=[a-z])(?!${adjective})${parted}\s$`,
    String.raw`(?:^|[.;:\n]\s|\s)${parted}\s(?:in\s(?:namespace\s)?[\w-]{1,50}\s)?as\san?\s${between}`,
  ].join('|'),
  'u',
);

/** `memory-demo is a pod in ...` */
function namedBefore(before: string): string | undefined {
  const said = subjectBefore
    .exec(before)
    ?.slice(1)
    .find((group) => group !== undefined);
  return said === undefined || /^\d+$/u.test(said) || noName.test(said) || noSubject.test(said)
    ? undefined
    : said;
}

const plainName = new RegExp(
  overLines`
    ^([a-z][a-z0-9-]{0,62})(?=
      [,.;:()\n]|\s[[{<=]|\s\d{2,5}(?=\s?->|[.,;]|$)|\s->\s|
      \s\d{1,3}(?=\s?[x×]\s|\s(?:replicas?|cop(?:y|ies)|pods?|instances?)(?!\w))|\s\(|
      \s[x×]\s?\d|\s[A-Za-z_][\w.-]{0,60}=|\s["'\x60]?[*\d][\d*/,-]{0,20}\s[*\d]|\s-?\d{3,10}(?=[,;]|$)|(?<=[\d-][a-z0-9-]{0,40})\s\d{1,5}[KMGT]i?(?!\w)|
      \s[a-z0-9][\w.-]*(?:/[\w.-]+)*:[\w.]|\s[a-z0-9][\w.-]*/[\w./-]+(?=[\s,;]|$)|
      \s(?:
        governed|mapped|backed|mounted|managed|gets|holding|storing|containing|whose|plus|which|after|
        before|labell?ed|serving|can|may|into|within|inside|behind|type|with|that|which|in|of|on|for|
        using|uses|and|is|has|from|runs|running|to|as|should|must|at|image|port|listens|needs|mounts|
        command|sets|reads|gets|prints|writes|serves|executes|uses|has|mounts|may|also|opens|takes|
        keeps|needs|exposes|holds|prepares|waits|downloads|shows|sends|stores|scrapes|allows|keep|
        that's|class|host|ns|namespace|replicas|schedule|selector|container|ports|volume|label|labels|
        env|args|min|max|ClusterIP|NodePort|LoadBalancer|ExternalName|headless|between|selects|where|selecting|without|every|
        daily|allowing|binding|requesting|attached|bound|named|via|annotations?|selectors?|hosts?|
        rules?|data|keys?|targets?|targeting|scale[sd]?|storage|access|capacity|value|verbs?|users?|
        groups?|den(?:y|ies)|hard|path|tls|provisioner|parameters|resources|controller|source|
        containers|hostnames?|parentrefs?|issuer|accepts|requires|applies|points|lets|limits|grants|
        restricts|defines|provides|forwards|maps|wants|asks|answers|belongs|lives|sees|becomes|carries|
        acts|learns|stands|(?:re)?(?:expos|listen|rout|forward|send|mapp|scal|publish|answer|balanc|point|lead|
        direct|cover|protect|guard|keep|limit|open|accept|tak|carry|hav|execut|print|read|writ|consum|pull|
        start|grant|permitt|block|sett|defin|provid|giv|match|mount|need|requir|ask|wait|sleep|connect|shar|
        referenc|pinn|cap|capp|queu|handl|offer|us|spread|tolerat|claim|copy|fetch)ing|[a-z]{2,20}[A-Z][A-Za-z]{2,40}
      )(?!\w)|
      \s?\p{Script=Han}|$
    )
  `,
  'u',
);

/** Beside a Han character there is no space. */
function afterSpace(text: string, end: number): number | undefined {
  if (/\p{Script=Han}/u.test(text.slice(end - 1, end))) return end;
  return /\s/u.test(text.slice(end, end + 1)) ? end + 1 : undefined;
}

const noun = /^\s(?:object|resource|manifest|definition|ya?ml|config(?:uration)?)(?=\s)/iu;
const filler = new RegExp(`${noun.source}|^(?:对象|资源)|^\\s(?:named?:?|name is|called)(?=\\s)`, 'iu');

/** `Service web, port 80`, `a deployment api that runs ...`: one plain word that nobody has claimed. */
export function nameAfter({ text, claims }: Words, end: number): string | undefined {
  const between = filler.exec(text.slice(end, end + 16))?.[0] ?? '';
  const from = afterSpace(text, end + between.length);
  if (from === undefined) return undefined;
  const [said = '', name = ''] = plainName.exec(text.slice(from, from + 90)) ?? [];
  const at = { start: from, end: from + said.length };
  return said === '' ||
    isNoName(name, text.slice(from + said.length)) ||
    claims.some((claim) => overlaps(claim, at))
    ? undefined
    : name;
}

/** `ClusterRole monitoring with ...`: what ends like a verb is what somebody does there. */
const isNoun =
  /^(?:(?:monitor|stag|test|bill|logg|trad|process|book|schedul|pric|rout|mail|stream|train|p|trac)ing|(?:un)?trusted|sandboxed|hardened|isolated|unprivileged)$/u;

/** `the pod hardened (one container)`: what is told in brackets behind it is told of a name. */
function isNoName(name: string, after: string): boolean {
  return (
    noName.test(name) &&
    !(/^[a-z]{5,}ing$/u.test(name) && /^,\s[a-z]/u.test(after)) &&
    !(
      isNoun.test(name) &&
      /^(?:\s\(|\s(?:with|for|in|that|uses|selects?|selector|runs|has|[a-z]{2,20}[A-Z]\w{2,40})\s|:\s|,\s?[a-z\p{Script=Han}])/u.test(
        after,
      )
    ) &&
    !(
      /^[a-z]{1,20}ing$/u.test(name) &&
      /^\s(?:ns|in (?:the )?namespace|namespace|class|image|[a-z]{2,20}[A-Z]\w{2,30})\s/u.test(after)
    ) &&
    !(
      /.(?:ed|ing)$/u.test(name) &&
      !/^(?:nam|call|bas|us|runn|expos|label|mount|shar)/u.test(name) &&
      /^\s\((?:one|with|a|an|its)\s/u.test(after)
    )
  );
}
