import { overLines } from '../../../kernel/over-lines.ts';
import type { Json } from '../../../kernel/json.ts';
import { mapOf } from '../merge.ts';
import type { Kind } from '../kind.ts';
import { phrases } from '../phrase.ts';
import { oneOf } from '../say.ts';
import { thatClass } from './persistent-volume-claim.ts';
import { rest } from './storage-class.ts';
import { volumeShape } from '../tells/shapes.ts';
import { tellsOf } from '../tells/tells.ts';
import type { Draft } from '../wish.ts';

export const persistentVolume: Kind = {
  kind: 'PersistentVolume',
  apiVersion: 'v1',
  isClusterWide: true,
  names: [
    'persistent ?-?volumes?(?! ?-?(?:claims?|reclaim))(?: \\(PV\\))?',
    'pvs?',
    '持久化?(?:存储)?卷(?!声明|申领|请求)',
  ],
  tells: tellsOf('PersistentVolume', volumeShape, {
    says: {
      'nfs.path': [
        '(?:the )?nfs(?: share| export| path| directory| folder)?',
        'NFS~(?:共享|导出|路径|目录)?',
        '(?<=nfs[^\\n]{0,100})(?:and |the |with |at )*(?:exported |export )?(?:path|directory|share|exports?)(?: is|:)?',
        '(?<=NFS[^\\n]{0,60})(?:导出|共享)?的?(?:路径|目录)(?:为|是|:)?',
        '(?<=NFS[^\\n]{0,60})(?:上|中|里)的?(?:共享|导出)?(?:路径|目录)?',
      ].map((one) => `${one}(?=~["'\`]?/)`),
      'nfs.server': [
        '(?<=nfs[^\\n]{0,80})(?<!nfs )(?:on |of |from |at )*(?:the )?server',
        '(?:使用)?(?:NFS~)?服务器(?=[^\\n]{0,40}NFS)',
        '(?<=NFS[^\\n]{0,60})服务器(?:的?地址)?',
        '(?<=nfs[^\\n]{0,40}/[\\w./-]{1,80}["\'`]? )(?:of|on|from|at)(?= ["\'`]?(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[a-z0-9-]{1,40}(?:\\.[a-z0-9-]{1,40}){1,5}))',
      ],
      'iscsi.readOnly': [
        '(?:should |must |is |be )*(?:offered|provided|served|attached|exported) read-?only',
        '(?:该|此|这个)?卷(?:应该?|必须|需要?)?(?:为|是)?只读',
      ],
    },
  }),
  reader: phrases('volume-mode', { en: 'Volume', zh: '卷' }, [
    [
      [
        'volume ?mode{is}["\'`]?(Filesystem|Block)["\'`]?',
        '卷模式(?:为|是|:)?~["\'`]?(Filesystem|Block)["\'`]?',
        '(block) (?:volume )?mode',
        '(?<=[,;(] ?|\\d[MGT]i ?)(Filesystem|Block)(?=[,.;)]|$| mode| RW| Read)',
        '(?:with |in |and |a )*(filesystem|block) (?:mode|volume(?=[,.;)]|$| (?:of|with|that|and|in)(?!\\w)))',
      ],
      (said = '') => {
        const volumeMode = /^b/iu.test(said) ? 'Block' : 'Filesystem';
        return oneOf(['PersistentVolume', { volumeMode }], ['PersistentVolumeClaim', { volumeMode }]);
      },
    ],
    [
      [
        '(?:the |its )?(?:volume ?type|type of (?:the |this )?volume)(?: is|:| of)* host ?path(?:,| and| with| its| the|;)* (?:location|path|directory|folder)(?: is| at|:| of)* {path}',
        '(?:the )?(?:host(?:\\W?s)? (?:directory|folder|path)) {path}(?! (?:in|into|to|at) )',
      ],
      (path = '') => oneOf(['PersistentVolume', { hostFolder: path }]),
    ],
    [
      ['(?:and |with |at |the )*path{is}{path}(?! ?\\w* ?container)', '(?:主机)?路径(?:为|是|:)?~{path}'],
      (path = '') => oneOf(['PersistentVolume', { hostFolder: path }]),
    ],
    [
      ['(?:claim ?ref|reserved for(?: the)? (?:pvc|claim)|bound to (?:the )?(?:pvc|claim)){is}{name}'],
      (name = '') => oneOf(['PersistentVolume', { claimRef: { name } }]),
    ],
  ]),
  local: {
    near: ['PersistentVolume'],
    reader: phrases('host-folder', { en: 'Volume', zh: '卷' }, [
      [
        [
          overLines`
            (?:(?:required|with|and|the|a) )*(?:node ?-?affinity|pinned|tied)
            (?: (?:to|for|on|of|the|node|host|(?:kubernetes\.io/)?host ?name))+{is}{name}(?![=:/])
          `,
          overLines`
            (?:(?:and|which|that|is|are|it|can|may|must) )*(?:only )?(?:be )?(?:available|accessible|reachable|usable|used|lives?|exists?|located|found)
            (?: only)? (?:on|from) (?:the )?(?:node|host|machine) (?:(?:with|whose|named|called|the|label|(?:kubernetes\.io/)?host ?name|name|is|of) )*{name}(?![./:])
          `,
          overLines`
            (?:(?:and|which|that|is|are|it|must|be) )*(?:tied|pinned|bound|fixed|limited|restricted|confined) to (?:the )?(?:node |host )?{name}
            (?: (?:by|via|through|using|with) (?:(?:its|the|a) )?(?:node |kubernetes\.io/)?host ?name(?: label)?)?(?=[,;.)]|$| and )
          `,
          '(?:并且?|且|仅|只|能|可)*(?:在|位于|限于|绑定到|固定在)(?:主机名|节点名|名称)?(?:为|是|叫)?~{name}~(?:的|这个)?(?:节点|主机|机器)(?:上)?(?:可用|使用|访问)?',
        ],
        (node = '') => {
          const hostname = { key: 'kubernetes.io/hostname', operator: 'In', values: [node] };
          const required = { nodeSelectorTerms: [{ matchExpressions: [hostname] }] };
          return oneOf(['PersistentVolume', { nodeAffinity: { required } }]);
        },
      ],
      [
        [
          "(?<!mount\\w*(?: \\w+)? |serv\\w+ |local[^.;]{0,60})(?:at|under|in) (?:the (?:host|node)(?:'s)? (?:path|directory|folder) )?{path}(?=[,.;]|$| on (?:the|each|every) (?:host|node))",
          '(?<!本地[^。；]{0,30})位于(?:主机|节点)?(?:上)?(?:的)?{path}(?!~的?本地)',
        ],
        (path = '') => oneOf(['PersistentVolume', { hostFolder: path }]),
      ],
    ]),
  },
  body: (facts, { drafts }) => ({
    spec: rest({
      capacity: { storage: facts['storage'] ?? '1Gi' },
      volumeMode: facts['volumeMode'],
      accessModes: facts['accessModes'] ?? ['ReadWriteOnce'],
      persistentVolumeReclaimPolicy: facts['reclaimPolicy'],
      storageClassName: thatClass(facts, drafts),
      mountOptions: facts['mountOptions'],
      claimRef: withSpace(facts['claimRef'], drafts),
      ...mapOf(
        facts['source'] ??
          (facts['hostFolder'] === undefined ? undefined : { hostPath: { path: facts['hostFolder'] } }),
      ),
      nodeAffinity: facts['nodeAffinity'],
    }),
  }),
};

/** The claim that is quoted tells where it is. */
function withSpace(claimRef: Json | undefined, drafts: readonly Draft[]): Json | undefined {
  const { name, namespace } = mapOf(claimRef);
  const claim = drafts.find((one) => one.kind === 'PersistentVolumeClaim' && one.name === name);
  const space = namespace ?? claim?.metadata['namespace'];
  return claimRef === undefined || space === undefined ? claimRef : { ...mapOf(claimRef), namespace: space };
}
