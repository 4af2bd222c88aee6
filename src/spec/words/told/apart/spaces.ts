import type { Rewriting } from '../../text/rewriting.ts';
import { own } from './rows.ts';

const kind = '[A-Z][A-Za-z]{2,40}';
const made = `(?:在|于)\\s?(${own})\\s?(?:这个)?(?:命名空间|namespace|ns)\\s?(?:里面?|中|下面?|内)?\\s?,?(?:再|也|还|都|要|请)*(?:创建|新建|建|部署|起|写|定义)(?:一?[个份条])?\\s?(?:名为|叫做?)\\s?(${own})\\s?的\\s?(${kind})(?![\\w-])`;
const opening = '(?<=(?:^|[。;\\n])\\s?(?:请|再|然后|另外|最后|帮我|麻烦)*)';

/** The same name in two namespaces: each tells where it is behind it, so that the one before keeps its own. */
export const spacesApart: readonly Rewriting[] = [
  [
    new RegExp(opening + made, 'gu'),
    (...[said = '', space = '', name = '', sort = '', , text]) =>
      typeof text === 'string' && isTwice(text, `${sort}/${name}`)
        ? `创建一个名为 ${name} 的 ${sort},命名空间 ${space}`
        : said,
    (text) => /命名空间|namespace|ns/iu.test(text),
  ],
];

function isTwice(text: string, own: string): boolean {
  const all = [...text.matchAll(new RegExp(made, 'gu'))].filter(
    ([, , name, sort]) => `${sort}/${name}` === own,
  );
  return all.length > 1;
}
