import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { waiterAt } from '../../../../spec/backing/waiter.ts';
import { addressOf } from '../../../../spec/beside/call.ts';
import { inEachPod, migratingFirst } from '../../../../spec/beside/migrating.ts';
import type { Container } from '../../../../spec/container.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import { calledIn, namesOf } from '../../scope.ts';
import { howToMigrate, tool, work } from '../programs/migrations.ts';
import { asItIs, settledWith, type Ground, type Heard, type Settled } from '../telling.ts';
import { whose } from '../whose.ts';

const container = String.raw`(?:an?\s|one\s|the\s|another\s|its\s(?:own\s)?)?init[\s-]?containers?`;
const asking = String.raw`(?:(?:please|and|also|with|add|plus|use|using|have|has|needs?|it|should|must|we|i|want|include|via|by|through)\s){0,6}`;
const doing = String.raw`(?:(?:that|which|to|for|should|must|will|first|only|and|is|used|running|doing|applying|executing|runs?|executes?|appl(?:y|ies)|does|do|performs?)\s){1,5}`;
const instead = String.raw`(?:,?\s(?:instead\sof|rather\sthan|(?:and\s)?not|and\sno|without|no)\s(?:in\s|as\s|with\s)?(?:an?\s|the\s|any\s)?(?:separate\s|migration\s|k8s\s|kubernetes\s|own\s)?job)?`;
const ahead = String.raw`(?:\s(?:first|before\s(?:the\s)?(?:app|program|api|web|server|main|pods?|it|service|container)(?:\scontainer)?(?:\s(?:starts?|boots?|comes\sup|is\sstarted|runs))?))?`;
const zhContainer = String.raw`(?:init\s?容器|初始化容器|init\s?-?container)`;
const zhAsking = String.raw`(?:再|另外|请|还|并|给它|加上?|添加|配置?|用|使用|需要|要|通过|一?个)*`;
const zhWork = String.raw`(?:(?:数据库|表结构)?(?:的)?\s?(?:迁移|migrations?)(?:任务|脚本)?|${tool})`;
const zhInstead = String.raw`(?:[,，]?\s?(?:不要|不用|而不是|别用)(?:单独的?)?\s?(?:用)?\s?job)?`;

const migrating = [
  `${asking}${container}\\s${doing}(?:${work}|${tool})${instead}${ahead}`,
  `${asking}(?:run|runs|running|execute|apply|do)\\s(?:${work}|${tool})\\s(?:in|as|with|by|from|inside|via|using)\\s${container}${instead}${ahead}`,
  `(?:${work}|${tool})\\s(?:(?:should|must|shall|has\\sto|have\\sto|needs?\\sto|to|are|is|be|get|go|happen|run|runs|executed|applied|done)\\s){0,4}(?:in|as|with|by|from|inside|via|into)\\s${container}${instead}${ahead}`,
  `${zhAsking}\\s?${zhContainer}\\s?(?:来|去|里面?|中|负责|先|用来|用于)*(?:执行|跑|运行|做|完成)(?:一[下次])?\\s?${zhWork}${zhInstead}`,
  `${zhAsking}\\s?(?:执行|跑|运行|做)\\s?${zhWork}的?\\s?${zhContainer}${zhInstead}`,
  `${zhWork}(?:要|请|就|都|应该?)*(?:放(?:在|到)|用|通过|在|由)\\s?(?:一?个)?\\s?${zhContainer}(?:里面?|中)?(?:来|去)?(?:执行|跑|运行|完成|做)?${zhInstead}`,
].map((source) => anyCase(`(?<![\\w./-])(?:${source})(?![\\w-])`));

const answering = String.raw`(?:\s(?:to\s)?(?:(?:is|are|be|being|to|has|can|come|comes|really|fully)\s){0,3}(?:up|ready|there|available|reachable|started|running|healthy|answers?|responds?|answering|responding|listening|accepts?\sconnections))?`;
const place = overLines`(?<host>[a-z0-9](?:[a-z0-9.-]{0,100}[a-z0-9])?):(?<port>\d{2,5})`;

/** Reads what an init container is wanted for beside what `waiting.ts` knows: the migrations, a place, another service. */
export function firstTold(words: string, { called }: Ground): Heard {
  if (!/init[\s-]?container|init\s?容器|初始化容器/iu.test(words))
    return { rest: words, rows: [], over: asItIs };
  const told = [...migrating.map((pattern) => ({ pattern, make: migrated })), ...waits(called)];
  return told.reduce<Heard>(hear(called), { rest: words, rows: [], over: asItIs });
}

type Groups = Readonly<Record<string, string | undefined>>;
type Told = { readonly said: string; readonly names: readonly string[]; readonly groups: Groups };
type Make = (settled: Settled, told: Told) => Settled;
type Saying = { readonly pattern: RegExp; readonly make: Make };

