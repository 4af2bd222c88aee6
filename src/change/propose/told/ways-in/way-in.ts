import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Workload } from '../../../../spec/spec.ts';
import { hearing, withEach, type Saying } from '../saying.ts';
import type { Ground, Heard, Telling } from '../telling.ts';

const name = String.raw`(?:https?://)?(?<host>(?:[a-z0-9](?:[a-z0-9-]{0,61})\.){1,5}[a-z]{2,20})(?:/[a-z][\w/-]{0,60}|/)?(?![\w/-]|\.\w)`;
const encrypted = String.raw`(?<tls>\s?[,，(]?\s?(?:with|over|using|并?(?:也|都|还)?(?:需?要|得|开启?|启用|使?用|走|上|支持|配|加){1,3})\s?(?:tls|https)\)?(?=\s?(?:[.,;。，；\n]|$)))?`;

const sayings: readonly Saying[] = [
  overLines`
    (?<=(?:^|[.;\n]\s?|,\s(?:and\s)?|\sand\s)(?:[-*•]\s)?)(?:(?:please\s)?(?:expose|serve|publish|offer)\s(?:it|this|(?:the\s)?(?:web|app|site|api|service))\s(?:at|on|under)|
    (?:web|(?:the|our)\s(?:web|app|site|api|service)|it)\s(?:is|should\sbe|must\sbe|will\sbe)\s(?:(?:reachable|available|served|exposed|published)\s)?(?:at|on|under)|host(?:name)?:?)\s${name}${encrypted}
  `,
  String.raw`(?<=(?:^|[.;。；\n，,]\s?)(?:[-*•]\s)?)(?:对外|访问)?(?:的)?域名(?:用|是|为|[:：])?\s?${name}${encrypted}`,
].map((source) => ({
  pattern: anyCase(source),
  // Where a job is told of as well, its readers would take it for the way into that.
  given:
    /(?<!\w)cron(?:\s?job)?s?(?!\w)|(?:every|each|once\sa)\s(?:day|night|week|hour|minute|sunday|monday|saturday|morning)|nightly|每[天晚周日]|每\s?(?:小时|分钟|个?月)|定时/iu,
  subject: { en: 'Route', zh: '路由' },
  value: ({ host = '' }) => host,
  over:
    ({ host = '', tls }) =>
    (spec) => ({ ...spec, workloads: spec.workloads.map((one) => opened(one, host.toLowerCase(), tls)) }),
}));

const told: Telling = hearing(sayings);

/** Whose Ingress it is goes with the host. */
const classTold: Telling = hearing([
  {
    pattern: anyCase(
      overLines`
        [,，]?\s?(?:(?:and|use|using|with|through|via|the|an?|its|用|使用)\s?){0,4}(?<![\w-])ingress\s?class(?:\s?name)?\s?(?:is\s|called\s|named\s|[:：=]\s?|用的?是?|是|为)?\s?["'\x60]?
        (?<door>(?!(?:is|on|at|for|and|with|in|of|the|name)(?![\w-]))[a-z][a-z0-9-]{1,40})["'\x60]?(?![\w/-]|\.\w)|
        [,，]?\s?(?:(?<![\w-])(?:use|using|through|via|behind|with)\s(?:(?:the|our|an?)\s)?|使?用|通过|走)\s?(?<controller>nginx|traefik|kong|haproxy|contour|apisix|higress)\s?ingress(?:\scontroller)?(?![\w-]|\s(?:class|annotation|on|at)|\s?\/)
      `,
    ),
    subject: { en: 'Route', zh: '路由' },
    value: ({ door, controller }) => `ingressClass: ${(door ?? controller ?? '').toLowerCase()}`,
    over: ({ door, controller }) => withEach((one) => classed(one, (door ?? controller ?? '').toLowerCase())),
  },
]);

/** `Host www.example.com`, told beside a job by the clock: of the only service that anybody can come in by. */
export const wayInTold: Telling = (words, ground) => ({ ...heardOf(words, ground), rest: words });

/** What it was told with stands until those have read it who ask what has a way in. */
export const wayInRead: Telling = (words, ground) => ({
  rest: heardOf(words, ground).rest,
  rows: [],
  over: (spec) => spec,
});

function heardOf(words: string, ground: Ground): Heard {
  const isOnly = ground.services.filter(({ kind }) => kind === 'web' || kind === 'static').length === 1;
  const heard = isOnly ? told(words, ground) : undefined;
  if (heard?.rows.length !== 1) return { rest: words, rows: [], over: (spec) => spec };
  const door = classTold(heard.rest, ground);
  if (door.rows.length !== 1) return heard;
  return {
    rest: door.rest,
    rows: [...heard.rows, ...door.rows],
    over: (spec) => door.over(heard.over(spec)),
  };
}

function classed(workload: Workload, ingressClass: string): Workload {
  const { host, exposure = { type: 'ClusterIP' as const } } = workload;
  if (host === undefined) return workload;
  return { ...workload, exposure: { ...exposure, ingressClass: exposure.ingressClass ?? ingressClass } };
}

function opened(workload: Workload, host: string, tls: string | undefined): Workload {
  const { kind, service, controller = 'Deployment', exposure = { type: 'ClusterIP' as const } } = workload;
  const isDoor = service !== undefined && kind === 'web' && controller !== 'CronJob';
  if (!isDoor || workload.host !== undefined) return workload;
  return tls === undefined
    ? { ...workload, host }
    : {
        ...workload,
        host,
        exposure: { ...exposure, tlsSecret: exposure.tlsSecret ?? `${workload.name}-tls` },
      };
}
