import { isAssumedPort } from './assumed.ts';
import { folderOf } from './declared/place.ts';
import type { Question, Service } from './facts.ts';
import type { Snapshot } from './snapshot.ts';
import { grep, type Hit, type SourceFile } from './source.ts';
import { isUnder, productiveUnder } from './tree.ts';

/** Who waits for datagrams has no port for requests: one that was only assumed goes, and its UDP port is asked. */
export function withoutAssumedForUdp(services: readonly Service[], snapshot: Snapshot): Service[] {
  return services.map((service) => {
    const isGuessed = service.framework === undefined && isAssumedPort(service);
    if (!isGuessed || waitsAt(service, services, snapshot) === undefined) return service;
    const evidence = service.evidence.filter(({ fact }) => fact !== 'port');
    return { ...service, kind: 'worker', ports: [], evidence };
  });
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
  /\bcreateSocket\(|\bListenUDP\(|\bListenPacket\(\s?"udp|\bSOCK_DGRAM\b|\bUdpSocket::bind\(|\bcreate_datagram_endpoint\(|\bnew DatagramSocket\(\s?\w/u;
/** On a port of its own: who only sends takes any. */
const bound =
  /\.bind\(\s?(?:\((?!\s?["'][^"']{0,40}["']\s?,\s?0\b)|\d|\{|[\w.]{0,40}(?:[pP]ort|PORT))|\bListenUDP\(|\bListenPacket\(\s?"udp\d?",(?!\s?"[^"]{0,40}:0")|::bind\((?!\s?"[^"]{0,40}:0")|\bDatagramSocket\(|\blocal_addr\s?=/u;
const connects =
  /\bSOCK_STREAM\b|\bTcpListener\b|\bnet\.Listen\(|\bcreateServer\(|\bServerSocket\(|\bHTTPServer\(|\bstart_server\(/u;
const code = /\.(?:[cm]?[jt]s|py|go|rs|kt|java)$/u;

/** Where a service opens a socket for datagrams to which others send, and no other one. */
function waitsAt({ path }: Service, services: readonly Service[], snapshot: Snapshot): Hit | undefined {
  const folder = folderOf(path);
  const below = services
    .map((one) => folderOf(one.path))
    .filter((one) => one !== folder && isUnder(one, folder));
  const files: SourceFile[] = productiveUnder(folder, snapshot)
    .filter((one) => code.test(one) && !below.some((other) => isUnder(one, other)))
    .map((one) => ({ path: one, text: snapshot.text(one) ?? '' }));
  const own = files.filter(({ text }) => opened.test(text) && bound.test(text));
  return files.some(({ text }) => connects.test(text)) ? undefined : grep(own, opened)[0];
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
