import type { Reader } from '../wish.ts';

/** What a container has by default is told of a LimitRange: a quota knows no defaults. */
export function withoutDefaults({ id, read }: Reader): Reader {
  return {
    id,
    read: (words) =>
      read(words).filter(({ start }) => !byDefault.test(words.slice(Math.max(0, start - 30), start))),
  };
}

const byDefault =
  /(?<![\w-])defaults?(?:\s(?:requests?|limits?|value|amount))?(?:\s(?:of|to|for|is))?\s?$|(?:默认|缺省)(?:的|值|请求|限制|上限)*(?:为|是)?\s?$/iu;
