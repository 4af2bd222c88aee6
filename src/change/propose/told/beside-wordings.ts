import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../spec/words/text/rewriting.ts';
import { behind, namesOf } from '../scope.ts';

const program = namesOf(behind);
const programs = String.raw`${program}(?:(?:\s?[,、]\s?|\sand\s|\s?[和与跟]\s?)(?:an?\s)?${program}){0,4}`;

/** What shall stand beside what is here, as its readers know it. */
export const besideWordings: readonly Rewriting[] = [
  // Named for what it stands beside, whatever else is said of it: run valkey beside them as the cache, redis should run beside it with persistence.
  [
    anyCase(
      overLines`
        (?<=^|[,.;\n]\s?)(?:(?:and|please|also|then|now|we|i|want|need|would|like|to)\s){0,4}(?:(?:bring\sup|spin\sup|set\sup|include|start|put|run|deploy|add|have)\s)?(?:an?\s|the\s|some\s|our\s|one\s)?(${programs})
        (?:\s(?:should|must|can|will|shall|has\sto|is\sto|is|are|be|run|runs|live|lives|stand|sit|go|goes|just|simply|deployed|started)){0,4}\s(?:right\s)?(?:beside|next\sto|alongside|along\swith|together\swith)\s
        (?:it|them|this|us|these|those|everything|both|the\s(?:app|application|services?|others|rest|site|api|web|backend|worker))(?![\w-])(?:\s(?:in\sthe\scluster|as\s(?:the|our|an?)\s(?:\w{1,12}\s)?(?:cache|queue|broker|database|db|store|backend))(?![\w-])|\s(?:with\spersistence|with\spersistent\s(?:storage|data)|persistently|persisted)(?=\s?(?:[.,;\n]|$))){0,3}
      `,
    ),
    'with $1',
  ],
  // Beside what is here: mongo included, redis 一起部署.
  [
    anyCase(
      overLines`
        (?<=^|[,.;，。；\n]\s?)(?:(?:and|please|also|then|now)\s){0,2}(${programs})\s(?:(?:(?:is|are|both|should|can|may|could|must|will|shall|be|run|runs|live|lives|stand|sit|go|just|simply|also|right|deployed|installed|created|started|added|provided|set\sup|has\sto|have\sto|needs?\sto)\s){0,5}(?:included|(?:alongside|beside|next\sto|along\swith|together\swith)(?:\s(?:it|this|them|the\s(?:app|service)))?|too|as\swell)|(?:is\s|are\s|both\s|should\sbe\s){0,2}in\sthe\scluster)(?=\s?(?:[.,;\n]|$))
      `,
    ),
    'with $1',
  ],
  [
    anyCase(
      overLines`
        (?<=^|[,.;\n]\s?)(?:(?:and|please|also|then|now|we|want|need|to)\s){0,4}(?:bring\sup|spin\sup|set\sup|include|start|put|run|deploy|add)\s(?:an?\s|the\s|some\s)?(${programs})\s
        (?:for|beside|next\sto|alongside|along\swith|with)\s(?:them|it|us|these|those|the\s(?:app|services|others|rest))(?=\s?(?:[.,;\n]|$))
      `,
    ),
    'with $1',
  ],
  [
    anyCase(
      String.raw`(?<=^|[,.;，。；\n]\s?)(?:把|连)?\s?(${programs})\s?(?:缓存|数据库|消息队列|队列)?\s?(?:(?:跟|和|与|同|随)\s?(?:着|这个)?(?:服务|应用|它们?|后端|主服务|程序|项目|app)\s?(?:一(?:起|并|块儿?))|(?:也|都|要|需要|得|请)*(?:一(?:起|并|块儿?)|(?<=[也要得请])(?=部署|跑|装)))(?:部署|跑|起来?|装|带|上)*(?:一下|一个|一套|了|吧)?(?=\s?(?:[,.;，。；\n]|$))`,
    ),
    '带 $1',
  ],
];
