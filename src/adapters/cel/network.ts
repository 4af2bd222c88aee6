import type { Environment } from '@marcbachmann/cel-js';
import {
  contains,
  masked,
  parseAddress,
  parseNetwork,
  writeAddress,
  type Address,
  type Network,
} from './address.ts';

class Ip {
  readonly address: Address;
  constructor(address: Address) {
    this.address = address;
  }
}

class Cidr {
  readonly network: Network;
  constructor(network: Network) {
    this.network = network;
  }
}

/** `ip.isCanonical(text)`, beside the function of that name. */
class IpNamespace {
  readonly kind = 'ip';
}

const ip = 'net.IP';
const ipNamespace = 'kubernetes.IP';
const cidr = 'net.CIDR';

/** `ip("10.0.0.1")`, `cidr("10.0.0.0/8")` and what may be asked of them. */
export function addNetworks(env: Environment): void {
  env.registerType(ipNamespace, { ctor: IpNamespace, fields: {} });
  env.registerConstant('ip', ipNamespace, new IpNamespace());
  env.registerFunction(
    `${ipNamespace}.isCanonical(string): bool`,
    (_: IpNamespace, text: string) => writeAddress(addressOf(text)) === text,
  );
  env.registerType(ip, { ctor: Ip, fields: {} });
  env.registerType(cidr, { ctor: Cidr, fields: {} });
  env.registerFunction('isIP(string): bool', (text: string) => parseAddress(text) !== undefined);
  env.registerFunction(`ip(string): ${ip}`, (text: string) => new Ip(addressOf(text)));
  env.registerFunction('isCIDR(string): bool', (text: string) => parseNetwork(text) !== undefined);
  env.registerFunction(`cidr(string): ${cidr}`, (text: string) => new Cidr(networkOf(text)));
  env.registerOperator(`${ip} == ${ip}`, (a: Ip, b: Ip) => isSame(a.address, b.address));
  env.registerFunction(`string(${ip}): string`, (one: Ip) => writeAddress(one.address));
  env.registerFunction(`${ip}.family(): int`, (one: Ip) => (one.address.bits === 32 ? 4n : 6n));
  for (const [name, networks] of Object.entries(kinds)) {
    const among = networks.map(networkOf);
    env.registerFunction(`${ip}.${name}(): bool`, (one: Ip) =>
      among.some((each) => contains(each, one.address)),
    );
  }
  env.registerFunction(
    `${ip}.isGlobalUnicast(): bool`,
    (one: Ip) => !special.some((each) => contains(each, one.address)),
  );
  addCidr(env);
}

function addCidr(env: Environment): void {
  env.registerOperator(
    `${cidr} == ${cidr}`,
    ({ network: a }: Cidr, { network: b }: Cidr) => a.prefix === b.prefix && isSame(a.address, b.address),
  );
  env.registerFunction(`${cidr}.containsIP(${ip}): bool`, (one: Cidr, other: Ip) =>
    contains(one.network, other.address),
  );
  env.registerFunction(`${cidr}.containsIP(string): bool`, (one: Cidr, other: string) =>
    contains(one.network, addressOf(other)),
  );
  env.registerFunction(`${cidr}.containsCIDR(${cidr}): bool`, (one: Cidr, other: Cidr) =>
    isWithin(one, other.network),
  );
  env.registerFunction(`${cidr}.containsCIDR(string): bool`, (one: Cidr, other: string) =>
    isWithin(one, networkOf(other)),
  );
  env.registerFunction(`${cidr}.ip(): ${ip}`, (one: Cidr) => new Ip(one.network.address));
  env.registerFunction(
    `${cidr}.masked(): ${cidr}`,
    (one: Cidr) => new Cidr({ ...one.network, address: masked(one.network) }),
  );
  env.registerFunction(`${cidr}.prefixLength(): int`, (one: Cidr) => BigInt(one.network.prefix));
  env.registerFunction(
    `string(${cidr}): string`,
    (one: Cidr) => `${writeAddress(one.network.address)}/${one.network.prefix}`,
  );
}

const kinds: Readonly<Record<string, readonly string[]>> = {
  isUnspecified: ['0.0.0.0/32', '::/128'],
  isLoopback: ['127.0.0.0/8', '::1/128'],
  isLinkLocalMulticast: ['224.0.0.0/24', 'ff02::/16'],
  isLinkLocalUnicast: ['169.254.0.0/16', 'fe80::/10'],
};

/** Everything that is no global unicast address: also all multicast and the broadcast. */
const special = [...Object.values(kinds).flat(), '224.0.0.0/4', 'ff00::/8', '255.255.255.255/32'].map(
  networkOf,
);

function isWithin({ network }: Cidr, other: Network): boolean {
  return network.prefix <= other.prefix && contains(network, other.address);
}

function isSame(a: Address, b: Address): boolean {
  return a.bits === b.bits && a.value === b.value;
}

function addressOf(text: string): Address {
  const address = parseAddress(text);
  if (address === undefined) throw new Error(`${JSON.stringify(text)} is no IP address`);
  return address;
}

function networkOf(text: string): Network {
  const network = parseNetwork(text);
  if (network === undefined) throw new Error(`${JSON.stringify(text)} is no CIDR`);
  return network;
}
