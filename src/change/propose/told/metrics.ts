import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { present } from '../../../kernel/present.ts';
import type { ContainerPort } from '../../../spec/container.ts';
import type { Note } from '../../../spec/note.ts';
import type { Workload } from '../../../spec/spec.ts';
import { hearing, withEach, type Groups, type Saying } from './saying.ts';
import type { Telling } from './telling.ts';

const place = overLines`
  (?:,?\s(?:on|at|from|under|via|in)?\s?(?:the\s)?(?:path\s)?(?<path>/[\w/.-]{1,60}\w))?
  (?:,?\s(?:(?:on|at|from|via|over)\s(?:the\s)?(?:port\s)?|port\s)(?<port>\d{2,5})(?![\w:%]|\.\d))?
  (?:,?\s(?:at|on|under)\s(?:the\s)?(?:path\s)?(?<below>/[\w/.-]{1,60}\w))?
`;
const polite = String.raw`(?:(?:please|and|let|have|should|must|can|could|may|will|to|needs?|our|the|we|want|it|also)\s){0,6}`;
const unless =
  /service ?monitor|pod ?monitor|annotation|autoscal|(?<!\w)(?:hpa|keda)(?!\w)|metrics[ -]server|alert|custom metric|scaledobject|node exporter|注解|扩缩|告警/iu;

const subject = { en: 'Metrics', zh: '指标' };
const value = ({ below = '/metrics', path = below, port }: Groups): string =>
  port === undefined ? path : `${path} (${port})`;

/** Where Prometheus finds what it counts. */
const sayings: readonly Saying[] = [
  String.raw`(?:监控)?指标(?:接口|端点)?(?:暴露|提供)?在\s?(?<port>\d{2,5})\s?端口的?\s?(?<path>/[\w/.-]{1,60}\w)(?:[,，]?\s?(?:让|由)?(?:prometheus|普罗米修斯)\s?(?:来|要|需要|可以|去|会|能)*(?:抓取?|采集|监控|收集)到?)?`,
  overLines`
    (?<![\w-])${polite}(?:prometheus\s${polite}(?:scrapes?|scraping|collects?|reads?|monitors?|watch(?:es)?)|(?:scraped|monitored)\sby\sprometheus)
    (?:\s(?:it|them|this|its|the|metrics|app|service|from)){0,4}(?:\s(?!on|at|from|under|via|in|and|but)[a-z][\w-]{1,30})?${place}(?![\w-])
  `,
  overLines`
    (?<![\w-])${polite}(?:serves?|exposes?|exports?|provides?|publishes|offers?|has|have|expose|scrape)\s(?:(?:its|the|prometheus|our)\s){0,3}metrics(?:\sendpoint)?${place}(?:\s(?:for|to)\sprometheus(?:\sto\sscrape)?)?(?![\w-])
  `,
  overLines`(?<![\w-])${polite}(?:add\s|enable\s|with\s|set\sup\s)?prometheus\s(?:metrics?\s)?(?:scraping|scrape|monitoring|metrics)${place}(?=\s?(?:[.,;)\n]|$|and\s|please))`,
  String.raw`(?<![\w-])${polite}(?:serves?|exposes?|has|offers?|scrape)\s(?<path>/metrics)(?:\s(?:on|at)\s(?:the\s)?(?:port\s)?(?<port>\d{2,5})(?![\w:%]|\.\d))?(?![\w-])`,
  String.raw`(?<![\w-])(?:(?:prometheus|its|the)\s){0,2}metrics\s(?:are|is|live|lives|available|served|exposed)(?:\s(?:available|served|exposed|at))?${place}(?<=[/\d][\w/.-]*)(?![\w-])`,
  String.raw`(?<=^|[,.;\n]\s?|(?:\s|^)(?:and|with|has|have)\s)(?:(?:prometheus|its|the)\s){0,2}metrics(?:\sendpoint)?${place}(?<=\s(?=/|on\s|at\s|port\s)[^,;]{2,60})(?:\s(?:for|to)\sprometheus(?:\sto\sscrape)?)?(?![\w/-])`,
  String.raw`(?<=^|[,.;\n]\s?|(?:\s|^)(?:and|with|has|have)\s)(?:expose\s|add\s|offer\s)?metrics\s(?:for|to)\s(?:the\s|our\s)?prometheus(?:\soperator)?(?=\s?(?:[.,;)\n]|$)|\sand\s)`,
  String.raw`(?:让|由|用|使用|通过)?\s?(?:prometheus|普罗米修斯)\s?(?:来|要|可以|去|会|能)*(?:抓取?|采集|监控|收集)(?:它的?|该服务的?|服务的?)?(?:指标)?[,，]?\s?(?:路径|地址|在|从|为|是)*\s?(?<path>/[\w/.-]{1,60}\w)?[,，]?\s?(?:的|在)?(?:端口|port)?(?:为|是)?\s?(?<port>\d{2,5})?(?:端口)?`,
  String.raw`(?:监控)?指标(?:接口|端点)?(?:暴露|提供)?(?:在|是|为|路径为|路径是|地址是|:|：)\s?(?<path>/[\w/.-]{1,60}\w)[,，]?\s?(?:的|在)?(?:端口|port)?(?:为|是)?\s?(?<port>\d{2,5})?(?:端口)?`,
].map((source) => ({
  pattern: anyCase(source),
  given: /metrics|prometheus|指标/iu,
  unless,
  subject,
  value,
  over: ({ below, path = below, port }, names) =>
    withEach((one) => watched(one, { path, port: Number(port ?? 0) }), names),
}));

