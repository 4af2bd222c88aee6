import { toCount, toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { evened, piece, piecesOf } from '../evenly/pieces.ts';

const time = '(?:\\d{1,5}|[一两二三四五六七八九十]{1,3})\\s?(?:秒钟?|分钟|s(?![a-z]))|每分钟(?!\\d)';

/** How fast a scaler goes up or down, whichever of amount and time stands first. */
const speed: Rewriting = evened({
  about: /扩|缩/u,
  where: /(?<![a-z])hpa(?![a-z])|autoscal|自动扩|自动缩|扩缩|弹性/iu,
  pieces: piecesOf(
    piece('up', '扩容|扩(?!缩)|scale ?up'),
    piece('down', '缩容|缩|scale ?down'),
    piece('twice', '翻(?:一)?倍|翻番|加倍'),
    `(?<share>\\d{1,4})\\s?%`,
    `(?<pods>\\d{1,3}|[一两二三四五六七八九十]{1,2})\\s?个\\s?(?:Pods?|副本|实例)?`,
    piece('time', time),
    piece('more', '增加|新增|加|多起|扩'),
    piece('less', '减少|减|缩掉|下线|删'),
    '的?时候?|的?策略|每|一次|每次|之?内|时间内|最多|至多|不超过|只|能|可以|允许|为|是|按|Pods?(?![\\w-])|在|:',
  ),
  write: (told) => {
    const isUp = told.has('up');
    const [pods, share] = [told.one('pods'), told.has('twice') ? '100' : told.one('share')];
    const seconds = secondsOf(told.one('time'));
    if (isUp === told.has('down') || (pods === undefined) === (share === undefined) || seconds === undefined)
      return undefined;
    const many = pods === undefined ? `${share ?? ''}%` : `${toCount(pods)} 个 Pod`;
    return `${isUp ? '扩容' : '缩容'}时每 ${seconds} 秒最多${isUp ? '增加' : '减少'} ${many}`;
  },
});

function secondsOf(said: string | undefined): number | undefined {
  if (said === undefined) return undefined;
  return said === '每分钟' ? 60 : toSeconds(said.replaceAll(/\s|钟(?!$)/gu, '').replace(/秒钟$/u, '秒'));
}

/** What it is that is scaled. */
const aimed: Rewriting = [
  /(?:盯着|盯|看着|管着|管|绑定?|针对|对准)\s?(?=(?:Deployment|StatefulSet)\s?[a-z0-9])/giu,
  '目标 ',
  (text) => /(?<![a-z])hpa(?![a-z])|HorizontalPodAutoscaler/iu.test(text) && /\p{Script=Han}/u.test(text),
];

export const scaling: readonly Rewriting[] = [speed, aimed];
