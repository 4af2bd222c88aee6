import { words } from '../../text/words.ts';
import type { Piece } from './found.ts';

const name =
  '["\'\\x60]?((?!\\d+[KMGT]i?(?![\\w-]))(?!(?:from|of|at|with|in|to|on|that|which|is|it|for|and|the|an?|by|mounts?|mounted|uses|using|named|called|should|read|for|claim|claims|source|sources|type|read-only|readonly|read|writable|whole|entire|under|above|below|inside|into|as|backed|plus|through|via|bound|whose|where|already|itself|be|shows?|appears?|serves?|gets?|goes|comes|becomes|lies|lie|ends|holds|provides|contains|has|keeps|can|may|must|found|seen|visible|available|filled|[a-z]{2,12}ed)(?![\\w-]))[a-z0-9][a-z0-9-]{0,60})["\'\\x60]?';
const path = '["\'\\x60]?(/[\\w./-]{0,80}\\w)["\'\\x60]?';
const file =
  '["\'\\x60]?(?!\\d+[KMG]i|(?:it|them|its|their|most|least|all|any|each|every|read|write|see|which|this|that|same|very|container|app|pods?|node|host|machine|volume|both|from|of|in|at|to|as|be|under|with|and|is|are|the|an?|path|file)(?![\\w-]))([\\w-][\\w.-]{0,60}\\w)["\'\\x60]?';

