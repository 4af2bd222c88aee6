import { toCount } from '../../../../numbers.ts';
import { name, type Unnamed } from './told-so.ts';

const count = '(\\d{1,4}|[一两二三四五六七八九十]{1,3})';
const copies = '个?(?: ?pods?|副本|实例)?';
const numberOf = (said = ''): string => String(toCount(said));

/** `deployment search 弹性一下，2 到 15，内存超过 75% 或者 cpu 超过 60% 都扩`. */
export const autoscaler: Unnamed = {
  kind: 'HorizontalPodAutoscaler',
  named: /(?<![\w-])hpa(?![\w-])|autoscaler|水平(?:自动)?(?:伸缩|扩缩)/iu,
  signs: [
    /弹性|自动(?:扩|伸|缩|加)|扩缩|伸缩|(?:就|都|会|再)扩/u,
    /(?:cpu|内存|memory)[^,。%]{0,12}\d{1,3}%/iu,
    /(?<![\w-])(?:deployment|deploy|sts|statefulset)(?![\w-])/iu,
  ],
  besides: /(?<![\w./-])(?:deployments?|deploy|sts|statefulsets?)(?![\w/-])/giu,
  unless: /keda|vpa|镜像|堆积|消费/iu,
  says: [
    [
      new RegExp(
        `(?:给|把|让|对)?(?:名为)?(?:(?:deployment|deploy) ?${name}|${name}这个 ?(?:deployment|deploy))(?:也|要|想|能|可以|需要)*(?:做|加|配|开|搞)?(?:一?个)?(?:自动)?(?:弹性伸缩|弹性扩缩容?|弹性|扩缩容?|伸缩)(?:一下|起来)?,?`,
        'giu',
      ),
      (...[, a, b]) => `为名为${a ?? b ?? ''}的deployment创建一个HPA,`,
    ],
    [
      new RegExp(
        `(?<=^|[,。;\\n])${count}${copies}(?:到|至|~|-)${count}${copies}(?:之间)?(?=[,。;\\n]|$)`,
        'giu',
      ),
      (...[, least, most]) => `最少${numberOf(least)}个副本,最多${numberOf(most)}个副本`,
    ],
    [
      /(cpu|内存|memory)(?:使用率|利用率|占用)?(?:平均)?(?:超过|超|到了?|达到|大于|高于|过|上了?)了?(\d{1,3})%(?:都|就|也|要|会|再|自动|开始|的时候)*(?:扩容?|加)?(?:或者?|或|和|,)?/giu,
      (...[, of = '', share = '']) => `${/cpu/iu.test(of) ? 'CPU' : '内存'}使用率${share}%,`,
    ],
    [
      new RegExp(
        `(?:扩容?|缩容?)(?:的?时候?)?(?:每|一次)(\\d{1,4})(秒|分钟)(?:最多|只|至多)*(加|减|扩|缩)(?:容)?${count}${copies}`,
        'giu',
      ),
      (...[, time = '', unit = '', way = '', many]) =>
        `${/[加扩]/u.test(way) ? 'scaleUp' : 'scaleDown'}每${String(Number(time) * (unit === '分钟' ? 60 : 1))}秒最多${/[加扩]/u.test(way) ? '增加' : '减少'}${numberOf(many)}个Pod`,
    ],
  ],
};
