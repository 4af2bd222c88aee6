import type { Token } from './piece.ts';
import { has } from './values.ts';

/** Which directions nothing may go. */
export function deniedIn(tokens: readonly Token[]): string[] | undefined {
  const said = tokens
    .filter(({ key }) => key === 'denied' || key === 'types' || key === 'in' || key === 'out')
    .map((token) => token.said)
    .join(' ');
  if (/both directions|receive or send|reached and none may reach/iu.test(said)) return ['Ingress', 'Egress'];
  const isIn = /ingress|incoming|inbound|not (?:receive|accept)/iu.test(said);
  const isOut = /egress|outgoing|outbound|not (?:send|open|make)/iu.test(said);
  if (!isIn && !isOut) return has(tokens, 'types') ? undefined : ['Ingress', 'Egress'];
  return [...(isIn ? ['Ingress'] : []), ...(isOut ? ['Egress'] : [])];
}
