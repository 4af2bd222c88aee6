import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from '../text/rewriting.ts';

const isWall = (words: string): boolean => /network ?polic|netpol|网络策略|\bpolicy\b/iu.test(words);
const pair = String.raw`["'\x60]?[a-z][\w./-]{0,60}(?:=|: )[\w.-]{1,60}["'\x60]?`;
const pairs = `(${pair}(?: and ${pair}){0,3})`;
const port = String.raw`(TCP|UDP|SCTP)(?: ports?)? (\d{1,5})`;
const bearing = String.raw`(?:carrying|with|having|that have|that are|labell?ed|marked|tagged)(?: the)?(?: labels?)?`;
const near = overLines`
  (?:\s(?:of|in|within|inside)\s(?:(?:their|its|the)\s(?:very\s)?(?:own|same)\snamespace|this\snamespace)|
  \sright\sthere\sin\s[a-z0-9-]{1,60}|\s(?:in\s)?(?:the\s)?same\s(?:ns|namespace))
`;
const wall = (said: string, written: Rewriting[1]): Rewriting => [new RegExp(said, 'giu'), written, isWall];
const dns = 'UDP port 53 and TCP port 53';

/** `(53, both UDP and TCP` */
const asked = overLines`
  ,?\s\(?(?:on\s)?(?:port\s)?53,?(?:\s?(?:over|via|on|by|both|either|for|,)){0,2}\s
  (?:UDP(?:\sand\s|\/|\+|,\s)TCP|TCP(?:\sand\s|\/|\+|,\s)UDP)
`;
const anywhere = String.raw`(?:\)?,?\s(?:to\s)?(?:any(?:where|\sdestination|\starget)|wherever\s(?:it|that)\sis|everywhere)\)?)`;

