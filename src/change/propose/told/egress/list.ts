import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Destination } from '../../../../spec/reach.ts';
import type { Ground } from '../telling.ts';
import { destinationOf } from './destinations.ts';
import { onlyPorts, portsOf } from './ports.ts';

/** Where traffic goes, and how long the words are that say so; unknown is what nobody here knows a way to. */
export type Listed = {
  readonly to: readonly Destination[];
  readonly length: number;
  readonly unknown?: string;
};

const joint =
  /\s?,\s(?:(?:and|or|plus|also)\s)?|\s(?:and|or|plus|&|\+|as\swell\sas|along\swith|nor)\s|\n\s{0,4}[-*•]\s|\s?[、，]\s?(?:以及|和|及|还有)?\s?|\s?(?:以及|还有|和|与|及|或)\s?/giu;
const sentenceEnd = /\.(?=\s|$)|[;；。\n](?!\s{0,4}[-*•]\s)/u;
const longest = 500;

const before = overLines`
  (?:(?:also|only|just|either|both)\s)?(?:(?:for|to|towards?|with|into|out\sto|connections?\sto|traffic\sto|calls?\sto|access\sto)\s)?
  (?:(?:the|our|its|an?|any|all|that|my|their|hosts?)\s){0,3}|(?:只|仅|也)?(?:能|可以?)?(?:对|到|向|往|访问|连接?|发往|调用)\s?
`;
const leading = new RegExp(`^\\s*(?:[-*•]\\s)?(?:${before})`, 'iu');
const trailing =
  /(?:,?\s(?:only|alone|itself|as well|too|please|directly)|\s?(?:之外|以外|外(?<!\S外)|就行|就够了?|即可|的?(?:访问|流量|出站|连接)|这?[两三几]个(?:地址|服务)?))+\s*$/iu;

export function listedAt(text: string, ground: Ground): Listed | undefined {
  const said = text.slice(0, longest);
  const end = said.search(sentenceEnd);
  const whole = end === -1 ? said : said.slice(0, end);
  const to: Destination[] = [];
  let [length, found] = [0, 0];
  for (const { piece, start } of piecesOf(whole)) {
    const plain = piece.replace(leading, '').replace(trailing, '').trim();
    // A list may begin on a line of its own.
    if (found === 0 && plain === '') continue;
    const reached = reachedBy(plain, to, ground);
    if (reached === undefined) {
      const unknown = found > 0 && isMeant(whole.slice(length, start), piece) ? piece.trim() : undefined;
      if (unknown !== undefined) return { to, length: start + piece.length, unknown };
      break;
    }
    to.splice(0, to.length, ...reached);
    found += 1;
    length = start + piece.trimEnd().length;
  }
  return found === 0 ? undefined : { to, length };
}

function piecesOf(text: string): { readonly piece: string; readonly start: number }[] {
  const joints = [...text.matchAll(joint)];
  const starts = [0, ...joints.map(({ 0: said, index }) => index + said.length)];
  const ends = [...joints.map(({ index }) => index), text.length];
  return starts.map((start, at) => ({ piece: text.slice(start, ends[at]), start }));
}

/** All that is reached with one more; a bare port is of what stands before it. */
function reachedBy(piece: string, to: readonly Destination[], ground: Ground): Destination[] | undefined {
  const last = to.at(-1);
  const bare = onlyPorts.exec(piece)?.groups;
  const more = bare && bare['called'] === undefined ? portsOf(bare) : undefined;
  if (more !== undefined && last?.ports !== undefined)
    return [...to.slice(0, -1), { ...last, ports: [...last.ports, ...more] }];
  const reached = destinationOf(piece, ground);
  if (reached === undefined) return undefined;
  return [...withPortsOf(reached[0], to), ...reached];
}

/** `10.0.0.0/8 and 192.168.0.0/16 on 5432`: the port is of both. */
function withPortsOf(one: Destination | undefined, to: readonly Destination[]): readonly Destination[] {
  if (one?.kind !== 'block' || one.ports === undefined) return to;
  const { ports } = one;
  const first = to.findLastIndex((other) => other.kind !== 'block' || other.ports !== undefined) + 1;
  return to.map((other, at) => (at < first ? other : { ...other, ports }));
}

