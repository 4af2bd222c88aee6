import type { Rewriting } from '../text/rewriting.ts';

const one = String.raw`["'\x60]?[a-z][\w./-]{0,80}=["'\x60]?\w[\w.-]{0,61}["'\x60]?`;
const pair = `(${one}(?:,\\s?${one}){0,4})`;
const pods = String.raw`(?:(?:the\s|all\s)?pods\s(?:(?:with|labelled|labeled|carrying|having)\s)?(?:(?:the\s)?labels?\s)?)?`;
const port = String.raw`(?:(?:\s(?:on|over|via|at))?\s(?:(?:TCP\s)?port\s)?(\d{2,5})(?![\w.]))?`;
const end = String.raw`(?=[,;)]|\.(?:\s|$)|\s?$)`;

const policy = /network\s?-?polic|(?<![\w-])netpol/iu;
const isPolicy = (text: string): boolean => policy.test(text);

const on = (said: string | undefined): string => (said === undefined ? '' : ` on port ${said}`);

/** `NetworkPolicy db for app=db: allow app=api on 5432`: who is let in, without the words that tell so. */
export const letInShortly: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(?<=[:;,\w]\s)(?:(?:that|which|and)\s)?(?:only\s(?:allow(?:s|ing)?|lets?\sin|admits?)|allow(?:s|ing)?(?:\sonly)?|lett?(?:s|ing)?\sin(?:\sonly)?|admit(?:s|ting)?(?:\sonly)?|only)\s${pods}${pair}${port}${end}`,
      'giu',
    ),
    (...[, who = '', number]) => `only from ${who}${on(number)}`,
    isPolicy,
  ],
  [
    new RegExp(
      String.raw`${pods}${pair}\s(?:is\s|are\s|be\s|only\s)*(?:reachable|accessible)\s(?:only\s)?(?:from|by|for)\s${pods}${pair}${port}${end}`,
      'giu',
    ),
    (...[, own = '', who = '', number]) => `for ${own}, only from ${who}${on(number)}`,
    isPolicy,
  ],
  [
    new RegExp(
      String.raw`(?:(?:that|which)\s)?(?:allow(?:s|ing)?|permit(?:s|ting)?|lett?(?:s|ing)?)\s(?:only\s)?${pods}${pair}\s(?:to\s)?(?:reach|access|talk\sto|connect\sto|call|speak\sto)\s${pods}${pair}${port}${end}`,
      'giu',
    ),
    (...[, who = '', own = '', number]) => `for ${own}, only from ${who}${on(number)}`,
    isPolicy,
  ],
  [
    new RegExp(String.raw`${pair}\s?(?:<-|<=|←)\s?${pair}(?::(\d{2,5})|${port})${end}`, 'giu'),
    (...[, own = '', who = '', number, other]) => `for ${own}, only from ${who}${on(number ?? other)}`,
    isPolicy,
  ],
  [
    new RegExp(
      String.raw`${pods}${pair}\s(?:may|can|should|must|is\sallowed\sto|are\sallowed\sto)\sonly\s(?:talk|connect|speak|go\sout|send)\s(?:out\s)?to\s${pods}${pair}${port}${end}`,
      'giu',
    ),
    (...[, own = '', whom = '', number]) => `for ${own}, egress only to ${whom}${on(number)}`,
    isPolicy,
  ],
];
