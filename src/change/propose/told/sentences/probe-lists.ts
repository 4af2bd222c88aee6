import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const path = String.raw`["'\x60]?(?<path>/[\w./-]{1,80}\w)["'\x60]?`;
const kind = '(?:liveness|readiness|startup)';
const item = String.raw`[^(),;.\n]{1,60}`;

/** `probes on /health (liveness every 30s, readiness every 5s, timeout 2s)`: each has its own, and what names none is of all. */
export const probeListWordings: readonly Rewriting[] = [
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:the|with|health|and|kubernetes)\s){0,3}(?:probes?|checks?|health\s?checks?)\s?:?\s(?:(?:on|at|via|against|with|use|both|all)\s){0,2}${path}\s?(?:\(|[:,]\s)(?<list>${kind}${item}(?:,\s?${item}){1,6})(?:\)|(?=[.;\n]|$))`,
    ),
    (said, ...found) => {
      const { path: place = '', list = '' } = found.at(-1) as unknown as Groups;
      return eachApart(list, place) ?? said;
    },
  ],
  // liveness + readiness on /status, every 15s, fail after 4
  [
    anyCase(
      String.raw`(?<![\w-])(?:liveness(?:\sand\s|\s?[+&/]\s?)readiness|readiness(?:\sand\s|\s?[+&/]\s?)liveness)(?:\s(?:probes?|checks?))?\s?:?\s(?:(?:on|at|via|against|use)\s)?${path}(?:,\s|\s?\()(?<list>${item}(?:,\s?${item}){0,5})(?:\)|(?=[.;\n]|$))`,
    ),
    (said, ...found) => {
      const { path: place = '', list = '' } = found.at(-1) as unknown as Groups;
      return eachApart(`liveness, readiness, ${list}`, place) ?? said;
    },
  ],
];

type Item = { readonly kind?: string; readonly rest?: string };
type Groups = { readonly path?: string; readonly list?: string };

function eachApart(list: string, path: string): string | undefined {
  const items = list.split(/,\s?(?:and\s)?/iu).map((one) => one.trim());
  const named = items.flatMap((one): Item[] => {
    const groups = isOfOne.exec(one)?.groups;
    return groups === undefined ? [] : [groups];
  });
  const shared = items
    .filter((one) => !isOfOne.test(one))
    .map((one) => one.replace(ofAll, '').replace(failing, 'failureThreshold $1'));
  const isClear = named.length > 1 && shared.every((one) => timing.test(one)) && !list.includes('/');
  if (!isClear) return undefined;
  return named
    .map(
      ({ kind: name = '', rest = '' }) =>
        `${name} probe on ${path} ${[rest.trim(), ...shared].join(' with ')}`,
    )
    .join(', ');
}

const isOfOne = /^(?<kind>liveness|readiness|startup)(?:\s?:|(?![\w-]))\s?(?:probe\s)?(?<rest>.{0,60})$/iu;
const ofAll = /^(?:both\s)?(?:with\s)?(?:an?\s)?|\s(?:each|both|for\s(?:both|all|each))$/giu;
const failing =
  /^(?:fails?|failed|gives?\sup|dead|unhealthy|down)\safter\s(\d{1,2})(?:\s(?:fail\w*|tries|times|attempts|misses))?$/iu;
const timing =
  /^(?:failureThreshold|every|each|timeout|period|interval|delay|initial|after|threshold|\d{1,3}\s?(?:s|seconds|failures|retries|times))(?![\w-])/iu;
