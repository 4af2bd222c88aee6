import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { named, told } from './described.ts';

const may = '(?:(?:may|can|could|must|should|shall|is|are|be|allowed to|able to|to|will|gets?|at a time) )*';
const rw =
  '(?:(?:both )?read(?:ing)?(?: and | & |/)writ(?:e|ing)|writ(?:e|ing)(?: to| into| on)?|mount(?:ed)?(?: read-?write| for writing)?|us(?:e|ed))';
const many = overLines`
  (?:
    everybody|everyone|many nodes|several nodes|all nodes|any node|any number of nodes|many pods|many|
    several|multiple nodes|all|lots of nodes|many machines|all machines|several pods
  )
`;
const once = '(?:at once|at the same time|simultaneously|at a time|together|concurrently)';
const wiped = '(?:wiped|deleted|removed|destroyed|thrown away|erased|lost|cleaned|gone|dropped)';
const claim = '(?:(?:a|the|their|its|that) )?(?:claims?|pvcs?|volume claims?|owners?|it|they|users?)';

/** What people say of disks, whichever object they ask for. */
export const volumeSays: readonly Rewriting[] = [
  [told('(?:one |a )hundred ?(?:gigs?|gigabytes?|Gi)'), '100Gi'],
  [told('(\\d{1,4}) ?(?:gigs?|gigabytes?)'), '$1Gi'],
  [
    told(
      overLines`
        (?:only |just |exactly |no more than )*(?:one|a single) (?:node|machine|writer|host)(?: only)?
        (?: ${may}${rw}(?: (?:it|to it|them))?)?(?: at a time| at once)?
      `,
    ),
    'access mode ReadWriteOnce',
  ],
  [
    told(`(?:only |just )?(?:one|a single) pod ${may}${rw}(?: (?:it|to it|them))?(?: at a time)?`),
    'access mode ReadWriteOncePod',
  ],
  [
    told(
      overLines`
        ${many} ${may}(?:only|just) read(?: (?:it|from it|them))?(?: ${once})?|
        ${many} ${may}read(?: (?:it|from it|them))?(?: ${once})?,? but (?:nobody|none|no one) ${may}writ
        e
      `,
    ),
    'access mode ReadOnlyMany',
  ],
  [
    told(
      `${many} ${may}(?:${once} )?${rw}(?: (?:it|to it|them))?(?: ${once})?|(?:many|several) (?:writers|nodes read and write)(?: ${once})?`,
    ),
    'access mode ReadWriteMany',
  ],
  [
    told(
      `(?:nothing|the data|data|the disks?|the volumes?|disks|volumes|what is on (?:it|them)|they|it|its contents?|the contents?) (?:(?:is|are|should|must|may|be|to|will|shall|has|have) )*(?:not |never )?(?:be )?(?:${wiped}|kept|retained|stays?|remains?|survives?|preserved)(?: (?:even|there|around|alive))*(?: (?:when|after|once|if|as soon as) ${claim}(?: (?:is|are|was|were|has|have|lets?|been|go|goes|of|it|${wiped}|released|away)){1,5}| (?:when|once|after|as soon as) (?:nobody|no one|no claim)(?: [a-z]+){1,4})?`,
    ),
    (said) =>
      /nothing|not |never |kept|retain|stay|remain|surviv|preserv/iu.test(said)
        ? 'reclaim policy Retain'
        : 'reclaim policy Delete',
  ],
  [
    told(
      overLines`
        (?:that |which |they |it )?(?:
          go(?:es)?|vanish(?:es)?|disappears?|dies?|die|are (?:removed|deleted)|is (?:removed|deleted)
        ) (?:together |along )?(?:with|when|once|after) ${claim}(?: (?:is|are|goes|go|${wiped}))*
      `,
    ),
    'reclaim policy Delete',
  ],
  [
    told(
      `(?:that |which |and )?(?:stay|stays|remain|remains|survive|survives)(?: (?:even|there|around|alive))*(?: (?:when|after|once|if|as soon as) ${claim}(?: (?:is|are|was|were|has|have|lets?|been|go|goes|of|it|${wiped}|released|away)){1,5})`,
    ),
    'reclaim policy Retain',
  ],
  [
    told(
      overLines`
        (?:its |the |of |with |storage )*class (?:is|should be|being|:|called|named|of|it belongs to is)? ?
        (?!is |are |it |for |people |says )${named}(?=[,.;]|\s|$)
      `,
    ),
    ', storage class $1',
  ],
  [
    told(
      `mounted (?:with|using)(?: the options?)? ([a-z][\\w=.]{1,30}(?:(?:, and |, | and )[a-z][\\w=.]{1,30}){0,5})`,
    ),
    'with mount options $1',
  ],
];
