import type { Rewriting } from '../../text/rewriting.ts';
import { name } from '../evenly/values.ts';

const label = '[a-z][\\w./-]{0,80}\\s?[=:]\\s?[\\w.-]{1,60}(?![\\w.-])';
const labels = `${label}(?:\\s?(?:、|和|与|,|以及)\\s?${label}){0,4}`;
const own = `["'\`]?(${name})["'\`]?`;
const start = '(?<=(?:^|[。;\\n])\\s?)';
const make =
  '(?:单独|另外|新)*(?:开|建|创建|新建|新开|编写|要|需要|写|准备)?(?:一?个|一下)?(?:独立的?|单独的?)?';
const has =
  '(?:并且?|它|还|且|同时)*(?:要|需要)?(?:打上?|带有?|带上|加上?|贴上?|有|具有|label|设置?)*\\s?(?:标签|labels?)?\\s?(?:为|是|:)?\\s?';
const bound = '(ResourceQuota|LimitRange|资源配额|配额|限制范围)';
const within =
  '(?:并且?|同时|再|以及|然后|另外|和)*\\s?(?:在|为|给)?\\s?(?:里面?|其中|其下|该命名空间|这个命名空间|它)?\\s?(?:里面?|中|下|内)?的?\\s?(?:建|创建|新建|放|配|写|加|设)?(?:一?个)?\\s?';

/** `给 Orion 团队单独开一个命名空间 x，打上标签 …，并在里面建一个 ResourceQuota`: an object of its own, and what stands in it. */
export const spacesTold: readonly Rewriting[] = [
  [
    new RegExp(
      `${start}(?:请|帮我|我们|麻烦)*(?:给|为)?\\s?[^,;。:=]{0,16}?${make}\\s?(?:namespace|命名空间)\\s?,?\\s?(?:名为|叫做?|名称为)?\\s?${own}\\s?[,(]?\\s?${has}(${labels})\\s?(?:[这两三]+个)?(?:标签)?\\)?\\s?[,;。]\\s?${within}(?:(?:叫做?|名为)\\s?${own}\\s?的\\s?)?${bound}\\s?(?:[,(]\\s?)?(?:名字|名称|名)?(?:叫做?|为|是)?\\s?(?:${own})?\\s?\\)?\\s?(?:[:,]|(?=限制))`,
      'giu',
    ),
    (said, ...groups) => written(said, groups),
    (text) => /\p{Script=Han}/u.test(text) && /quota|limit ?range|配额|限制范围/iu.test(text),
  ],
];

function written(
  said: string,
  [space, all, ahead, sort = '', behind]: readonly (string | undefined)[],
): string {
  const called = ahead ?? behind;
  if (space === undefined || all === undefined || called === undefined) return said;
  const kind = /limit|限制/iu.test(sort) ? 'LimitRange' : 'ResourceQuota';
  const own = all.split(/\s?(?:、|和|与|,|以及)\s?(?=[a-z])/iu).join(' 和 ');
  return `创建命名空间 ${space},标签 ${own}。在 ${space} 命名空间创建名为 ${called} 的 ${kind},`;
}
