import { literally } from '../../../kernel/literally.ts';
import { isMap } from '../../../render/merge.ts';
import type { Dated } from '../dated.ts';
import type { FieldPath } from '../path.ts';

/** Which of the changes words speak of: of the objects and the fields that they name, else of all. */
export function spokenOf(words: string, done: readonly Dated[]): readonly Dated[] {
  const named = done.filter(({ target }) => isNamed(target.name, words));
  const ofObjects = named.length > 0 ? named : done;
  const ofField = ofObjects.filter((one) => speaksOf(words, one));
  if (ofField.length > 0) return ofField;
  const objects = [...new Set(named.map(({ target }) => target.name))];
  const left = objects.reduce((text, name) => text.replace(wordOf(name), ' '), words);
  return empty.test(left) ? ofObjects : [];
}

/** Nothing is said but what has no meaning of its own. */
const empty = new RegExp(
  String.raw`^(?:\s|(?:the|our|that|this|it|all|everything|them|of|in|on|for|deployment|service|app|manifest|file|change[sd]?|touch|modify|alter|edit|update)(?![\w-])|的|那个|这个|全部|所有|都|它|服务|应用|改动?|动)*$`,
  'iu',
);

function speaksOf(words: string, { target, field, ...one }: Dated): boolean {
  const path = stepsOf(field);
  const value = 'value' in one ? one.value : undefined;
  const item = isMap(value) && typeof value['name'] === 'string' ? [value['name']] : [];
  const names = [...path.slice(-2), ...item];
  return (
    topics.some(([said, on]) => said.test(words) && path.some((step) => on.test(step))) ||
    names.some((name) => isSaid(name, words)) ||
    (path.length === 0 && isSaid(target.kind, words))
  );
}

function stepsOf(field: FieldPath): readonly string[] {
  return field.map((step) => (typeof step === 'object' ? step.is : String(step)));
}

const topics: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<![\w-])(?:replicas?|copies|scal(?:e|ing)|instances?|pods?)(?![\w-])|副本|扩|缩|实例/iu, /replicas$/iu],
  [/(?<![\w-])(?:image|tag|version)(?![\w-])|镜像|版本/iu, /^(?:image|newTag|tag)$/iu],
  [/(?<![\w-])(?:memory|ram|resources?|limits?)(?![\w-])|内存|资源/iu, /^(?:memory|resources)$/iu],
  [/(?<![\w-])(?:cpus?|cores?|resources?|requests?)(?![\w-])|处理器|资源/iu, /^(?:cpu|resources)$/iu],
  [/(?<![\w-])(?:hosts?(?:name)?|domain)(?![\w-])|域名|主机/iu, /^hosts?(?:names?)?$/iu],
  [/(?<![\w-])ports?(?![\w-])|端口/iu, /ports?$/iu],
  [/(?<![\w-])(?:probes?|health\s?checks?)(?![\w-])|探针|健康检查/iu, /Probe$/u],
  [/(?<![\w-])(?:schedule|cron)(?![\w-])|定时|时间表|调度时间/iu, /^schedule$/u],
  [/(?<![\w-])(?:env(?:ironment)?\s?var(?:iable)?s?|variables?|envs?)(?![\w-])|环境变量|变量/iu, /^env$/u],
  [/(?<![\w-])labels?(?![\w-])|标签/iu, /^labels$/u],
  [/(?<![\w-])annotations?(?![\w-])|注解/iu, /^annotations$/u],
  [/(?<![\w-])(?:args?|arguments?|command)(?![\w-])|参数|命令/iu, /^(?:args|command)$/u],
];

function isNamed(name: string, words: string): boolean {
  return name !== '' && wordOf(name).test(words);
}

function wordOf(name: string): RegExp {
  return new RegExp(String.raw`(?<![\w-])${literally(name)}(?![\w-])`, 'iu');
}

/** As it is written, or in words: `LOG_LEVEL`, `log level`, `terminationGracePeriodSeconds`. */
function isSaid(name: string, words: string): boolean {
  if (!/[a-z]{3}/iu.test(name)) return false;
  const spaced = name.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ').replaceAll(/[_-]/gu, ' ');
  return isNamed(name, words) || isNamed(spaced, words);
}
