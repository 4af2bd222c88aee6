import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const starts = String.raw`(?<=^\s?|[.;\n]\s|(?:please|also)\s)`;
const label = String.raw`["'\x60]?([a-z][\w./-]{0,60})\s?[=:]\s?([\w.-]{1,60}\w|\w)["'\x60]?`;
const labelled = String.raw`\(?(?:with|labell?ed|that\scarry|having)?\s?(?:the\s)?(?:label\s)?${label}\)?`;
const pods = String.raw`(?:(?:the|our|my|all|any|those)\s){0,2}(?:[\w-]{1,40}\s)?pods`;
const space = String.raw`(?:namespace\s["'\x60]?([a-z0-9][a-z0-9-]{0,60})["'\x60]?|(?:the\s)?["'\x60]?([a-z0-9][a-z0-9-]{0,60})["'\x60]?\snamespace)`;
const reach = String.raw`(?:talk\s(?:only\s)?to|reach|access|connect\sto|call|get\sto|speak\sto)`;
const onPort = String.raw`(?:\s(?:on|over|at|via)\s(?:(?:port|tcp)\s){0,2}(\d{1,5}))?`;
const ends = String.raw`(?=[,.;\s]|$)`;

const dns = 'policyRule@egress@ns%kube-system@UDP/53|TCP/53';

function door(port: string | undefined): string {
  return port === undefined ? '' : `TCP/${port}`;
}

function wall(of: readonly [key: string, value: string], ...rules: readonly string[]): string {
  return `A NetworkPolicy for pods with ${of[0]}=${of[1]}, ${rules.join(' and ')}`;
}

/** Who may talk to whom, where people name a namespace, or a pod by what it does and its label in brackets. */
export const wallsVoiced: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        ${starts}(?:(?:only|just)\s(?:let|allow)|(?:let|allow)\sonly)\s(?:the\s|our\s)?(?:[\w-]{1,40}\s){0,3}?(?:in|from|of|inside)\s(?:the\s)?${space}\s
        (?:to\s)?${reach}\s${pods}\s${labelled}${onPort}${ends}
      `,
    ),
    (...[, before, behind, key = '', value = '', port]) =>
      wall([key, value], `policyRule@ingress@ns%${before ?? behind ?? ''}@${door(port)}`),
  ],
  [
    anyCase(
      overLines`
        ${starts}(?:only|just|nothing\sbut)\s(?:pods|everything|workloads|traffic|anything|whatever\sruns)\s(?:in|from|of|inside)\s(?:the\s)?${space}\s
        (?:may|can|should|must|is\sallowed\sto|are\sallowed\sto)\s${reach}\s${pods}\s${labelled}${onPort}${ends}
      `,
    ),
    (...[, before, behind, key = '', value = '', port]) =>
      wall([key, value], `policyRule@ingress@ns%${before ?? behind ?? ''}@${door(port)}`),
  ],
  [
    anyCase(
      overLines`
        ${starts}${pods}\s${labelled}\s(?:(?:must|may|should|can)(?:\snot|n't|not)\s(?:talk\sto|reach|access|connect\sto)\s(?:the\s)?(?:internet|outside|anything(?:\selse)?|outside\sworld),?\s(?:and\s|but\s)?(?:only|just)|
        (?:must|may|should|can)\s(?:only|just)\s${reach})\s(?:to\s)?(?:the\s|our\s)?(?:[\w-]{1,40}\s)?${labelled}${onPort}(,?\s(?:and|plus)\s(?:to\s)?(?:the\s)?dns)?${ends}
      `,
    ),
    (...[, key = '', value = '', other = '', its = '', port, names]) =>
      wall(
        [key, value],
        `policyRule@egress@pod%${other}=${its}@${door(port)}`,
        ...(names === undefined ? [] : [dns]),
      ),
    (words) => /(?:internet|outside|dns)/iu.test(words),
  ],
  [
    anyCase(
      overLines`
        ${starts}(?:(?:make\ssure|ensure|see\sto\sit)\s(?:that\s)?|keep\s)(?:at\sleast\s)?(\d{1,3}%)\sof\s(?:the\s|our\s|all\s)?([a-z][a-z0-9-]{0,40})\spods\s
        (?:are\s|stay\s|remain\s|keep\s)?(?:always\s)?(?:alive|up|running|available|there)(?:\s(?:during|in|through)\s(?:any\s|the\s)?(?:(?:node\s|cluster\s)?(?:maintenance|drains?|upgrades?|disruptions?))|\swhen\snodes\sare\sdrained)?${ends}
      `,
    ),
    'A PodDisruptionBudget for pods with app=$2 with minAvailable $1',
  ],
];
