import { evened, piece, piecesOf, type Told } from './pieces.ts';
import { name } from './values.ts';

const kind = '(?:ConfigMap|Secret)(?![\\w-])';

/** One key of a ConfigMap or Secret that stands alone in a folder. */
export const oneFile = evened({
  about: /sub-?path|子路径|(?:这|单)一?个?文件|单独/iu,
  where: /(?:config ?map|secret)/iu,
  pieces: piecesOf(
    `(?<source>${kind}\\s?(?:名为|叫)?\\s?["'\`]?${name}["'\`]?)`,
    `(?:名为|叫做?)\\s?(?<called>["'\`]?${name}["'\`]?\\s?的\\s?${kind})`,
    `(?<before>${name}\\s?(?:这个|的)?\\s?${kind})`,
    piece('path', '["\'`]?/[a-z][\\w./-]{1,100}["\'`]?'),
    `(?:sub-?path|子路径)\\s?(?:为|是|:|=|用)?\\s?["'\`]?(?<key>(?!为|是)[\\w-]{1,60}\\.[\\w.-]{1,40})["'\`]?`,
    `(?:键|key)\\s?["'\`]?(?<only>[\\w.-]{1,60})["'\`]?`,
    `(?<file>[\\w-]{1,60}\\.[\\w.-]{1,40})`,
    piece('sub', '(?:以|用|通过|使用)?(?:sub-?path|子路径)(?:的)?(?:方式|形式)?'),
    piece('readonly', '只读'),
    '(?:避免|不要?|别|不会|而不)(?:覆盖|盖掉|盖住|影响)(?:整个|该|原有)?(?:的)?(?:目录|文件夹)(?:中的?其他文件)?|作为卷|配置文件|来自|取自|只|仅|将|把|从|中|里面?|内|的|键|文件|这一个|这个|一个|单个|单独|挂载?(?:成|为|到|至|在|进|路径|点)?|映射|使其|成为|作为|以|方式|容器|到|为|是|成|上|并且?|且|使用|用|通过|目录|路径|名为',
  ),
  write: (told) => written(told),
});

function written(told: Told): string | undefined {
  const sources = [...told.every('source'), ...told.every('called'), ...told.every('before')];
  const [source, ...others] = new Set(sources.map((one) => sourceOf(one)));
  const [path, ...more] = new Set(told.every('path').map((one) => one.replaceAll(/["'`]/gu, '')));
  const keys = new Set(['key', 'only', 'file'].flatMap((one) => told.every(one)));
  const [key, ...rest] = keys;
  const isOne = others.length + more.length + rest.length === 0;
  if (source === undefined || path === undefined || key === undefined || !isOne) return undefined;
  if (!told.has('sub') && !told.has('key') && !path.endsWith(`/${key}`)) return undefined;
  return `将 ${source} ${told.has('readonly') ? '以只读方式' : ''}挂载到 ${path},subPath 为 ${key}`;
}

function sourceOf(said: string): string {
  const sort = /secret/iu.test(said) ? 'Secret' : 'ConfigMap';
  const own = said.replace(/(?:ConfigMap|Secret)/iu, '').replaceAll(/名为|叫|这个|的|["'`\s]/gu, '');
  return `${sort} ${own}`;
}
