import type { Token } from './piece.ts';

const peers: ReadonlySet<string> = new Set(['pods', 'allPods', 'sameSpace', 'ns', 'nsLabels', 'cidr']);
const ports: ReadonlySet<string> = new Set(['port', 'range', 'more', 'proto']);
const ways: ReadonlySet<string> = new Set(['from', 'to', 'in', 'out']);
/** Of the policy itself, wherever it is said. */
const own: ReadonlySet<string> = new Set(['name', 'called', 'types']);

/** `from a on 80 and from b on 90`: the words of each rule, with what is said of all of them; nothing where one lacks its own. */
export function apartByRules(tokens: readonly Token[]): readonly (readonly Token[])[] | undefined {
  const opens = tokens.findIndex(({ key }) => ways.has(key) || ports.has(key));
  const told = tokens.map((token, at) => (at < opens ? '' : roleOf(token)));
  const order = told.join('').replaceAll(/(\w)\1+/gu, '$1');
  if (opens === -1 || /^x?p?x?$/u.test(order)) return [tokens];
  if (!/^(?:(?:xp)+|(?:px)+)$/u.test(order)) return undefined;
  const last = order.startsWith('x') ? 'p' : 'x';
  const [head, rest] = [tokens.slice(0, opens), tokens.slice(opens)];
  const shared = [...head, ...rest.filter((one) => isOwn(one))];
  const rules = cut(
    rest.filter((one) => !isOwn(one)),
    last,
  );
  return rules.map((rule, at) => [...shared, ...wayBefore(rule, rules.slice(0, at).flat()), ...rule]);
}

function isOwn({ key }: Token): boolean {
  return own.has(key);
}

/** Who, and on which port. */
function roleOf({ key }: Token): string {
  if (peers.has(key)) return 'x';
  return ports.has(key) ? 'p' : '';
}

/** Each ends behind the last that belongs to it. */
function cut(tokens: readonly Token[], last: string): Token[][] {
  const rules: Token[][] = [[]];
  let isEnded = false;
  for (const token of tokens) {
    const role = roleOf(token);
    if (isEnded && (ways.has(token.key) || (role !== '' && role !== last))) {
      rules.push([]);
      isEnded = false;
    }
    if (role === last) isEnded = true;
    rules.at(-1)?.push(token);
  }
  return rules;
}

/** The way that was told before counts on: `egress to a on 80; to b on 90`. */
function wayBefore(rule: readonly Token[], before: readonly Token[]): Token[] {
  const own = waysIn(rule);
  if (own.some((one) => !isBare(one))) return [];
  const told = waysIn(before);
  const last = told.findLast((one) => !isBare(one));
  if (last !== undefined && isOut(last)) return [{ key: 'out', said: 'egress', of: {} }, ...to(own)];
  return own.length === 0 ? told.slice(-1) : [];
}

function waysIn(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ key }) => ways.has(key));
}

function isOut({ key, said }: Token): boolean {
  return key === 'out' || (key === 'to' && /egress|outgoing|outbound|(?:^| )send/iu.test(said));
}

/** It says nothing but that somebody follows. */
function isBare({ key, said }: Token): boolean {
  return (key === 'to' || key === 'from') && /^(?:and |only )*(?:to|from)(?: only)?$/iu.test(said);
}

function to(own: readonly Token[]): Token[] {
  return own.length === 0 ? [{ key: 'to', said: 'to', of: {} }] : [];
}
