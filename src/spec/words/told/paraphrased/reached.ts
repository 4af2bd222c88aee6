import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const path = '["\'`]?(\\/[\\w./-]{0,80})["\'`]?';
const service =
  '(?:the\\s)?(?:(?:service|svc|backend)\\s)?["\'`]?((?!the(?!\\w)|a(?!\\w)|port)[a-z][a-z0-9-]{0,60})["\'`]?(?:\\sservice)?';
const port = String.raw`(?:,?\s\(?(?:(?:on|at|with)\s)?(?:its\s)?port\s(\d{1,5})\)?|:(\d{1,5}))`;
const goes = overLines`
  (?:
    (?:
      (?:
        is|are|should|shall|must|may|will|has|have|be|to|go|goes|gets?|belongs?|ends?\sup|lands?|
        handled|served|answered|routed|sent|forwarded|directed|taken|passed|delivered
      )\s
    ){0,6}(?:to|by|at|with|on|from)\s
  )
`;
const host = '(?:https?:\\/\\/)?((?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,12})\\/?';
const pair = String.raw`["'\x60]?[a-z][\w./-]{0,80}\s?[=:]\s?[\w.-]{1,60}["'\x60]?`;
const ip = String.raw`(\d{1,3}(?:\.\d{1,3}){3}|[a-z][\w-]{0,40}(?:\.[\w-]{1,40}){1,5})`;
const nodes = String.raw`(?:by|from|on|for|at)\s(?:pods\son\s)?`;
const write = overLines`
  (?:
    (?:
      can|may|must|should|to|be|is|are|usable|mounted|mountable|accessible|available|writable|opened|
      used|for
    )\s
  ){0,5}read(?:ing)?(?:\sand\s|[-\s/])?writ(?:e|ing|able)(?:\saccess)?\s
`;

/** Where requests end up, how volumes are reached, and what is found under which name. */
export const reachedTold: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        (?:
          (?:all\s)?(?:requests?|traffic|calls|everything|anything|whatever|what|all)\s
          (?:(?:that\s)?(?:is|starts?|begins?|comes?|arrives?|goes)\s)?(?:in\s)?
          (?:(?:under|below|to|with|for|at|on|beneath)\s)(?:the\s(?:path|prefix)\s)?
        )${path}\s${goes}${service}${port}
      `,
    ),
    (...[, at = '', to = '', a, b]) => `${at} to the service ${to} at port ${a ?? b ?? ''}`,
  ],
  [
    anyCase(
      overLines`
        (?=everything\s|the\sr|all\s|anything\s|what|other)(?<=to\sthe\sservice\s[^]{1,300})(?:
          everything\selse|the\s(?:rest|remainder)(?:\sof\sit)?|all\s(?:the\s)?(?:else|rest)|
          anything\selse|(?:all\s)?other\s(?:requests|traffic|paths)|what\sremains
        )\s${goes}${service}${port}
      `,
    ),
    (...[, to = '', a, b]) => `/ to the service ${to} at port ${a ?? b ?? ''}`,
  ],
  [
    anyCase(
      overLines`
        (?<!\w)(?:whoever|anyone\swho|everyone\swho|people\swho|who|users\swho|browsers\sthat)\s
        (?:opens?|visits?|calls?|goes\sto|go\sto|asks?\sfor|types?)\s${host},?\s
        (?:(?:should|shall|must|will|is|are|to|be)\s){0,3}
        (?:land|end\sup|arrive|get|come|lands|gets|sent|taken|led)\s(?:on|at|with|to|by)\s${service}
        ${port}
      `,
    ),
    (...[, at = '', to = '', a, b]) => `host ${at} routes to the service ${to} at port ${a ?? b ?? ''}`,
  ],
  [
    anyCase(
      overLines`
        (?:(?:others|everybody|everyone|clients|other\spods|people|apps|all)\s)?
        (?:(?:should|must|can|may|shall|want\sto|need\sto)\s)(?:be\sable\sto\s)?
        (?:find|reach|get\sto|address|discover)\s(?:the\s|all\s)?pods\s
        (?:(?:with|labell?ed|carrying)\s)?(?:the\slabel\s)?(${pair})\s(?:under|by|as|at)\s(?:the\s)?
        (?:dns\s)?(?:name|address)\s["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?,?\s(?:on|at|over)\s
        (?:port\s)?(\d{1,5})(?!\w|\.\d)
      `,
    ),
    'A Service named $2 for pods $1 on port $3',
  ],
  [
    new RegExp(
      overLines`
        (?<=^|[.;]\s)["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?\s
        (?:gets|needs|wants|should\sget|shall\sget|is\sto\sget)\s
        (?:a\s(?:place|namespace)\sof\sits\sown|its\sown\s(?:place|namespace))(?=[,.;]|$)
      `,
      'giu',
    ),
    'Create a namespace $1',
  ],
  [
    new RegExp(
      overLines`
        (?<!\w)an?\s(?:storage\s|volume\s|new\s)?claim\s(?:against|on|over|from|for)\s(?:the\s|our\s)?
        ["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?\sstorage\s?class
      `,
      'giu',
    ),
    'a PersistentVolumeClaim with the storage class $1',
  ],
  [
    anyCase(`${write}${nodes}(?:(?:a|one|only|just)\\s)*(?:single|one)\\snode(?:\\s(?:only|at\\sa\\stime))?`),
    'access mode ReadWriteOnce ',
  ],
  [
    anyCase(
      overLines`
        ${write}${nodes}(?:many|several|multiple|all|different|any(?:\snumber\sof)?)(?:\sdifferent)?\sno
        des(?:\sat\s(?:once|the\ssame\stime))?
      `,
    ),
    'access mode ReadWriteMany ',
  ],
  [
    anyCase(
      overLines`
        (?:an?\s)?nfs\s(?:share|export|server|volume)\s(?:(?:that\sis\s)?(?:exported|served|offered|provided|shared)\s)?(?:by|from|on|of|at)\s(?:the\sserver\s)?${ip}
        (?:,?\s(?:at|under|in|with|as|on)\s(?:the\s)?(?:path|directory|folder|export)?\s?)${path}
      `,
    ),
    'NFS server $1, path $2',
  ],
];