/** `add a ServiceMonitor, metrics are on port 9090`: one of our own, and no field of one that stands alone. */
const monitored: Saying = {
  pattern: anyCase(
    overLines`
      (?<![\w-])(?:(?:please|and|add|create|include|with|an?|the)\s){0,4}service\s?monitor(?:s|\sfor\s(?:it|the\sapp))?\s?[,;:.]?\s
      (?:(?:and|the|its|our|with|prometheus)\s){0,3}metrics(?:\sendpoint)?(?:\s(?:are|is|live|lives|served|exposed|available)){0,2}${place}(?<=\s(?=/|on\s|at\s|port\s|from\s)[^,;]{2,60})(?![\w/-])
    `,
  ),
  subject,
  value,
  over: ({ below, path = below, port }, names) =>
    withEach((one) => watched(one, { path, port: Number(port ?? 0) }), names),
};

const often: Saying = {
  pattern: anyCase(
    overLines`
      (?<![\w-])(?:(?:and|please|should|must|be|it|them|metrics|prometheus|the|to)\s){0,6}(?:scrap(?:e[ds]?|ing)|collect(?:ed|s)?|polls?|polled|reads?)\s(?:(?:it|them|the|its|metrics)\s){0,2}every\s(?<count>\d{1,3})?\s?(?<unit>s|secs?|seconds?|m|mins?|minutes?)(?![\w-])|
      (?<=scrap(?:es?|ed|ing)\s(?:(?:it|them|the|its|metrics|endpoint|from|at|on|port|\d{2,5}|prometheus|/[\w/.-]{1,60})\s){1,6})every\s(?<spare>\d{1,3})?\s?(?<spareUnit>s|secs?|seconds?|m|mins?|minutes?)(?![\w-])|
      (?<=metrics\s(?:(?:on|at|from|port|path|under|the|is|are|served|\d{2,5}|/[\w/.-]{1,60}),?\s){1,6})(?:and\s)?every\s(?<plain>\d{1,3})?\s?(?<plainUnit>s|secs?|seconds?|m|mins?|minutes?)(?![\w-])|
      (?:with\s)?(?:an?\s|the\s)?scrape\sinterval(?:\s(?:of|is|should\sbe|to))?:?\s(?<num>\d{1,3})\s?(?<of>s|secs?|seconds?|m|mins?|minutes?)(?![\w-])|
      (?:每隔?\s?(?<zhCount>\d{1,3})\s?(?<zhUnit>秒|分)钟?\s?(?:抓取?|采集|拉取?)(?:一次|一下)?|(?:抓取|采集)(?:间隔|周期|频率)(?:设?为|是|:|：)?\s?(?<zhNum>\d{1,3})\s?(?<zhOf>秒|分)钟?)
    `,
  ),
  given: /metrics|prometheus|scrap|指标|抓取|采集/iu,
  subject: { en: 'Scraped every', zh: '采集间隔' },
  value: intervalIn,
  over: (groups, names) =>
    withEach((one) => ({ ...one, metrics: { ...one.metrics, interval: intervalIn(groups) } }), names),
};

const spaced = String.raw`(?<spaces>[a-z0-9-]{1,63}(?:\sand\s[a-z0-9-]{1,63}){0,3})`;
const marked = String.raw`(?<labels>[\w./-]{1,100}=[\w.-]{1,63}(?:\sand\s[\w./-]{1,100}=[\w.-]{1,63}){0,4})`;

