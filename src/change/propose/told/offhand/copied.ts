import { literally } from '../../../../kernel/literally.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { program, programsIn } from './clauses.ts';
import { isKept } from './known.ts';

type Copier = {
  /** The command that writes a whole copy, and the variable from which it takes its password. */
  readonly dump: (file: string) => string;
  readonly password: string;
  readonly key: string;
};

const mysql: Copier = {
  dump: (file) => `mysqldump -h mysql -u root --all-databases > ${file}`,
  password: 'MYSQL_PWD',
  key: 'MYSQL_ROOT_PASSWORD',
};

const copiers: Readonly<Record<string, Copier>> = {
  postgres: {
    dump: (file) => `pg_dump -h postgres -U app app > ${file}`,
    password: 'PGPASSWORD',
    key: 'POSTGRES_PASSWORD',
  },
  mysql,
  mariadb: {
    dump: (file) => `mariadb-dump -h mariadb -u root --all-databases > ${file}`,
    password: 'MYSQL_PWD',
    key: 'MARIADB_ROOT_PASSWORD',
  },
};

const day = '(?:[早晚]上?|凌晨|半夜|夜里|夜间|中午|下午)?';
const hour = String.raw`(?:\s?(?:\d{1,2}|十?[一二两三四五六七八九十])\s?(?:点(?:整|半|\d{1,2}分?)?|[:：]\d{2}))?`;
const when = String.raw`(每(?:天|日|晚|夜|周[一二三四五六日天]?|隔?\s?\d{0,2}\s?个?小时)(?:的)?${day}${hour})`;
const what = String.raw`(?:把|给|对|将)?\s?(?:它|(${program})|数据库|整个库|全库|库)?\s?(?:的)?(?:数据库?|库)?\s?`;
const place = String.raw`(?:\s?(?:一[次下]|数据库?|全量|(?:${program})(?:\s?数据库?)?)){0,2}(?:\s?(?:备份)?到\s?(\/[\w./-]{1,80}))?`;
const claim = String.raw`(?:\s?[，,]\s?(?:备份|文件|备份文件)?(?:要|都)?(?:保留|存|放|写|留){0,6}(?:在|到|进)?(?:(?:单独|另外|独立)的?|一?个|另一个){0,6}\s?(?:pvc|盘|卷)\s?(?:叫|用|是|名为)?\s?([a-z][a-z0-9-]{0,60})?(?:里|上)?)?`;
const login = String.raw`(?:\s?[，,]\s?(?:root)?密码(?:在|用|从)\s?secret\s?([a-z][a-z0-9.-]{0,60})\s?(?:里面?|中|取|拿)?)?`;
const copied = new RegExp(
  String.raw`^([^。；;\n]{0,400}?)(?<=^\s{0,8}|[，,]\s{0,2})(?:并且?|而且|还要?|再|要|另外|然后)?${when}\s?(?:定时|自动|全量){0,6}${what}(?:定时|自动|全量|做|都){0,6}备份${place}${claim}${login}(?=\s?(?:$|[，,。；;\n]))([^]{0,400})$`,
  'giu',
);

/** What copies a database by the clock stands beside it, and is told behind all else. */
export const copiedOffhand: readonly Rewriting[] = [
  [
    copied,
    (...[all = '', before = '', clock = '', named = '', folder = '/backup', disk, secret, after = '']) => {
      const found = programsIn(`${named} ${all}`).find(({ app }) => app in copiers);
      const copied = copierFor(found?.app ?? '', { clock, folder, disk, secret, all });
      if (copied === undefined) return all;
      return besideServer(copied, before, after);
    },
    (words) => !/CronJob|(?<![a-z])Job(?![a-z])|镜像/iu.test(words),
  ],
];

/** Behind the server that is told of, else first of all. */
function besideServer(copied: string, before: string, after: string): string {
  const stays = `${before.replace(/[，,]\s?$/u, '')}${after}`.trim().replace(/^[，,]\s?/u, '');
  if (/部署|装|起|搭|来个|跑/u.test(stays)) return `${withKind(stays)}；${copied}`;
  return stays === '' ? copied : `${copied}，${stays}`;
}

type Said = {
  readonly clock: string;
  readonly folder: string;
  readonly disk: string | undefined;
  readonly secret: string | undefined;
  readonly all: string;
};

function copierFor(app: string, { clock, folder, disk, secret, all }: Said): string | undefined {
  const [copier, image] = [copiers[app], publicImage(app)];
  if (copier === undefined || image === undefined) return undefined;
  const { index = 0 } = new RegExp(literally(app), 'iu').exec(all) ?? {};
  const [, version = image.tag] =
    /^\s?v?(\d{1,3}(?:\.\d{1,3}){0,2})(?![\w.])/u.exec(all.slice(index + app.length)) ?? [];
  const [from, key] = secret === undefined ? [`${app}-secrets`, copier.key] : [secret, 'password'];
  return [
    `创建名为 ${app}-backup 的 CronJob`,
    `${clock}运行`,
    `镜像 ${image.repository}:${version}`,
    `命令 sh -c "${copier.dump(`${folder}/${app}.sql`)}"`,
    `环境变量 ${copier.password} 取自 Secret ${from} 的 key ${key}`,
    disk === undefined ? `创建 10Gi 的 PVC 并挂载到 ${folder}` : `PVC ${disk} 挂载到 ${folder}`,
  ].join('，');
}

/** Beside an object of another kind the kind of the server is told. */
function withKind(words: string): string {
  return words.replace(/(?<=^\s{0,8})部署(?=\s)/u, () => {
    const [first] = programsIn(words);
    const kind = first !== undefined && isKept(first.app) ? 'StatefulSet' : 'Deployment';
    return `用 ${kind} 部署`;
  });
}
