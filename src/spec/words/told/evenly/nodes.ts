import { evened, piece, piecesOf, type Told } from './pieces.ts';

const key = '[a-z][\\w.-]{0,60}(?:/[\\w.-]{1,60})?';
const value = '["\'`]?[\\w.-]{1,60}["\'`]?';
const is =
  '(?:标签)?(?:的?(?:取?值))?\\s?(?:=|==|:|(?:必须|只能|应该?|要)?(?:等于|属于|设?为|是|在|in(?![a-z]))\\s?[[(]?)(?:其中)?\\s?';
const isNot =
  '(?:的?值)?\\s?(?:!=|(?:不能|不要)?(?:不等于|不属于|不为|不是|不在|not in(?![a-z]))\\s?[[(]?)\\s?';
const or = '(?:、|,(?!\\s?(?:weight|权重))|或者?是?|和|/)';
const again = `(?:${key}\\s?={1,2}\\s?)?`;
const values = `(?:${value}(?:\\s?${or}\\s?${again}${value}){0,6})`;
const label = `(?:带有?|有|具有|打了|贴了|包含)?(?:节点)?(?:的)?(?:标签|label|键)?(?:的?键)?(?:为|是|:)?\\s?["'\`]?`;

/** What nodes have to be like, or had better be, told by a label and its values. */
export const nodes = evened({
  about:
    /节点亲和|node ?affinity|(?:优先|尽量|最好|偏好|倾向|首选|权重)[^。;\n]{0,80}节点|节点[^。;\n]{0,80}(?:优先|尽量|最好|偏好|倾向|首选|权重)|(?:必须|只能?|仅|要求|强制|一定)[^。;\n]{0,80}(?:或|之一|、)[^。;\n]{0,40}(?:节点|机器|主机)|(?:优先|尽量|最好|偏好|倾向|首选)[^。;\n]{0,60}权重\s?[设是为]{0,2}\s?\d/iu,
  where: /pod|deployment|statefulset|daemonset|job|部署|镜像|副本/iu,
  pieces: piecesOf(
    piece('weight', '(?:weight|权重)(?:设?为|设置为|是|=|:)? ?\\d{1,3}'),
    piece(
      'soft',
      '软性?(?:约束|要求|亲和性?)?|优先|尽量|尽可能|最好|偏好|更?倾向于?|首选|preferred(?:DuringSchedulingIgnoredDuringExecution)?',
    ),
    piece('never', '不能|不得|不要|不可以?|禁止|避免'),
    piece(
      'hard',
      '硬性?的?(?:约束|要求|亲和性?)?|必须|必需的?|只能|只|仅|要求|强制|一定要?|required(?:DuringSchedulingIgnoredDuringExecution)?',
    ),
    piece('affinity', '节点亲和性?(?:规则|约束|策略)?|node ?affinity'),
    `(?:匹配)?(?:键|key)\\s?(?:名|为|是|:)*\\s?["'\`]?(?<key>${key})["'\`]?(?=\\s?[,、;])`,
    `(?:操作符|运算符|operator)\\s?(?:为|是|用|:)*\\s?(?<operator>In|NotIn|Exists|DoesNotExist)(?![a-z])`,
    `(?:取?值|values?)\\s?(?:列表)?(?:为|是|在|:)*\\s?[[(]?(?<values>${values})[\\])]?`,
    `(?<not>${label}${key}["'\`]?\\s?${isNot}${values}\\s?[\\])]?)`,
    `(?<in>${label}${key}["'\`]?\\s?${is}${values}\\s?[\\])]?)(?!\\s?[gm]i|%)`,
    `(?<there>(?:存在|带有?|具有?|有)(?:标签|label)\\s?${key})(?=\\s?(?:标签)?\\s?的)`,
    piece('node', '节点|机器|主机|node(?![a-z])'),
    '通过|根据|满足|符合|匹配|条件|中的任意一个|调度|部署|运行|跑|放|落|选择?|选取?|位于|到|在|于|至|上|的|之一|其中|一|个|标签|这|些|那|并且?|且|同时|以|按|使用?|用|设置?|配置|添加|加|为|要|会|有|带|Pod(?![a-z])|把|将|它|任意|规则|另外|再|还|其次|而|则|那些|可以|能|被',
  ),
  write: (told) => writtenOf(told),
});

function writtenOf(told: Told): string | undefined {
  const [only, ...others] = [
    ...told.all.filter(({ name }) => name === 'in' || name === 'not'),
    ...byFields(told),
  ];
  if (only === undefined || others.length > 0 || !isMeant(told, only)) return undefined;
  const operator = only.name === 'not' || told.has('never') ? 'NotIn' : 'In';
  return `nodeAffinity ${strengthOf(told)} ${matched(only.said, operator)}${weightOf(told)}`;
}

/** A key, how it is compared and with what, each under its own name. */
function byFields(told: Told): readonly { readonly name: string; readonly said: string }[] {
  const [own, all, operator = 'In'] = [told.one('key'), told.one('values'), told.one('operator')];
  const isList = /^(?:not)?in$/iu.test(operator);
  if (own === undefined || all === undefined || !isList)
    return told.has('key') || told.has('values') ? [half, half] : [];
  return [{ name: /^n/iu.test(operator) ? 'not' : 'in', said: `${own}=${all}` }];
}

/** Of what is told by half nothing is said. */
const half = { name: 'in', said: '' };

function strengthOf(told: Told): string {
  return told.has('soft') || told.has('weight') ? 'preferred' : 'required';
}

function weightOf(told: Told): string {
  const [weight = '1'] = /\d+/u.exec(told.one('weight') ?? '') ?? [];
  return strengthOf(told) === 'preferred' ? ` weight ${weight}` : '';
}

function matched(said: string, operator: string): string {
  const { key: own = '', values: all = '' } = parted.exec(said)?.groups ?? {};
  const list = all
    .split(/\s?(?:、|,|或者?是?|和|\/)\s?/u)
    .map((one) =>
      one
        .replace(/^.*=\s?/u, '')
        .replaceAll(/["'`[\]()]/gu, '')
        .trim(),
    )
    .filter((one) => one !== '');
  return `${own}@${operator}@${list.join('|')}`;
}

/** Either what must be or what had better be. */
function isMeant(told: Told, only: { readonly name: string; readonly said: string }): boolean {
  const [isNever, isAffinity] = [told.has('never'), told.has('affinity')];
  const isSoft = told.has('soft') || told.has('weight');
  const isHard = told.has('hard') || isNever;
  if (isSoft === isHard || told.every('weight').length > 1) return false;
  return isNever ? isAffinity && only.name === 'in' : isAffinity || isOfNodes(told, only.said);
}

const several = new RegExp(`[^\\s]\\s?${or}\\s?[^\\s]`, 'u');

/** One label that must be there is a selector. */
function isOfNodes(told: Told, said: string): boolean {
  return (
    told.has('weight') ||
    (told.has('node') && !(told.has('hard') && /=[^=]*$/u.test(said) && !several.test(said)))
  );
}

const parted = new RegExp(`^${label}(?<key>${key})["'\`]?\\s?(?:${isNot}|${is})(?<values>${values})`, 'iu');
