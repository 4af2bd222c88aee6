import { phrases } from '../phrase.ts';
import { oneOf } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';

/** A key with the domain that it belongs to, which no other word looks like. */
const key = '["\'`]?(?<![\\w./-])([a-z0-9](?:[a-z0-9.-]{0,100}[a-z0-9])?/[A-Za-z][\\w.-]{1,60})["\'`]?';
const value = '("[^"\\n]{0,300}"|\'[^\'\\n]{0,300}\'|`[^`\\n]{0,300}`|[^\\s"\'`,;()，。、；]{1,200})';
const security = '(pod-security\\.kubernetes\\.io/[a-z-]{4,20})';
const until =
  '(?:(?:is |be |of |has |as )*(?:set )?(?:to|with|is|as|of|=|:)?(?: the)?(?: value)?(?: of)? ?|(?:的值)?(?:设置?)?(?:为|是|成)?~)';

const annotation = (name = '', said = ''): Meaning | undefined =>
  /^(?:and|with|on|for|to|is)$/u.test(said)
    ? undefined
    : oneOf(['any', { metadata: { annotations: { [name]: said } } }]);

const label = (name = '', said = ''): Meaning => oneOf(['any', { metadata: { labels: { [name]: said } } }]);

/** `the annotation a.io/b set to c`: each of the object that it is told of. */
export const noted: Reader = phrases('noted', { en: 'Labels', zh: '标签' }, [
  [
    [
      `(?:with |and |the |an? |has |have |carries |using |add |set )*annotations? ${key} ${until}${value}`,
      `(?:带有?|添加|设置)?(?:注解|注释)~${key}~${until}${value}`,
    ],
    annotation,
  ],
  [
    [
      `(?:with |and |the |on )*${security}(?: label)?(?: is| be| set)* (?:is|set to|at|to|with the value|of) ${value}`,
      `${security}~(?:的)?(?:标签)?(?:的值)?(?:设置?)?(?:为|是|成)~${value}`,
    ],
    label,
  ],
]);
