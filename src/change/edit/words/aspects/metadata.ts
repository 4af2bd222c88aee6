import { plain, remove, set, type Aspect } from '../aspect.ts';

const pair =
  /(?<![\w/.-])["'`]?((?:[\w.-]{1,253}\/)?[A-Za-z][\w.-]{0,62})["'`]?\s?[=:]\s?("[^"\n]{0,500}"|'[^'\n]{0,500}'|[^\s"'`,;，。；]{1,500})/gu;
const name = /(?:labels?|annotations?|标签|注解)\s?["'`]?((?:[\w.-]{1,253}\/)?[A-Za-z][\w.-]{0,62})/iu;

/** Labels and annotations of an object, never those by which its pods are found. */
export const metadata: Aspect = {
  id: 'metadata',
  title: { en: 'Metadata', zh: '元数据' },
  on: () => true,
  read: ({ words, verb }) => {
    const key = /\blabels?\b|标签/iu.test(words)
      ? 'labels'
      : /\bannotations?\b|注解/iu.test(words)
        ? 'annotations'
        : undefined;
    if (key === undefined || /selector|image|镜像/iu.test(words)) return undefined;
    if (verb === 'remove') {
      const said = name.exec(words)?.[1];
      return said === undefined ? undefined : [remove(['metadata', key, said])];
    }
    const pairs = [...words.matchAll(pair)].map(([, one = '', said = '']) =>
      set(['metadata', key, one], plain(said)),
    );
    return pairs.length === 0 ? undefined : pairs;
  },
};