/** Whom a policy lets in and where its pods may go, as people say it beside its pods: by peers, and by ports behind them. */
export const wallsPlainly: readonly Rewriting[] = [
  wall(String.raw`\s?\((?:both (?:conditions|of them|must hold)[\w ,]{0,30}|AND|and|two conditions)\)`, ''),
  wall(String.raw`\s?[(（]两个?条件(?:必须|需要?)?同时满足[)）]`, ''),
  // `lock down the role: api pods`, `ns default pods role: db`
  [
    new RegExp(
      `(?:lock(?:ing|s)? down|isolat(?:e|es|ing)|protect(?:s|ing)?|restrict(?:s|ing)?|for)\\s(?:the\\s)?(${pair}) pods(?![\\w-])`,
      'giu',
    ),
    (...[, said = '']) => `for pods with ${said.replaceAll(/["'`]/gu, '').replace(/: ?/u, '=')}`,
    isWall,
  ],
  [
    new RegExp(`(?<=(?<![\\w-])(?:ns|namespace)\\s[a-z0-9-]{1,60})\\spods\\s(?=${pair})`, 'giu'),
    ', pods ',
    isWall,
  ],
  // `name resolution (53, both UDP and TCP)`, `dns 53 udp+tcp to anywhere`
  wall(
    `(?<![\\w-])(?:name\\sresolution${asked}${anywhere}?|dns(?:\\slookups?|\\squeries|\\sresolution)?${asked}${anywhere})`,
    dns,
  ),
  wall(
    String.raw`(?<=(?:,| and|plus)\s(?:and\s)?)to\s(?=${dns.replaceAll(' ', String.raw`\s`)})`,
    'allow egress on ',
  ),
  [
    /(?:到|至|访问)?(?:任意|任何|所有)(?:目的地|目标|地址)的?\s?53\s?端口\s?[(（]?UDP\s?(?:和|与|、|\/)\s?TCP[)）]?(?:用于\s?DNS\s?(?:解析|查询)?)?/giu,
    '允许出站到 UDP 端口 53 和 TCP 端口 53',
    isWall,
  ],
  // `TCP 5432 towards pods carrying role=db`
  wall(
    `${port} (?:towards?|to|of|on) (?:the )?pods ${bearing} ${pairs}`.replaceAll(' ', String.raw`\s`),
    (...[, of = '', number = '', labels = '']) => `pods with ${labels} on ${of} port ${number}`,
  ),
  wall(
    `(?<=pods (?:with|having|carrying|labell?ed|that have) ${pairs})${near}`.replaceAll(' ', String.raw`\s`),
    '',
  ),
  wall(
    `(?<=pods (?:with|having|carrying|labell?ed|that have) ${pairs} pods)${near}`.replaceAll(
      ' ',
      String.raw`\s`,
    ),
    '',
  ),
  // `role=db pods same ns tcp 5432`
  wall(
    `(?<=(?:[:,;] ?|(?:to|from|only|plus|and) ))${pairs} pods(?:${near})?(?: on)? ${port}`.replaceAll(
      ' ',
      String.raw`\s`,
    ),
    (...[, labels = '', of = '', number = '']) => `pods with ${labels} on ${of.toUpperCase()} port ${number}`,
  ),
  [/(?<![是、])本命名空间(?:内|中|里)?的?\s?(?=[a-z][\w./-]{0,60}[=:])/giu, '', isWall],
  // `coming from app=gateway pods, provided their namespace is labelled team=edge`
  wall(
    `(?:coming |arriving )?from (?:the )?(?:${pairs} pods|pods ${bearing} ${pairs}),? (?:provided|as long as|if|given)(?: that)? (?:their|its|the) namespace (?:is|has been) (?:labell?ed|marked|tagged)(?: with)? ${pairs}`.replaceAll(
      ' ',
      String.raw`\s`,
    ),
    (...[, one, other, space = '']) => `from pods with ${one ?? other ?? ''} in namespaces with ${space}`,
  ),
  // `They may reach nothing but TCP port 5978 within 10.0.0.0/24`
  wall(
    String.raw`(?:(?<=(?:^|[.;]\s?))(?:they|it|these|those|the (?:[a-z][\w-]{0,30} )?pods?)) (?:may|can|must|should|shall|are allowed to)(?: themselves| itself)? (?:only )?(?:reach|contact|call|talk to|connect to|send to) (?:nothing|nobody|no one|none)(?: else)? (?:but|except|other than|apart from|save)(?: for)? `.replaceAll(
      ' ',
      String.raw`\s`,
    ),
    'Allow egress only to ',
  ),
  wall(
    String.raw`(?<=egress only to )(TCP|UDP|SCTP) ports? (\d{1,5}) (?:within|in|inside|at|of|on) (?:the (?:block|range|cidr|network) )?(\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2})`.replaceAll(
      ' ',
      String.raw`\s`,
    ),
    '$3 on $1 port $2',
  ),
  // `TCP port 6379 is open to three kinds of peers: ...`
  wall(
    String.raw`(?<=(?:^|[.;]\s?))(?:(?:Conversely|Instead|Inbound|On the other hand),?\s)?(TCP|UDP|SCTP) ports? (\d{1,5}) (?:is|shall be|must be|should be|stays|remains) (?:open|reachable|accessible|available) (?:to|for|from)(?: (?:only|two|three|four|five|these) ?(?:kinds|sorts)? ?(?:of )?(?:peers|callers|clients|sources))?:? `.replaceAll(
      ' ',
      String.raw`\s`,
    ),
    'Allow ingress on $1 port $2 from ',
  ),
  // `They may only open connections to pods with role=db`
  wall(
    overLines`
      (?:(?<=^|[.;\n]\s?)(?:(?:they|it|these|those)|the (?:[a-z][\w-]{0,30} )?pods?))(?: themselves| itself)? (?:may|can|must|should|shall|are allowed to)
      (?: themselves)? only (?:open|make|start|initiate|establish|have)(?: new| outgoing| outbound)? connections (?:to|towards)
    `.replaceAll(' ', String.raw`\s`),
    'Allow egress only to',
  ),
  wall(
    String.raw`(?:Outgoing|Outbound|Egress)\straffic\s(?:is|must be|should be)\s(?:limited|restricted|confined)\sto(?:\s(?:two|three|these)\s(?:things|destinations|kinds))?:?\s`,
    'Allow egress only to ',
  ),
];
