import { evenedWhole, piece, piecesOf } from '../evenly/pieces.ts';

const variable =
  '(?<![\\w.-])["\'`]?(?!(?:secret|configmap)(?![\\w-]))[A-Z][A-Z0-9_]{1,60}(?![\\w.-])["\'`]?';
/** Patterns heed no case; names of variables do. */
const isNamed = (said = ''): boolean => /^[A-Z][A-Z0-9_]+$/u.test(bare(said));
const value = '(?:"[^"\\n]{1,120}"|[A-Za-z0-9/][\\w./:@%-]{0,120})';
const name =
  '(?<![\\w.-])["\'`]?(?!(?:secret|configmap|key)(?![\\w-]))[a-z][a-z0-9.-]{0,60}(?![\\w-])["\'`]?';
const bare = (said = ''): string => said.replaceAll(/^["'`]|["'`]$/gu, '').trim();

/** `LOG_LEVEL（debug）与 CACHE_TTL（600）`: variables with their values beside them. */
export const variables = evenedWhole({
  about: /环境变量|变量|(?<![a-z])env(?![a-z])/iu,
  where: /pod|deployment|statefulset|daemonset|job|镜像/iu,
  pieces: piecesOf(
    `(?<pair>${variable}\\s?(?:=|:(?!\\d{2,5}\\D)|\\(\\s?(?:取?值)?(?:为|是|:|=)?|(?:的)?(?:取?值)?(?:设置?)?(?:为|是|成))\\s?${value}\\s?\\)?)`,
    piece('env', '(?:容器)?(?:的)?(?:环境变量|变量|env(?![a-z]))'),
    '[两二三四2-4]个|一个|几个|这|以下|如下|增加|添加|新增|加上?|再|设置?|配置|定义|声明|注入|需要|要有|要|有|包含|以及|还|和|与|及|把|将|给|为|让|容器(?:里面?|中|内)?|它|其|的|里面?|中|请|并且?|同时|另外',
  ),
  write: (told) => {
    const all = told.every('pair').map((said) => /^(\S+?)\s?(?:=|:|\(|的|取|值|设|为|是)(.*)$/su.exec(said));
    if (all.length === 0 || !all.every((one) => isNamed(one?.[1]))) return undefined;
    return `环境变量 ${all
      .map((one) => {
        const of = (one?.[2] ?? '')
          .replace(/^\s?(?:取|值|的|设|置|为|是|成|:|=|\()*\s?/u, '')
          .replace(/\s?\)$/u, '');
        return `${bare(one?.[1])}=${/\s/u.test(of.trim()) ? of.trim() : bare(of)}`;
      })
      .join('、')}`;
  },
});

/** `通过 secretKeyRef 把 x 的 k 作为 V 传入`: one variable and the key that it has. */
export const keyed = evenedWhole({
  about: /secret|config ?map/iu,
  where: /pod|deployment|statefulset|daemonset|job|镜像/iu,
  pieces: piecesOf(
    piece('ref', '(?:secret|config ?map) ?key ?ref(?:的方式)?'),
    `(?:名为\\s?)?(?<called>${name})\\s?这个\\s?(?:secret|config ?map)`,
    `(?<secret>secret\\s?(?:名为)?[\\s(]*${name})\\)?`,
    `(?<config>config ?map\\s?(?:名为)?[\\s(]*${name})\\)?`,
    `(?:的|中|里面?)*(?:的)?\\s?(?:键|key|字段|条目)\\s?(?:名)?(?:为|是|:)?\\s?(?<key>["'\`]?(?!(?:secret|configmap)(?![\\w-]))[\\w][\\w.-]{0,60}["'\`]?)`,
    `(?<variable>${variable})`,
    `(?<first>${name})(?=\\s?(?:的|中|里))`,
    `(?:的|中|里面?|里的|中的)\\s?(?<own>["'\`]?[a-z][\\w.-]{0,60}["'\`]?)(?:\\s?(?:这个)?(?:键|key|字段))?`,
    '来源(?:为|是)?|取自|来自|取得|获取|读取|引用|源自|取|读|从|由|通过|用|使用|以|把|将|让|给|容器|环境变量|变量|env(?![a-z])|的值|值|作为|当作|当成|注入(?:为|成|到)?|传(?:入|给|递)?|设置?(?:为|成)?|映射(?:为|成|到)?|导入(?:为|成)?|提供|增加|添加|新增|加上?|一个|的|里面?|中|键|key|字段|到|为|是|并且?|同时|另外|请|还',
  ),
  write: (told) => {
    const words = [...told.every('variable'), ...told.every('first')];
    const [own, ...others] = words.filter(isNamed);
    const [said, ...more] = [
      ...['config', 'secret', 'called'].flatMap((one) => told.every(one)),
      ...words.filter((one) => !isNamed(one)),
    ];
    const [key, ...keys] = [...told.every('key'), ...told.every('own')];
    const held = /(?<![\w.-])([a-z0-9.-]{1,62})["'`]?$/u.exec(bare(said))?.[1];
    if (own === undefined || key === undefined || held === undefined) return undefined;
    if (others.length + more.length + keys.length > 0) return undefined;
    const isConfig = told.has('config') || /config/iu.test(told.one('ref') ?? '');
    return `环境变量 ${bare(own)} 来自 ${isConfig ? 'ConfigMap' : 'Secret'} ${held} 的键 ${bare(key)}`;
  },
});
