import type { OutwardPort } from '../../../../spec/reach.ts';

const one = String.raw`(?:\d{2,5}|https?|tls)`;

/** Behind whatever is reached: `on port 443`, `:5432`, `(https)`, `over HTTPS only`, `的 8080 端口`. */
export const portsBehind = String.raw`(?:[\s(（:：]{0,3}(?:(?:on|over|via|by|at|using|through|with|的|走|通过)\s?)?(?:the\s)?(?:tcp\s|udp\s)?(?:ports?\s?:?\s?|端口\s?)?(?<ports>${one}(?:\s?/\s?${one}){0,3})(?:/(?<proto>tcp|udp))?(?:\s?(?:ports?|tcp|udp|端口|协议|traffic|流量)){0,2}\s?[)）]?)`;

/** The same as a piece of its own: `443`, `port 8080`, `https`. */
export const onlyPorts = new RegExp(
  String.raw`^(?:on\s|over\s|via\s)?(?:the\s)?(?:tcp\s|udp\s)?(?<called>ports?\s?|端口\s?)?(?<ports>${one})(?:/(?<proto>tcp|udp))?(?:\s?(?:ports?|tcp|udp|端口|traffic|流量|calls|requests)){0,2}$`,
  'iu',
);

const named: Readonly<Record<string, number>> = { http: 80, https: 443, tls: 443 };

/** None where none was told or one is no port. */
export function portsOf({
  ports = '',
  proto = 'tcp',
}: Readonly<Record<string, string | undefined>>): readonly OutwardPort[] | undefined {
  const numbers = (ports.match(new RegExp(one, 'giu')) ?? []).map(
    (said) => named[said.toLowerCase()] ?? Number(said),
  );
  const isPort = numbers.every((port) => port > 0 && port < 65_536);
  const protocol = proto.toLowerCase() === 'udp' ? 'UDP' : 'TCP';
  return numbers.length === 0 || !isPort ? undefined : numbers.map((port) => ({ port, protocol }));
}
