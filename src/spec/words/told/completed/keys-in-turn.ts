import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese, name } from './said.ts';

const variable = '[A-Z][A-Z0-9_]{1,60}';
const key = '[a-z][\\w.-]{0,60}(?![\\w.-])';
const joint = '\\s?(?:和|与|、|及)\\s?';
const kind = '(?:Secret|ConfigMap)';

/** Variables and keys that go together in their order, and those between which an arrow stands. */
export const keysInTurn: readonly Rewriting[] = [
  [
    new RegExp(
      `(?:环境变量\\s?)?(${variable})${joint}(${variable})\\s?(?:分别|依次)\\s?(?:取自|来自|引用|读取|取|使用|对应)\\s?(${kind})\\s?(${name})\\s?(?:中|里)?的?\\s?(?:这两个键(?<=键(?:名)?(?:分别)?(?:为|是)\\s?(${key})${joint}(${key})[^]{1,400})|(${key})${joint}(${key})\\s?(?:这)?(?:两个)?键)`,
      'gu',
    ),
    (_, ...[one = '', two = '', sort = '', own = '', ...keys]) => {
      const [a, b] = keys.slice(0, 4).filter((said) => /^[a-z]/u.test(said ?? ''));
      return `环境变量 ${one} 来自 ${sort} ${own} 的键 ${a ?? ''},环境变量 ${two} 来自 ${sort} ${own} 的键 ${b ?? ''}`;
    },
    isChinese,
  ],
  // `DB_USER ← db-cred/user`
  [
    new RegExp(`(${variable})\\s?(?:<-|<=|←|取自|来自|:|=)\\s?(${name})/(${key})(?![\\w/:])`, 'gu'),
    (said, ...[one = '', own = '', of = '', , text = '']) => {
      const sort = new RegExp(`(?<![\\w-])(Secret|ConfigMap)\\s?(?:名为|叫)?\\s?${own}(?![\\w-])`, 'iu').exec(
        text,
      )?.[1];
      return sort === undefined ? said : `环境变量 ${one} 来自 ${sort} ${own} 的键 ${of}`;
    },
    isChinese,
  ],
];
