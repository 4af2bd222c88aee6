import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { behind, namesOf } from '../../scope.ts';

const program = namesOf(behind);

/** What is kept, mounted or thrown away, as its readers know it: `mount config file /etc/a.yaml from configmap a`, `postgres data on 5Gi`. */
export const storageWordings: readonly Rewriting[] = [
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:the|all|its|app(?:lication)?)\s){0,2}(?:logs?(?:\sfiles?)?|temp(?:orary)?\sfiles|caches?|uploads)\s(?:(?:should|must|have\sto|will|need\sto|can)\s)?(?:go(?:es)?|be\swritten|are\swritten|written|land|live)\s(?:in)?to\s["'\x60]?(/[\w./-]{1,80}\w)["'\x60]?,?\s(?:which|that|so\sit|and\sit|it)\s(?:must|should|has\sto|needs\sto)\sbe\swrit(?:e)?able(?![\w-])`,
    ),
    'an emptyDir volume mounted at $1',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:and\s|the\s(?:folder|directory|path)\s)?["'\x60]?(/[\w./-]{1,80}\w)["'\x60]?\s(?:must|should|has\sto|needs\sto)\sbe\swrit(?:e)?able(?![\w-])`,
    ),
    'an emptyDir volume mounted at $1',
  ],
  [
    /(?<![\w-])(?:also\s)?mount\s(?:the\s|our\s|its\s)?(?:config(?:uration)?\s)?(?:file\s)?(\/[\w./-]{1,80}\w)\sfrom\s(?:the\s)?(config ?map|secret)\s([\w.-]{1,60}\w)(?![\w/])/giu,
    'mount the $2 $3 at $1',
  ],
  // A class of storage, and what containers get that say nothing.
  [
    /(?<=(?:volume|disk|claim|pvc|storage)\s)(?:of|with|from|in)\s(?:the\s)?(?:storage\s)?class\s(?:named\s|called\s)?["'\x60]?([a-z0-9][\w.-]{0,60}\w)["'\x60]?(?![\w-])/giu,
    'with storageClassName $1',
  ],
  // The folder for what may be lost is there on every root that cannot be written.
  [
    /(?:with\s|and\s|plus\s)?(?:an?\s)?writ(?:e?able|ing\sto)\s(\/(?:var\/)?tmp)(?:\s(?:folder|directory|dir|volume))?(?![\w/])/giu,
    ', an emptyDir mounted at $1',
  ],
  // A folder that must stay: a persistent folder for /data (2Gi).
  [
    anyCase(
      String.raw`(?:with\s|and\s|plus\s)?an?\spersistent\s(?:folder|directory|dir|disk|volume|storage)\s(?:for|at|on|under|in|mounted\sat)\s(/[\w./-]{1,80}\w)\s?\(?(?:of\s|with\s)?(\d{1,5}\s?[MGT]i?B?)\)?`,
    ),
    ', a persistent volume claim of $2 mounted at $1, ',
  ],
  // Where its data lie, and how much: postgres data on 5Gi.
  [
    anyCase(
      String.raw`(^|[,.;，。；\n]\s?|\s)(${program})(?:'s)?\s?(?:的)?\s?(?:data|storage|disk|volume|数据盘|数据卷|磁盘|硬盘|存储)\s?(?:(?:on|of|at|is|has|gets|needs|uses|size|大小|给|用|是|要|为)\s?){0,2}[:：]?\s?(?:an?\s)?(\d{1,5}\s?[GT]i?B?)(?!\w|\.\w)(?:\s(?:disk|volume|storage))?`,
    ),
    '$1$3 disk for $2',
  ],
];
