import type { JsonMap } from '../../../kernel/json.ts';
import { remembered } from '../../../kernel/remembered.ts';
import type { Spelled } from './common.ts';
import { rolesToldLast, withoutBrackets } from './roles-told-last.ts';
import { settled } from './settled.ts';
import { looselyIn } from './loosely.ts';
import { tokensIn, type Token } from './piece.ts';
import { ingress } from './ingress.ts';
import { networkPolicy } from './network-policy.ts';
import { autoscaler } from './autoscaler.ts';
import { namespace, priorityClass, serviceAccount } from './small.ts';
import { claim } from './claim.ts';
import { storage } from './storage-class.ts';
import { volumeSnapshot } from './snapshot.ts';
import { volume } from './volume.ts';
import { configMap } from './config-map.ts';
import { secret } from './secret.ts';
import { gateway } from './gateway.ts';
import { httpRoute } from './http-route.ts';
import { serviceMonitor } from './monitor.ts';
import { budget } from './budget.ts';
import { limitRange } from './limit-range.ts';
import { quota } from './quota.ts';
import { clusterRole, clusterRoleBinding, role, roleBinding } from './role.ts';
import { service } from './service.ts';

export const kinds: readonly Spelled[] = [
  serviceAccount,
  volumeSnapshot,
  serviceMonitor,
  httpRoute,
  gateway,
  service,
  ingress,
  networkPolicy,
  clusterRoleBinding,
  roleBinding,
  clusterRole,
  role,
  budget,
  quota,
  limitRange,
  autoscaler,
  claim,
  volume,
  storage,
  configMap,
  secret,
  priorityClass,
  namespace,
];

export type SpelledOut = { readonly document: JsonMap; readonly tokens: readonly Token[] };

/** The objects of a text that is made of nothing but what they are, sentence by sentence. */
export const spelledOut = remembered((text: string, known: readonly Spelled[]): readonly SpelledOut[] => {
  const told = eachApart(text);
  // What stands in a list below a colon is of what is said ahead of it, where that can be.
  const below = told.replaceAll(/(?<=[:,\w)])\s*\n[ \t]{0,8}[-*•][ \t]+/gu, (found) =>
    found.replaceAll('\n', ' '),
  );
  const ways = [below, ...(below === told ? [] : [told]), apartByCommas(below), lastFirst(below)];
  for (const one of ways) {
    const made = objectsOf(one, known);
    const documents = made && settled(made.map(({ document }) => document));
    if (made !== undefined && documents !== undefined)
      return made.map(({ tokens }, at) => ({ document: documents[at] ?? {}, tokens }));
  }
  return [];
});

function objectsOf(text: string, known: readonly Spelled[]): SpelledOut[] | undefined {
  const sentences = sentencesOf(text);
  return sentences.length > mostSentences ? [] : partedFrom(sentences, known);
}

const mostSentences = 14;

function lastFirst(text: string): string {
  const { aside, text: rest } = withoutBrackets(text);
  return aside + apartByCommas(rolesToldLast(rest));
}

const account = '(?:service account|gateway|HTTPRoute|role(?: binding)?|cluster role(?: binding)?)';

/** `a service account a, a role b that ..., and a role binding c`; `the role b, which allows ...`. */
function apartByCommas(text: string): string {
  return text
    .replaceAll(
      new RegExp(
        `(?:, and|,| and|, plus| plus) (?=an? ${account} (?:named |called )?["'\x60]?[a-z][\\w-]*)`,
        'giu',
      ),
      '.\n',
    )
    .replaceAll(
      /(the (?:cluster )?role [a-z][\w-]*), (?:which|that) (?=covers|comprises|permits|allows|lets|grants|contains)/giu,
      '$1.\n$1 ',
    );
}

