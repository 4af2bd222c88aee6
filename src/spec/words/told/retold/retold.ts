import type { Rewriting } from '../../text/rewriting.ts';
import { autoscaler } from './autoscaler.ts';
import { allowed } from './rights.ts';
import { service } from './service.ts';
import { ingress } from './ingress.ts';
import { allowances } from './allowances.ts';
import { cued } from './cued.ts';
import { does } from './does.ts';
import { kindSteps } from './kind-told.ts';
import { networkPolicy } from './network-policy.ts';
import { partsOf, sentence } from './parts.ts';
import type { ObjectTeller, Teller } from './teller.ts';

/** Of one request the first is told that it is about. */
const objects: readonly ObjectTeller[] = [networkPolicy, autoscaler, allowed, service, ingress, allowances];

/** Reads more into what people tell than who reads it word by word: only where that leaves too much unread. */
export function retoldIn(text: string, unread: readonly string[]): Rewriting[] {
  const isUnread = unreadOf(unread);
  const isMuch = unread.join('\n').replaceAll(does, '').split(/\n+/u).length >= many;
  const object = isMuch ? objects.find(({ about }) => about(text)) : undefined;
  const retold =
    ({ tell }: Teller) =>
    (said: string): string =>
      tell(said, { text, isUnread }) ?? said;
  return [
    ...(object === undefined ? [] : [[sentence, retold(object)] as const, beginning(object, text)]),
    [sentence, (said) => inParts(said, retold(cued))],
    ...kindSteps(text),
  ];
}

function beginning({ begins }: ObjectTeller, text: string): Rewriting {
  return [/^/gu, () => begins(text)];
}

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
