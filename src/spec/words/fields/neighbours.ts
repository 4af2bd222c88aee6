import { overLines } from '../../../kernel/over-lines.ts';
import { toPairs } from '../values.ts';
import { lazily } from '../phrase.ts';
import { pod, show } from '../say.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Claim, Reader } from '../wish.ts';

/** Pods that are told by a label, beside which it runs or does not. */
const { pattern: told } = lazily(
  overLines`
    (?:
      (?:any |all |other |another )?pods? (?:labell?ed|with|carrying|having|that (?:have|has|carry|carries)|whose label is)
      (?: as| the| a| label)* {pair}|
      (?:带有|具有)?标签(?:为)?~?{pair}~?的~?Pod|
      pod ?-?(?:anti-?)?affinity (?:(?:required|preferred|weight \d{1,3}|requires|prefers|to|with|for|:) ){0,4}{pair}
    )|
  ` +
    overLines`
      (?:
        pods? (?:that have |with |having )|
        pod ?-?(?:anti-?)?affinity (?:(?:required|preferred|weight \d{1,3}|requires|prefers) ){0,4}
      )([a-z][\w./-]{0,60}) in \[?(
        (?!(?:the|an?|this|that|same|its|each|every|namespace)(?!\w))[A-Za-z0-9][\w-]{0,60}
        (?:(?:, ?| or )[A-Z0-9][\w-]{0,60}){0,4}
      )\]?
    `,
);
const topology =
  /(?<![\w./-])(?:topology ?key (?:of |is )?)?["'`]?((?!(?:[\w-]+\.)*(?:ghcr|quay|docker|gcr|ecr|azurecr|registry)\.)(?:[a-z0-9-]+\.)+[a-z]{2,6}\/[a-z][\w.-]*\w)(?![\w/-])["'`]?(?!\s?[:=])/giu;
const apart =
  /anti-?affinity|反亲和|(?:not|never|n't|nor|no two|no other)(?: to| ever)? (?:be|run|share|land|sit|stand|live|end|meet|co-?exist|place|put|schedule|host|hold|pods?)|had better not|forbid|prohibit|avoid|keep away|apart from|避免|不(?:与|和|要|能|得)/iu;
const together = /(?<!anti)(?<!anti-)affinity|亲和|same|in its|together|beside|next to|同一|相同/iu;
const preferring = /prefer|had better|if possible|ideally|优先|尽量|最好|首选|weight|权重/iu;
const ends =
  /[.;](?=\s)|[。;；\n]|,? and (?=prefer|requir|must|should|avoid|never|no two )|,?(?:并且|以及|同时)(?=优先|必须|尽量|最好|首选|不|避免)|, (?=and |but |no two |never )/giu;

/** Where pods stand that others must or should stand beside, or far from, in whatever order it is told. */
export const neighbours: Reader = {
  id: 'neighbours',
  read: (words) => [...words.matchAll(told())].flatMap((match) => claimOf(words, match)),
};

function claimOf(words: string, match: RegExpExecArray): Claim[] {
  const [said, ...groups] = match;
  const start = match.index;
  const end = start + said.length;
  const clause = clauseAt(words, start, end);
  const text = words.slice(clause.start, clause.end);
  const labelSelector = selectorOf(groups);
  const topologyKey =
    placeIn(text, clause.start, match) ??
    inherited(words.slice(Math.max(0, clause.start - longest), clause.start)) ??
    places.find(([place]) => place.test(text))?.[1];
  const isSaid = apart.test(text) || together.test(text);
  if (topologyKey === undefined || !isSaid || labelSelector === undefined) return [];
  const affinity = affinityOf(text, { labelSelector, topologyKey });
  return [
    { ...pod({ affinity }), value: show(affinity), start, end, subject: { en: 'Placement', zh: '调度' } },
  ];
}

/** `app=web`, or `security in S1`. */
function selectorOf(groups: readonly (string | undefined)[]): JsonMap | undefined {
  const [key, values] = groups.slice(-2);
  if (key !== undefined && values !== undefined)
    return { matchExpressions: [{ key, operator: 'In', values: values.split(/, ?| or /u) }] };
  const matchLabels = toPairs(groups.find((group) => group !== undefined) ?? '');
  return Object.keys(matchLabels).length === 0 ? undefined : { matchLabels };
}

/** Where no key is told. */
const places: readonly (readonly [RegExp, string])[] = [
  [/(?:same|share an?|single|common|its|one) (?:availability )?zone(?!\w)/iu, 'topology.kubernetes.io/zone'],
  [/(?:same|share an?|single|common|its|one) (?:node|host|machine|server)(?!\w)/iu, 'kubernetes.io/hostname'],
  [/同一个?(?:可用)?区|相同的?(?:可用)?区/u, 'topology.kubernetes.io/zone'],
  [/同一[个台]?(?:节点|主机|机器)|相同的?(?:节点|主机|机器)/u, 'kubernetes.io/hostname'],
];

function placeIn(text: string, from: number, match: RegExpExecArray): string | undefined {
  return [...text.matchAll(topology)].find(({ index, 0: whole }) => !covers(from + index, whole, match))?.[1];
}

function affinityOf(text: string, term: JsonMap): JsonMap {
  const weight = /(?:weight|权重)(?: of| is|:|=|为|是)*\s?(\d{1,3})/iu.exec(text)?.[1] ?? '100';
  const preferred = [{ weight: Number(weight), podAffinityTerm: term }];
  const meant = preferring.test(text)
    ? { preferredDuringSchedulingIgnoredDuringExecution: preferred }
    : { requiredDuringSchedulingIgnoredDuringExecution: [term] };
  return { [apart.test(text) ? 'podAntiAffinity' : 'podAffinity']: meant };
}

/** `pods with x have to be in its zone; those with y had better not be`: the same zone. */
function inherited(before: string): string | undefined {
  return [...before.matchAll(topology)].at(-1)?.[1];
}

function covers(at: number, whole: string, { index, 0: said }: RegExpExecArray): boolean {
  return at < index + said.length && index < at + whole.length;
}

const longest = 240;

function clauseAt(words: string, start: number, end: number): { start: number; end: number } {
  const from = Math.max(0, start - longest);
  const before = [...words.slice(from, start).matchAll(ends)].at(-1);
  const after = words.slice(end, end + longest).search(ends);
  return {
    start: before === undefined ? from : from + before.index + before[0].length,
    end: after === -1 ? Math.min(words.length, end + longest) : end + after,
  };
}
