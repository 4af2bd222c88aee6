import { han, matter, piece, type Told } from '../sentence.ts';

const callers =
  '(?:the |our |all |any |its )?(?:others?|other (?:pods|services|workloads|apps|programs|containers|teams)|rest of the cluster|callers|clients|consumers|people|colleagues|neighbou?rs)(?: (?:in|inside|within) the cluster)?';

/** On which port others in the cluster call it: `other pods call it on port 9000`. */
export const servicePort = matter(
  'port|端口|(?:in|inside|within|of) the cluster',
  [
    String.raw`(?<port>(?<=(?<![\w-])(?:ports?|port\sis|port\sshould\sbe|端口(?:是|用|为)?|通过|用|走)[\s:]{0,2})\d{2,5}(?![\w:%.]\w?\d|\d))`,
    String.raw`(?<port>\d{2,5}(?=\s?端口))`,
    String.raw`(?<port>(?<=(?<![\w-])service\s(?:(?:is|has|should|must|to|will|needs)\s){0,3}(?:publish(?:es)?|listens?\son|offers?|exposes?|uses?|answers?\son)\s)\d{2,5}(?![\w:.]))`,
    // Where the program listens.
    String.raw`(?<own>(?:the\s)?(?:container|program|app|process|pod|target)(?:\sitself)?(?:\sport)?\s(?:stays|listens|keeps\slistening|remains|runs|is|keeps)\s(?:on\s)?(?:port\s)?\d{2,5}(?![\w:.]))`,
    piece(
      'forward',
      `(?:and )?(?:forwards?|sends? it|passes it|maps?|sends?)(?: it)?(?: on)? to (?:the )?(?:(?:program|app|container|pod)(?:['’]s)?(?: own)? port|program|app|container)`,
    ),
    piece('answer', 'publish(?:es)?|exposes?|offers?|listens? on'),
    piece('service', '(?:of )?(?:the |its )?service(?: port)?'),
    String.raw`(?<port>(?<=(?<![\w-])(?:uses?|call(?:\sit)?\son|reach(?:es)?\sit\s(?:on|at|via)|(?:talk|connect)s?\sto\s(?:it\son\s)?|under|via)\s)\d{4,5}(?![\w:%.]\w?\d|\d|\s?(?:[KMG]i?B?|%|m)(?![a-z])))`,
    piece(
      'callers',
      `${callers} (?:should |can |will |may |must |have to )?(?:in the cluster |inside the cluster )?(?:should |can |will |may |must )?(?:call|reach|find|use|talk to|access|connect to|get to|contact|expect|look for)(?: it| us| this)?|(?:to|for|by) ${callers}(?: in the cluster)?`,
    ),
    piece(
      'inside',
      '(?:inside|within|in) (?:of )?(?:the|our) cluster|cluster ?internally|internally|for (?:in-cluster|internal) (?:callers|calls|traffic|use|clients)',
    ),
    piece(
      'answer',
      '(?:should |must |can |is |be |to |will )*(?:answers?|reachable|available|reached|offered|found|called|listens?|accessible|talks? to|calls?|reach(?:es)?|uses?|connects? to|contacts?|speaks? to|access(?:es)?|finds?)|make|offer|port',
    ),
    han('outward', '(?:调用|访问|连接?)(?:到)?(?: 集群(?:里|内部?|中)?的?)?(?:别的|其他|其它)'),
    han(
      'callers',
      '(?:集群)?(?:里|内部?|中)?的?(?:别的|其他|其它|别人家的)(?:服务|pod|应用|程序|人|组件)|别人',
    ),
    han('inside', '集群(?:内部?|里面?|中)'),
    han('answer', '通过|用|走|从|来|调用|访问|连接?|它|端口|在|上|找'),
  ],
  (told: Told) => {
    const said = told.one('port');
    const isCalled = told.hasOneOf('callers', 'forward') || (told.has('inside') && told.has('answer'));
    if (said === undefined || !isCalled || told.has('outward')) return undefined;
    const [, own] = /(\d{2,5})$/u.exec(told.one('own') ?? '') ?? [];
    return own === undefined
      ? `service port ${said}`
      : `the program listens on port ${own}. service port ${said}`;
  },
);
