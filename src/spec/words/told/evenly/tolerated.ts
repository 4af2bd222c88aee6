import { evened, piece, piecesOf, type Told } from './pieces.ts';
import { time } from './values.ts';
import { toSeconds } from '../../numbers.ts';

const mark = '["\'`]?';
const key = '[a-z][\\w.-]{0,60}(?:/[\\w.-]{1,60})?';
const value = '[\\w.-]{1,60}';
const effect = '(?:PreferNoSchedule|NoSchedule|NoExecute)(?![a-z])';
const is = '(?:的)?\\s?(?:为|是|=|:|等于)?\\s?';

/** The taints that pods bear, each told by its key, value, effect and time, in any order. */
export const tolerated = evened({
  about: /容忍|污点|toleration/iu,
  where: /pod|deployment|statefulset|daemonset|job|镜像|(?<![a-z])ds(?![a-z])/iu,
  isList: true,
  pieces: piecesOf(
    `(?:键|key)\\s?(?:名)?${is}${mark}(?<key>${key})${mark}(?:\\s?(?:存在|exists)(?:即可|就行)?)?`,
    `(?:操作符|运算符|operator)${is}(?<operator>Exists|Equal)(?![a-z])`,
    `(?:(?:时间|秒数|时长)|toleration ?seconds|最多|至多|只|仅)*(?:为|是|容忍)*\\s?(?<time>${time}|(?<=seconds\\s?(?:为|是|:)?\\s?)\\d{1,5})(?:之?内)?`,
    `(?:取?值|value)${is}${mark}(?<value>${value})${mark}(?!\\w)`,
    `(?:效果|effect|影响|作用)${is}(?<effect>${effect})`,
    piece('taint', `${key}(?:=${value})?:${effect}`),
    `(?<pair>${key}\\s?(?:=|等于)\\s?${value})`,
    `(?<plain>${effect})`,
    `(?<=污点\\s?(?:为|是|:)?\\s?)(?<named>(?!toleration)${key})`,
    `(?<bare>[a-z][\\w.-]{0,60}/[\\w.-]{1,60})(?:\\s?(?:存在|exists)(?:即可|就行)?)?`,
    piece('bears', '容忍度|容忍|toleration(?:s)?'),
    piece(
      'on',
      '(?:因为|由于)?(?:目标|这些|该|那些|所有|对应的?|GPU|专用)*\\s?(?:节点|机器)(?:上|都|均)*(?:带有?|有|打了|打上了?|存在|被打了|设置了|具有|贴了)(?:了)?(?:一个|以下)?',
    ),
    '(?:控制平面|控制面|主|master)(?:节点)?(?:上)?的?(?=[^。]{0,12}(?:污点|node-role))|第[一二三四]条|[一两二三2-4]条|污点|taint(?:s)?|需要|要|能够?|可以|也|都|须|必须|应|Pod(?![a-z])|它|其|为|让|使|请|给|所以|因此|因为|由于|以匹配|匹配|(?:对应|相应|相关)的?|这个|这一|该|此|一个|对|该|添加|加上?|配置|设置|以下|的|和|与|以及|及|并且?|且|但|还|为|是|一个|另一个|时间|最多|只',
  ),
  write: (told) => written(told),
});

type Toleration = { key?: string; value?: string; effect?: string; seconds?: number };

function written(told: Told): string | undefined {
  const all: Toleration[] = [];
  for (const { name, said } of told.all)
    for (const [field, text] of fieldsOf(name, said)) {
      const last = all.at(-1);
      if (last === undefined || last[field] !== undefined) all.push({ [field]: text });
      else Object.assign(last, { [field]: text });
    }
  const isWhole = all.every((one) => one.key !== undefined && one.effect !== undefined);
  return all.length === 0 || !isWhole || !told.has('bears')
    ? undefined
    : all.map((one) => sayOf(one)).join(',');
}

function sayOf({ key: own = '', value: of, effect: how = '', seconds }: Toleration): string {
  const taint = `容忍污点 ${own}${of === undefined ? '' : `=${of}`}:${how}`;
  return seconds === undefined ? taint : `${taint}(${seconds} 秒)`;
}

function fieldsOf(name: string, said: string): readonly (readonly [keyof Toleration, string | number])[] {
  const [, own = '', of, how] = /^([^=:\s等]+)\s?(?:(?:=|等于)\s?([^:]+))?(?::(\w+))?$/u.exec(said) ?? [];
  if (name === 'time') return [['seconds', secondsOf(said)]];
  if (name === 'plain' || name === 'effect') return [['effect', said]];
  if (name === 'value') return [['value', said]];
  if (['operator', 'bears', 'on'].includes(name)) return [];
  return [
    ['key', own],
    ...(of === undefined ? [] : [['value', of] as const]),
    ...(how === undefined ? [] : [['effect', how] as const]),
  ];
}

function secondsOf(said: string): number {
  return /^\d+$/u.test(said)
    ? Number(said)
    : toSeconds(said.replaceAll(/\s|钟(?!$)/gu, '').replace(/秒钟$/u, '秒'));
}
