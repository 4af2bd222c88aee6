import type { JsonMap } from '../../../kernel/json.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { present } from '../../../kernel/present.ts';
import { toSize } from '../numbers.ts';
import { on } from '../say.ts';
import type { Claim, Reader } from '../wish.ts';
import { modesOf } from './access-modes.ts';
import { gathered, piece, type Gathering } from './gathered.ts';

const q = '["\'`]?';
const name = overLines`
  ${q}(
    (?!
      (?:
        and|with|which|that|is|at|to|in|on|the|as|an?|of|for|mounted|named|called|storage|size|class|
        access|mode|request|requests|requesting|per|each|name|from|it|by|has|using|should|must|spec|
        metadata|also|so|so-called|new|one
      )(?![\w-])
    )[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?
  )${q}(?![\w/-]|\.\w|:\w)
`;
const path = String.raw`${q}(/(?:[\w.@$/{}-]{0,200}[\w/}-])?)${q}(?![\w/])`;

/** Of a claim template that each copy of a StatefulSet gets. */
const told: Gathering = {
  head: /(?<![\w-])(?:volume ?-?claim ?-?templates?|claim ?-?templates?|VCTs?|template)(?![\w-])|(?:存储)?卷声明模板|(?:PVC|存储卷?)模板/giu,
  link: new RegExp(
    overLines`
      (?:
        [\s,:，、()]|
        (?:
          named|called|name|which|that|with|of|its|it|is|a|an|the|and|size|sized|requests?|requesting|
          storage|capacity|for|in|spec|metadata|disk|mounted|mounts?|set|called
        )(?![\w-])|
        名为|名称为|名字为|叫做?|大小|容量|存储空间|申请|请求|提供|为|的|并|且|和
      ){1,10}
    `,
    'iuy',
  ),
  pieces: [
    piece(String.raw`(\d{1,6}(?:\.\d)?[KMGTP]i?)B?(?![\w])`, (said = '') => ({ claimSize: toSize(said) })),
    piece(
      String.raw`(?:access ?-?modes?|访问模式)?(?: of| is|:|=|为|是)? ?\[?${q}(ReadWriteOncePod|ReadWriteOnce|ReadWriteMany|ReadOnlyMany|RWOP|RWO|RWX|ROX)${q}\]?(?: access)?(?: mode)?`,
      (said = '') => ({ claimMode: modesOf(said) }),
    ),
    piece(
      String.raw`(?:from |using |使用)?(?:the )?(?:storage ?-?class(?:name)?(?: ?name)?|class|存储类)(?: named| called| name| of| is|:|=|名?为|是)* ?${name}`,
      (said = '') => ({ claimClass: said }),
    ),
    piece(
      String.raw`(?:(?:mounted|mounts?|挂载) ?)?(?:at|to|under|on|in|into|->|=>|→|到|在|至|于)(?: the)?(?: path| directory| folder|路径|目录)? ?${path}`,
      (said = '') => ({ claimPath: said }),
    ),
    [
      new RegExp(
        String.raw`(?<=(?:emplates?|VCTs?|named|called|name|is|模板|名为|叫|为)[\s"'\x60:]{0,2})${name}`,
        'yu',
      ),
      (said = '') => ({ claimName: said }),
    ],
    [
      new RegExp(String.raw`(?<=(?:RW[OX]|Once|Many|\d[KMGT]i) )${name}`, 'yu'),
      (said = '') => ({ claimClass: said }),
    ],
  ],
};

/** What stands before the word: `mount data at /data from a`, `/data is backed by a 5Gi`. */
const placed = new RegExp(
  overLines`
    (?:
      (?:(?:mounts?|mounted|mounting) (?<name>[a-z0-9][a-z0-9-]{0,60}) (?:at|to|on|under) )?
      ["'\x60]?(?<path>/(?:[\w.@$/{}-]{0,200}[\w/}-])?)["'\x60]?(?:
        ,? (?:which )?(?:is|are|should be|will be) (?:backed|provided|stored|kept|held|persisted|mounted|filled|served)(?: by| from| in| on| with)|
        ${' '}(?:with|using|on|from|by)|
        \s?,?(?:由|使用|通过|来自)
      )\s?(?:an? |the |its |名为\s?(?<called>[a-z0-9][a-z0-9-]{0,60})\s?的)?
    )?
    (?:(?<size>\d{1,6}(?:\.\d)?[KMGTP]i?)B?(?: of (?:the )?(?:storage ?)?class (?<cls>[a-z0-9][a-z0-9-]{0,60}))?\s?(?:的|\()?)?$
  `,
  'u',
);

/** A claim template that is told in parts: its name, size, mode, class and place in any order. */
export const claimParts: Reader = {
  id: 'claim-parts',
  read: (words) =>
    gathered(words, told).flatMap((one): Claim[] => {
      const before = placed.exec(words.slice(Math.max(0, one.start - 160), one.start));
      const { name: mounted, path: claimPath, called, size, cls: claimClass } = before?.groups ?? {};
      const set: JsonMap = {
        hasClaim: true,
        ...present({ claimPath, claimName: called ?? mounted, claimClass }),
        ...(size === undefined ? {} : { claimSize: toSize(size) }),
        ...one.items[0]?.is,
      };
      if (Object.keys(set).length < 4) return [];
      const start = one.start - (before?.[0].length ?? 0);
      return [{ ...on('StatefulSet', set), start, end: one.end, subject: { en: 'Storage', zh: '存储' } }];
    }),
};
