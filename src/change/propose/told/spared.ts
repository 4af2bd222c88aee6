import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Spec, Workload } from '../../../spec/spec.ts';
import { calledIn, namesOf } from '../scope.ts';
import type { Heard, Telling } from './telling.ts';

type Thing = { readonly said: string; readonly en: string; readonly without: (one: Workload) => Workload };

const things: readonly Thing[] = [
  { said: String.raw`ingress|public\shost|入口|域名`, en: 'ingress', without: unrouted },
  { said: String.raw`network\s?policy|网络策略`, en: 'network policy', without: lacking('networkPolicy') },
  {
    said: String.raw`pdb|(?:pod\s?)?disruption\s?budget|中断预算`,
    en: 'disruption budget',
    without: lacking('podDisruptionBudget'),
  },
  {
    said: String.raw`hpa|auto-?scal(?:ing|er)|自动扩缩容?|弹性伸缩`,
    en: 'autoscaling',
    without: ({ autoscale: _autoscale, ...one }) => one,
  },
  { said: String.raw`service|ports?|端口|service\s?对象`, en: 'service', without: uncalled },
];

function lacking(extra: Workload['extras'][number]) {
  return (one: Workload): Workload => ({ ...one, extras: one.extras.filter((other) => other !== extra) });
}

function unrouted({ host: _host, alsoHosts: _more, exposure: _exposure, ...one }: Workload): Workload {
  return one;
}

/** Nobody calls it. */
function uncalled(one: Workload): Workload {
  const { port: _port, morePorts: _more, portName: _name, ...rest } = unrouted(one);
  return { ...rest, kind: 'worker', probes: {} };
}

const thing = `(?:${things.map(({ said }) => said).join('|')})`;
const list = String.raw`(?:an?\s|any\s|its\sown\s){0,2}(?<things>${thing}(?:s|es)?(?:(?:,\s?|\s(?:or|nor|and)\s)(?:an?\s|any\s|no\s)?${thing}){0,3})`;

/** `the worker doesn't need a service`, `no ingress for the api`, `worker 不需要域名` */
const says = (name: string): readonly RegExp[] =>
  [
    overLines`
      (?<![\w-])(?:(?:and|but)\s)?(?:the\s|our\s)?(?<name>${name})(?:\s(?:service|app|deployment|one|itself))?\s
      (?:(?:does\snot|doesn't|won't|shouldn't|should\snot|must\snot)\s(?:need|get|have|require|want)|(?:needs|gets|has|wants|requires|should\shave|should\sget)\sno)\s${list}(?![\w-])
    `,
    overLines`(?<![\w-])(?:(?:and|but|with)\s){0,2}no\s${list}\sfor\s(?:the\s|our\s)?(?<name>${name})(?![\w-])`,
    overLines`(?<name>${name})\s?(?:服务|应用)?(?:就|也|则)?(?:不需要|不用|不要|无需|没有)(?:配|加|建|创建|暴露|对外)?\s?(?<things>${thing}(?:[和、或]\s?${thing}){0,3})`,
  ].map((source) => anyCase(source));

/** Of several services one goes without what the others have. */
export const sparedTold: Telling = (words, { services, called }): Heard => {
  const known = called.filter(({ names }) => names.length > 0);
  const nothing: Heard = { rest: words, rows: [], over: (spec) => spec };
  if (services.length < 2 || known.length === 0) return nothing;
  const told = says(namesOf(known)).flatMap((pattern) =>
    [...words.matchAll(pattern)].map(({ 0: said, groups: { name = '', things: text = '' } = {} }) => ({
      said,
      of: calledIn(name, known),
      spared: thingsIn(text),
    })),
  );
  if (told.length === 0) return nothing;
  return {
    rest: told.reduce((rest, { said }) => rest.replace(said, ' '), words),
    rows: told.map(({ said, of, spared }) => ({
      said: said.trim(),
      subject,
      value: `${of.join(', ')}: ${spared.map(({ en }) => en).join(', ')}`,
    })),
    over: (spec) => told.reduce((sum, { of, spared }) => sparing(sum, of, spared), spec),
  };
};

const subject = { en: 'Goes without', zh: '不带' };

/** What was found is taken out, so that a Service is not read out of a longer name. */
function thingsIn(text: string): Thing[] {
  let left = text;
  return things.filter(({ said }) => {
    const before = left;
    left = left.replaceAll(new RegExp(said, 'giu'), '');
    return left !== before;
  });
}

function sparing(spec: Spec, names: readonly string[], spared: readonly Thing[]): Spec {
  const workloads = spec.workloads.map((one) =>
    names.includes(one.name) ? spared.reduce((made, { without }) => without(made), one) : one,
  );
  return { ...spec, workloads };
}
