import { overLines } from '../../../kernel/over-lines.ts';
import { basename } from '../../../kernel/paths.ts';
import type { Service } from '../model/model.ts';

/** What it runs comes to an end by itself: compose lets it lie there, a Deployment would start it for ever. */
export function endsByItself({ image, entrypoint, command, ports }: Service): boolean {
  const text = [entrypoint, command]
    .flatMap((one) => one?.words ?? [])
    .join(' ')
    .slice(0, 4000);
  if (ports.length > 0 || text === '' || stays.test(text)) return false;
  return doing.test(stepsOf(text).at(-1) ?? '') || (entrypoint === undefined && isTool(image));
}

function isTool(image = ''): boolean {
  return oneTask.test(basename(/^[^@:]*/u.exec(image)?.[0] ?? ''));
}

/** Its steps one after the other, without what only says that it is done. */
function stepsOf(text: string): string[] {
  const script = text.replace(/^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a)?sh\s+-\w{0,3}c\w{0,3}\s+/u, '');
  return script
    .split(/&&|\|\||[;\n]/u)
    .map((step) => step.replace(/^["'\s]+|["'\s]+$/gu, '').replace(/^(?:then|do|else|exec)\s+/u, ''))
    .filter((step) => step !== '' && !idle.test(step));
}

const idle = /^(?:echo|printf|exit|true|:|set|done|fi|esac|sleep \d{1,3}|wait)(?:\s|$)/u;
const stays = /\bwhile (?:true|:|\[ ?1 ?\])|\bsleep (?:infinity|inf)\b|\btail -[fF]\b|\bfor ?\(\(;;/u;

/** Images that hold one tool, which does what it is told and is done. */
const oneTask = /^(?:flyway|liquibase|migrate|dbmate|atlas|mc|curl|aws-cli|goose|sqitch)$/u;

const launcher = String.raw`(?:(?:npx|pnpm(?: exec| dlx)?|yarn|bunx|bundle exec|poetry run|uv run|pipenv run|python\d? -m|dotnet) (?:--?[\w-]{1,20} )?)?`;
const doing = new RegExp(
  overLines`
    ^(?:\S{0,80}\/)?(?:
      ${launcher}(?:
        alembic (?:\S{1,40} ){0,4}upgrade|aerich upgrade|flask (?:\S{1,40} ){0,3}(?:db upgrade|seed\S{0,20}|init-?db)|
        prisma (?:migrate (?:deploy|reset)|db (?:push|seed|execute))|knex (?:\S{1,40} ){0,3}(?:migrate|seed):\w{1,20}|
        (?:sequelize|sequelize-cli|typeorm|typeorm-ts-node-\w{3,8}|mikro-orm) (?:\S{1,60} ){0,4}(?:db:|migration|schema|seed)\S{0,20}|drizzle-kit (?:push|migrate)\S{0,10}|
        (?:rails|rake|bin\/rails|bin\/rake) (?:db|assets):[\w:]{1,40}|ef database update|
        (?:diesel|sqlx|sea-orm-cli) (?:\S{1,20} ){0,2}(?:migration|migrate|database|db|setup|run)|
        airflow (?:db|users|connections|variables) |superset (?:init|db|fab|load)
      )|
      python\d?(?:\.\d{1,2})? (?:\S{0,60}\/)?manage\.py (?:migrate|collectstatic|loaddata|createsuperuser|seed\w{0,20}|createcachetable|compilemessages)|
      php (?:-\S{1,20} )?artisan (?:migrate|db:|key:|storage:|optimize|config:|cache:)|php bin\/console (?:doctrine|cache|assets):|bin\/console (?:doctrine|cache|assets):|
      mix (?:ecto|deps|release)\.?\w{0,12}|wp (?:core|plugin|theme|option|config|db) |
      (?:npm|pnpm|yarn|bun)(?: --?\S{1,30}){0,2}(?: run)? [\w:-]{0,30}(?:migrat|seed|db:(?:push|deploy|setup|init|reset))[\w:-]{0,30}|
      (?:goose|dbmate|atlas|migrate|flyway|liquibase|sqitch|tern|rel) .{0,300}|mc (?:--\S{1,20} )?(?:mb|alias|config|policy|anonymous|admin|cp|mirror|ilm|version|event|ready) .{0,300}|
      (?:aws|awslocal) .{0,300}|kafka-(?:topics|configs|acls)(?:\.sh)? .{0,400}|rpk (?:topic|acl|cluster) .{0,200}|nats (?:stream|consumer|kv) .{0,200}|rabbitmqadmin .{0,200}|
      (?:psql|mysql|mariadb|mongosh?|mongoimport|mongorestore|pg_restore|pg_dump|createdb|cqlsh|clickhouse-client|cypher-shell|sqlcmd|influx|redis-cli|etcdctl|consul kv|vault (?:kv|write|policy|secrets|auth)) .{0,400}|
      (?:curl|wget|chown|chmod|mkdir|cp|mv|rm|ln|touch|tar|openssl|keytool) .{0,400}|
      \S{1,80} (?:\S{1,60} ){0,3}(?:migrate|migrations?|db:migrate|migrate[:-](?:up|run|deploy)|migrate up|seed|init-?db)
    )(?:\s|$)
  `,
  'u',
);
