import { overLines } from '../../../../kernel/over-lines.ts';
import { anyCase } from '../../../../kernel/any-case.ts';
import { pair } from './pieces.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { autoscaler } from './autoscaler.ts';
import { allowed } from './rights.ts';
import { service } from './service.ts';
import { ingress } from './ingress.ts';
import { allowances } from './allowances.ts';
import { cued } from './cued.ts';
import { argumentsTold } from './arguments.ts';
import { probed } from './probed.ts';
import { envTold } from './env-told.ts';
import { mountsTold } from './mounts.ts';
import { signed } from './signed.ts';
import { does } from './does.ts';
import { isRun, kindSteps } from './kind-told.ts';
import { networkPolicy } from './network-policy.ts';
import { partsOf, sentence } from './parts.ts';
import type { ObjectTeller, Teller } from './teller.ts';

/** Of one request the first is told that it is about. */
const objects: readonly ObjectTeller[] = [networkPolicy, autoscaler, allowed, service, ingress, allowances];

/** Reads more into what people tell than who reads it word by word: only where that leaves too much unread. */
export function retoldIn(text: string, unread: readonly string[]): Rewriting[] {
  const isUnread = unreadOf(unread);
  const isMuch = unread.join('\n').replaceAll(does, '').split(/\n+/u).length >= many;
  const object =
    isMuch && !isRun(text) && !keys.test(text) ? objects.find(({ about }) => about(text)) : undefined;
  const retold =
    ({ tell }: Teller) =>
    (said: string, of = said): string => {
      const written = tell(said, { text, isUnread, sentence: of });
      return written === undefined ? said : `${/^\s*/u.exec(said)?.[0] ?? ''}${written}`;
    };
  const step = (teller: Teller): Rewriting => [sentence, (said) => retold(teller)(said)];
  const inEach = (teller: Teller): Rewriting => [
    sentence,
    (said) => inParts(said, (part) => retold(teller)(part, said)),
  ];
  return [
    ...(object === undefined ? [] : [step(object), beginning(object, text)]),
    [wearing, 'labelled '],
    ...[probed, argumentsTold, envTold, mountsTold].map(step),
    inEach(cued),
    step(signed),
    ...kindSteps(text),
  ];
}

function beginning({ begins }: ObjectTeller, text: string): Rewriting {
  return [/^/gu, () => begins(text)];
}

/** However somebody says that pods have a label. */
const wearing = anyCase(
  overLines`
    (?<![\w-])(?:wears?|bears?|carr(?:y|ies)|sports?|(?:(?:are|is|can be) )?(?:recogni[sz]ed|identified|distinguished|marked|
    tagged|known|found|told apart)(?: by| with| through)?)(?: the labels?)? (?=${pair})
  `.replaceAll(' ', '\\s'),
);

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
