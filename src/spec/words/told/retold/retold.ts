import { once } from '../../../../kernel/once.ts';
import { objectsIn } from './known-objects.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { anyCase } from '../../../../kernel/any-case.ts';
import { pair } from './pieces.ts';
import { isRefusalLost } from '../../refused/lost.ts';
import { rewritten, type Rewriting } from '../../text/rewriting.ts';
import { plainly } from './plainly.ts';
import { formal } from '../formal/formal.ts';
import { canaryTold } from './canary.ts';
import { autoscaler } from './autoscaler.ts';
import { allowed } from './rights.ts';
import { service } from './service.ts';
import { ingress } from './ingress.ts';
import { disruption } from './disruption.ts';
import { storage } from './storage.ts';
import { allowances } from './allowances.ts';
import { cued } from './cued.ts';
import { argumentsTold } from './arguments.ts';
import { probed } from './probed.ts';
import { envAllTold } from './env-all.ts';
import { envTold } from './env-told.ts';
import { mountsTold } from './mounts.ts';
import { signed } from './signed.ts';
import { does } from './does.ts';
import { isRun, kindSteps, kindTold } from './kind-told.ts';
import { kindsNamed } from './object-kinds.ts';
import { networkPolicy } from './network-policy.ts';
import { ownStorage } from './own-storage.ts';
import { partsOf, sentence } from './parts.ts';
import type { ObjectTeller, Teller } from './teller.ts';

/** Who writes more than that tells more than one thing. */
const longest = 4000;

/** Of one request the first is told that it is about. */
const tellers: readonly ObjectTeller[] = [
  networkPolicy,
  autoscaler,
  allowed,
  service,
  ingress,
  allowances,
  disruption,
  storage,
];

/** Reads more into what people tell than who reads it word by word: only where that leaves too much unread. */
export function retoldIn(text: string, unread: readonly string[]): Rewriting[] {
  if (text.length > longest) return [];
  const first = [...canaryTold(text), ...formal, ...plainly];
  return [...first, ...toldIn(rewritten(text, first), unread, keys.test(text))];
}

function toldIn(text: string, unread: readonly string[], isKeyed: boolean): Rewriting[] {
  const isUnread = unreadOf(unread);
  const known = {
    kind: once(() => kindTold(text)),
    objects: once(() => objectsIn(text)),
    named: once(() => kindsNamed(text)),
  };
  const isMuch = unread.join('\n').replaceAll(does, '').split(/\n+/u).length >= many;
  const still = stillIn(text);
  const object =
    isMuch && !isKeyed
      ? tellers.find(({ about, isBeside }) => (still === text || isBeside === true) && about(still))
      : undefined;
  const retold =
    ({ tell }: Teller, whole = text) =>
    (said: string, of = said): string => {
      const written = tell(said, { text: whole, isUnread, ...known, sentence: of });
      if (written === undefined || isRefusalLost(said, written)) return said;
      return `${/^\s*/u.exec(said)?.[0] ?? ''}${written}`;
    };
  const step = (teller: Teller): Rewriting => [sentence, (said) => retold(teller)(said)];
  const inEach = (teller: Teller): Rewriting => [
    sentence,
    (said) => inParts(said, (part) => retold(teller)(part, said)),
  ];
  return [
    ...(object === undefined ? [] : objectSteps(object, still, retold(object, still))),
    [wearing, 'labelled '],
    [knownAs, '$1 is named '],
    [onNodes, 'nodeSelector '],
    [recreating, 'strategy Recreate'],
    ...[probed, ownStorage, argumentsTold, envTold, envAllTold, mountsTold].map(step),
    inEach(cued),
    step(signed),
    ...kindSteps(text),
  ];
}

/** What is told beside what runs; of one that runs alone nothing is. */
function stillIn(text: string): string {
  if (!isRun(text)) return text;
  return (text.match(sentence) ?? []).filter((said) => !isRun(said)).join('.');
}

function objectSteps({ begins }: ObjectTeller, still: string, retold: (said: string) => string): Rewriting[] {
  return [
    [sentence, (said) => (still.includes(said) ? retold(said) : said)],
    [/^/gu, () => begins(still)],
  ];
}

/** However somebody says that pods have a label. */
const wearing = anyCase(
  overLines`
    (?<![\w-])(?:wears?|bears?|carr(?:y|ies)|sports?|(?:(?:are|is|can be) )?(?:recogni[sz]ed|identified|distinguished|marked|
    tagged|known|found|told apart)(?: by| with| through)?)(?: the labels?)? (?=${pair})
  `.replaceAll(' ', '\\s'),
);

const knownAs = anyCase(
  overLines`
    (?<![\w-])((?:the|this|our|that) (?:job|task|whole|whole thing|thing|set|deployment|pod|program|application|app|agent)|it)
    \s(?:is known as|goes by(?: the name(?: of)?)?|is known by the name) (?=["'\x60]?[a-z])
  `.replaceAll(' ', '\\s'),
);
/** A label of machines chooses them. */
const onNodes = anyCase(
  overLines`
    (?<=(?:each|every|all|any|only) (?:[a-z]{2,8} )?(?:nodes?|machines?|hosts?) (?:(?:of|in|within) (?:the|our) cluster )?)(?:(?:that|which|with|has|have|a|an|the|gpu|
    label|labell?ed|marked|carry|carries) )*\(?(?=${pair})
  `.replaceAll(' ', '\\s'),
);
const recreating = /(?<![\w-])recreate\sis\s(?:its|the)\s(?:update\s|deployment\s)?strategy/giu;

/** Who writes fields by their keys paraphrases nothing. */
const keys = /(?<![\w./-])[a-z]+[A-Z]\w*/u;

/** Of an object of which so many words are unread not much was understood. */
const many = 5;

function inParts(said: string, retold: (part: string) => string): string {
  let at = 0;
  const written = partsOf(said).map(({ start, end }) => {
    const between = said.slice(at, start);
    at = end;
    return between + retold(said.slice(start, end));
  });
  return written.join('') + said.slice(at);
}

/** Whether a word of it was read by nobody. */
function unreadOf(words: readonly string[]): (said: string) => boolean {
  const known = new Set(words.flatMap((word) => word.toLowerCase().split(parting)));
  return (said) =>
    said
      .toLowerCase()
      .split(parting)
      .some((word) => word !== '' && known.has(word));
}

const parting = /[^\w%]+/u;
