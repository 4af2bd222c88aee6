import { overLines } from '../../../../kernel/over-lines.ts';
import { named, path, sign, size, together, told, type Described } from './described.ts';
import { volumeSays } from './volume-words.ts';

const ip = String.raw`(\d{1,3}(?:\.\d{1,3}){3}|[a-z][\w-]{0,40}(?:\.[\w-]{1,40}){1,5})`;
const place =
  "(?:nfs|hostpath|host path|node's|nodes'|of the node|on the node|of the host|host's|on the host|disk of|local disk|machine's)";

export const persistentVolume: Described = {
  kind: 'PersistentVolume',
  unless:
    /(?<!\w)(?:image|deployment|stateful\s?set|pod\s(?:named|called)|container|cron\s?job|provisioner)(?!\w)|\.csi\.|(?<![\w./:-])[a-z][\w./-]{0,80}:v?\d+\.\d/iu,
  signs: [
    together(
      'disks?|ssd|drive|directory|folder',
      '/[a-z]',
      '(?:node|machine|host) [a-z]',
      size,
      'volume|space',
    ),
    sign(`node ${named}~ (?:ssd|disk|drive|directory|folder)~${path}`),
    sign(`(?:ssd|disk|drive)~${path}~(?:of|on) (?:the )?node ${named}`),
    sign(`${size}~${place}~${path}`),
    sign(`${place}~${path}~${size}`),
    sign(`(?:share|export) ${path}~(?:server|nfs)`),
    sign(`nfs~${path}`),
  ],
  says: [
    [
      told(
        `(?:make|turn) (?:it|this|that) (?:into )?(?:an? )?(${size}) (?:persistent )?volume(?: (?:called|named))? ${named}`,
      ),
      'of $1 named $2',
    ],
    [
      told(
        `(?:the )?(?:disk|ssd|drive|directory|folder) (?:at|under|in) ${path} (?:of|on) (?:the )?(?:node|machine|host) ${named}`,
      ),
      'local path $1 on node $2',
    ],
    [
      told(
        `(?:should |shall |must |is to |to )?(?:become|becomes|be offered as|be known as|serve as) (?:an? |the )?(?:persistent )?volume ${named}`,
      ),
      'named $1',
    ],
    [
      told(
        overLines`
          (?:it is |is |and |to be )*(?:gone|wiped|deleted|removed|thrown away) (?:when|once|after|as soon as) (?:it is |it was )?
          (?:released|free|unclaimed)
        `,
      ),
      'reclaim policy Delete',
    ],
    [
      told(
        `(?:the )?node ${named} has (?:an? |the |its )?(?:[a-z]+ )?(?:ssd|disk|drive|directory|folder)(?: [a-z]+)? (?:at|under|in|on) ${path}`,
      ),
      'local path $2 on node $1',
    ],
    [
      told(
        overLines`
          (?:the |an? )?(?:nfs )?(?:share|export|directory|folder|path)(?: named| called)? ${path} (?:of|on|from|at|exported by|served by|offered by) (?:the |an? |our )?
          (?:nfs )?(?:server |host |filer |nas )*(?:at )?${ip}
        `,
      ),
      'NFS server $2, path $1',
    ],
    [
      told(
        overLines`
          (?:the |an? |our )?(?:nfs )?(?:server |host |filer |nas )(?:at )?${ip} (?:
            (?:exports?|shares?|offers?|serves?) (?:it |them |that )?(?:as |under |at |in )?(?:the )?
            (?:share|export|directory|folder|path)?
          ) ?${path}
        `,
      ),
      'NFS server $1, path $2',
    ],
    [
      told(
        overLines`
          (?:on |in |under |at )?(?:the |each |a |every )?(?:node|host|machine)(?:'s|s')? (?:own |local )?
          (?:disk |directory |folder |path |filesystem )?(?:under |at |in )?${path}
        `,
      ),
      'host path $1',
    ],
    [
      told(
        `(?:in |under |at |on )?(?:the )?(?:directory |folder |path )?${path} (?:of|on) (?:the|each|every|a) (?:node|host|machine)`,
      ),
      'host path $1',
    ],
    ...volumeSays,
  ],
};
