import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

/** A part of which a workload may have several, as lists tell them: what it is called, and how one of it is told. */
export type Part = {
  /** What the list begins with; no groups in it. */
  readonly head: string;
  /** One of it; no groups in it. */
  readonly item: string;
  /** All of them, each told by itself; nothing where they are something else. */
  readonly said: (items: readonly string[]) => string | undefined;
  /** So few are a list; a single one is read where it stands. */
  readonly least?: number;
};

const ahead = String.raw`(?:(?:with|the|these|following|its|all|both|two|three|four)\s|(?:以下|下列|这些|两个|三个|个))*`;
const after = String.raw`(?:\s(?:are|is|of|for|named|called|as follows)(?![\w-])|\s?(?:为|是|有|包括|如下)){0,2}\s?[:=]?\s?\(?\s?(?:[-*•]\s)?`;
const joint = String.raw`(?:\s?[,;、]\s?(?:and\s|和|以及)?|\s?(?:\sand\s|和|以及|与)\s?|\s?\n[-*•]\s?)`;
const end = String.raw`(?=\s?(?:[.,;:)\n。]|$)|\s(?:and|with|that|which|on|in|for)\s|\s?[\p{Script=Han}])\)?`;

/** Lists of a part, whatever joins what they hold: commas, semicolons, `and`, lines. */
export function listing({ head, item, said, least = 2 }: Part): Rewriting {
  const again = String.raw`(?:(?:an?\s|the\s)?${head}\s?[:=]?\s?)?`;
  const whole = new RegExp(
    overLines`(?<![\w./-])${ahead}(?:${head})${after}((?:${item})(?:${joint}${again}(?:${item})){${String(least - 1)},11})${end}`,
    'giu',
  );
  const one = new RegExp(`${again}(${item})(?:${joint}|$)`, 'giuy');
  return [whole, (all, ...rest) => toldOf(all, [...String(rest[0]).matchAll(one)], said)];
}

function toldOf(all: string, found: readonly RegExpMatchArray[], said: Part['said']): string {
  const items = found.map((match) => (match[1] ?? '').trim());
  return items.includes('') ? all : (said(items) ?? all);
}

/** What begins a field of its own is no key of a pair. */
export const fields = overLines`
  images?|replicas?|ports?|containerPorts?|envs?|environment|command|args|arguments|resources|requests?|limits?|cpu|memory|namespace|ns|
  labels?|annotations?|volumes?|mounts?|tolerat\w{1,8}|affinity|serviceAccount\w{0,4}|service|account|schedule|secrets?|config ?-?maps?|
  liveness|readiness|startup|probes?|strategy|selector|containers?|init|user|group|run\w{0,5}|node ?-?selector|storage|
  keys?|values?|weigh\w*|whose|this|these|with|and|on|in|it|that|which|each|every|only|of|the|an?|as|at|to|from|is|are|has|should|must|one|two|three
`;
