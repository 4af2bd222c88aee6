import { evened, piecesOf, type Told } from './pieces.ts';
import { name } from './values.ts';

const mark = '["\'`]?';
const value = '[\\w.@#$%^&*!+-]{2,60}';

/** A password that is put into a Secret and handed to what runs, in one breath. */
export const passwords = evened({
  about: /密码|口令|(?:放|存)[^,;。]{0,8}secret|引用它/iu,
  where:
    /secret(?=[^]*(?:镜像|:\d|deployment|statefulset|pod))|(?:镜像|:\d|deployment|statefulset|pod)[^]*secret/iu,
  goesOn: /^[,、]\s?(?:键|key|值|密码|变量|用(?:环境)?变量|作为|环境变量)/iu,
  pieces: piecesOf(
    `(?:名为|叫做?)\\s?${mark}(?<called>${name})${mark}\\s?的\\s?secret`,
    `secret\\s?(?:名为|叫做?)?\\s?${mark}(?<secret>${name})${mark}`,
    `${mark}(?<before>${name})${mark}\\s?(?:这个)\\s?secret`,
    `(?:键名?|key)\\s?(?:为|是|叫)?\\s?${mark}(?<key>[a-z][\\w.-]{0,40})${mark}`,
    `(?:取?值|密码|口令|value)\\s?(?:为|是|设为|就?用|:)?\\s?${mark}(?<value>(?=[\\w.@#$%^&*!+-]{0,40}\\d)${value})${mark}(?![\\w=])`,
    `(?<entry>(?!secret)[a-z][\\w.-]{0,40}=${value})`,
    `的\\s?${mark}(?<of>[a-z][\\w.-]{0,40})${mark}(?:\\s?(?:键|字段|key))?`,
    `(?<=(?:键|字段|key)\\s?)\\(\\s?(?:值)?(?:为|是)?\\s?(?<inside>${value})\\s?\\)`,
    `(?<variable>(?<![\\w.-])[A-Z][A-Z0-9]{1,20}(?:_[A-Z0-9]{1,20}){1,4})(?![\\w=])`,
    '(?:root|数据库|管理员|用户|登录)?\\s?的?(?:密码|口令)|环境变量|变量名?|容器的?|secret(?:也|一起|同时)*(?:创建|建)?|放|存|保存|到|在|进|于|里面?|中|内|用|以|通过|作为|当|读进?来?|读取|取|引用|传进?去?|传入|传给|给|注入|从|它|其|也|一起|创建|新建|建|一个|名?为|是|叫|的|并且?|再|然后|字段|键|进来|进去|来自|取自',
  ),
  write: (told) => written(told),
});

function written(told: Told): string | undefined {
  const secret = only(told, 'called', 'secret', 'before');
  const [key, own] = entryOf(told);
  const variable = told.has('variable') ? only(told, 'variable') : '';
  if (secret === undefined || key === undefined || variable !== variable?.toUpperCase()) return undefined;
  const parts = [
    ...(variable === '' ? [] : [`环境变量 ${variable} 来自 Secret ${secret} 的键 ${key}`]),
    ...(own === undefined ? [] : [`Secret ${secret} 包含 ${key}=${own}`]),
  ];
  return parts.length === 0 ? undefined : parts.join(',');
}

/** The key and what it holds, told apart or as one; nothing where two keys are told of. */
function entryOf(told: Told): readonly [key: string | undefined, value: string | undefined] {
  const entry = told.one('entry');
  if (entry === undefined) return [only(told, 'key', 'of'), told.first('value', 'inside')];
  const key = entry.slice(0, entry.indexOf('='));
  const isOther = [...told.every('key'), ...told.every('of')].some((one) => one !== key);
  return [isOther ? undefined : key, entry.slice(key.length + 1)];
}

/** What is said of one under whichever of several names. */
function only(told: Told, ...names: readonly string[]): string | undefined {
  const [own, ...others] = new Set(names.flatMap((one) => told.every(one)));
  return others.length === 0 ? own : undefined;
}
