import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Kind } from '../kind.ts';
import { phrases } from '../phrase.ts';
import { oneOf } from '../say.ts';
import { parameters } from './class-parameters.ts';
import { defaultSaid, topologies } from './class-places.ts';
import { toList } from '../values.ts';

const policies: Readonly<Record<string, string>> = {
  保留: 'Retain',
  删除: 'Delete',
  删: 'Delete',
  remove: 'Delete',
  回收: 'Recycle',
  delet: 'Delete',
  recycl: 'Recycle',
  '': 'Retain',
};

const ofClaims = '(?:their |the |its )?(?:pvcs?|claims?|persistent ?volume ?claims?)';

const binding = (said = '') =>
  oneOf([
    'StorageClass',
    {
      volumeBindingMode: /^(?:immediate|at once|right|straight)/iu.test(said)
        ? 'Immediate'
        : 'WaitForFirstConsumer',
    },
  ]);

export const storageClass: Kind = {
  kind: 'StorageClass',
  apiVersion: 'storage.k8s.io/v1',
  isClusterWide: true,
  names: [
    'storage ?-?class(?:es)?(?! ?names?(?![a-z])| ["\'`]?[a-z][\\w-]{0,60}["\'`]?\\))',
    '(?<=^|[.;\\n] ?)storage ?class(?= name [a-z])',
    // Between brackets it is told of what stands before them.
    '存储类(?!~?["\'`]?[a-z][\\w-]{0,60}["\'`]?\\))',
  ],
  near: ['StorageClass', 'PersistentVolume', 'PersistentVolumeClaim'],
  reader: phrases('storage-class', { en: 'Storage class', zh: '存储类' }, [
    [
      '(?:with |and |uses? |has |have )*(?:no|without(?: an?)?) (?:dynamic )?(?:provisioner|provisioning)(?![\\w/-])',
      () => oneOf(['StorageClass', { provisioner: 'kubernetes.io/no-provisioner' }]),
    ],
    [
      [
        '(?:with |and |the |a |uses? |using |by )*provisioner{is}\\(?["\'`]?((?!and |with |that |which |in )[a-z][\\w.-]{1,60}(?:/[\\w.-]{1,60})?)["\'`]?(?![\\w.-]*/)',
        '(?:with|using|uses?|by) (?:the )?["\'`]?([a-z][\\w.-]{1,60}(?:/[\\w.-]{1,60})?)["\'`]? provisioner',
        '(?:使用)?(?:的)?(?:供应者|制备器|制备程序|置备程序|置备器|provisioner|供应器|供应商|配置器)(?:设置?)?(?:为|是|:|使用|采用)?~["\'`]?([a-z][\\w.-]{1,60}(?:/[\\w.-]{1,60})?)["\'`]?',
        '(?:使用|采用|用|由|以)~["\'`]?([a-z][\\w.-]{1,60}(?:/[\\w.-]{1,60})?)["\'`]?~(?:作为|为|做|担任)(?:其|卷)?(?:的)?~(?:供应者|供应器|供应商|制备器|制备程序|置备程序|置备器|配置器|provisioner)',
        '使用~["\'`]?([a-z][\\w.-]{1,60}/[\\w.-]{1,60})["\'`]?~(?:供应者|制备器|provisioner|作为(?:供应者|制备器))',
        '(?<=storage ?-?class ["\'`]?[a-z][\\w-]{0,60}["\'`]?,? )((?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,20}(?:/[a-z-]{2,40})?)(?=[,; ]|$)',
        '(?:(?:shall|should|must|are|is|be|get) )*(?:provisioned|supplied|made|created) by (?:the )?["\'`]?((?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,20}(?:/[a-z-]{2,40})?)["\'`]?(?! ?\\()',
        '(?:for |by |with |using |on |of )(?:the |an? )?(?:[A-Z]\\w{1,20} ){0,4}(?:CSI )?driver \\(?["\'`]?((?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,20}(?:/[a-z-]{2,40})?)["\'`]?\\)?',
        '(?:为|使用|用|由)~(?:[A-Z]\\w{1,20} ){0,4}(?:CSI~)?驱动~\\(?["\'`]?((?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,20}(?:/[a-z-]{2,40})?)["\'`]?\\)?',
        '(?:backed by |using |on |from |by |uses? |with )?["\'`]?(?<![\\w.-])(kubernetes\\.io/(?!hostname|arch|os|metadata|service)[a-z-]{2,30}|[a-z0-9-]{2,20}\\.csi\\.[a-z.]{3,40}[a-z])["\'`]?',
      ],
      (provisioner = '') => oneOf(['StorageClass', { provisioner }]),
    ],
    [
      [
        '(?:volume ?)?binding ?-?mode{is}["\'`]?(WaitForFirstConsumer|wait for first consumer|Immediate)["\'`]?',
        '(WaitForFirstConsumer|waits? for (?:the )?first consumer)(?: binding| before binding)?',
        '(?:卷)?绑定模式(?:为|是|:)?~["\'`]?(WaitForFirstConsumer|Immediate)["\'`]?',
        '(?:bound|binding)(?: only)? (?:when|once|after) the (first consumer)(?: appears| is there| exists)?',
        '(?:(?:and|which|that|it|its|volumes?|are|is|only|delays?|delaying) )*(?:binds?|bound|binding)(?: only)? (?:when|once|after|as soon as|until) (?:the |a )?(first)? ?(?:consumer|pod)(?: (?:appears|is there|exists|shows up|wants? (?:it|them)|needs? (?:it|them)|uses? (?:it|them)|is scheduled|arrives|claims (?:it|them)))*',
        '(?:仅|只)?(?:应?在|等到?|待|当)(第一个|首个)?(?:消费者|Pod)(?:出现|使用|需要|被?调度|创建)*(?:时|后|之后|以后)*,?(?:才|再)?(?:进行)?(?:卷)?绑定',
        '(immediate)(?: volume)? binding',
        '(?:are |is |get |gets |they )*bound (at once|immediately|right away|straight away)',
        '(?:volume ?)?binding: ?["\'`]?(WaitForFirstConsumer|Immediate)["\'`]?',
        '(?:(?:is|are|be|and) )*(?:delayed|postponed|deferred|put off) until (?:the |a )?(first)? ?(?:consumer|pod)(?: (?:appears|is there|exists|shows up|needs? (?:it|them)|uses? (?:it|them)|is scheduled|arrives|comes))?',
        '(?:有|出现)Pod(?:来)?(?:使用|需要|消费)(?:它|卷)?(?:时|后|之后|以后)*,?(?:才|再)(?:进行)?(?:卷)?绑定',
      ],
      binding,
    ],
    [
      [
        '(?:persistent ?volume ?)?reclaim ?-?policy{is}["\'`]?(Retain|Delete|Recycle)["\'`]?',
        '(Retain|Delete|Recycle) reclaim(?: ?-?policy)?',
        'reclaim(?:ed|s|ing)?(?: with| by| of| set to|:)* (Retain|Delete)',
        '(?:and |are |is |be |volumes )*(retain)ed(?=[,;.]|$| and )(?<=(?:volumes?|they|are|is|and) retained)',
        'reclaim(?:ing)? means (delet|retain|recycl)ing(?: (?:it|them|the volumes?))?',
        'keeps? the volumes of deleted claims()',
        '(?:卷)?(?:在)?(?:释放|删除)(?:之)?后(?:会|都|将)?(保留)',
        '(retain)ed on release',
        '(?:gets? |is |are |be )+(recycle)d(?: \\(policy Recycle\\))?',
        `(?:and |are |is |be |gets? |they )*(delete|remove)d (?:along |together )?(?:with|when|once|as soon as) ${ofClaims}(?: (?:is|are|gets?)(?: deleted| removed| gone)?)?`,
        '(?:PVC|卷?声明|持久卷声明)(?:被)?(?:删除|删掉)(?:之)?(?:后|时)?,?~?(?:卷|PV|数据)?(?:也|就|会|随之|一起|跟着)+(?:被)?(删)(?:除|掉)?',
        '(保留)卷(?=[,;。]|$)',
        '(?<![\\w-])(retain|recycle)(?![\\w-])',
        '(?<=(?:[,;(]|class [a-z][\\w-]{0,40}|ReadWriteOnce|ReadWriteMany|RW[OX]) ?)(Retain|Delete|Recycle)(?=[,.;)]|$)',
        '回收策略(?:为|是|:|设置为)*~["\'`]?(Retain|Delete|Recycle|保留|删除|回收)["\'`]?',
      ],
      (said = '') => {
        const policy =
          policies[said.toLowerCase()] ?? said.charAt(0).toUpperCase() + said.slice(1).toLowerCase();
        return oneOf(
          ['StorageClass', { reclaimPolicy: policy }],
          ['PersistentVolume', { reclaimPolicy: policy }],
        );
      },
    ],
    [
      [
        '(?:(?:allowVolumeExpansion|volume ?expansion|(?<=[.;,\\n] ?)expansion)(?:{is}|:|=)*(?:false|disabled|forbidden|not (?:allowed|permitted|possible)|denied)|(?:may|can|must|should)(?: ?not|n.t| never)(?: later)? (?:be )?(?:expanded|grown?|enlarged|resized)|(?:不|不要|不许|禁止|别)(?:允许|支持|能|给|让)?(?:存储)?(?:卷)?(?:在线)?(?:扩展|扩容))',
      ],
      () => oneOf(['StorageClass', { allowVolumeExpansion: false }]),
    ],
    [
      [
        '(?:allow(?:s|ing|ed)?|enabl(?:e|es|ing|ed)|supports?)? ?volume ?expansion(?:{is}(?:true|enabled|allowed))?',
        '(?<=[.;,\\n] ?)expansion(?:{is}|:|=)*(?:true|enabled|allowed|permitted|possible|ok|yes)',
        '(?:(?:may|can|should|must)(?: later)? (?:be )?(?:expanded|grown?|enlarged|resized)|lets? (?:them|volumes|the volumes|claims) (?:grow|be expanded))',
        '(?:and |is |are |volumes )*(?:expandable|resizable)(?: volumes?)?',
        '(?:允许|支持)(?:存储)?(?:卷)?(?:在线)?(?:扩展|扩容)',
      ],
      () => oneOf(['StorageClass', { allowVolumeExpansion: true }]),
    ],
    ...defaultSaid,
    ...topologies,
    ...parameters,
    [
      [
        overLines`
          (?:with |and |the |is |are )*(?:mount ?-?options?|mount(?:ed)? with (?:the )?(?:mount )?options?){is}(
            (?:["'\x60]?[\w=.]{2,30}["'\x60]?(?:, ?and |, ?| and )(?!nfs |and |which |that |is |it |WaitFor|Immediate|Retain|Delete|param|reclaim|volume|allow|binding|expan|provision))*["'\x60]?(?!(?:and|which|that|is|it)(?!\w))[\w=]{2,30}
            (?:\.\w{1,8})?["'\x60]?
          )
        `,
        '(?:with |and )*((?!(?:the|a|no)(?!\\w))[a-z][\\w=.]{1,30}) as (?:the |its |a )?mount option',
        '挂载选项(?:包括|包含|有|使用)?{is}((?:["\'`]?[\\w=.]{2,30}["\'`]?(?:,|和|、)~?(?!NFS~?(?:服务|卷|共享|存储)))*["\'`]?[\\w=]{2,30}(?:\\.\\w{1,8})?["\'`]?)',
      ],
      (said = '') =>
        oneOf(
          ['StorageClass', { mountOptions: toList(said) }],
          ['PersistentVolume', { mountOptions: toList(said) }],
        ),
    ],
  ]),
  body: ({
    provisioner,
    volumeBindingMode,
    reclaimPolicy,
    allowVolumeExpansion,
    isDefault,
    parameters,
    mountOptions,
    allowedTopologies,
  }) => ({
    ...(isDefault === undefined
      ? {}
      : {
          metadata: {
            annotations: { 'storageclass.kubernetes.io/is-default-class': String(isDefault === true) },
          },
        }),
    provisioner: provisioner ?? 'kubernetes.io/no-provisioner',
    ...rest({
      parameters,
      reclaimPolicy,
      allowVolumeExpansion,
      mountOptions,
      volumeBindingMode,
      allowedTopologies,
    }),
  }),
};

export function rest(map: JsonMap): JsonMap {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
}
