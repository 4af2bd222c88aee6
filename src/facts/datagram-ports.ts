import { overLines } from '../kernel/over-lines.ts';
import { present } from '../kernel/present.ts';
import type { Found, Port } from './facts.ts';
import { grep, type Hit, type SourceFile } from './source.ts';

/** Where a socket for datagrams gets its address, with what says it. */
const binds = new RegExp(
  overLines`
    (?:
      \bListenPacket\(\s?(?:ctx,\s?)?"udp\d?",|\bResolveUDPAddr\(\s?"udp\d?",|\bListenUDP\(\s?"udp\d?",|
      \bdns\.Server\{(?=.{0,160}"udp)[^}]{0,80}?\bAddr:|
      \bUdpSocket::bind\(|\bnew DatagramSocket\(|\bnew UdpClient\((?!\s?")|
      \b(?:Threading)?UDPServer\(\s?\(|\blocal_addr\s?=\s?\(|\.bind\(\s?\(?
    )(.{1,200})$
  `,
  'u',
);
const sockets = /\bcreateSocket\(|\bSOCK_DGRAM\b/u;

/** The ports that the code binds for datagrams, as far as a number is to be read. */
export function datagramPorts(files: readonly SourceFile[]): Found<Port>[] {
  const found = grep(files, binds)
    .filter(({ groups: [said = ''], path }) => isOfDatagrams(said, path, files))
    .flatMap((hit) => portOf(hit, files));
  return found.filter(({ value }, at) => found.findIndex((one) => one.value.port === value.port) === at);
}

/** A plain `bind` is one of datagrams only where such a socket is opened, and no function is bound to anything. */
function isOfDatagrams(said: string, path: string, files: readonly SourceFile[]): boolean {
  if (/^\s?(?:this|self|null|undefined)\b/u.test(said)) return false;
  const text = files.find((file) => file.path === path)?.text ?? '';
  if (text.includes('ResolveUDPAddr') && !text.includes('ListenUDP')) return false;
  return opensUdp.test(text) && (sockets.test(text) || !/\.bind\(/u.test(text));
}

const opensUdp =
  /"udp|\bUdpSocket\b|\bUdpClient\b|\bDatagramSocket\b|UDPServer|datagram|createSocket|SOCK_DGRAM/u;

function portOf({ path, line, groups }: Hit, files: readonly SourceFile[]): Found<Port>[] {
  const own = argument(groups[0] ?? '');
  const said = numberIn(own) === undefined ? `${own} ${ledTo(own, path, files)}` : own;
  const port = numberIn(said);
  if (port === undefined) return [];
  const env = variable.exec(said)?.[1];
  const why = `takes datagrams on ${env === undefined ? port : `${env}, ${port} by default`}`;
  const value = present({ port, name: 'udp', protocol: 'udp' as const, env });
  return [{ value, evidence: { fact: 'udp port', path, line, why } }];
}

/** Up to the bracket that closes the call. */
function argument(text: string): string {
  let open = 1;
  for (const { index, 0: sign } of text.matchAll(/[(){}]/gu)) {
    open += /[({]/u.test(sign) ? 1 : -1;
    if (open === 0) return text.slice(0, index);
  }
  return text;
}

const variable = /["'\x60.]([A-Z][A-Z0-9_]{0,60}PORT)\b/u;

/** The last number counts: what stands before it may be the host or the name of a variable. */
function numberIn(text: string): number | undefined {
  const numbers = [...text.matchAll(/(?<![\w.])\d{2,5}(?![\w.])/gu)].map(([digits]) => Number(digits));
  return numbers.findLast((port) => port >= 50 && port < 65_536);
}

/** What gives a name its value: in the same file, else in the others. */
function ledTo(said: string, path: string, files: readonly SourceFile[]): string {
  const names = [...said.matchAll(/[A-Za-z_]\w{0,60}/gu)]
    .map(([name]) => name)
    .filter((name) => /port|addr|listen|bind/iu.test(name) && !/^(?:SocketAddr|UDPAddr)$/u.test(name));
  const own = files.filter((file) => file.path === path);
  const others = files.filter((file) => file.path !== path);
  for (const name of names.toReversed()) {
    const given = new RegExp(
      String.raw`(?<![\w.])${name}\b["']?\s{0,4}(?::\s?[\w<>]{1,20}\s{0,4})?(?:[:=]{1,2}|\()\s{0,4}([^\n;]{1,160}\b\d{2,5}\b[^\n;]{0,40})`,
      'u',
    );
    const [hit] = [...grep(own, given), ...grep(others, given)];
    if (hit !== undefined) return hit.groups[0] ?? '';
  }
  return '';
}
