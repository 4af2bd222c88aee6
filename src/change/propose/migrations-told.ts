import { overLines } from '../../kernel/over-lines.ts';
import type { Service } from '../../facts/facts.ts';
import { migrationCommand } from '../../spec/migrations.ts';
import type { Understood } from '../../spec/words/wish.ts';

type Words = { readonly rest: string; readonly rows: readonly Understood[] };

const tool = overLines`
  ["'\x60]?(?:
    (?:npx\s)?prisma\smigrate\sdeploy|(?:bundle\sexec\s|bin/)?(?:rails|rake)\sdb:migrate|(?:python3?\s)?(?:\./)?manage\.py\smigrate|
    (?:php\s)?artisan\smigrate(?:\s--force)?|alembic\supgrade\sheads?|flask\sdb\supgrade|flyway|liquibase
  )["'\x60]?
`;
const work = String.raw`(?:(?:the|our|all|any|its|django|rails|laravel|prisma|alembic|flyway|sql|pending|database|db|schema|data)\s){0,4}migrations?(?:\s(?:job|step|script)s?)?`;
/** `as a job`, `in an init container` */
const means = String.raw`(?:\s(?:as|in|with|by)\s(?:an?\s)(?:separate\s|own\s|k8s\s|kubernetes\s)?(?:job|hook|init\s?-?container|step))?`;
const time = overLines`
  (?:before|on|at|with|during|prior\sto|ahead\sof|as\spart\sof)\s(?:(?:each|every|any|the|a|an|new|our)\s){0,2}
  (?:deploy(?:ment|s)?|release|roll-?out|start(?:up|s)?|version|upgrade|(?:app|web|pods?|it|new\spods|web\spods|app)\sstarts?)(?:\sphase)?
`;
const says: readonly RegExp[] = [
  `(?:${work}|${tool})\\s(?:(?:should|must|have\\sto|has\\sto|need\\sto|needs\\sto|shall|to|get|gets|be|are|is|will)\\s){0,3}(?:run|runs|running|executed|applied|happen)(?:\\s(?:automatically|first|once)){0,2}${means}(?:\\s${time})?`,
  `(?:run|running|runs|execute|apply|do)\\s(?:${work}|${tool})(?:\\s(?:automatically|first|once)){0,2}${means}(?:\\s${time})?`,
  `${time},?\\s(?:run|execute|apply|do)\\s(?:${work}|${tool})${means}`,
  `release\\s(?:phase|command|step)\\s?(?:=|:|is|runs?|->)\\s?["'\x60]?${tool}["'\x60]?`,
].map(
  (source) =>
    new RegExp(
      String.raw`(?<![\w./-])(?:please |and |also |it should |must ){0,3}(?:${source})(?![\w/-])`,
      'giu',
    ),
);

const zh = overLines`
  (?:请|要|需要|并|且|先|每次|自动)*(?:部署|发布|上线|启动|更新)(?:之?前|时)(?:请|要|需要|都|先|会|自动|必须)*(?:执行|运行|跑|做)(?:一[次下遍])?\s?
  (?:数据库|表结构|数据)?\s?(?:迁移|(?:db\s)?migrat(?:ions?|e)|(?:的)?\s?${tool})(?:脚本|任务|命令)?|
  (?:数据库|表结构)迁移(?:要|需要|请)?(?:在)?(?:每次)?(?:部署|发布|上线|启动)(?:之?前|时)(?:自动)?(?:执行|运行|跑|做|完成)
`;
const all: readonly RegExp[] = [...says, new RegExp(zh, 'giu')];

/** Nobody says it in a text that is longer. */
const longest = 20_000;

/** Reads `run migrations before each deploy`, where that is what is done anyway. */
export function migrationsTold(words: string, services: readonly Service[]): Words {
  const commands = services.flatMap(({ migrations }) =>
    migrationCommand(migrations) === undefined || migrations === undefined ? [] : [migrations],
  );
  if (commands.length === 0 || words.length > longest) return { rest: words, rows: [] };
  return all.reduce<Words>(
    ({ rest, rows }, pattern) => ({
      rest: rest.replaceAll(pattern, ' '),
      rows: [
        ...rows,
        ...[...rest.matchAll(pattern)].map(([said]) => ({
          said: said.trim(),
          subject,
          value: commands.join(', '),
        })),
      ],
    }),
    { rest: words, rows: [] },
  );
}

const subject = { en: 'Migrations before the rollout', zh: '发布前的数据库迁移' };
