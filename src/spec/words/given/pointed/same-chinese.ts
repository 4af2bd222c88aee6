import type { Rewriting } from '../../text/rewriting.ts';
import type { Owners } from './owner.ts';
import type { Shown } from './shown.ts';
import { byGroups, item, thingOf, valuedIn } from './values.ts';

/** One of a list has no value behind it. */
const alone = '(?!\\s?(?:[为是叫设只仅用:：=]|\\d|[a-z]))';
const items = `(?:(?<![\\w-])${item.chinese}(?:\\s?[、，,和与及/]\\s?${item.chinese}${alone}){0,4})`;

/** `与该 Deployment 在同一命名空间`, `镜像沿用它的`: what that is, where it is beyond doubt. */
export function sameInChinese(all: readonly Shown[], owners: Owners): Rewriting[] {
  const owner = `(?:${owners.chinese}|其|之|二者|两者)`;
  const valued = valuedIn(all, owners, 'chinese');
  const said: Said = (list, whose, whole) =>
    // English has its own order.
    /\p{Script=Han}/u.test(whole)
      ? valued(list, /^(?:它们?|其|之|二者|两者)$/u.test(whose) ? '' : whose)
      : undefined;
  return [
    // 与该 Deployment 在同一个命名空间
    [
      new RegExp(
        `(?:放|部署|建|创建)?(?:(?:与|和|跟|同)\\s?(?<whose>${owner})\\s?(?:的|一起)?(?:也|都)?(?:放|位于|处于|部署|属于|共用|使用)?(?:在|于)?)?(?<at>放?在|使用|用|为|取)?\\s?(?:同一个?|相同的|同样的|一样的|同个|(?<![相不一共随])同(?=命名空间|\\s?namespace))\\s?(?<list>${items})(?:里面?|中|下|内)?`,
        'giu',
      ),
      byGroups(({ list = '', whose = '', at = '' }, whole) => {
        const value = said(list, whose, whole);
        return value && `${at.includes('在') ? '' : at}${value}`;
      }),
    ],
    // 镜像和 ServiceAccount 都与该 Deployment 相同
    [
      new RegExp(
        `(?<list>${items})\\s?(?:都|均|也|要|需要?|应|必须|保持){0,2}(?:(?:与|和|跟|同|沿用|使用|采用|取自|用|等于|取)\\s?(?<whose>${owner})\\s?(?:的)?(?:\\s?(?<other>${items}))?(?:保持)?(?:相同|一致|一样|的)?|(?:相同|同上|一致|一样))`,
        'giu',
      ),
      byGroups(({ list = '', whose = '', other }, whole) => {
        if (other !== undefined && thingOf(list, 'chinese') !== thingOf(other, 'chinese')) return undefined;
        return said(list, whose, whole);
      }),
    ],
    ...ownIn(owner, said),
  ];
}

type Said = (list: string, whose: string, whole: string) => string | undefined;

function ownIn(owner: string, said: Said): Rewriting[] {
  return [
    // 它所在的命名空间, 该 Deployment 的镜像
    [
      new RegExp(
        `(?<at>(?:放|位于)?在|从)?\\s?(?:(?<whose>${owner})|各自)\\s?(?:所在|所用|使用|监听|所属|声明)?的?\\s?(?<list>${items})(?<in>里面?|中|下|内)?(?!\\s?(?:为|是|叫|[:：]|\\d))`,
        'giu',
      ),
      byGroups(({ list = '', whose = '', at = '', in: inside = '' }, whole) => {
        const value = said(list, whose, whole);
        return value && `${at}${value}${inside}`;
      }),
    ],
  ];
}
