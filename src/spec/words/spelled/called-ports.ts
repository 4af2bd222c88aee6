import { nameOf } from './common.ts';
import type { Token } from './piece.ts';
import { has } from './values.ts';

/** `port 80 named http`: behind a port somebody is called so, unless nobody else has the name. */
export function calledPorts(tokens: readonly Token[]): Token[] {
  const isNamed = has(tokens, 'name') || nameOf(tokens) !== undefined;
  if (!isNamed) return calledApart(tokens) ?? calledItself(tokens);
  return tokens.map((token, at) => {
    if (!isCalling(token)) return token;
    return isBehindPort(tokens, at) || has(tokens, 'name')
      ? { ...token, key: 'portCalled', of: { called: calledIn(token) } }
      : { ...token, key: 'called', of: { name: calledIn(token) } };
  });
}

/** `of type LoadBalancer named sip: port sip-udp is 5060`: only one is called so that stands behind no port. */
function calledApart(tokens: readonly Token[]): Token[] | undefined {
  const apart = tokens.filter((token, at) => isCalling(token) && !isBehindPort(tokens, at));
  const [only, ...others] = apart;
  const isPlain = tokens.some(({ key, of }) => key === 'port' && of['called'] !== undefined);
  if (only === undefined || others.length > 0 || !isPlain) return undefined;
  return tokens.map((token) =>
    token === only ? { ...token, key: 'called', of: { name: calledIn(token) } } : token,
  );
}

function isBehindPort(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at).findLast(({ key }) => key !== 'idle');
  return ['port', 'proto', 'target', 'node'].includes(before?.key ?? '');
}

/** `exposing port 80 called shop`: who alone is called something is the Service, but for what only ports are called. */
function calledItself(tokens: readonly Token[]): Token[] {
  const [only, ...others] = tokens.filter((token) => isCalling(token) || token.of['called'] !== undefined);
  const isCalled =
    only !== undefined && others.length === 0 && /(?:^|\s)(?:named|called)\s/iu.test(only.said);
  if (!isCalled || ofPorts.test(calledIn(only))) return [...tokens];
  const called = { ...only, key: 'called', of: { name: calledIn(only) } };
  const { called: _, ...of } = only.of;
  const own = isCalling(only) ? [called] : [{ ...only, of }, called];
  return tokens.flatMap((token) => (token === only ? own : [token]));
}

function isCalling({ key }: Token): boolean {
  return key === 'called' || key === 'portCalled';
}

function calledIn({ of }: Token): string {
  return of['name'] ?? of['called'] ?? '';
}

/** What ports are called, and services hardly ever. */
const ofPorts = /^(?:https?|tcp|udp|grpc|tls|metrics|admin|peer|client|dns(?:-\w+)?)$/iu;
