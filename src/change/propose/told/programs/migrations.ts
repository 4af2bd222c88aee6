import { overLines } from '../../../../kernel/over-lines.ts';
import type { Question, Service } from '../../../../facts/facts.ts';
import { migrationCommand } from '../../../../spec/migrations.ts';
import type { Spec } from '../../../../spec/spec.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import { withEach } from '../saying.ts';
import type { Heard, Telling } from '../telling.ts';
import { whose } from '../whose.ts';

export const tool = overLines`
  ["'\x60]?(?:
    (?:npx\s)?prisma\smigrate\sdeploy|(?:bundle\sexec\s|bin/)?(?:rails|rake)\sdb:migrate|(?:python3?\s)?(?:\./)?manage\.py\smigrate|
    (?:php\s)?artisan\smigrate(?:\s--force)?|alembic\supgrade\sheads?|flask\sdb\supgrade|flyway|liquibase
  )["'\x60]?
`;
export const work = String.raw`(?:(?:the|our|all|any|its|django|rails|laravel|prisma|alembic|flyway|sql|pending|database|db|schema|data)\s){0,4}migrations?(?:\s(?:job|step|script)s?)?`;
/** `as a job`, `in an init container` */
const means = String.raw`(?:\s(?:as|in|with|by)\s(?:an?\s)(?:separate\s|own\s|k8s\s|kubernetes\s)?(?:job|hook|init\s?-?container|(?:init\s|separate\s)?step))?`;
const time = overLines`
  (?:before|on|at|with|during|prior\sto|ahead\sof|as\spart\sof)\s(?:(?:each|every|any|the|a|an|new|our)\s){0,2}
  (?:deploy(?:ment|s)?|release|roll-?out|start(?:up|s)?|version|upgrade|(?:app|web|pods?|it|new\spods|web\spods|app)\sstarts?)(?:\sphase)?
`;
const says: readonly RegExp[] = [
  `(?:${work}|${tool})\\s(?:(?:should|must|have\\sto|has\\sto|need\\sto|needs\\sto|shall|to|get|gets|be|are|is|will)\\s){0,3}(?:run|runs|running|executed|applied|happen)(?:\\s(?:automatically|first|once)){0,2}${means}(?:\\s${time})?${means}`,
  `(?:run|running|runs|execute|apply|do)\\s(?:${work}|${tool})(?:\\s(?:automatically|first|once)){0,2}${means}(?:\\s${time})?${means}`,
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
  (?:请|要|需要|并|且|先|每次|自动|后端|应用|服务)*(?:部署|发布|上线|启动|更新|发版|升级)(?:之?前|时)(?:请|要|需要|都|先|会|自动|必须)*(?:执行|运行|跑|做)(?:一[次下遍])?\s?
  (?:数据库|表结构|数据)?\s?(?:迁移|(?:db\s)?migrat(?:ions?|e)|(?:的)?\s?${tool})(?:脚本|任务|命令)?|
  (?:数据库|表结构)?迁移(?:要|需要|请)?(?:在)?(?:每次)?(?:部署|发布|上线|启动|发版)(?:之?前|时)(?:自动)?(?:执行|运行|跑|做|完成)
`;
const all: readonly RegExp[] = [...says, new RegExp(zh, 'giu')];

/** A command of their own: quoted, or one of a tool that everybody knows. */
const quotedRun = String.raw`["'\x60](?<command>[a-z./][^"'\x60\n]{2,120})["'\x60]`;
const toolRun = overLines`
  (?<command>
    (?:npx\s)?(?:prisma\smigrate(?:\sdeploy)?|knex\smigrate:latest|sequelize(?:-cli)?\sdb:migrate|typeorm\smigration:run|drizzle-kit\smigrate)|
    (?:npm|yarn|pnpm)(?:\srun)?\s[\w:-]{0,30}migrat[\w:-]{0,30}|python3?\smanage\.py\smigrate|alembic\supgrade\shead|flask\sdb\supgrade|
    php\sartisan\smigrate(?:\s--force)?|(?:bundle\sexec\s)?(?:rails|rake)\sdb:migrate|bin/rails\sdb:migrate
  )
`;
const runs = String.raw`(?:(?:please|and|also|it|should|must|always)\s){0,3}(?:run|execute|apply|do)\s`;
const when = String.raw`(?:\s(?:first|once|always|automatically)){0,2}${means}(?:\s(?:first|once))?`;
/** A line of its own needs no verb: `php artisan migrate --force` on deploy. */
const lone = String.raw`(?<=(?:^|\n|[.;:]\s)\s{0,4}(?:[-*•]\s|\d{1,2}[.)]\s)?(?:\[[ x]?\]\s)?)`;
/** What runs when it starts may be the program itself. */
const release = String.raw`(?!(?:on|at|with|during)\s(?:\w{1,5}\s)?(?:start|app|web|pod))${time}`;
const own: readonly RegExp[] = [
  String.raw`${lone}(?:${work}\s?(?::|->|-|=|\()\s?)?${quotedRun}\)?${when},?\s${release}`,
  String.raw`${lone}${release}\s?(?::|,|->|-)\s?${quotedRun}`,
  String.raw`${lone}${work}\s?(?::|->|=|\()\s?${quotedRun}\)?(?=\s?(?:[.,;\n]|$))`,
  String.raw`${runs}${quotedRun}${when}\s${time}`,
  String.raw`${runs}${toolRun}${when}(?:\s${time})?`,
  String.raw`(?:run|execute|apply|do)\s(?:${work})(?:\sfirst)?(?:\s${time})?,?\s?(?:with|by|via|using|\(|:|-)+\s?${quotedRun}\)?(?:\s${time})?`,
  String.raw`(?:每次)?(?:部署|发布|上线|启动|发版)(?:之?前|时)(?:先|要|需要|都)*(?:执行|运行|跑)\s?${quotedRun}`,
  String.raw`(?:每次)?(?:部署|发布|上线|启动|发版)(?:之?前|时)?(?:都)?(?:先|要先)(?:执行|运行|跑)(?:一[下次遍])?\s?${toolRun}`,
].map((source) => new RegExp(String.raw`(?<![\w./-])(?:${source})(?![\w/-])`, 'iu'));

const byHand = String.raw`(?:\s?[,;，；]?\s?(?:as\s|since\s|because\s)?(?:we|i)\s(?:will\s|would\s|'ll\s)?(?:do|run|apply)\s(?:it|them|that|those|these)\s(?:by\shand|manually|ourselves|myself))?`;
/** It is done by people, or not at all. */
const none: readonly RegExp[] = [
  String.raw`(?<![\w./-])(?:please\s|and\s|but\s){0,2}(?:do\snot|don'?t|never)\s(?:run|execute|apply|do)\s${work}(?:\s(?:automatically|for\sus|on\sdeploy|at\sstart-?up))?${byHand}(?![\w/-])`,
  overLines`
    (?:数据库|表结构)?(?:的)?(?:迁移|migrations?)(?:任务|脚本)?(?:就|也|都|先|请)*(?:不要|不用|别|无需|不需要|不必)(?:帮我|自动|再)*(?:跑|执行|运行|做)(?:了)?
    (?:\s?[,，]?\s?(?:由|我们|我|DBA|运维|会|都|是|自己|来){1,6}(?:手动|手工|人工|自己)?(?:来|去)?(?:执行|跑|做|运行|弄))?|
    (?:不要|不用|别|无需|不需要)(?:帮我|自动|再)*(?:跑|执行|运行|做)(?:数据库|表结构)?(?:的)?(?:迁移|migrations?)(?:任务|脚本)?(?:了)?
  `,
].map((source) => new RegExp(source, 'giu'));

/** Nobody says it in a text that is longer. */
const longest = 20_000;

/** Reads `run migrations before each deploy`: by the command that is said, else by the one that the repository shows. */
export const migrationsTold: Telling = (words, { services, called }) => {
  if (words.length > longest) return { rest: words, rows: [], over: (spec) => spec };
  const off = none.flatMap((one) => [...words.matchAll(one)])[0];
  if (off !== undefined) return without(words, off, called);
  const pattern = own.find((one) => one.test(words));
  const found = pattern?.exec(words);
  const command = found?.groups?.['command'];
  return found === null || found === undefined || command === undefined
    ? known(words, services)
    : byCommand(words, { said: found[0], index: found.index, command }, called);
};

function without(words: string, { 0: said, index }: RegExpExecArray, called: readonly Called[]): Heard {
  const names = whose(words, { start: index, end: index + said.length }, called);
  return {
    rest: words.replace(said, ' '),
    rows: [{ said: said.trim(), subject: { en: 'Left out', zh: '不包含' }, value: 'migration' }],
    over: withEach(({ migration: _left, ...one }) => one, names),
  };
}

type Said = { readonly said: string; readonly index: number; readonly command: string };

function byCommand(words: string, { said, index, command }: Said, called: readonly Called[]): Heard {
  const names = whose(words, { start: index, end: index + said.length }, called);
  const whole = /^(?:npx )?prisma migrate$/iu.test(command) ? 'npx prisma migrate deploy' : command;
  const migration = /["'$`|&;<>*]/u.test(whole) ? ['sh', '-c', whole] : whole.split(/\s+/u);
  const isMade = ({ workloads }: Spec): boolean =>
    workloads.some(({ migration: own }) => own?.join(' ') === migration.join(' '));
  return {
    rest: words.replace(said, ' '),
    rows: [],
    over: (spec) => migrating(spec, names.length > 0 ? names : soleOf(spec), migration),
    // Of several nobody knows whose it is.
    settled: (spec) =>
      isMade(spec) ? { spec, rows: [{ said, subject, value: whole }] } : { spec, leftover: [said.trim()] },
  };
}

function migrating(spec: Spec, names: readonly string[], migration: readonly string[]): Spec {
  const workloads = spec.workloads.map((one) => (names.includes(one.name) ? { ...one, migration } : one));
  return { ...spec, workloads };
}

/** What is built, where all that is started is of one image: what else runs of it runs the same only once. */
function soleOf({ workloads }: Spec): readonly string[] {
  const built = workloads.flatMap(({ name, image }) =>
    image.kind === 'built' ? [{ name, of: image.name }] : [],
  );
  return new Set(built.map(({ of }) => of)).size === 1 ? built.slice(0, 1).map(({ name }) => name) : [];
}

/** What is done anyway, or asked for where nobody knows how. */
function known(words: string, services: readonly Service[]): Heard {
  const commands = services.flatMap(({ migrations }) =>
    migrationCommand(migrations) === undefined || migrations === undefined ? [] : [migrations],
  );
  const found = all.flatMap((pattern) => [...words.matchAll(pattern)].map(([said]) => said));
  const rest = found.reduce((text, said) => text.replace(said, ' '), words);
  if (found.length === 0 || commands.length > 0)
    return {
      rest,
      rows: found.map((said) => ({ said: said.trim(), subject, value: commands.join(', ') })),
      over: (spec) => spec,
    };
  return {
    rest,
    rows: [],
    over: (spec) => spec,
    asks: (spec) => (spec.workloads.some(({ migration }) => migration !== undefined) ? [] : [howToMigrate]),
  };
}

export const howToMigrate: Question = {
  id: 'migration',
  inWords: true,
  question: {
    en: 'Which command brings the database up to date?',
    zh: '用哪条命令执行数据库迁移？',
  },
  why: {
    en: 'Migrations were asked for, and nothing in the repository says how they are run: none runs until it is said.',
    zh: '请求了数据库迁移，但仓库中没有说明如何执行；在说明之前不会执行。',
  },
  candidates: [
    'run `npm run migrate` before each release',
    'run `npx prisma migrate deploy` before each release',
  ],
};

const subject = { en: 'Migrations before the rollout', zh: '发布前的数据库迁移' };