/** Where they are, how often they are read, how Prometheus finds it and who alone may: as sentences about it are said plainly. */
const plainly: Saying = {
  pattern: anyCase(
    overLines`
      (?<![\w-])metrics\s(?<path>/[\w/.-]{1,60})(?:\son\sport\s(?<port>\d{2,5}))?(?:\severy\s(?<every>\d{1,4}[sm]))?
      (?:\sselected\sby\s${marked})?\sscraped(?:(?<only>\sonly)?\sfrom\snamespaces\s${spaced})?(?![\w-])
    `,
  ),
  subject,
  value: ({ path, port, every, labels, spaces }) =>
    [
      value({ path, port }),
      ...(every === undefined ? [] : [every]),
      ...(labels === undefined ? [] : [labels.replaceAll(' and ', ', ')]),
      ...(spaces === undefined ? [] : [`← ${spaces.replaceAll(' and ', ', ')}`]),
    ].join(' '),
  over: ({ path, port, every: interval, labels, spaces }, names) =>
    withEach((one) => {
      const open = watched(one, { path, port: Number(port ?? 0) });
      const told = {
        ...open,
        metrics: { ...open.metrics, ...present({ interval, labels: pairsIn(labels) }) },
      };
      return spaces === undefined ? told : readFrom(told, spaces.split(' and '));
    }, names),
  notes:
    ({ port, spaces, only }) =>
    (spec) =>
      spaces !== undefined && only !== undefined && spec.workloads.some((one) => String(one.port) === port)
        ? [shared(port ?? '', spaces)]
        : [],
};

/** A port of its own is read by them alone; whoever may call the service is told elsewhere, and they may, too. */
function readFrom(workload: Workload, spaces: readonly string[]): Workload {
  const { metrics, callerSpaces } = workload;
  if (metrics?.port !== undefined) return { ...workload, metrics: { ...metrics, spaces } };
  return callerSpaces === undefined
    ? workload
    : { ...workload, callerSpaces: [...new Set([...callerSpaces, ...spaces])] };
}

function pairsIn(labels: string | undefined): Readonly<Record<string, string>> | undefined {
  return labels === undefined
    ? undefined
    : Object.fromEntries(labels.split(' and ').map((pair) => pair.split('=', 2) as [string, string]));
}

function shared(port: string, spaces: string): Note {
  return {
    id: 'metrics-not-apart',
    severity: 'warning',
    text: {
      en: `Port ${port} serves the metrics and all else: a NetworkPolicy tells ports apart, not paths, so it is not closed to namespaces other than ${spaces}. Serve them on a port of their own, or say who may call the service.`,
      zh: `端口 ${port} 同时提供指标和其他内容：NetworkPolicy 只能区分端口，不能区分路径，因此没有只对 ${spaces} 开放。请让指标使用单独的端口，或说明谁可以访问该服务。`,
    },
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  };
}

export const metricsTold: Telling = hearing([plainly, often, monitored, ...sayings]);

/** One of the ways to say it is filled: a number and what it counts, or the latter alone. */
function intervalIn(groups: Groups): string {
  const said = Object.values(groups).flatMap((one) => one ?? []);
  const count = said.find((one) => /^\d/u.test(one)) ?? '1';
  return `${count}${said.some((one) => /^(?:m|分)/iu.test(one)) ? 'm' : 's'}`;
}

function watched(
  workload: Workload,
  { path, port }: { readonly path: string | undefined; readonly port: number },
): Workload {
  const { port: own, morePorts = [], extras, metrics } = workload;
  if (own === undefined && port === 0) return workload;
  const open = port === 0 || port === own ? {} : opened(morePorts, port);
  return {
    ...workload,
    extras: [...new Set([...extras, 'serviceMonitor' as const])],
    ...(open.morePorts !== undefined && { morePorts: open.morePorts }),
    metrics: { ...metrics, ...present({ path, port: open.name }) },
  };
}

/** The port of the metrics among those beside the first, by its name. */
function opened(
  before: readonly ContainerPort[],
  port: number,
): { readonly morePorts?: readonly ContainerPort[]; readonly name?: string } {
  const known = before.find((one) => one.port === port);
  return known === undefined
    ? { morePorts: [...before, { name: 'metrics', port }], name: 'metrics' }
    : { name: known.name };
}
