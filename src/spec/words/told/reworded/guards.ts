import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const cap = '((?:[A-Z]{2,}(?:_[A-Z]{2,}){0,3}))';
const all = '(?:all|every|any|each)(?: (?:of )?(?:the|its))?(?: Linux)?(?: capabilit(?:y|ies))';
const runtime =
  "(?:(?:the )?(?:container )?runtime's default (?:seccomp )?profile|(?:the )?default (?:seccomp )?profile of (?:the|its) (?:container )?runtime)";

/** As whom something runs and what it may not do, told without the names of fields. */
export const guardsReworded: readonly Rewriting[] = [
  [
    spaced(
      `(?<![\\w-])((?:its |the |all |mounted )?volumes? (?:belongs? to|(?:is|are) owned by|go to)) (?:the )?(?:supplementary|supplemental|additional) group (\\d{1,7})`,
    ),
    '$1 group $2',
  ],
  [
    spaced(
      `(?<![\\w-])(everything(?: in it| inside)?|all of it|its processes|it) (?:executes|operates) under (?=(?:the )?(?:user|UID))`,
    ),
    '$1 runs under ',
  ],
  [
    spaced(
      overLines`
        (?:,? and |, )?(?:(?:all |its )?(?:system calls|syscalls) (?:are|have to be|must be|get) (?:filtered|restricted|limited|checked|confined|screened) (?:by|through|with|via) ${runtime}|${runtime} (?:applies|is applied|filters (?:its )?(?:system calls|syscalls)|is used|is in force|is in place)|
        seccomp uses ${runtime}|filtered by ${runtime})(?<=seccomp[^.;]{0,160}|system calls[^.;]{0,160}|syscalls[^.;]{0,160}|filtered[^.;]{0,160})
      `,
    ),
    ', with the seccomp profile RuntimeDefault',
  ],
  // `stripped of every capability before being granted just SYS_TIME`
  [
    spaced(
      `(?<![\\w-])(?:(?:is|gets|be) )?(?:stripped|deprived|robbed|rid) of ${all},? (?:before|and then|and) (?:being |is )?(?:granted|given|handed)(?: (?:back|just|only|merely))* ${cap}(?: back| alone)?`,
    ),
    'drops ALL capabilities and adds $1',
  ],
  [
    spaced(
      overLines`
        (?<![\w-])(?:of ${all},? it (?:has|keeps|retains|gets)(?: (?:just|only|merely|back|no more than))* ${cap}(?: alone)?|(?:just|only) ${cap} (?:remains|is left|stays)(?: to it)? of ${all}|${cap} is the only capability (?:left|remaining|it has|it keeps)(?: to it)?)
      `,
    ),
    (...[, first, second, third]) =>
      `it drops ALL capabilities and adds ${[first, second, third].find((one) => typeof one === 'string') ?? ''}`,
  ],
  [
    spaced(
      `(?<![\\w-])((?:gain|gains|gaining|obtains?|acquires?|gets?) (?:more|additional|further|new|any) (?:privileges|rights)) than (?:its|the) parent(?: process)?(?: has)?`,
    ),
    '$1',
  ],
  // `never as root and runs as 10001`
  [
    spaced(
      `(?<=(?<![\\w-])root(?![\\w-])[^.;]{0,60}(?<![\\w-])(?:runs|run|acts|starts) as )(?=\\d{2,6}(?!\\w|\\.\\d))`,
    ),
    'user ',
  ],
  [
    spaced(`(?<![\\w-])(?:it )?refuses to (?:start|run) as root(?: user)?(?![\\w-])`),
    'it must not run as root',
  ],
];
