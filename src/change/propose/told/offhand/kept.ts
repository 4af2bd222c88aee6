import { present } from '../../../../kernel/present.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { anyWordOf, byClause, isOnly, programsIn, type Around, type Tell } from './clauses.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import { folderOf, isKept } from './known.ts';

const size = /(\d{1,5})\s?([MGT])i?B?(?![A-Za-z\d])/u;
const path = /(?<![\w.:/-])(\/[\w.-]{1,60}(?:\/[\w.-]{1,60}){0,6})(?![\w/])/u;
const keeps = /持久化|持久盘|落盘|丢|留着|留住|保留下来|存到?盘|数据盘|磁盘|硬盘|云盘|盘|存/u;
/** All that is said where something shall be kept, and how much of it. */
const surroundings = anyWordOf(
  `数据 文件 文章 图片 附件 镜像 模型 内容 日志 上传的 上传 东西 目录 存储 持久化 持久 持久盘 落盘 落地 磁盘 数据盘 硬盘 云盘 盘 空间 容量 存到 存 保存 放 丢
   掉 留着 留住 都 也 全部 全 要 得 需要 必须 必需 做 给 给个 配 挂 用 一块 一个 个 块 的 和 及 、 别 不能 不可以 不可 不许 千万 了 就 到 在 里 上
   大小 大概 先 每个 每 节点 副本 实例 各`,
);
const refused =
  /^(?:也|都|就|先|暂时|数据){0,6}(?:不(?:用|需要|必|要|做)?|无需|无须|别)(?:数据)?(?:持久化|落盘|存盘|持久存储)(?:存储)?(?:了|也行)?$/u;
const isTold = /PVC|PersistentVolume|volumeClaim|卷|emptyDir|hostPath|VolumeSnapshot/iu;
/** A disk for copies is another. */
const aside = /[^，,。；;\n]{0,40}备份[^，,。；;\n]{0,40}/gu;
const isHarmless = /(?:别|不能|不可以?|不许|千万)/u;
const about = /持久|落盘|丢|留着|盘|存|\d\s?[MGT]i?B?(?![A-Za-z])/u;

/** `数据 100G`, `每个节点 50G`. */
const bare =
  /^\s?(?:数据|文件|附件|图片|镜像|模型|存储|空间|容量|每个(?:节点|副本|实例)|各)(?:给|用|要|存|配|各){0,6}\s?\d{1,5}\s?[MGT]i?B?$/u;

type Said = { readonly app: string; readonly amount?: string; readonly folder?: string };

function saidOf(clause: string, around: Around): Said | undefined {
  const { program } = around;
  const rest = restOf(clause, program?.app ?? ' ');
  const isMeant = program !== undefined && isOnly(rest, surroundings) && isKeeping(clause, rest);
  if (!isMeant || isTold.test(around.words.replaceAll(aside, ''))) return undefined;
  const [, number, unit] = size.exec(clause) ?? [];
  return present({
    app: program.app,
    amount: number === undefined ? undefined : `${number}${unit}i`,
    folder: path.exec(clause)?.[1],
  });
}

function restOf(clause: string, app: string): string {
  const own = programsIn(clause)[0]?.app ?? ' ';
  return clause.replace(`${app}_home`, '').replace(own, '').replace(size, '').replace(path, '');
}

function isKeeping(clause: string, rest: string): boolean {
  const isSized = bare.test(clause.replace(programsIn(clause)[0]?.app ?? ' ', ''));
  return (isSized || keeps.test(rest)) && (!rest.includes('丢') || isHarmless.test(rest));
}

const several = /(?<!\d)(?:[2-9]|[两二三四五六七])\s?个?(?:副本|节点|实例)/u;

/** In the manner of documentation a claim is made where the program keeps its data. */
const inMinimal: Tell = (clause, around) => {
  const { words, program } = around;
  if (refused.test(clause) && program !== undefined && !isTold.test(words)) return '';
  const said = saidOf(clause, around);
  return said === undefined ? clause : (claimFor(said, words) ?? clause);
};

function claimFor(said: Said, words: string): string | undefined {
  const { amount = '10Gi', folder = folderOf(said.app) } = said;
  if (folder === undefined) return undefined;
  return several.test(words)
    ? `StatefulSet，每个副本 ${amount} 存储，挂载到 ${folder}`
    : `创建 ${amount} 的 PVC 并挂载到 ${folder}`;
}

/** Programs that are known keep their data anyway: only how much of it is news. */
const inProduction: Tell = (clause, around) => {
  const { program } = around;
  if (program === undefined || !isKept(program.app)) return clause;
  return refused.test(clause) ? '使用 emptyDir' : keptSaid(clause, saidOf(clause, around));
};

/** Ours keeps it where it is told to: another folder is left to be named. */
function keptSaid(clause: string, said: Said | undefined): string {
  if (said === undefined) return clause;
  const { app, amount, folder } = said;
  const elsewhere = folder === undefined || folder === publicImage(app)?.data?.path ? '' : `目录 ${folder}，`;
  return amount === undefined ? elsewhere : `${elsewhere}${app} 存储 ${amount}`;
}

const className =
  /(?<=^|[，,。；;\n]\s{0,2})(?:存储类?)?(?:用|使用|走)\s?([a-z][a-z0-9-]{1,40})\s?(?:这个|的)?\s?(?:storage\s?class|存储类)(?=\s?(?:$|[，,。；;\n]))/giu;

const classes: Rewriting = [className, '存储类 $1'];

export const keptPlainly: readonly Rewriting[] = [byClause(about, inMinimal), classes];
export const keptSafely: readonly Rewriting[] = [byClause(about, inProduction), classes];
