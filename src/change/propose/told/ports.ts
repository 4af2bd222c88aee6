import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Workload } from '../../../spec/spec.ts';
import { hearing, withEach, type Groups, type Saying } from './saying.ts';
import type { Telling } from './telling.ts';

const subject = { en: 'Further port', zh: '另一个端口' };
const role = overLines`
    (?:
      admin(?:istration)?|management|debug(?:ging|ger)?|internal|profiling|pprof|actuator|grpc|
      websockets?|console|dashboard|backoffice|monitoring|rpc|status
    )
  `;
const part =
  '(?:\\s(?:ui|interface|console|panel|traffic|port|endpoint|api|server|page|pages|tool|tools|calls|access|use))?';
const port = String.raw`(?<port>\d{2,5})(?![\w:%.]\w?\d|\d)`;
const named = String.raw`(?:,?\s(?:named|called|as)\s["'\x60]?(?<named>[a-z][a-z0-9-]{0,14})["'\x60]?)?`;
const begin = String.raw`(?<![\w-])(?:(?:and|also|please|additionally|expose|open|publish|add|listen\son|serve|with|needs?|has|an?|the)\s){0,6}`;
const zhRole = '(?:管理|后台|内部|调试|监控|运维|集群内部|集群内|内网)';

/** A port that is told for something, or beside another, is one more: the program stays where it listens. */
const sayings: readonly Saying[] = [
  overLines`
    ${begin}(?:ports?\s)?${port}\s(?:is\s)?(?:only\s)?for\s(?:the\s|our\s)?(?:internal\s)?
    (?<role>${role})${part}(?:\suse|\saccess|\sonly|\stoo|\sas\swell)?(?![\w-])
  `,
  String.raw`${begin}(?:ports?\s)?${port}${named}\s(?:too|as\swell|in\saddition|besides)(?![\w-])`,
  overLines`
    ${begin}(?:second|additional|extra|further|another|more)\s(?:(?<role>${role})\s)?port:?\s
    (?:is\s|on\s)?${port}${named}(?:\sfor\s(?:the\s)?(?:${role})${part})?
  `,
  overLines`
    (?<![\w-])(?:(?:and|the|its|our|an?)\s){0,3}(?<role>${role})${part}\s
    (?:(?:is|are|runs?|listens?|lives|sits|available|served|reachable)\s)+(?:on|at|under)\s(?:port\s)?
    ${port}
  `,
  overLines`
    (?:另外|再|还|额外|同时)+(?:要|需要|得|请)?(?:开放?|暴露|监听|加|用)?(?:一?个)?(?<role>${zhRole})?(?:端口)?\s?${port}\s?
    (?:端口)?(?:\s?(?:给|用于|作为|做|用来|供|是)(?:${zhRole})(?:使?用|访问|接口|端口|界面|后台)*)?
  `,
  String.raw`(?:端口\s?)?(?<![\d.:])${port}\s?(?:端口)?\s?(?:只|仅)?(?:给|用于|用来|供|作为|做|是)\s?(?<role>${zhRole})(?:使?用|访问|接口|端口|界面|后台|通信|的)*`,
  String.raw`(?<role>${zhRole})(?:端口|接口|后台|界面|页面)(?:是|为|在|用|走|监听|:|：)*\s?${port}(?:\s?端口)?`,
].map((source) => ({
  pattern: anyCase(overLines`${source}`),
  given: /\d{2,5}/u,
  unless: /metrics|指标|service ?monitor|sidecar|node ?port|init ?container/iu,
  subject,
  value: ({ port: number = '' }) => number,
  over: (groups, names) => withEach((one) => opened(one, groups), names),
}));

/** `service port 8080`, of a program that says itself where it listens: only who calls it uses another number. */
const outer: Saying = {
  pattern: anyCase(
    overLines`
      (?<=^\s{0,4}|[,.;:，。；：\n]\s?|(?:^|\s)(?:and|with|the|its|an?|use|set|k8s|kubernetes)\s)service\sport(?:\s(?:is|of|to|at|should\sbe|must\sbe)|\s?[:=])?\s${port}|
      (?<![\w-])service\s?(?:的)?\s?端口(?:用|是|为|改成|改为|设为|设成|[:：])*\s?(?<zh>\d{2,5})(?!\d|\s?(?:个|副本))
    `,
  ),
  given: /\d{2,5}/u,
  unless: /指标|node ?port|headless/iu,
  // The port at which a monitor reads is said of that.
  unlessBeside: /(?:scrap\w*|monitors?|endpoint)(?![\w-])[^,;.]{0,40}service\sport/iu,
  subject: { en: 'Port of the Service', zh: 'Service 端口' },
  value: ({ port: number, zh = '' }) => number ?? zh,
  over: ({ port: number, zh = '' }, names) =>
    withEach((one) => (one.port === undefined ? one : { ...one, servicePort: Number(number ?? zh) }), names),
};

export const portsTold: Telling = hearing([...sayings, outer]);

function opened(workload: Workload, groups: Groups): Workload {
  const { port: own, morePorts = [] } = workload;
  const port = Number(groups['port']);
  const isThere = own === undefined || own === port || morePorts.some((one) => one.port === port);
  return isThere ? workload : { ...workload, morePorts: [...morePorts, { name: nameOf(groups), port }] };
}

function nameOf({ named: name, role: said = '', port: number = '' }: Groups): string {
  const meant = roles.find(([pattern]) => pattern.test(said))?.[1];
  return name ?? meant ?? `port-${number}`;
}

const roles: readonly (readonly [RegExp, string])[] = [
  [/admin|manage|backoffice|管理|后台|运维/iu, 'admin'],
  [/debug|调试/iu, 'debug'],
  [/internal|内/iu, 'internal'],
  [/grpc/iu, 'grpc'],
  [/monitor|status|监控/iu, 'status'],
  [/pprof|profil/iu, 'pprof'],
];
