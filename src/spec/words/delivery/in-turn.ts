import { environmentNames } from './environment-sayings.ts';
import { longest } from '../longest.ts';

const { pattern: place } = environmentNames;
const value = String.raw`["'\x60]?(?!(?:and|respectively)(?!\w))[A-Za-z0-9][\w.:/@-]{0,80}["'\x60]?`;
const joint = String.raw`(?:\s?[,，、/]\s?(?:and\s)?|\s(?:and|&)\s|\s?[和与]\s?)`;
const list = `(?<list>${value}(?:${joint}${value}){1,5})`;
const variable = String.raw`(?<![\w.-])[A-Z][A-Z0-9]{0,40}(?:_{1,2}[A-Za-z0-9]{1,40}){0,9}(?![\w-])`;
const amount = String.raw`(?<![\w-])(?:memory|cpu|replicas|log[\s-]?level)(?![\w-])|内存|副本数?|日志级别`;
const what = `(?:(?:日志级别|变量|环境变量|the|log\\slevel)\\s?)?(?<what>${variable}|${amount})`;

/** `LOG_LEVEL 分别是 debug、info、warn`, `memory 256Mi, 512Mi and 1Gi respectively` */
const sayings = [
  `${what}\\s?(?:变量)?(?:的值)?(?:分别|依次)(?:设置?)?(?:是|为|用|:|：)?\\s?${list}`,
  `${what}\\s?(?:(?:is|are|to|be|should\\sbe|set\\sto|of|at)\\s|[:=]\\s?)?${list},?\\s(?:respectively|in\\sthat\\sorder)(?!\\w)`,
  `${what}\\s(?:is\\s|are\\s)?respectively\\s${list}`,
].map((source) => new RegExp(source, 'giu'));

const keys: Readonly<Record<string, string>> = {
  内存: 'memory',
  副本: 'replicas',
  副本数: 'replicas',
  日志级别: 'log level',
};

/** What is said of all of them in turn, said of each: only where each has one. */
export function inTurn(words: string, names: readonly string[]): string {
  if (names.length < 2 || words.length > longest) return words;
  return sayings.reduce(
    (text, pattern): string =>
      text.replaceAll(pattern, (phrase: string, ...found) => {
        const groups = found.at(-1) as { readonly what?: string; readonly list?: string };
        const { what: said = '', list: all = '' } = groups;
        const values = all.split(new RegExp(joint, 'iu')).map((one) => one.replaceAll(/["'`]/gu, ''));
        const isNamed = new RegExp(place, 'iu').test(all);
        if (values.length !== names.length || isNamed) return phrase;
        return values.map((one, at) => `in ${names[at]} ${assigned(said, one)}`).join(', ');
      }),
    words.replaceAll(elsewhere, '$2 $1'),
  );
}

/** `debug in dev, otherwise info`: the value before what it is of, as that of the others is told. */
const elsewhere = new RegExp(
  String.raw`(?<=(?:${variable}|log[\s-]?level)[^.;\n]{1,120},\s?)(otherwise|elsewhere|everywhere\selse|in\s(?:all\s)?the\sothers)[:,]?\s((?!\d{1,4}\s)["'\x60]?[a-z0-9][\w.:/-]{0,60}["'\x60]?)(?=\s?(?:$|[.;\n]))`,
  'gu',
);

function assigned(said: string, one: string): string {
  const key = keys[said] ?? said;
  if (/^[A-Z][A-Z0-9_a-z]*$/u.test(key) && key === key.toUpperCase()) return `${key}=${one}`;
  if (/log/iu.test(key)) return `LOG_LEVEL=${one}`;
  return /replicas/iu.test(key) ? `${one} replicas` : `${one} ${key.toLowerCase()}`;
}