/** In their order: what one took is gone for the next. */
const said: readonly (readonly [key: string, said: readonly RegExp[], mean?: (said: string) => string])[] = [
  [
    'claim',
    [
      words(
        `(?:(?:the|an?|existing) ){0,2}(?:persistent ?-?volume ?-?claim|pvc|volume claim|claim)(?: named| called)? ${name}`,
      ),
      words(`(?:(?:the|an?|existing) ){0,2}${name} (?:persistent ?-?volume ?-?claim|pvc|claim)`),
    ],
  ],
  [
    'secret',
    [
      words(`(?:(?:the|an?|existing) ){0,2}secret(?: named| called)? ${name}`),
      words(`(?:the |an? )?${name} secret`),
    ],
  ],
  [
    'configMap',
    [
      words(`(?:(?:the|an?|existing) ){0,2}config ?-?map(?: named| called)? ${name}`),
      words(`(?:the |an? )?${name} config ?-?map`),
    ],
  ],
  [
    'host',
    [
      words(`(?:the |an? )?host ?-?path(?: volume)?(?: to| of| at)? ${path}`),
      words(
        `(?:(?:the|an?|each|every) )?(?:host|node|machine)(?:'s)?(?: own)?(?: (?:directory|folder|path))?,? ${path}(?: (?:directory|folder))?`,
      ),
      words(
        `(?:the )?(?:directory |folder |path )?${path} (?:directory |folder )?(?:of|on|from) (?:the|its|each|every) (?:host|node|machine)(?: itself)?`,
      ),
    ],
  ],
  [
    'empty',
    [
      words(
        '(?:(?:the|an?|one) )?(?:(?:temporary|scratch|initially|throw-?away|ephemeral|shared) ){0,2}empty ?-?dir(?:ectory)?',
      ),
      words(
        '(?:(?:the|an?|one) )?(?:(?:temporary|scratch|throw-?away|ephemeral|initially|shared) )?(?:temporary|scratch|throw-?away|ephemeral|fleeting|empty|short-lived)(?= (?:volume|storage)(?!\\w))',
      ),
    ],
    () => '',
  ],
  [
    'scratch',
    [words('(?:(?:the|an?|some) )?(?:temporary |local |working )?(?:scratch|working) space(?: of)?')],
    () => '',
  ],
  [
    'fleeting',
    [
      words(
        '(?:(?:that|which|it|and) ){0,2}(?:lives? (?:only )?as long as|(?:disappears?|vanish(?:es)?|goes(?: away)?|dies|ends) (?:together )?with|is gone with|lasts as long as) (?:the|its) pod(?: does)?',
      ),
      words('(?:(?:that|which|it|and) ){0,2}(?:starts?(?: out)? empty|is (?:initially|at first) empty)'),
    ],
    () => '',
  ],
  [
    'name',
    [
      words(
        `(?:(?:through|via|by|as|using|in|inside) )?(?:(?:the|an?|its|another|one) )?(?:data |projected )?volumes?(?:,| name(?:d)?| called| by the name of| known as| with the name(?: of)?)?:? ${name}`,
      ),
      words(`(?:(?:through|via|by|as|using) )?(?:the|an?|its) ${name} volume`),
      words(`as ${name}(?=, a volume)`),
      words(`(?:called|named|by the name of|known as) ${name}`),
    ],
  ],
  [
    'sub',
    [
      words(
        `(?:with |but )?(?:only )?(?:(?:with|its|the|an?) ){0,2}sub[ -]?(?:path|folder|directory)(?: of|:)? ${file}`,
      ),
      words(`(?:the )?${file} sub[ -]?(?:path|folder|directory)(?: of)?`),
    ],
  ],
  [
    'key',
    [
      words(`(?:only )?(?:the |its )?(?:key|entry|item)(?: named| called)? ${file}`),
      words(`(?:only )?(?:the |its )?${file} (?:key|entry|item)`),
    ],
  ],
  [
    'same',
    [words('(?:at|in|under|to|on|by) (?:the|that) (?:very )?same (?:path|place|directory|location)')],
    () => '',
  ],
  [
    'size',
    [
      words(
        "(?:(?:with|and|has|of|an?|the|is|at most|up to|limited to|capped at|size|limit|size-?limit|max(?:imum)?|no more than|which|can't|cannot|exceed|may|must|not|go|beyond|grow|grows|to|whose|take|takes|hold|holds|never|larger|bigger|than|more|over|it|that|up) ){1,8}(\\d{1,5}[KMG]i?)(?: (?:in size|at most|at the most|big|large))?",
      ),
    ],
  ],
  ['as', [words(`(?:as|under|at|to)(?: the| a)?(?: (?:file|path|name)){0,2} ${file}`)]],
  [
    'mode',
    [
      words(
        '(?:with )?(?:the |an? )?(?:default ?-?mode|(?:file )?(?:mode|permissions?))(?: of)? 0?([0-7]{3})',
      ),
      words('(?:with )?files only (?:the|its) owner (?:can|may) read \\(?0?([0-7]{3})\\)?'),
    ],
  ],
  [
    'type',
    [
      words(
        '(?:of |with )?(?:the )?type:? (DirectoryOrCreate|Directory|FileOrCreate|File|Socket|CharDevice|BlockDevice)',
      ),
      words('(?:an? )?(DirectoryOrCreate|FileOrCreate)'),
    ],
  ],
  [
    'create',
    [
      words(
        "(?:to be |is |it is |is to be )?creat(?:ed|ing it)(?: (?:it|first))? (?:if|when|where|should)(?: it)?(?: is)?(?: isn't| not| does not| doesn't)? ?(?:there|missing|absent|exist|existing)",
      ),
    ],
    () => 'DirectoryOrCreate',
  ],
  [
    'medium',
    [words('(?:(?:backed by|with|in|the|medium|of) ){0,3}(?:memory|in-memory|ram|tmpfs)(?:[ -]backed)?')],
    () => 'Memory',
  ],
  ['readOnly', [words('(?:as |in )?read[ -]?only(?: mode)?|without write access')], () => ' read-only'],
  [
    'at',
    [
      words(
        `(?:(?:is|are|be|should be|and|it|gets?|has|goes|brings|mounted|mounts?|available|shows? up|appears?|seen|found|visible|sees?|finds?|placed) ){0,3}(?:at|to|under|in|into|on|below)(?: the path| the directory)? ${path}`,
      ),
      words(`mounts? (?:path )?${path}`),
    ],
  ],
];

/** One saying of one thing, with what it means. */
export const pieces: readonly Piece[] = said.flatMap(([key, all, mean]) =>
  all.map((one): Piece => (mean === undefined ? [key, one] : [key, one, mean])),
);
