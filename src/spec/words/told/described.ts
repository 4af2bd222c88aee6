import { overLines } from '../../../kernel/over-lines.ts';
import { rewritten, type Rewriting } from '../text/rewriting.ts';
import type { Described } from './described/described.ts';
import { describedKinds } from './described/kinds.ts';
import { lateIn, type Late } from './described/late.ts';
import { namesIn } from './described/names.ts';
import { spacesTold } from './described/spaces.ts';

const made = overLines`
  (?:resource\s?-?|limit\s?-?)?(?:quotas?|ranges?(?=\s(?:named|called|for|object)))|limit\s?-?ranges?|network\s?-?polic(?:y|ies)|role\s?-?bindings?|
  (?:storage|priority|ingress|gateway|runtime|snapshot)\s?-?class(?:es)?|(?:horizontal\s?)?(?:pod\s?)?auto-?\s?scalers?|hpa|disruption\s?-?budgets?|pdb|
  config\s?-?maps?|custom\s?resource\s?definitions?|crds?|(?:service|pod)\s?-?monitors?|cron\s?-?jobs?|daemon\s?-?sets?|replica\s?-?sets?|
  virtual\s?-?services?|destination\s?-?rules?|ingress(?:es)?(?!\s(?:traffic|rules?|controller))|(?:http|grpc|tcp|tls)\s?-?routes?|volume\s?-?snapshots?|
  endpoints?(?:\s?-?slices?)?|persistent\s?-?volumes?(?:\s?-?claims?)?|pvc?s?|service\s?-?entr(?:y|ies)|kustomization|helm|
  authorization\s?-?polic(?:y|ies)|(?:[a-z]+\s)?[a-z]{5,30}\s(?:resource|object)s?(?=\s(?:named|called)\s)|peer\s?-?authentication|webhooks?|(?:cluster\s?-?)?issuers?|
  (?:claims?|gateways?|pods?|namespaces?|jobs?|services?)\s(?:(?:called|named)\s|\x60)
`;
const wanted = overLines`
  (?<!(?:may|can|could|must|should|not|to|never|let)\s)(?:create|write|make|need|add|generate|define|set\sup|deploy|run|want|give\sme|build)\s
  (?:(?:me|us|up|kubernetes|k8s|yaml|manifest|file|for|of|single|new|simple|an?|the|one|two|three)\s){0,5}(?:["'\x60]?[a-z][\w-]{0,40}["'\x60]?\s)?
  (?:pods?|deployments?|services?|jobs?|stateful\s?sets?|secrets?|namespaces?|roles?|cluster\s?roles?|service\s?accounts?|load\s?balancers?)
`;
/** Who names the kind of what is to be made describes nothing. */
const stated = new RegExp(
  String.raw`(?<![\w./-]|(?<![\w./-])(?:\d{1,3}|one|two|three|four|five|six|eight|ten|twenty|many|no|any) )(?:${made}|${wanted})(?![\w-])`,
  'iu',
);

/** Of kinds that are written as Kubernetes writes them nobody says less. */
const spelled = new RegExp(
  overLines`
    (?<![\w./-])(?:
      [Aa]n?|[Kk]ubernetes|Istio|[Cc]reate|[Ww]rite|[Dd]efine|[Mm]ake|(?<!new\s(?:\w{1,20}\s)?)kind:?
    )\s[A-Z][a-z]+(?:[A-Z][a-z]+)+(?![\w-])
  `,
  'u',
);

/** What is only described is introduced by its kind, and its fields are said as they are asked for. */
export function describedIn(own: string, text: string): readonly Rewriting[] {
  const late = lateIn(text);
  const plain = rewritten(
    own.replaceAll(/"[^"\n]{1,300}"/gu, ''),
    late.flatMap(({ says }) => unsaid(says)),
  );
  if (stated.test(plain) || spelled.test(plain)) return [];
  const written = [...text.matchAll(/(?<!\w)(?:Create a|An?) ([A-Z][a-z]+[A-Z]\w+) /gu)].map(
    ([, one = '']) => one,
  );
  const free = describedKinds.filter(
    ({ kind, isAlone }) =>
      !written.includes(kind) &&
      !isSpelled(kind, own) &&
      (isAlone !== true || written.length + late.length === 0 || isIn(late, kind)),
  );
  const found = apart(free.flatMap((one) => placeOf(text, one)));
  const only = late.filter(
    ({ kind }) => !written.includes(kind) && !found.some(({ of }) => of.kind === kind),
  );
  const places = [
    ...found.map((one) => (isIn(late, one.of.kind) ? { ...one, at: 0 } : one)),
    ...only.map(({ kind }) => ({ of: asWritten(kind), at: 0 })),
  ];
  const says = [
    ...introducing(places),
    ...(places.length > 0 ? spacesTold : []),
    ...late.flatMap((one) => one.says),
    ...places.flatMap(({ of }) => of.says),
  ];
  const kinds = [...new Set([...written, ...places.map(({ of }) => of.kind)])];
  return [...says, ...namesIn(rewritten(text, says), kinds)];
}

const unsaid = (says: readonly Rewriting[]): Rewriting[] => says.map(([said]) => [said, '']);
/** Who writes it as Kubernetes does asks for it, and describes nothing. */
const isSpelled = (kind: string, own: string): boolean => /[a-z][A-Z]/u.test(kind) && own.includes(kind);
const isIn = (late: readonly Late[], kind: string): boolean => late.some((one) => one.kind === kind);

/** A kind that is named, if only at the end, needs no signs. */
function asWritten(kind: string): Described {
  return describedKinds.find((one) => one.kind === kind) ?? { kind, signs: [], says: [] };
}

type Place = { readonly of: Described; readonly at: number };

/** Where the sentence begins that tells of it first. */
function placeOf(text: string, of: Described): Place[] {
  if (of.unless?.test(text) === true) return [];
  const places = of.signs.flatMap((one) => one.exec(text)?.index ?? []);
  if (places.length === 0) return [];
  const before = text.slice(0, Math.min(...places));
  return [{ of, at: /^[^]*(?:[.;?!]\s|\n)(?:[-*•]\s?)?/u.exec(before)?.[0].length ?? 0 }];
}

/** Of one sentence only the first kind is told; what is told in passing is none where others are. */
function apart(places: readonly Place[]): Place[] {
  const first = places.filter(({ at }, index) => places.findIndex((one) => one.at === at) === index);
  return first.filter(({ of }, index) => of.isAlone !== true || index === 0);
}

/** From the last to the first, so that no place moves. */
function introducing(found: readonly Place[]): Rewriting[] {
  return found
    .toSorted((a, b) => b.at - a.at)
    .map(({ of, at }) => [new RegExp(`(?<=^[^]{${at}})`, 'gu'), `A ${of.kind}: `]);
}
