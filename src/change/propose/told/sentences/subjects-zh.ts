import { overLines } from '../../../../kernel/over-lines.ts';

/** Where alone something is so. */
export const environment =
  /测试|预发|预生产|生产|线上|正式|开发(?:环境)?|(?<![\w-])(?:prod|staging|dev|test)(?![\w-])/iu;

/** Things that a clause may be about instead of what runs: what follows without a subject is theirs. */
const others = new RegExp(
  overLines`
    [a-z/]|数据库|缓存|队列|消息|迁移|备份|任务|作业|脚本|定时|计划|日志|监控|指标|数据|文件|目录|磁盘|盘|卷|证书|域名|配置|密码|密钥|账号|镜像|
    前端|后端|网关|节点|集群|每天|每周|每月|每小时|每隔|凌晨|晚上|夜里|都|全部|所有|每个|各个|两个|三个
  `,
  'iu',
);

export function isOfOther(clause: string): boolean {
  return others.test(clause) || environment.test(clause);
}
