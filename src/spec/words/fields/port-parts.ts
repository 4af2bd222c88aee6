import { overLines } from '../../../kernel/over-lines.ts';
import { present } from '../../../kernel/present.ts';
import { container, show } from '../say.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Claim, Reader } from '../wish.ts';
import { gathered, piece, type Gathering } from './gathered.ts';

const q = '["\'`]?';
const name = overLines`
  ${q}(
    (?!
      (?:
        and|with|on|host|hostport|tcp|udp|sctp|named|called|for|as|in|at|to|of|the|port|ports|requests?|
        limits?|env|image|args|protocol|name|replicas|from|both|also
      )(?![\w-])
    )[a-z](?:[a-z0-9-]{0,13}[a-z0-9])?
  )${q}(?![\w/-])
`;

/** Ports of a container, each with its name, its protocol and the port of the host, in any order. */
const told: Gathering = {
  head: /(?<![\w-])(?:container ?)?ports?(?![\w-])(?=:? ?(?:\d|\(?(?:tcp|udp)))|(?:容器)?端口(?= ?\d)/giu,
  link: /(?:[\s,，、():]|(?:and|with|as|is|on|also|the|an?|container|ports?)(?![\w-])|和|以及|且|并|容器|端口|[;；](?=\s?(?:UDP|TCP)?\s?端口)){1,8}/iuy,
  pieces: [
    piece(
      String.raw`host ?-?port(?: of|:|=|为)? ?${q}(\d{1,5})${q}(?!\d)|主机端口(?:为)? ?(\d{1,5})`,
      (a = '', b = '') => ({
        hostPort: Number(a + b),
      }),
    ),
    piece(String.raw`(TCP|UDP|SCTP)(?: port)? (\d{1,5})(?![\w.%])`, (protocol = '', said = '') => ({
      containerPort: Number(said),
      protocol: protocol.toUpperCase(),
    })),
    piece(
      String.raw`(\d{1,5})(?:/(TCP|UDP|SCTP))?(?![\w.%]|\s?(?:Mi|Gi|m(?!\w)|replicas|seconds?|CPU))`,
      (said = '', protocol = '') =>
        present({
          containerPort: Number(said),
          protocol: protocol === '' ? undefined : protocol.toUpperCase(),
        }),
    ),
    piece(String.raw`(?:protocol |协议 ?)?(TCP|UDP|SCTP)(?!\w)`, (protocol = '') => ({
      protocol: protocol.toUpperCase(),
    })),
    piece(String.raw`(?:named|called|name|名为|叫做?|名称为)(?: is|:)? ?${name}`, (said = '') => ({
      name: said,
    })),
    piece(String.raw`(?<=\d(?:/tcp|/udp)? |\()${name}`, (said = '') => ({ name: said })),
  ],
};

/** Fewer than that, and other readers know more of it. */
const rich = ({ hostPort, protocol, name: said }: JsonMap): boolean =>
  (hostPort ?? protocol) !== undefined || said === 'https' || said === 'http';

export const portParts: Reader = {
  id: 'port-parts',
  read: (words) =>
    /service(?! ?account)|ingress|服务(?!账)|networkpolicy|network policy/iu.test(words)
      ? []
      : gathered(words, told).flatMap(({ start, end, items }): Claim[] => {
          const ports = items.map(({ is }) => is);
          const isWhole = ports.every(({ containerPort }) => containerPort !== undefined);
          if (!isWhole || !ports.some(rich)) return [];
          return [
            { ...container({ ports }), value: show(ports), start, end, subject: { en: 'Port', zh: '端口' } },
          ];
        }),
};
