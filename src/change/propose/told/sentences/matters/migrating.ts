import { han, matter, piece, type Told } from '../sentence.ts';

const tools =
  '(?:npm|pnpm|yarn|npx|bun|node|python3?|php|ruby|bundle|rails|rake|bin/rails|alembic|flask|prisma|knex|dotnet|go|mix|flyway|liquibase|\\./[\\w./-]+|\\./mvnw|\\./gradlew)';

/** What brings a database up to date before a release: `npm run migrate has to be done before the new pods start`. */
export const migrating = matter(
  'migrat|before|ahead of|prior to|prior|前|迁移',
  [
    String.raw`(?<command>(?<=[\x60])[a-z./][^\x60\n]{2,120}(?=[\x60])|(?<![\w./-])${tools}\s(?:run\s|exec\s)?[\w./:-]*[\w](?:\s(?:--?[\w=./:-]*[\w]|up|upgrade|heads?|deploy|migrate(?::\w+)?|db:migrate|run)(?![\w:-])){0,4})`,
    piece(
      'early',
      String.raw`(?:before|ahead of|prior to|in advance of|preceding|until|first) (?:(?:each|every|any|all|the|a|an|our|new|we|it|of|this|that|app|application|web) )*(?:(?:deploy(?:ment|ments|ing|s)?|releas(?:e|es|ing)|roll-?outs?|rolling out|updat(?:e|es|ing)|upgrad(?:e|es|ing)|version|pods?|code|image|copies|replicas|instances|apps?|application|service|server|program)(?: (?:is|are|gets?|being) (?:rolled out|deployed|released|started|live|updated|upgraded|replaced|up))?)(?: (?:(?:is|are|gets?|may|can|be|allowed to) )*(?:starts?|started|begins?|goes live|go live|rolls? out|comes? up|runs?|happens?|gets? traffic|takes? over|deployed|released|live))?`,
    ),
    piece('database', '(?:the |our )?(?:database|db|schema|tables|postgres|mysql)(?: schema)?'),
    piece(
      'migrate',
      '(?:database |db |schema |sql |pending )?(?:migrat(?:e|ed|es|ing|ions?)|schema (?:changes|updates))(?: (?:script|step|command|job)s?)?|brought up to date|up to date',
    ),
    piece(
      'run',
      'runs?|running|ran|execut(?:e|es|ed)|call(?:s|ed)?|appl(?:y|ies|ied)|done|does|finish(?:ed|es)?|complet(?:e|ed|es)|via|using|through|by|happens?|first|succeed(?:ed|s)?|command|launch(?:ed)?|trigger(?:ed)?|automatically|through',
    ),
    han(
      'early',
      '(?:在|要|每次|先|都|于|新)*(?:发布|部署|上线|发版|更新|升级|版本(?:发布|上线|启动|部署)|pod启动|滚动更新|新版本启动)(?:新版本)?(?:之前|以前|前)',
    ),
    han('database', '数据库|表结构|库'),
    han('migrate', '迁移(?:脚本|命令|任务)?|migrations?'),
    han('run', '(?:执行|运行|跑|做)完?|用|完成|先|命令|脚本|自动|必须|每次'),
  ],
  migrated,
);

function migrated(told: Told): string | undefined {
  const command = told.one('command');
  if (command === undefined || !told.has('early') || told.all('early').length > 1) return undefined;
  const isOne = told.has('migrate') || /migrat|upgrade|schema|flyway|liquibase|db:/iu.test(command);
  return isOne && !told.has('place') ? `run \`${command}\` before every deploy` : undefined;
}
