import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { waiterOf } from '../../../../spec/backing/waiter.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import type { Spec } from '../../../../spec/spec.ts';
import { behind, calledIn } from '../../scope.ts';
import { withEach } from '../saying.ts';
import type { Ground, Heard } from '../telling.ts';
import { whose } from '../whose.ts';

const backing =
  '(?:database|db|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|cache|broker|rabbit ?mq|kafka|queue)';
const list = String.raw`(?:the\s|its\s|our\s|both\s)?${backing}(?:(?:\s?,\s?|\sand\s|,\sand\s)(?:the\s|its\s)?${backing}){0,3}`;
const well = overLines`
  (?:(?:is|are|be|being|to|has|have|gets?|can|really|fully)\s){0,3}(?:
    up|ready|there|available|reachable|started|running|healthy|answers?|answering|responds?|responding|
    accepts?(?:\sconnections?)?|accepting(?:\sconnections?)?|come\sup|comes\sup|reached
  )(?:\sand\s(?:running|ready|reachable))?
`;
const zhBacking =
  '(?:数据库|缓存|消息队列|队列|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit ?mq|kafka)';
const zhList = String.raw`${zhBacking}(?:\s?[、和与,，]\s?${zhBacking}){0,3}`;

const enInit = String.raw`(?:(?:(?:please|and|also|with|add|plus|use|have|has|needs?|it|should|must|we|i|want|include)\s){0,6}(?:an?\s|one\s|another\s)?init[\s-]?containers?\s(?:(?:that|which|to|for|should|must|and)\s){0,2})?`;
const zhInit = String.raw`(?:init\s?容器|初始化容器|init\s?-?container)`;
const zhAdding = String.raw`(?:(?:再|另外|请|还|并|给它)*(?:加上?|添加|配置?|用|使用|需要|要|来)(?:一?个)?\s?(?:${zhInit}\s?)?(?:来|先|用来|用于|负责|去|[,，]\s?)*)?`;

/** `don't start until the database answers`, `启动前先等数据库和redis就绪` */
const sayings = [
  overLines`
    (?<![\w-])(?:(?:and|please|also|it|the\sapp|they|pods?)\s){0,6}(?:
      (?:do\snot|don'?t|must\snot|should\snot|shouldn'?t|mustn'?t|may\snot|never|can(?:no|')t|not)\s
    )+(?:be\s)?(?:start(?:ed)?|boot|come\sup|run|launch)
    (?:\s(?:it|up|the\sapp|the\sservice|anything|serving))*\s(?:until|unless|before)\s(?<what>${list})\s
    ${well}(?![\w-])
  `,
  overLines`
    (?<![\w-])${enInit}(?:
      (?:and|please|also|it|the\sapp|they|must|should|has\sto|needs\sto|have\sto|only|start)\s
    )*(?:(?:waits?|waiting)\s(?:for|until|till|on)|(?:blocks?|holds|checks|polls|loops|blocking|sleeps)\s(?:(?:the\sstart|it|start-?up)\s)?(?:until|till|that))\s(?<what>${list})(?:\s${well})?(?:
      \s(?:before|to)\s(?:(?:it|the\sapp)\s)?(?:start(?:s|ing)?|boot(?:s|ing)?|be\sready)(?:\sup)?
    )?(?![\w-])
  `,
  overLines`
    (?<![\w-])(?:(?:it|the\sapp|they|and|must|should|may|can)\s){0,6}(?:only\s)?starts?\s(?:only\s)?
    (?:after|once|when)\s(?<what>${list})\s${well}(?![\w-])
  `,
  overLines`
    (?:(?:应用|服务|程序)?启动(?:之)?前[,，]?\s?)?(?:先|请|要|需要|再|加|添加|用|使用|通过|由|一个|配置?)*\s?${zhInit}\s?(?:来|先|去|负责|用来)*等(?:待|到)?\s?(?<what>${zhList})
    (?:[,，]?\s?(?:就绪|准备好|启动|起来|可用|连上|连通|通)(?:了|好)*(?:之?后|以后)?(?:才|再)?(?:能|可以|开始)?(?:启动|起来?|运行)?(?:应用|服务|程序)?)?
  `,
  overLines`
    ${zhAdding}(?:应用|服务|程序|它)?(?:要|需要|必须|应该)*(?:在)?(?:启动(?:之)?前|启动时|先)?[,，]?\s?(?:要|需要|必须|先|得|请)*等(?:待|到)?\s?
    (?<what>${zhList})\s?(?:都|已经|先|可以|能)*(?:就绪|准备好|启动|起来|可用|连上|连通|通了?|好|ok|ready)(?:了|完成|好)*(?:之?后|以后)?
    (?:才|再)?(?:能|可以|开始)?(?:启动|起来?|运行)?(?:的\s?${zhInit})?
  `,
].map((source) => anyCase(overLines`${source}`));

type Told = { readonly said: string; readonly what: string; readonly names: readonly string[] };

/** What must answer before the program starts: a container that asks for it first. */
export function waitingTold(words: string, { called, services }: Ground): Heard {
  if (!/wait|until|before|after|once|unless|start|等/iu.test(words))
    return { rest: words, rows: [], over: (spec) => spec };
  const needed = new Set(
    services.flatMap(({ needs }) => needs.map(({ kind }) => publicImage(kind)?.app ?? kind)),
  );
  const told = sayings.flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap(({ 0: said, index, groups: { what = '' } = {} }): Told[] => {
      const span = { start: index, end: index + said.length };
      return meantIn(what, needed).length === 0 ? [] : [{ said, what, names: whose(words, span, called) }];
    }),
  );
  return {
    rest: told.reduce((rest, { said }) => rest.replace(said, ', '), words),
    rows: told.map(({ said, what }) => ({
      said: said.trim(),
      subject,
      value: meantIn(what, needed).join(', '),
    })),
    over: (spec) => told.reduce((all, { what, names }) => waiting(all, meantIn(what, needed), names), spec),
  };
}

const subject = { en: 'Waits for', zh: '启动前等待' };
const databases = ['postgres', 'mysql', 'mariadb', 'mongodb'];
const caches = ['redis', 'memcached', 'valkey'];
const queues = ['rabbitmq', 'kafka', 'nats', 'redis'];
const called: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<!\w)(?:database|db)(?!\w)|数据库/iu, databases],
  [/(?<!\w)cache(?!\w)|缓存/iu, caches],
  [/(?<!\w)(?:queue|broker)(?!\w)|队列/iu, queues],
];

/** Programs by their names, and those that are needed by what people call them. */
function meantIn(what: string, needed: ReadonlySet<string>): readonly string[] {
  const kinds = called.flatMap(([pattern, apps]) =>
    pattern.test(what) ? apps.filter((app) => needed.has(app)).slice(0, 1) : [],
  );
  const named = calledIn(what, behind).filter((app) => needed.has(app));
  return [...new Set([...kinds, ...named])];
}

function waiting(spec: Spec, apps: readonly string[], names: readonly string[]): Spec {
  return withEach((one) => {
    const own = apps.filter((app) => one.needs.some(({ kind }) => (publicImage(kind)?.app ?? kind) === app));
    const containers = own.flatMap((app) => waiterOf(app, one) ?? []);
    return containers.length === 0
      ? one
      : { ...one, initContainers: [...(one.initContainers ?? []), ...containers] };
  }, names)(spec);
}
