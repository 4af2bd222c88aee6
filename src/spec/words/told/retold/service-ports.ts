import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { present } from '../../../../kernel/present.ts';
import { naming } from './pieces.ts';

const number = '(\\d{2,5})(?![\\w%]|[.:/=]\\w| ?(?:seconds|%|percent|minutes|pods|replicas))';
export const hands = overLines`
  pass(?:es|ed|ing)?|hands?|handed|forward(?:s|ed|ing)?|deliver(?:s|ed)?|go(?:es)?|sent|sends?|rout(?:es|ed)|relay(?:s|ed)?|
  redirect(?:s|ed)?|map(?:s|ped)?|lead(?:s)?|land(?:s)?(?= (?:in|on) (?:the )?(?:pods|containers?))|translat\w+|transferr?\w*|
  direct(?:s|ed)?|tunnel\w*|ends? up
`;
export const behind = anyCase(
  overLines`
    (?<![\w-])(?:(?:${hands})(?: (?:it|them|this|everything|that|traffic|requests|on|over|along|down|all|these))* (?:to|onto|at|
    on|into)|target(?: ?port)?(?: is|:| of)?|container ?port|(?:pods?|containers?|program|app|application|
    process(?:es)?)(?: [a-z]{2,10}){0,2} (?:listens?|listening|answers?|serves?|is|are|waits?)(?: on| at)?|listen(?:s|ing)? on|
    ->|to) (?:the |their (?:own )?|its )?(?:pods' |container |target )?(?:ports? )?${number}
  `.replaceAll(' ', '\\s'),
);
export const any = anyCase(`(?<![\\w./:=-])(?:port\\s)?${number}`);
export const label = overLines`
  (https?|metrics|grpc|web|admin|dns(?:-tcp|-udp)?|api|db|client|peer|mysql|postgres|redis|amqp|management|smtp|ftp|ssh|ui|
  prometheus|[a-z]{2,10}-[a-z]{2,10})
`;
/** Found at one end alone. */
const once = (pattern: string): RegExp => new RegExp(pattern, 'iu');
const before = once(
  `(?:\\bport\\s|,\\s|[("'\`])${label}["'\`)]?,?\\s?(?:\\(|on\\s|at\\s|takes\\s|is\\s|:\\s|port\\s|uses\\s|for\\s)*$`,
);
const beside = once(
  overLines`
    ^["'\x60]?[\s,]{0,2}\(?(?:which\s|the\sport\s|that\s|it\s|is\s|port\s)*(?:called\s|named\s|known\sas\s|by\sthe\sname\sof\s|
    ["'\x60]|(?<=\())["'\x60]?([a-z][a-z0-9-]{0,14})["'\x60)]?(?![\w-])
  `,
);
const bare = once(`^,?\\s\\(?${label}[),]`);

type Port = {
  readonly port?: string;
  readonly target?: string;
  readonly node?: string;
  readonly name?: string;
  readonly protocol?: string;
};

/** A port, then what belongs to it until the next; what comes first belongs to the first. */
export function portsIn(said: string, protocol: string): string[] {
  const targets = new Set([...said.matchAll(behind)].map((found) => found.index + found[0].length));
  const groups: Port[] = [];
  for (const found of said.matchAll(any)) {
    const end = found.index + found[0].length;
    const piece = pieceOf(said, {
      start: found.index,
      end,
      value: found[1] ?? '',
      isTarget: targets.has(end),
    });
    const last = groups.at(-1);
    const isNext = last === undefined || Object.keys(piece).some((key) => key !== 'protocol' && key in last);
    if (isNext) groups.push(piece);
    else groups.splice(-1, 1, { ...last, ...piece });
  }
  return groups
    .filter(({ port, target }) => (port ?? target) !== undefined)
    .map((one) => written(one, protocol));
}

type Found = {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly isTarget: boolean;
};

function pieceOf(said: string, { start, end, value, isTarget }: Found): Port {
  if (isTarget) return { target: value };
  if (/^3[0-2]\d{3}$/u.test(value)) return { node: value };
  const [head, tail] = [said.slice(Math.max(0, start - 40), start), said.slice(end, end + 60)];
  return present({ port: value, name: nameBeside(head, tail), protocol: protocolBeside(head, tail) });
}

function nameBeside(head: string, tail: string): string | undefined {
  const found = [tail.match(beside), head.match(before), tail.match(bare)].flatMap((one) => one?.[1] ?? []);
  return found.find((one) => !/^(?:to|the|and|is|on|of)$/u.test(one));
}

function protocolBeside(head: string, tail: string): string | undefined {
  const [one = tail.match(/^\s?\(?(?:over\s|via\s|with\s)?(?:tcp|udp|sctp)(?!\w)/iu)?.[0]] =
    head.match(/(?<!\w)(?:tcp|udp|sctp)\s(?:port\s)?$/iu) ?? [];
  return one === undefined ? undefined : `${(/tcp|udp|sctp/iu.exec(one)?.[0] ?? '').toUpperCase()} `;
}

function written({ port, target, node, name, protocol }: Port, common: string): string {
  return `${protocol ?? common}port ${port ?? target ?? ''}${naming(name)}${target === undefined ? '' : ` with targetPort ${target}`}${node === undefined ? '' : ` and nodePort ${node}`}`;
}

export function protocolOf(text: string): string {
  const [all] =
    text.match(
      /(?<!\w)(?:both|all|each|either|every)(?!\w)[^.;]{0,30}(?<!\w)(?:tcp|udp)(?!\w)|(?<!\w)(?:tcp|udp)(?!\w)[^.;]{0,12}(?<!\w)(?:both|all|each|either)(?!\w)/iu,
    ) ?? [];
  if (all !== undefined) return /udp/iu.test(all) ? 'UDP ' : 'TCP ';
  return /(?<!\w)tcp(?!\w)/iu.test(text) && !/(?<!\w)(?:udp|sctp)(?!\w)/iu.test(text) ? 'TCP ' : '';
}
