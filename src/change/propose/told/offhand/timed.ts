import { publicImage } from '../../../../spec/public-images.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { program } from './clauses.ts';

const end = String.raw`(?=\s?(?:$|[，,。；;\n]))`;
const start = String.raw`(?<=^|[，,。；;\n]\s{0,2})`;

function isOfNoKind(words: string): boolean {
  return !/CronJob|(?<![a-z])Job|Deployment|镜像/iu.test(words);
}

/** What happens by the clock, told by the command or by what it is for. */
export const timedOffhand: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(?<=^\s{0,8})(每(?:隔)?\s?(?:\d{1,3}\s?)?(?:分钟|个?小时|天|周|晚|早上?)[^，,。；;\n]{0,16}?)\s?(?:去|来|用)?\s?curl(?:\s?一下|一次)?\s?(https?:\/\/[^\s，,。；;]{3,200})(?:\s?一[下次])?${end}`,
      'giu',
    ),
    '创建 CronJob，$1运行一次，镜像 curlimages/curl，命令 curl $2',
    isOfNoKind,
  ],
  [
    new RegExp(
      String.raw`${start}(?:历史|历史记录|记录|job)?(?:只|就|最多)?(?:留|保留)\s?(\d{1,3})\s?个?成功的?\s?(?:和|、|，|,)?\s?(\d{1,3})\s?个?失败的?(?:历史|记录|job)?${end}`,
      'giu',
    ),
    'successfulJobsHistoryLimit $1，failedJobsHistoryLimit $2',
  ],
];
const when = String.raw`(每(?:天|日|晚|周[一二三四五六日天]?|隔?\s?\d{0,2}\s?个?小时)(?:的)?(?:[早晚]上?|凌晨|半夜|夜里|中午|下午)?\s?(?:(?:[\d一二两三四五六七八九十]{1,3})\s?[点:：](?:\d{1,2}分?|半|整)?)?)`;
const dumps: Readonly<Record<string, (file: string) => string>> = {
  postgres: (file) => `pg_dump -h postgres -U app app > ${file}`,
  mysql: (file) => `mysqldump -h mysql -u root -p\\"$MYSQL_PASSWORD\\" --all-databases > ${file}`,
  mariadb: (file) => `mariadb-dump -h mariadb -u root -p\\"$MYSQL_PASSWORD\\" --all-databases > ${file}`,
  mongo: (file) => `mongodump --host mongo --archive=${file}`,
};

/** A copy of a database that is made beside it, or of one that is there. */
export const backedUpOffhand: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`${start}${when}\s?(?:定时|自动|给)?把?\s?(${program})\s?(?:数据库?|库)?(?:全量)?备份(?:一[次下])?到\s?(\/[\w./-]{1,80})\s?[，,]\s?pvc\s?(?:叫|用|是|名为)\s?([a-z][a-z0-9-]{0,60})(?:\s?[，,]\s?(?:root)?密码(?:在|用|从)\s?secret\s?([a-z][a-z0-9.-]{0,60})\s?(?:里|中|取|拿)?)?${end}`,
      'giu',
    ),
    (...[all = '', clock = '', name = '', folder = '', claim = '', secret]) => {
      const app = name.toLowerCase();
      const dump = dumps[app];
      const image = publicImage(app);
      if (dump === undefined || image === undefined) return all;
      const password = app === 'postgres' ? 'PGPASSWORD' : 'MYSQL_PASSWORD';
      const login =
        secret === undefined ? '' : `，环境变量 ${password} 取自 Secret ${secret} 的 key password`;
      return `创建 CronJob ${app}-backup，${clock}运行，镜像 ${image.repository}:${image.tag}，命令 sh -c "${dump(`${folder}/${app}.dump`)}"，PVC ${claim} 挂载到 ${folder}${login}`;
    },
    isOfNoKind,
  ],
];
