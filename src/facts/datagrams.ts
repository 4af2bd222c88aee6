import { isAssumedPort } from './assumed.ts';
import { folderOf } from './declared/place.ts';
import { datagramPorts } from './datagram-ports.ts';
import type { Found, Port, Question, Service } from './facts.ts';
import type { Snapshot } from './snapshot.ts';
import { grep, type Hit, type SourceFile } from './source.ts';
import { isUnder, productiveUnder } from './tree.ts';

/** Who waits for datagrams alone has no port for requests: one that was only assumed goes, or that is read off its socket. */
export function withoutAssumedForUdp(services: readonly Service[], snapshot: Snapshot): Service[] {
  return services.map((service) => {
    if (service.framework !== undefined || service.ports.length === 0) return service;
    if (waitsAt(service, services, snapshot) === undefined) return service;
    const found = datagramPorts(ownFiles(service, services, snapshot));
    const taken = new Set(found.map(({ value }) => value.port));
    if (!isAssumedPort(service) && !service.ports.every(({ port }) => taken.has(port))) return service;
    const evidence = service.evidence.filter(({ fact }) => fact !== 'port');
    return { ...service, kind: 'worker', ports: [], evidence };
  });
}

/** Behind the ports that anybody declares stand those that the code or its recipe opens for datagrams. */
export function withDatagrams(services: readonly Service[], snapshot: Snapshot): Service[] {
  return services.map((service) => {
    const code = isRunning(service) ? datagramPorts(ownFiles(service, services, snapshot)) : [];
    const found = code.length > 0 ? code : exposedFor(service, snapshot);
    return found.length === 0
      ? service
      : {
          ...service,
          kind: service.kind === 'job' ? 'worker' : service.kind,
          ports: [...service.ports, ...found.map(named)],
          evidence: [...service.evidence, ...found.map(({ evidence }) => evidence)],
        };
  });
}

/** No two ports of one service share a name. */
function named({ value }: Found<Port>, at: number): Port {
  return at === 0 ? value : { ...value, name: `udp-${value.port}` };
}

function isRunning({ kind }: Service): boolean {
  return kind === 'web' || kind === 'worker' || kind === 'job';
}

/** `EXPOSE 8125/udp` */
function exposedFor({ dockerfile = '' }: Service, snapshot: Snapshot): Found<Port>[] {
  const files = [{ path: dockerfile, text: snapshot.text(dockerfile) ?? '' }];
  return grep(files, /^\s{0,8}EXPOSE\s(.{1,200})$/iu).flatMap(({ path, line, groups }) =>
    [...(groups[0] ?? '').matchAll(/(?<!\S)(\d{2,5})\/udp\b/giu)].map(([, digits]) => {
      const port = Number(digits);
      const why = `the Dockerfile exposes ${port}/udp`;
      const value = { port, name: 'udp', protocol: 'udp' as const };
      return { value, evidence: { fact: 'udp port', path, line, why } };
    }),
  );
}

export function udpQuestions(services: readonly Service[], snapshot: Snapshot): Question[] {
  return services
    .filter(({ kind, ports }) => kind === 'worker' && ports.length === 0)
    .flatMap((service) => {
      const hit = waitsAt(service, services, snapshot);
      return hit === undefined ? [] : [whichPort(service, hit)];
    });
}

const opened =
  /\bcreateSocket\(|\bListenUDP\(|\bListenPacket\(\s?"udp|\bSOCK_DGRAM\b|\bUdpSocket::bind\(|\bcreate_datagram_endpoint\(|\bnew DatagramSocket\(\s?\w|\bUDPServer\(|\bnew UdpClient\(/u;
/** On a port of its own: who only sends takes any. */
const bound =
  /\.bind\(\s?(?:\((?!\s?["'][^"']{0,40}["']\s?,\s?0\b)|\d|\{|[\w.]{0,40}(?:[pP]ort|PORT))|\bListenUDP\(|\bListenPacket\(\s?"udp\d?",(?!\s?"[^"]{0,40}:0")|::bind\((?!\s?"[^"]{0,40}:0")|\bDatagramSocket\(|\blocal_addr\s?=/u;
const connects =
  /\bSOCK_STREAM\b|\bTcpListener\b|\bnet\.Listen\(|\bcreateServer\(|\bServerSocket\(|\bHTTPServer\(|\bstart_server\(/u;
const code = /\.(?:[cm]?[jt]s|py|go|rs|kt|java|cs)$/u;

/** Where a service opens a socket for datagrams to which others send, and no other one. */
function waitsAt(service: Service, services: readonly Service[], snapshot: Snapshot): Hit | undefined {
  const files = ownFiles(service, services, snapshot);
  const own = files.filter(({ text }) => opened.test(text) && bound.test(text));
  return files.some(({ text }) => connects.test(text)) ? undefined : grep(own, opened)[0];
}

/** Not those of a service further below. */
function ownFiles({ path }: Service, services: readonly Service[], snapshot: Snapshot): SourceFile[] {
  const folder = folderOf(path);
  const below = services
    .map((one) => folderOf(one.path))
    .filter((one) => one !== folder && isUnder(one, folder));
  return productiveUnder(folder, snapshot)
    .filter((one) => code.test(one) && !below.some((other) => isUnder(one, other)))
    .map((one) => ({ path: one, text: snapshot.text(one) ?? '' }));
}

function whichPort({ path, name }: Service, hit: Hit): Question {
  const place = `${hit.path}:${hit.line}`;
  return {
    id: 'udp',
    service: path,
    question: {
      en: `Which UDP port do others reach ${name} on?`,
      zh: `其他程序通过哪个 UDP 端口访问 ${name}？`,
    },
    why: {
      en: `It listens by UDP (${place}); no port and no Service was made for that.`,
      zh: `程序通过 UDP 监听（${place}）；没有为此生成端口和 Service。`,
    },
    candidates: [],
  };
}
