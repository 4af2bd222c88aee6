import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { oneOf } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { toCount } from '../numbers.ts';

const replicas = (said = ''): Meaning | undefined => {
  const count = toCount(said);
  if (!Number.isInteger(count) || count > 10_000) return undefined;
  return { ...oneOf(['workload', { controller: { replicas: count } }]), value: String(count) };
};

const noun = '(?:replicas?|copies|instances?|pods|副本|实例)';

export const scale: Reader = phrases('replicas', { en: 'Replicas', zh: '副本数' }, [
  [
    [
      overLines`
        (?:the |a |with |has |have )*(?:
          number of replicas|replicas? (?:count|number|size)|number of (?:pods|instances|copies)
        )(?: that should be running)?{is}{count}
      `,
      `replicas?{is}{count}(?! (?:to|-) \\d)`,
      `(?:scale|scaled|scaling|scales)(?: it| the \\w+| this| up| down| out)* to {count}(?: ${noun})?`,
      `(?:with |and |have |has |having |run |runs |running |exactly |of |using |maintain(?:s|ing)? |keep |ensure |a total of |at least )*(?<!(?:no|any|other|every|never|at most|more than|fewer than|less than|one of|extra|another|adds?) )(?!(?:one|1) pod,? [a-z0-9]+-){count}(?: running| identical| desired| pod| Pod)? ${noun}(?![\\w-]| from )`,
      `{count}(?= (?!(?:or|and|to|for|from|on|in|of|with|labell?ed|init|more|min|max|named|called|containers?)(?!\\w))[\\w:./-]{1,40} (?:replicas|pods|copies|instances)(?![\\w-]))`,
      '(?<=(?:^|[,;:]|and) ?){count} (?:for|of)(?= (?:the )?[a-z][a-z0-9-]{1,40}(?:,|;| and |\\.(?:\\s|$)|$))',
      overLines`
        (?<=
          (?<![\w-])(?:replica counts?|replicas|instances|copies|副本数?)(?:(?: are| of)?:?|为) ?
          (?:[a-z][a-z0-9-]{0,40}(?:[ =]|: ?)\w{1,6}(?:,|;|、| and|和) ?){0,5}[a-z][a-z0-9-]{0,40}
          (?:[ =]|: ?)
        ){count}(?=[,.;、。]|$| and )
      `,
      '(?<![\\w.])x ?(\\d{1,3})(?![\\w.-])',
      '(?<![\\w.:/])(\\d{1,3}) ?[x×](?= ["\'`]?[a-z][\\w./-]*[:/\\w])',
      '(?:an? )?(single)(?= (?:[\\w-]{2,30} )?(?:instance|replica|pod|copy)(?!s))',
      '(?:stays?|remains?|is kept|keep it|leave it) at (?:just |only )?{count}(?![\\w.%:]| ?(?:m|%|[KMG]i?|cpus?|cores?)(?!\\w))',
      `{count}-(?:replica|pod|instance|node|member)(?!s)`,
      '(?<=(?:stateful ?set|deployment|replica ?set)(?: [a-z][\\w-]{0,50})? )of {count}(?= ?[(,;]|\\.(?:\\s|$)|$| (?:pods|members|nodes)(?!\\w))',
      '(?<=(?:runs|starts|deployed) (?:[^\\s.;,]|[.](?=\\S)){1,80} )(twice)(?= (?:under|in|as|with)(?!\\w)|[,.;]|$)',
      overLines`
        (?:reduc|increas|set|chang|bring|lower|rais|updat|decreas|scal)(?:e|es|ed|ing|s|ting)? (?:the |its )?
        (?:number of )?(?:replicas?|copies|pods|instances)(?: count)? (?:down |up )?
        (?:from {q}\d{1,4}{q} )?to {count}
      `,
      overLines`
        (?:运行|包含|保持|拥有|具有|需要|有|维持|设置|指定|启动)*~(?<!-)(?<!没有|不会有|任意|任何|这|那|每|同|其中)(?!(?:一|1)~?[个份]?~?Pod)
        {count}~(?:个|份)?~(?:Pod)?~(?:的)?(?:相同的)?(?:副本|实例|复制|Pods?(?!\w))(?!数|集)
      `,
      '(?:副本|实例|Pod)(?:的)?(?:数量?|个数)?(?:应该?|设置?|配置|调整|扩展|缩减|增加|减少|提高|降低|修改|更新|更改|改)*(?:名?为|是|到|至|成|[:=])~{count}(?!~?(?:到|至|-)~?\\d)(?:个|份)?',
      '(?:扩容?|缩容?|扩展|伸缩)(?:到|至|成|为)~{count}~(?:个|份)?(?:副本|实例)?',
      '(?:调整|改)(?:到|至|成|为)~{count}~(?:个|份)(?:副本|实例)?',
      '{count}~(?:个|份)(?=~?(?:使用|运行|基于)?~?[\\w.:/-]{1,60}~(?:镜像)?~?(?:的)?(?:副本|实例))',
      '(?:副本数|实例数)(?:量)?~{count}',
      '(?:包含|保持|运行|维持)~{count}~个(?=(?:~?[\\w.:/-]{1,60}~|带有[^,。;]{1,60}的~?)(?:Pod(?!\\w)|副本))',
      '(?:改成|改为|要|换成)~{count}~个(?=[,.;、。]|$|\\n|就|吧|了|好|足)',
      '(?<!(?:(?<!\\w)(?:ports?|timeout|period|delay|weight|priority|size|memory|cpu)|user|uid|group|gid|seconds)(?!\\w)(?:(?!replica|pods?(?!\\w)|copies|instance)[^.;\\n]){0,40})(?:no|actually|make (?:it|that|them)|sorry|rather),? {count}(?=[.,;]|$| (?:instead|please|in total))',
    ],
    replicas,
  ],
]);
