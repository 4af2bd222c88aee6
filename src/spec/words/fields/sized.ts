import type { JsonMap } from '../../../kernel/json.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { present } from '../../../kernel/present.ts';
import { toSize } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
import { oneOf } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { modesOf } from './access-modes.ts';
import { mount } from './sources.ts';

const modes = '(?:read[ -]?(?:write|only)[ -]?(?:once[ -]?pod|once|many)|RWOP|RWO|RWX|ROX)';
const joint = '(?:,? (?:and |with |in |as |using |from |of |the |an? |its |also )*| ?\\()';
const ofClass = `(?:${joint}storage ?-?class(?: ?name)?(?: named| called| of| is|:|=)* {name}(?! (?:with|that|using|has) (?:the |a )?provisioner)\\)?)?`;

/** How it is kept, told right behind it: of several volumes each has its own. */
const kept = overLines`
  (?:${joint}(?:access ?-?modes?(?: of| is|:)? ?)?(${modes})(?![\w-]| (?:persistent |data )?(?:volumes?|disks?|pvcs?|claims?|storage(?! ?-?class)|\d))(?: access)?(?: mode)?\)?)?
  ${ofClass}
`;

/** A claim of its own, asked for in passing. */
export const sized: readonly Phrase[] = [
  [
    overLines`
      (?:a |an |the |and |with |using |its ){0,4}(${modes}) (?:persistent |data )?(?:volume|disk)
      (?: of| with| sized?){1,2} {size}(?: (?:mounted )?(?:at|on|to|under) {path})?${ofClass}
    `,
    (...[modes, size = '', path = '', name]) => claimOf({ size, path, modes, name }),
  ],
  [
    overLines`
      (?:a |an |the |and |with |using |its ){0,4}{size} (${modes}) (?:persistent |data )?(?:volume|disk)
      (?: (?:mounted )?(?:at|on|to|under) {path})?${ofClass}
    `,
    (...[size = '', modes, path = '', name]) => claimOf({ size, path, modes, name }),
  ],
  [
    [
      overLines`
        (?:(?:a |the |its |with |and |using |an |mounted |persistent ){0,4})(?:persistent |data )?
        (?<!(?:is|be|becomes) an? (?:persistent )?)volume(?: of| with| sized?)* {size}
        (?: (?:mounted )?(?:at|on|to) {path})?${kept}
      `,
      overLines`
        (?:mount(?:s|ing)? |with |and |an? |attach )*{size} (?:persistent |data )?
        (?:volume|pvc|persistent volume claim|disk|storage)(?:s)? (?:mounted )?
        (?:at|on|to|under|in) {path}${kept}
      `,
      // A volume of 2Gi at /a and one of 1Gi at /b
      overLines`
        (?<=(?<!\w)(?:volumes?|disks?|claims?|pvcs?)(?!\w)[^.;\n]{1,120})(?:and |also )*(?:one|another(?: one)?|an? (?:second|third|further|other)(?: one)?)
        (?: of| with| sized?| holding)+ {size}(?: (?:mounted )?(?:at|on|to|under) {path}|(?! ?(?:of )?(?:memory|ram)))${kept}
      `,
      // `db of postgres:16, 10Gi at /data`
      `(?<=(?:(?:[,;:]|keeps?|keeping|stores?|storing|needs?|gets?|wants?) )(?:[a-z][a-z0-9-]{0,20} )?)(?<!(?:empty ?-?dir|memory|tmpfs|scratch|ephemeral|temporary)[^.;]{0,60}){size} (?:at|in|on|under|for) {path}${kept}`,
      '(?:挂载|一个)*{size}~(?:的)?(?:持久化?|数据|存储)?(?:卷|存储|磁盘|存储卷|PVC),?(?:并)?(?:挂载)?(?:到|在|至)~{path}',
    ],
    (...[size = '', path = '', modes, name]) => claimOf({ size, path, modes, name }),
  ],
  [
    '(?:在|于)~{path}~(?:上|下|处)?挂载(?:一个)?~{size}~(?:的)?(?:持久化?|数据|存储)?(?:卷|存储|磁盘|存储卷)',
    (path = '', size = '') => claimOf({ size, path }),
  ],
];

type Told = {
  readonly size: string;
  readonly path: string;
  readonly modes?: string | undefined;
  readonly name?: string | undefined;
};

function claimOf({ size: said, path, modes = '', name = '' }: Told): Meaning {
  const size = toSize(said);
  const mounted = path === '' ? {} : mount(path);
  const accessModes = modes === '' ? undefined : modesOf(modes);
  const storageClassName = name === '' ? undefined : name;
  const how: JsonMap = present({ accessModes, storageClassName });
  const each = present({
    claimPath: path === '' ? undefined : path,
    claimMode: accessModes,
    claimClass: storageClassName,
  });
  return oneOf(
    ['StatefulSet', { hasClaim: true, claimSize: size, ...each }],
    ['PersistentVolume', { storage: size, ...how }],
    ['Volume', { source: { claim: { size, ...how } }, ...mounted }],
  );
}
