import type { JsonMap } from '../../../kernel/json.ts';
import { nameOf } from './at.ts';
import type { Term } from './term.ts';

/** Each port with the protocols that stand ahead of it, or behind it where none does. */
export function portsOf(terms: readonly Term[], isDns: boolean): JsonMap[] {
  const numbers = terms.filter(({ id }) => id === 'number');
  const protocols = terms.filter(({ id }) => id !== 'number').map(({ id }) => id.toUpperCase());
  if (numbers.length === 0)
    return isDns ? pairs(protocols.length === 0 ? ['UDP', 'TCP'] : protocols, 53) : [];
  const isAhead = terms[0]?.id !== 'number';
  const own = numbers.map((one) => protocolsOf(terms, terms.indexOf(one), isAhead));
  return numbers.flatMap((one, at) => {
    const said = own[at] ?? [];
    const all = said.length > 0 ? said : isDns && protocols.length === 0 ? ['UDP', 'TCP'] : shared(own);
    return pairs(all, Number(nameOf(one)));
  });
}

function pairs(protocols: readonly string[], port: number): JsonMap[] {
  return protocols.map((protocol) => ({ protocol, port }));
}

/** `TCP 80, 443`: what was told of one counts for those that have none. */
function shared(own: readonly (readonly string[])[]): readonly string[] {
  return own.find((one) => one.length > 0) ?? ['TCP'];
}

function protocolsOf(terms: readonly Term[], at: number, isAhead: boolean): string[] {
  const side = isAhead ? terms.slice(0, at).toReversed() : terms.slice(at + 1);
  const end = side.findIndex(({ id }) => id === 'number');
  const own = (end === -1 ? side : side.slice(0, end)).map(({ id }) => id.toUpperCase());
  return isAhead ? own.toReversed() : own;
}