/** Joined as the others are, and no wish of its own. */
function isMeant(joint: string, piece: string): boolean {
  // The port that it listens on is no wish.
  const words = piece
    .trim()
    .replace(
      /\s(?:on|at|via|over|through)\s(?:tcp\s|udp\s)?(?:ports?\s)?\d{2,5}$|:\d{2,5}$|\sports?\s\d{2,5}$/iu,
      '',
    );
  const isJoined = /(?:and|or|&|plus|nor)\s$|[、和与及或]\s?$/iu.test(joint);
  const isNoun = /^(?:to\s)?(?:the|our|its)\s|^to\s/iu.test(words);
  const isShort = words.split(/\s+/u).length <= 5 && words.length <= 50;
  return words !== '' && (isNoun || isJoined) && isShort && !wish.test(words);
}

const wish =
  /^(?:nothing|no(?:ne|t|body|where)?|run|use|add|set|make|give|keep|deploy|with|at|on|in|it|they|everything|anything|all|else|deny|block|limit|a|an|\d+|one|two|three|four|five|helm|kustomize)(?!\w)|\d|副本|其他|其它|其余|别的|都|部署|加|用|内存/iu;

/** What closes all else, before or behind the list. */
export const closing = new RegExp(
  anyCase(overLines`
    ^[\s,，;；。.:—–-]{0,4}(?:(?:and|but|while|with)\s)?(?:
      (?:to\s)?nothing\s(?:else|more|besides?|beyond)(?:\s(?:at\sall|outside|than\sthat|is\sallowed))?|
      (?:no|not)\s(?:one|body|where|thing|anything|anywhere|other)\s(?:else|traffic|egress|destinations?|connections?|hosts?)(?:\sat\sall)?|
      (?:(?:everything|anything|all|any|the\srest|the\sothers?)(?:\s(?:else|other|of|the|it))?(?:\s(?:outside|external|outgoing|outbound|egress|traffic|destinations?|connections?|calls?|on\sthe\soutside|that\sis\soutside|going\sout)){0,3}|other\s(?:outgoing\s|outbound\s|egress\s)?(?:traffic|egress|destinations?|connections?|hosts?))\s
      (?:(?:is|are|be|stays?|remains?|should|must|gets?|has|have|to|shall|will|can|kept|keep|being)\s){0,3}(?:closed|blocked|denied|dropped|forbidden|off(?:\slimits)?|shut|prohibited|rejected|cut\soff|disallowed|refused|not\sallowed|unreachable)|
      (?:(?:please|then|to)\s)?(?:block|deny|drop|forbid|reject|close|shut|disallow|refuse)s?\s(?:everything|anything|all|any|the\srest)(?:\s(?:else|other|outgoing|outbound|egress|traffic|the\srest|outside|connections?)){0,3}
    )(?:\sby\sdefault|\sat\sall)?(?!\w)|
    ^[\s，,;；。]{0,3}(?:(?:并且?|而且|但)\s?)?(?:
      (?:其他|其它|其余|别的|剩下|除此之外|除此以外|另外)(?:的)?(?:所有|全部|一切|任何)?(?:的)?(?:出站|出口|出向|对外|外部|外网|公网|网络)?(?:的)?(?:流量|访问|连接|请求|地址|目标|目的地|服务)?[,，]?(?:都|全部|一律|全|均|统统|一概)*(?:不允许|不能|不可以?|不通|不准|禁止|拒绝|关闭|阻止|封禁|屏蔽|拦截|丢弃|禁掉|封掉|断开|挡掉|不放行|不行)(?:掉|访问|出站|连接?|通信|放行)*|
      (?:禁止|拒绝|不允许|阻止|屏蔽|封禁|关闭)(?:掉)?(?:所有|任何|一切|全部)?(?:的)?(?:出站|出口|出向|对外|外部|外网)(?:的)?(?:流量|访问|连接|请求|地址)?|
      (?:禁止|拒绝|不允许|阻止|屏蔽|封禁)(?:访问|连接)?(?:其他|其它|其余|别的)(?:所有|全部|一切|任何)?(?:的)?(?:出站|出口|对外|外部)?(?:的)?(?:流量|访问|连接|请求|地址)?
    )
  `).source,
  'i',
);