function hear(called: readonly Called[]): (before: Heard, saying: Saying) => Heard {
  return (before, { pattern, make }) => {
    const found = [...before.rest.matchAll(pattern)].map(({ 0: said, index, groups = {} }): Told => {
      return { said, groups, names: whose(before.rest, { start: index, end: index + said.length }, called) };
    });
    if (found.length === 0) return before;
    return {
      ...before,
      rest: found.reduce((text, { said }) => text.replace(said, ', '), before.rest),
      settled: (spec) => found.reduce(make, before.settled?.(spec) ?? { spec }),
    };
  };
}

/** For a place, or for another service of the repository. */
function waits(called: readonly Called[]): readonly Saying[] {
  const known = called.filter(({ names }) => names.length > 0);
  const own = known.length === 0 ? [] : [`(?<service>${namesOf(known)})(?:\\s(?:service|api|app))?`];
  return [place, ...own].flatMap((what) => [
    {
      pattern: anyCase(
        `(?<![\\w./-])${asking}${container}\\s(?:(?:that|which|to|should|must)\\s){0,2}(?:waits?|waiting)\\s(?:for|until|on|till)\\s(?:the\\s)?${what}${answering}${ahead}(?![\\w-])`,
      ),
      make: waiting,
    },
    {
      pattern: anyCase(
        `${zhAsking}\\s?(?:${zhContainer}\\s?)?(?:来|先|去|负责|用来)*等(?:待|到)?\\s?${what}\\s?(?:服务)?(?:就绪|准备好|启动|起来|可用|可达)?(?:后)?(?:的\\s?${zhContainer})?`,
      ),
      make: waiting,
    },
  ]);
}

const migrations = { en: 'Migrations in an init container', zh: '在 init 容器中执行数据库迁移' };

function migrated(settled: Settled, { said, names }: Told): Settled {
  const { spec } = settled;
  const [command] = new RegExp(tool, 'iu').exec(said) ?? [];
  const migrating = migratingIn(spec, { names, command });
  if (migrating.size === 0) return settledWith(settled, { asks: [howToMigrate] });
  const workloads = spec.workloads.map((one) => migratingFirst(one, migrating.get(one)));
  const value = [...new Set([...migrating.values()].map((run) => run.join(' ')))].join(', ');
  return settledWith(settled, {
    spec: { ...spec, workloads },
    rows: [{ said: said.trim(), subject: migrations, value }],
    notes: [...migrating.keys()].some(isSeveral) ? [inEachPod] : [],
  });
}

type Meant = { readonly names: readonly string[]; readonly command: string | undefined };

/** What the repository shows, else the command that was said, where there is one program. */
function migratingIn(spec: Spec, { names, command }: Meant): ReadonlyMap<Workload, readonly string[]> {
  const own = spec.workloads.filter(
    ({ image, name }) => image.kind === 'built' && (names.length === 0 || names.includes(name)),
  );
  const known = own.flatMap((one) => (one.migration === undefined ? [] : [[one, one.migration] as const]));
  const [only, ...others] = own;
  if (known.length > 0 || command === undefined || only === undefined || others.length > 0)
    return new Map(known);
  return new Map([[only, command.replaceAll(/["'`]/gu, '').split(/\s+/u)]]);
}

function isSeveral({ replicas, autoscale }: Workload): boolean {
  return autoscale !== undefined || (replicas ?? 1) > 1;
}

const waitsFor = { en: 'Waits for', zh: '启动前等待' };

function waiting(settled: Settled, { said, names, groups }: Told): Settled {
  const { spec } = settled;
  const first = waiterFor(groups, spec);
  const own = spec.workloads.filter(({ image, name }) => image.kind === 'built' && name !== first?.of);
  const meant = own.filter(({ name }) => names.filter((one) => one !== first?.of).includes(name));
  const [one, ...others] = meant.length > 0 ? meant : own;
  if (first === undefined || one === undefined || (meant.length === 0 && others.length > 0))
    return settledWith(settled, { leftover: [said.trim()] });
  const waiters = new Set([one, ...(meant.length > 0 ? others : [])]);
  const workloads = spec.workloads.map((it) => (waiters.has(it) ? before(first.waiter, it) : it));
  const value = groups['service'] ?? `${groups['host']}:${groups['port']}`;
  return settledWith(settled, {
    spec: { ...spec, workloads },
    rows: [{ said: said.trim(), subject: waitsFor, value }],
  });
}

function before(first: Container, workload: Workload): Workload {
  return { ...workload, initContainers: [first, ...(workload.initContainers ?? [])] };
}

type Waiter = { readonly waiter: Container; readonly of?: string };

function waiterFor({ host, port, service }: Groups, { workloads }: Spec): Waiter | undefined {
  if (host !== undefined) return { waiter: waiterAt(host, Number(port)) };
  const found = workloads.find(
    ({ name }) => name === service || calledIn(service ?? '', [{ service: name, names: [name] }]).length > 0,
  );
  if (found?.port === undefined) return undefined;
  const address = addressOf(found);
  return { waiter: waiterAt(address.host, address.port), of: found.name };
}
