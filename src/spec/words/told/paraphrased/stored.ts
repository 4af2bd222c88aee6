import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const folder = '["\'`]?(/(?:[\\w.-]{1,60}/){0,8}[\\w.-]{0,60}[\\w-])["\'`]?';
const exports = '(?:exporting|exports?|sharing|shares?|offering|offers?|serving|serves?|providing|provides)';
const shown = '(?: directory| path| folder| share| export)*';
const exactly = '(?:exactly |precisely |specifically |explicitly |directly |only |just )*';

/** `/var/log and /var/lib at the same paths`: each at its own. */
const sameFolders: readonly Rewriting[] = phrased(
  overLines`
    (?:mount )?(?:the |its )?(?:host|node)(?:'s)?(?: ?paths?| folders| directories| dirs)?
    ((?:(?:,? and |, | )${folder.replace('(/', '(?:/')}(?: \(?(?:read-?only|ro)\)?)?){2,5})
    (?: (?:directories|folders|paths|dirs|of the host))?
    (?: (?:are|should|must|shall|have|need|to|be|get|will|is))*(?: mounted)?(?: read-?only)?,? (?:at|to|under|in|into|on|as) (?:the |their |its |exactly )*(?:same|identical|equal)
    (?: (?:paths?|places?|locations?|positions?|folders|directories|mount ?(?:paths?|points?)))*(?: in(?:side|to)? (?:of )?the containers?)?
    (,? (?:with |and |but )*(?:the )?(?:latter|second|last)(?: one| of them)?(?: is| being| as| only)* read-?only|,? (?:both |all )(?:of them )?read-?only)?
  `,
  (...[, list = '', told]) => {
    const found = [
      ...list.matchAll(/(\/[\w./-]{1,200}?)["'`]?(?: \(?(read-?only|ro)\)?)?(?=,? and |, | \/|$)/giu),
    ];
    return `with ${found
      .map(([, path = '', own], at) => {
        const isLast =
          typeof told === 'string' && (/both|all/iu.test(told) || (told !== '' && at === found.length - 1));
        return `the host path ${path} at ${path}${own !== undefined || isLast ? ' read-only' : ''}`;
      })
      .join(' and ')}`;
  },
);

/** `the host path /var/log, mounted at the same path`: that path is said. */
const sameFolder: readonly Rewriting[] = [
  [
    /(?<!\/[\w./-]{1,80}["'`]?(?:,| and|, and|、|和)\s?)(?<![\w.-]|socket\s)(["'`]?)(\/(?:[\w.-]{1,60}\/){0,8}[\w.-]{0,60}[\w-])\1((?:(?!prob)[^.;\n/。；]){0,100}?(?:\sat|\sunder|\sin|\sto|\sinto|\son))\s(?:exactly\s)?(?:the|an|its)\s(?:very\s|exact\s)?(?:same|identical)\s(?:mount\s?path|path|location|place|directory|folder|position|mount\s?point)(?![\w-])/giu,
    '$1$2$1$3 $2',
    (text) => /host|node/iu.test(text),
  ],
  [
    /(?<!\/[\w./-]{1,80}["'`]?(?:,|、|和)\s?)(\/(?:[\w.-]{1,60}\/){0,8}[\w.-]{0,60}[\w-])([^.;\n/。；]{0,60}?(?:挂载?到|挂载?在|挂载?于))(容器(?:内|里|中)?的?)?(?:与宿主机)?(?:相同|同样|同名|一样|一致)的?(?:路径|位置|目录)(?:下|上)?/giu,
    '$1$2 $1',
    (text) => /宿主|主机|节点|hostPath/iu.test(text),
  ],
];

const one = folder.replace('(/', '(?:/');

/** `/proc and /sys of the host at /host/proc and /host/sys`: each at its own. */
const pairedFolders: readonly Rewriting[] = phrased(
  overLines`
    (?:mount )?(?:(?:the |its )?(?:host|node)(?:'s) )?(${one}(?:(?:, | and |, and )${one}){1,4})( (?:of|on|from) (?:the |its )?(?:host|node))?
    (?: (?:are|should|must|shall|have|to|be|get|will))*(?: mounted)?( read-?only)? (?:at|to|under|in|into|on) (${one}(?:(?:, | and |, and )${one}){1,4})(,? (?:in )?read-?only(?: mode)?)?
    (?<=(?:host|node)[^.;]{0,260})
  `,
  (...[said = '', from = '', , before, to = '', behind]) => {
    const [own, at] = [from, to].map((list) => list.match(/\/[\w./-]*\w/gu) ?? []);
    const isReadOnly = [before, behind].some((mode) => typeof mode === 'string' && mode !== '');
    if (own === undefined || at === undefined || own.length !== at.length) return said;
    return `with ${own
      .map((path, index) => `the host path ${path} at ${at[index] ?? ''}${isReadOnly ? ' read-only' : ''}`)
      .join(' and ')}`;
  },
);

/** Where an NFS server is and what it shares, in whatever order. */
const shared: readonly Rewriting[] = [
  ...phrased(
    overLines`
      NFS server(?: (?:at|with|the|ip|address|of|on|is|running|available|reachable))*,? {ip},? \(?(?:(?:that|which|is|and|it|currently) )*
      ${exports}(?: (?:the|its|a))?${shown} ${folder}\)?
    `,
    'NFS path $2, server $1',
  ),
  ...phrased(
    overLines`
      (?:the )?(?:(?:directory|path|folder|export|share) )?${folder} (?:is |which is |that is )?(?:exported|shared|served|offered|provided) (?:by|from|on) (?:(?:the|our|an|my) )?
      NFS server(?: (?:at|with|ip|address))* {ip}
    `,
    'NFS path $1, server $2',
  ),
];

/** A folder of the node that nobody makes. */
const existing: readonly Rewriting[] = phrased(
  [
    `the host ?path (?:must|has to|should|needs to) be an? (?:existing directory|directory (?:which|that) (?:already )?exists(?: already)?|directory (?:which|that) is already there)`,
    `(?:(?:which|that) )?(?:must|has to|needs? to) (?:already )?(?:exist|be present|be there)(?: already| beforehand| before)*(?<=(?:host|node)[^.;]{0,160})`,
  ],
  'of type Directory',
);

/** What a volume that is told of is called. */
const called: readonly Rewriting[] = phrased(
  [
    `(?:the |its )?(?:data|files?|content) (?:lives?|is (?:stored|kept)|are (?:stored|kept)|stays?|goes) (?:in|at|under) {path} (?:on|in|by|with) (?:the )?(?:pvc|claim) ["'\`]?([a-z][a-z0-9-]{1,60})["'\`]?(?: \\(([^()]{2,40})\\))?(?:,? (?:as |with (?:the )?)?volume (?:name )?["'\`]?([a-z][a-z0-9-]{1,60})["'\`]?)?`,
  ],
  (...[, a = '', b = '', c, d]) =>
    `with the claim ${b}${typeof d === 'string' ? ` as volume ${d}` : ''} at ${a}${typeof c === 'string' ? `. A PersistentVolumeClaim named ${b} (${c})` : ''}`,
);

/** A claim of the only volume that is spoken of. */
const bound: readonly Rewriting[] = phrased(
  overLines`
    (?:(?:which|that|it|should|must|shall|is|be|gets?|has to|to) ){0,4}(?:bound|binds?|binding|tied|attached) ${exactly}to ${exactly}
    (?:(?:this|that|the said|the same) (?:persistent ?)?(?:volume|pv)|it(?= (?:via|by|through|using) (?:its )?(?:name|volume ?name)))
    (?: (?:via|by|through|using) (?:its )?(?:name|volume ?name))?
  `,
  'bound by its volumeName to that volume',
);

const belonging: readonly Rewriting[] = phrased(
  '(?:(?:that|which|it|and) )?(?:belongs?|belonging) to (?:the )?storage ?class (?:named |called )?{name}',
  'with the storage class $1',
);

/** Storage as people describe it. */
export const storedTold: readonly Rewriting[] = [
  ...sameFolder,
  ...sameFolders,
  ...pairedFolders,
  ...existing,
  ...called,
  ...shared,
  ...bound,
  ...belonging,
];
