import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Workload } from '../../../../spec/spec.ts';
import { hearing, type Saying } from '../saying.ts';
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
  return heard?.rows.length === 1 ? heard : { rest: words, rows: [], over: (spec) => spec };
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
