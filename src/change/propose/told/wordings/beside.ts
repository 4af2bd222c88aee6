import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { behind, namesOf } from '../../scope.ts';
import { address } from '../hosts.ts';

const program = namesOf(behind);
const programs = String.raw`${program}(?:(?:\s?[,、]\s?|\sand\s|\s?[和与跟]\s?)(?:an?\s)?${program}){0,4}`;

const amount = String.raw`(\d{1,5}\s?[MG]i?B?)`;

/** What shall stand beside what is here, as its readers know it. */
export const besideWordings: readonly Rewriting[] = [
  // Those that compose knows: redis and postgres from the compose file.
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:please|and|also|just|use|take|run|deploy|with)\s){0,3}(?:the\s)?(${programs})\s(?:(?:is|are|come|comes|both)\s){0,2}(?:from|as\sin|like\sin|out\sof)\s(?:the\s|our\s)?(?:docker[\s-]?)?compose(?:\s?(?:file|\.ya?ml))?(?=\s?(?:[.,;)\n]|$))`,
    ),
    'with $1',
  ],
  [
    anyCase(
      String.raw`(${programs})\s?(?:都|就|直接|还是|请)*(?:用|使用|沿用|按|照)(?:的是)?\s?(?:docker[\s-]?)?compose\s?(?:文件)?(?:里面?|中)?(?:定义)?的(?:那[个套])?(?=\s?(?:[,，.。;；\n]|$|就))`,
    ),
    '带 $1',
  ],
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
  // Don't deploy redis, we have one at redis.infra:6379
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:please|we|you|and)\s){0,3}(?:(?:no\sneed\s(?:for|to\s(?:deploy|run|add|create))|(?:don't|do\snot|doesn't|does\snot)\s(?:need(?:\sto\s(?:deploy|run|add))?|deploy|run|add|create|install|want)|without|no|skip)\s)
        (?:an?\s|any\s|the\s|your\s)?(${program})(?:\s(?:is\s)?(?:needed|required|necessary))?\s?(?:[,;:.–—-]\s?|\s)(?:(?:because|since|as|for)\s)?
        (?:(?:we|i)(?:'ve|\shave|\sgot|\salready|\srun|\soperate|\suse|\shost){1,3}\s(?:(?:one|ours|our\sown|it|that)\s?)?|there(?:'s|\sis)\s(?:already\s)?one\s|it(?:'s|\sis|\slives|\sruns)\s(?:already\s)?|ours\sis\s)
        (?:(?:already|running|available|there|elsewhere)\s){0,3}(?:at|on|under)\s${address}
      `,
    ),
    '$1 is at $2',
  ],
  // api uses postgres, add one with 10Gi
  [
    anyCase(
      String.raw`(?<=(?<![\w-])(?:needs?|uses?|requires?)\s(?:an?\s)?)(${program})[,;.]\s(?:so\s|please\s|and\s|then\s){0,2}(?:add|deploy|create|run|set\sup|give\sit)\sone(?:\swith\s(\d{1,5}\s?[GT]i?)B?(?:\sof)?(?:\s(?:disk|storage|space))?)?(?=\s?(?:[.,;)\n]|$))`,
    ),
    (_, app = '', size = '') => (size === '' ? app : `${app} with ${size} of disk`),
  ],
  // please give postgres 2 cpus and 4Gi
  [
    anyCase(
      String.raw`(?<![\w-])(?:please\s|and\s|also\s){0,2}(?:give|grant|allow|allot)\s(?:the\s|our\s)?(${program})\s(\d{1,2}(?:\.\d)?|\d{2,5}m)\s?(?:v?cpus?|cores?)\sand\s(\d{1,5}\s?[MG]i?)B?(?:\sof)?(?:\s(?:memory|ram))?(?=\s?(?:[.,;)\n]|$))`,
    ),
    '$1 with $2 cpu and $3 memory',
  ],
  // How much a cache holds, in any order.
  [
    anyCase(
      String.raw`(?<![\w.-])(?:an?\s)?(?:cache\sof\s)?${amount}(?:\sof)?\s(redis|valkey|memcached)(?:\s(?:cache|instance|server))?(?![\w:/@.-])`,
    ),
    '$2 with $1 of memory',
  ],
  [
    anyCase(
      String.raw`(?<![\w./-])(?:an?\s)?(redis|valkey|memcached)(?:\s(?:cache|instance|server))?\s(?:with|of)\s${amount}(?!\w|\.\w|\s?(?:of\s)?(?:disk|storage|volume|memory|ram|persist))`,
    ),
    '$1 with $2 of memory',
  ],
  [
    anyCase(
      String.raw`(?<![\w./-])(${program})\s(with\s\d{1,5}\s?[MGT]i?B?\s(?:of\s)?(?:disk|storage|space))(?:,?\sand)?\s(?:in\s)?version\s(\d{1,3}(?:\.\d{1,3}){0,2})(?![\w.])`,
    ),
    '$1 $3 $2',
  ],
  // Beside what is here: mongo included, redis 一起部署.
  [
    anyCase(
      overLines`
        (?<=^|[,.;，。；\n]\s?|(?:^|\n)[-*•]\s)(?:(?:and|please|also|then|now)\s){0,2}(${programs})\s(?:(?:(?:is|are|both|should|can|may|could|must|will|shall|be|run|runs|live|lives|stand|sit|go|just|simply|also|right|deployed|installed|created|started|added|provided|set\sup|has\sto|have\sto|needs?\sto)\s){0,5}(?:included|(?:alongside|beside|next\sto|along\swith|together\swith)(?:\s(?:it|this|them|the\s(?:app|service)))?|too|as\swell)|(?:is\s|are\s|both\s|should\sbe\s){0,2}in\sthe\scluster)(?=\s?(?:[.,;\n]|$))
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
      String.raw`(?<=^|[,.;，。；\n]\s?|(?:^|\n)[-*•]\s)(?:把|连)?\s?(${programs})\s?(?:缓存|数据库|消息队列|队列)?\s?(?:(?:跟|和|与|同|随)\s?(?:着|这个)?(?:服务|应用|它们?|后端|主服务|程序|项目|app)\s?(?:一(?:起|并|块儿?))|(?:也|都|要|需要|得|请)*(?:一(?:起|并|块儿?)|(?<=[也要得请])(?=部署|跑|装)))(?:部署|跑|起来?|装|带|上)*(?:一下|一个|一套|了|吧)?(?=\s?(?:[,.;，。；\n]|$))`,
    ),
    '带 $1',
  ],
];
