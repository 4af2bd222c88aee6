import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { schedule } from '../../../../spec/words/fields/schedule.ts';
import { roleOf, withRights } from '../api-rights.ts';
import type { Ground, Heard } from '../telling.ts';
import { whose } from '../whose.ts';

const it = overLines`
  (?:
    it|them|
    (?:the|this|our|all)\s
    (?:app|application|service|pods?|program|deployment|server|api|backend|frontend|worker)|
    everything|[a-z][\w-]{1,30}
  )
`;
const often = String.raw`(?:every|each|once\s(?:a|per)|nightly|daily|weekly)`;
const when = String.raw`${often}(?:\s(?:[\w:']|[.](?=\w)){1,12}){0,6}(?=\s?(?:[.,;\n]|$|so\s|because\s|with\s))`;

/** `restart it every night at 3`, `凌晨三点重启一次` */
const sayings = [
  overLines`
    (?<![\w-])(?:and\s|please\s|also\s){0,6}(?:(?:should|must|has\sto|needs\sto|be)\s){0,6}
    (?:restart(?:ed|s)?|reboot(?:ed)?|bounced?|recycled?)\s(?:${it}\s)?(?<when>${when})
  `,
  overLines`
    (?<![\w-])(?:and\s|also\s){0,6}${it}\s(?:(?:should|must|has\sto|needs\sto|is|be|gets?)\s)+
    (?:restart(?:ed)?|reboot(?:ed)?|bounced|recycled)\s(?<when>${when})
  `,
  overLines`
    (?<![\w-])(?:(?:and|we|with|want|need|please|do)\s){0,6}(?:a\s)?(?<when>nightly|daily|weekly)\srestart
    (?:s)?(?:\sof\s${it})?(?:\s(?<clock>at\s\d{1,2}(?::\d\d)?\s?(?:am|pm)?))?(?![\w-])
  `,
  overLines`
    (?<when>(?:每[天晚日周](?:[一二三四五六日天])?)?\s?(?:凌晨|早上|晚上|夜里|半夜|上午|下午|中午)?\s?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})\s?点(?:钟|半)?)\s?
    (?:的?时候)?(?:要|需要|自动|定时|都|把|将|给|请)*\s?(?:它|应用|服务|程序)?\s?重启(?:一下|一次|一遍|应用|服务|它|程序|pod)*
  `,
  String.raw`(?:定时|定期)重启(?:应用|服务|它)?[,，:：]?\s?(?<when>每[天晚日周][^,，。;；\n]{0,16}?点)`,
].map(anyCase);

type Told = { readonly said: string; readonly cron: string; readonly names: readonly string[] };

/** A restart by the clock is a job of its own that may do nothing else, and no schedule of the program. */
export function restartsTold(words: string, { called }: Ground): Heard {
  if (!/restart|reboot|bounce|recycle|重启/iu.test(words))
    return { rest: words, rows: [], over: (spec) => spec };
  const told = sayings.flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap(({ 0: said, index, groups = {} }): Told[] => {
      const cron = cronOf(`${groups['when'] ?? ''} ${groups['clock'] ?? ''}`.trim());
      const span = { start: index, end: index + said.length };
      return cron === undefined ? [] : [{ said, cron, names: whose(words, span, called) }];
    }),
  );
  return {
    rest: told.reduce((rest, { said }) => rest.replace(said, ', '), words),
    rows: told.map(({ said, cron }) => ({ said: said.trim(), subject, value: cron })),
    over: (spec) => told.reduce(withRestart, spec),
  };
}

const subject = { en: 'Restart', zh: '定时重启' };

/** A time alone comes every day. */
function cronOf(said: string): string | undefined {
  const isZh = /\p{Script=Han}/u.test(said);
  const daily = isZh && !said.startsWith('每') ? `每天${said}` : said;
  // Readers of Chinese know it without spaces.
  const whole = isZh ? daily.replaceAll(/\s/gu, '') : daily;
  const [cron] = schedule.read(whole).flatMap(({ says = [] }) => [says].flat().flatMap(cronIn));
  return cron ?? (/^(?:nightly|每晚)$/iu.test(whole) ? '0 3 * * *' : undefined);
}

function cronIn(said: unknown): string[] {
  const text = JSON.stringify(said);
  const [, cron] = /"schedule":"([^"]{5,40})"/u.exec(text) ?? [];
  return cron === undefined ? [] : [cron];
}

function withRestart(spec: Spec, { cron, names }: Told): Spec {
  const meant = spec.workloads.filter(
    ({ name, image, controller = 'Deployment' }) =>
      image.kind !== 'public' &&
      controller !== 'CronJob' &&
      controller !== 'Job' &&
      (names.length === 0 || names.includes(name)),
  );
  const jobs = meant.map((one) => restartOf(one, cron));
  const objects = meant.flatMap((one, at) => rightsFor(one, jobs[at], spec));
  return { ...spec, workloads: [...spec.workloads, ...jobs], objects: [...spec.objects, ...objects] };
}

function restartOf({ name, partOf, controller = 'Deployment' }: Workload, cron: string): Workload {
  return withRights({
    name: `${name}-restart`,
    partOf,
    image: { kind: 'public', reference: 'registry.k8s.io/kubectl:v1.34.1' },
    kind: 'worker',
    controller: 'CronJob',
    job: { schedule: cron },
    servicePort: 80,
    user: 65_532,
    writable: [],
    resources: { cpu: '20m', memory: '64Mi', memoryLimit: '128Mi' },
    probes: {},
    env: [{ kind: 'value', name: 'HOME', value: '/tmp' }],
    command: ['kubectl', 'rollout', 'restart', `${controller.toLowerCase()}/${name}`],
    needs: [],
    extras: [],
  });
}

function rightsFor({ name, controller = 'Deployment' }: Workload, job: Workload | undefined, spec: Spec) {
  const resources = [`${controller.toLowerCase()}s`];
  return job === undefined
    ? []
    : roleOf(job, [{ group: 'apps', resources, verbs: ['get', 'patch'], names: [name] }], spec);
}
