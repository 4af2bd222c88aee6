import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { counts } from './counts.ts';
import { host } from '../hosts.ts';

const begin = String.raw`(?<=^\s{0,4}|[.;!,\n]\s{0,4}(?:[-*•]\s)?)`;
const end = String.raw`(?=\s?(?:[,;)\n]|\.(?:\s|$)|$|and\s))`;
const migrations = String.raw`(?:the\s|all\s|our\s|database\s|db\s|doctrine\s|django\s|rails\s|alembic\s|flyway\s|prisma\s|ecto\s|laravel\s){0,3}migrations`;

/** What is said with less than a sentence. */
export const shortWordings: readonly Rewriting[] = [
  ...counts,
  // secrets: SESSION_SECRET, STRIPE_KEY from secret shop-secrets
  [
    anyCase(
      String.raw`(?<=^\s{0,4}|[.;,\n]\s{0,4}(?:[-*•]\s)?)(?:the\s)?secrets?\s?:\s(?=[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,8}[^.;\n]{0,120}\s(?:from|in)\s(?:the\s)?secret\s)`,
    ),
    '',
  ],
  // at most one pod per node
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:and|please|run|have|keep|want|only|just|with|exactly)\s){0,4}(?:(?:at\smost|max(?:imum)?|no\smore\sthan|never\smore\sthan|only|just|a\smaximum\sof)\s)?(?:one|1|a\ssingle)\s(?:pods?|replica|copy|instance)\s(?:per|on\s(?:each|every|any|one|the\ssame))\s(?:node|host|machine)(?![\w-])`,
    ),
    'never two pods on the same node',
  ],
  // Migrations: npm run db:migrate
  [
    anyCase(
      String.raw`(?<=^\s{0,4}|[.;\n]\s{0,4}(?:[-*•]\s)?)(?:(?:the|our|db|database|schema)\s){0,2}migrations?(?:\scommand)?\s?(?::|=|are\sdone\sby|is|run\sby|are\srun\s(?:with|by))\s?["'\x60]?((?:npm|yarn|pnpm|bun|npx|node|python3?|poetry|uv|bundle|rails|rake|php|mix|dotnet|alembic|flask|prisma|knex|goose|migrate|flyway|java|\./)[^.,;\n"'\x60]{1,80}?)["'\x60]?(?=\s?(?:[,;\n]|\.(?:\s|$)|$))`,
    ),
    'run `$1` before every rollout',
  ],
  // POOL_SIZE 15
  [
    /(?<=^\s{0,4}|[.;,\n]\s{0,4}(?:[-*•]\s)?|\sand\s)([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,8})\s(\d{1,9}|true|false|debug|info|warn|warning|error)(?=\s?(?:[,;)\n]|\.(?:\s|$)|$|and\s))/gu,
    '$1=$2',
  ],
  // Migrations on deploy; run the doctrine migrations before the app starts.
  [
    anyCase(
      overLines`
        ${begin}${migrations}\s(?:(?:should|must|are|be|run)\s){0,3}(?:on|at|with|before|during|ahead\sof)\s(?:the\s|each\s|every\s|any\s)?(?:deploy(?:ment)?s?|release|roll-?out)${end}
      `,
    ),
    'Run the migrations before each rollout',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])run\s${migrations}\sbefore\s(?:(?:the|a|any|each|every|new)\s){0,2}(?:app(?:lication)?|server|service|api|program|web|pods?|containers?|version|it)\s
        (?:(?:is|are|gets?)\s)?(?:starts?|boots?|started|comes?\sup|rolled\sout|rolls\sout|replaced|deployed)${end}
      `,
    ),
    'Run the migrations before each rollout',
  ],
  // www.example.com and redirect example.com there.
  [
    anyCase(
      String.raw`(?<![\w-])(redirect\s(?:https?://)?${host})\s(?:there|to\sthat(?:\shost|\sone)?)${end}`,
    ),
    '$1 to it',
  ],
  // Whose metrics they are is no program to run.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:please|and|also)\s){0,2}(?:expose|publish|provide|scrape|collect|export)\s(?:the\s|our\s|its\s)?prometheus\smetrics\s(?:(?:from|at|on|under|via)\s)(/[\w./-]{1,60}[\w])
        (?:\s(?:with|via|by|using|through)\s(?:an?\s|the\s)?service\s?monitor)${end}
      `,
    ),
    'a ServiceMonitor with path $1',
  ],
  // Bounds by their short names.
  [
    anyCase(String.raw`(?<![\w-])pdb:?\s(?:with\s)?min(?:imum)?(?:\sof)?\s(?=\d)`),
    'PodDisruptionBudget minAvailable ',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:puma|uvicorn|gunicorn|tomcat|unicorn|kestrel|nginx|hypercorn)\son\s(?=\d{2,5}(?!\d))`,
    ),
    'port ',
  ],
  [anyCase(String.raw`(?<![\w-])read-?\s?only\sroot\s?fs(?![\w-])`), 'read-only root filesystem'],
];
