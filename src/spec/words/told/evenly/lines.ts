import { toCount } from '../../numbers.ts';
import { evened, piece, piecesOf, type Told } from './pieces.ts';

const mark = '["\'`]?';
const line = '[a-z_#[<{][^\\s,;、。"()\\p{Script=Han}]{0,80}(?: [^\\s,;、。"()\\p{Script=Han}]{1,80}){0,8}';

/** A file that a ConfigMap holds, told by its lines. */
export const lines = evened({
  about: /行/u,
  where: /config ?map|(?<![a-z])cm(?![a-z])|配置映射/iu,
  pieces: piecesOf(
    `(?:键|文件|key)?\\s?(?:名)?(?:为|叫)?\\s?${mark}(?<file>[\\w-]{1,60}\\.[a-z]{2,10})${mark}(?=\\s?(?:键|文件|里|中|的|,|:|包含|有|内容|写|放|\\(|为))`,
    `(?:键|key)(?:名)?(?:为)?\\s?${mark}(?<key>[\\w.-]{1,60})${mark}`,
    `(?<quoted>"[^"\\n]{1,200}")`,
    piece('count', '[一两二三四五六七八2-8]行'),
    `(?<line>${line})`,
    '第[一二三四五六七八]行(?:为|是|写)?|各占?一行|每(?:项|个|条)(?:各?占?)一行|多行(?:文本|字符串|内容)?|(?:配置)?内容|如下|以下|为|是|的|值|其|它|应?包含|包括|有|里面?|中|写(?:入|着|上)?|文件|键|分别|和|以及|与|并|一个|名为|文本|字符串|数据|放',
  ),
  write: (told) => written(told),
});

function written(told: Told): string | undefined {
  const names = told.all.filter(({ name }) => name === 'file' || name === 'key');
  const rows = told.all.filter(({ name }) => name === 'line' || name === 'quoted');
  const [only, ...others] = names;
  const first = told.all.find(({ name }) => name !== 'count');
  const [many] = told.every('count').map((one) => toCount(one.replace('行', '')));
  const isWhole = rows.length > 0 && (many === undefined || many === rows.length);
  if (only === undefined || others.length > 0 || first !== only || !isWhole) return undefined;
  const each = rows.map(({ said }) => `"${said.replaceAll('"', '').trim()}"`);
  return `文件${only.said}包含以下行:${each.join('、')}`;
}
