/** An address as a number, so that networks are arithmetic. */
export type Address = { readonly bits: 32 | 128; readonly value: bigint };
export type Network = { readonly address: Address; readonly prefix: number };

/** Strict, as Kubernetes reads addresses: no leading zeros, no zones, no IPv4 within IPv6. */
export function parseAddress(text: string): Address | undefined {
  return text.includes(':') ? parseSix(text) : parseFour(text);
}

export function parseNetwork(text: string): Network | undefined {
  const [head = '', tail, ...more] = text.split('/');
  const address = parseAddress(head);
  if (address === undefined || more.length > 0 || !/^(?:0|[1-9]\d{0,2})$/u.test(tail ?? '')) return undefined;
  const prefix = Number(tail);
  return prefix > address.bits ? undefined : { address, prefix };
}

export function masked({ address, prefix }: Network): Address {
  const shift = BigInt(address.bits - prefix);
  return { bits: address.bits, value: (address.value >> shift) << shift };
}

export function contains(network: Network, address: Address): boolean {
  if (network.address.bits !== address.bits) return false;
  return masked(network).value === masked({ address, prefix: network.prefix }).value;
}

/** In its shortest form. */
export function writeAddress({ bits, value }: Address): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
  const groups = Array.from({ length: 8 }, (_, at) =>
    ((value >> BigInt(112 - 16 * at)) & 0xffffn).toString(16),
  );
  const runs = [...groups.join(':').matchAll(/(?<=^|:)0(?::0)+(?=:|$)/gu)];
  const longest = runs.toSorted((a, b) => b[0].length - a[0].length)[0];
  if (longest === undefined) return groups.join(':');
  const text = groups.join(':');
  const [before, after] = [text.slice(0, longest.index), text.slice(longest.index + longest[0].length)];
  return `${before.replace(/:$/u, '')}::${after.replace(/^:/u, '')}`;
}

function parseFour(text: string): Address | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/u.test(part) && Number(part) < 256))
    return undefined;
  return { bits: 32, value: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) };
}

function parseSix(text: string): Address | undefined {
  const halves = text.split('::');
  if (text.length > 39 || halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/u.test(group))) return undefined;
  return { bits: 128, value: groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n) };
}