/** `Create two budgets: a allows ..., and b keeps ...`: each of them by itself. */
function eachApart(text: string): string {
  const [lead, kind] = several.exec(text) ?? [];
  const first =
    /(?<![\w-])an? ((?:[A-Z][a-z]+){1,4}|[a-z]+(?: [a-z]+){0,2}) (?:named|called|[a-z][\w-]*-)/u.exec(
      text,
    )?.[1];
  if (lead === undefined || kind === undefined)
    return first === undefined ? text : text.replaceAll(another, `. A ${first} $1`);
  return text
    .slice(lead.length)
    .split(
      /[.;]\s+|,? and (?=[a-z][\w-]{1,40} (?:for|allows?|keeps?|lets?|demands?|has|selects?|with|maps?|grants?|is)(?!\w))/u,
    )
    .map((one) => `The ${kind} ${one.trim().replace(/[.;]$/u, '')}.`)
    .join('\n');
}

/** `and one named b`: of the same kind. */
const another = /,? and (?:another(?: one)?|one) ((?:named|called) )/giu;
const several =
  /^(?:(?:please )?(?:create|write|make|define|add|i need|we need|there should be) )?(?:the )?(?:following )?(?:two|three|four|2|3|4) ((?:[a-z]+ ){0,2}[a-z]{4,25}?)s(?:\s?:| are (?:needed|wanted|required)[.:])\s+/iu;

/** `a quota a ... and a quota b ...`: what the text begins with is there again. */
function againApart(text: string): string {
  const opening =
    /^\s*(?:[Pp]lease )?(?:(?:[Cc]reate|[Aa]dd|[Ww]rite|[Mm]ake|[Dd]efine) )?[Aa]n? ((?:[A-Z][A-Za-z]+){1,4}|[a-z]+(?: [a-z]+){0,2}) (?:named |called )?[a-z0-9][\w-]{0,60}\s/u;
  const kind = opening.exec(text)?.[1];
  return kind === undefined
    ? text
    : text.replaceAll(
        new RegExp(`(?:,? and|,|;) an? ${kind} (?=(?:named |called )?[a-z0-9])`, 'gu'),
        `.\nA ${kind} `,
      );
}

function sentencesOf(text: string): string[] {
  return againApart(text)
    .replaceAll(
      /,? and (?=(?:an?|another|the) (?:[a-z]+ ){0,2}(?:budget|PDB|polic|service|role|binding|config ?map|secret|quota|ingress|account|volume|claim|class)[a-z]* (?:named|called|[a-z]+-[a-z]))/giu,
      '.\n',
    )
    .split(/(?<=[.;!])\s+|\n+/u)
    .filter((one) => one.trim() !== '');
}

/** Where one object ends and the next begins is tried out; from each sentence on only once. */
function partedFrom(sentences: readonly string[], known: readonly Spelled[]): SpelledOut[] | undefined {
  const parted: (SpelledOut[] | undefined)[] = [...sentences.map(() => undefined), []];
  for (let from = sentences.length - 1; from >= 0; from -= 1) {
    for (const { to, first } of ends(sentences, from, known)) {
      const rest = parted[to];
      if (rest !== undefined) parted[from] ??= [first, ...rest];
    }
  }
  return parted[0];
}

type End = { readonly to: number; readonly first: SpelledOut };

/** Where what begins there may end: the shortest first, but with all that is said of the same object behind it. */
function ends(sentences: readonly string[], from: number, known: readonly Spelled[]): End[] {
  const runs: End[][] = [];
  for (let to = from + 1; to <= sentences.length; to += 1) {
    const first = objectOf(sentences.slice(from, to).join(' '), known);
    const run = runs.at(-1);
    const last = run?.[0];
    if (first === undefined) continue;
    if (run !== undefined && last?.to === to - 1 && isSame(last.first, first)) run.unshift({ to, first });
    else runs.push([{ to, first }]);
  }
  return runs.flat();
}

function isSame({ document: one }: SpelledOut, { document: other }: SpelledOut): boolean {
  return (
    one['kind'] === other['kind'] && JSON.stringify(one['metadata']) === JSON.stringify(other['metadata'])
  );
}

export function objectOf(text: string, known: readonly Spelled[]): SpelledOut | undefined {
  for (const { about, pieces, make } of known) {
    const tokens = about.test(text) ? (tokensIn(text, pieces) ?? looselyIn(text, pieces)) : undefined;
    const document = tokens === undefined ? undefined : make(tokens);
    if (tokens !== undefined && document !== undefined) return { document, tokens };
  }
  return undefined;
}
