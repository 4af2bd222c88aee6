import { overLines } from '../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import type { Draft } from '../wish.ts';
import type { Kind } from '../kind.ts';
import { claimTold } from '../fields/sources.ts';
import { memory } from '../fields/amounts.ts';
import { textOf } from '../merge.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { on, oneOf } from '../say.ts';
import { toPairs } from '../values.ts';
import { rest } from './storage-class.ts';
import { claimShape } from '../tells/shapes.ts';
import { tellsOf, toldOf } from '../tells/tells.ts';

const sources = 'VolumeSnapshot|(?:volume )?snapshot|PersistentVolumeClaim|pvc|claim|卷快照|快照|持久卷声明';

/** `dataSource VolumeSnapshot nightly`: the kind first. */
const sourceSaid: readonly Phrase[] = [
  [
    'data ?source(?: is| of|:|=)* ?(?:the |an? |kind )*(VolumeSnapshot|PersistentVolumeClaim)(?: named| called|,? name)? {name}(?:,? (?:with |in |of )?(?:the )?api ?group(?::| of)? ["\'`]?snapshot\\.storage\\.k8s\\.io["\'`]?)?',
    (said = '', name = '') =>
      toldOf('PersistentVolumeClaim', 'dataSource', {
        kind: /snap/iu.test(said) ? 'VolumeSnapshot' : 'PersistentVolumeClaim',
        name,
        ...(/snap/iu.test(said) && { apiGroup: 'snapshot.storage.k8s.io' }),
      }),
  ],
];

export const persistentVolumeClaim: Kind = {
  kind: 'PersistentVolumeClaim',
  apiVersion: 'v1',
  names: [
    'persistent ?-?volume ?-?claims?(?: \\(PVC\\))?',
    '(?<=(?:(?:^|[^a-z])an? |storage |create |need ))claims?(?= (?:named |called )?["\'`]?[a-z][\\w-]{0,60}["\'`]? (?:for|of|with|that|which|in)(?!\\w))',
    '(?<=(?:(?:^|[^a-z])an? ))claim(?=,? (?:named |called )?["\'`]?[a-z][\\w-]{0,60}["\'`]?(?:,| \\())',
    '(?<=the )claim(?= ["\'`]?[a-z][\\w-]{0,60}["\'`]?(?: \\(\\d| (?:must|should|has to|is to|also|too|still)|,? (?:which |that )?(?:asks|requests)))',
    '(?<=\\()claim(?= ["\'`]?[a-z][\\w-]{0,60}["\'`]?[,)])',
    '(?<=(?:new |an? |the |one )(?:storage )?)claims?(?= (?:named|called) ["\'`]?[a-z])',
    `(?<=(?:the|its|a|an|own) )claim(?= ["'\`]?[a-z][\\w-]{0,60}["'\`]?${claimTold})`,
    '(?<=the )claim(?: for (?:it|this|that|them))?(?= is (?:named |called )?["\'`]?[a-z][\\w-]{0,60}["\'`]?,)',
    // What is asked for by a name of several parts is an object, whatever follows.
    '(?<=(?:^|[^a-z])(?:an?|one|another|new) (?:storage )?)claim(?= ["\'`]?[a-z0-9]+(?:-[a-z0-9]+)+["\'`]?(?![\\w/-]))',
    'pvcs?',
    '持久化?(?:存储)?卷(?:声明|申领|请求)',
    '(?<=的 ?)声明(?= ?[a-z0-9]+(?:-[a-z0-9]+)+(?![\\w/-]))',
  ],
  tells: tellsOf('PersistentVolumeClaim', claimShape, { turns: sourceSaid }),
  reader: phrases('claim', { en: 'Claim', zh: '声明' }, [
    [
      [
        overLines`
          (?:restor\w+|created|clon\w+|populated?|cop(?:y|ied|ies)|initiali[sz]ed|filled)
          (?: (?:it|this|them|the|a|data|volume|contents?|is|be))* (?:from|of|out of|with)
          (?: (?:the|an?|existing|data of))* (${sources})(?: named| called)? {name}
        `,
        `(?:restor(?:es?|ing)|clon(?:es?|ing)|cop(?:y|ies|ying))(?: (?:the|an?|existing|of))* (${sources})(?: named| called)? {name}`,
        `从~(?:现有的|名为)*(${sources})~(?:名为)?~{name}`,
      ],
      (kind = '', name = '') => {
        const isSnapshot = /snap|快照/iu.test(kind);
        const dataSource = isSnapshot
          ? { kind: 'VolumeSnapshot', name, apiGroup: 'snapshot.storage.k8s.io' }
          : { kind: 'PersistentVolumeClaim', name };
        return oneOf(['PersistentVolumeClaim', { dataSource }]);
      },
    ],
    [
      [
        overLines`
          (?:bound to|binds? to|bind|using|uses?|from|volume ?name)(?: is| the| a|:| specific)* (?:persistent ?volume|pv|volume(?! ?claim| ?template| mode))
          (?: named| called)? {name}
        `,
        'volume ?name{is}{name}',
        '(?:绑定到?|使用)(?:名为)?(?:持久卷|卷|PV|PersistentVolume)~{name}',
        'volumeName(?:为|是|:)~{name}',
      ],
      (volumeName = '') => oneOf(['PersistentVolumeClaim', { volumeName }]),
    ],
    [
      ['bound by its volumeName to that volume', 'volumeName取该卷'],
      () => oneOf(['PersistentVolumeClaim', { isOfVolume: true }]),
    ],
  ]),
  local: {
    near: ['PersistentVolumeClaim', 'PersistentVolume'],
    reader: phrases('claim-size', { en: 'Storage', zh: '存储' }, [
      [
        [
          '(?<=[,:(]~(?:also )?|(?:pvc?|claim|persistent ?volume) [a-z][a-z0-9-]{0,60} |(?:pvcs?|persistentvolumeclaim) [^.;]{0,60}(?:RW[XO]|ROX) ){size}(?: big| large| in size)?(?=$|[,.;。\\n)]| (?:and )?(?:RW|RO|Read|storage|class|Filesystem|Block))',
          '(?:it |and |is |are |which |that )*{size} in size',
          '{size}(?= (?:RWO|RWX|ROX)(?!\\w)| (?:is|are) requested)',
          '(?<=(?:class|mode) [\\w-]{1,40},? and ){size}(?=[.,;]|$)',
        ],
        (said = '') =>
          oneOf(
            ['PersistentVolumeClaim', { storage: memory(said) }],
            ['PersistentVolume', { storage: memory(said) }],
          ),
      ],
      [
        overLines`
          (?<!(?:cpu|memory|RAM|resource) )(?:
            asks?|asking|claims?|claiming|requests?|requesting|needs?|needing|wants?|wanting|takes?|
            taking
          )(?: for| of)? (?:only |just |all )?{size}(?: of (?:it|that|storage|the volume))?
          (?=$|[,.;。\n)]| and| in| from| with| of the class)
        `,
        (said = '') => on('PersistentVolumeClaim', { storage: memory(said) }),
      ],
      [
        [
          overLines`
            (?:only )?(?:bind(?:s|ing)?|bound)(?: only)?(?: to)? (?:persistent )?volumes? (?:labell?ed|with|that have|having)
            (?: the)?(?: labels?)?{is}{pairs}
          `,
          '(?:只|仅)?(?:应?该?)?(?:绑定)(?:到)?(?:标签为|带有标签|带有){is}{pairs}的?(?:持久)?卷?',
        ],
        (said = '') => on('PersistentVolumeClaim', { selector: toPairs(said) }),
      ],
      [
        [
          '(?:of|from) (?:the )?class(?: named)? {name}',
          '(?:its |the )?class is {name}',
          '(?:provided by|from|of|in|on|using|with) (?:the )?["\'`]?(?!(?:the|this|that|same|its|which|an?|our|my|storage|priority|ingress|gateway|runtime|device|qos|default|quality|cluster)[ -])([a-z][a-z0-9-]{1,40})["\'`]? class(?=[,.;)]|$| (?:and|with|for)(?!\\w))',
          '(?<=\\d ?[MGT]i?,? )["\'`]?([a-z]{2,20}(?:-[a-z0-9]{2,20}){1,3})["\'`]?(?=,? (?:RW|ROX|Read)|,|$)',
          '(?<!(?:storage|priority|ingress|gateway|runtime|device|quality|cluster)[ -]?)(?:(?:with|and|has|uses?|using|in) )*(?:the |its )?class (?:called |named )?{name}(?=[,.;)]|$| (?:and|with|of \\d|in|for|RW|ROX|\\d|Read|on|is|,))',
        ],
        (storageClassName = '') =>
          oneOf(
            ['PersistentVolumeClaim', { storageClassName }],
            ['PersistentVolume', { storageClassName }],
            ['StatefulSet', { claimClass: storageClassName }],
          ),
      ],
      [
        [
          '(?:(?:with|and|has|have|an?|the|is) )*(?:no|empty|without(?: an?| any)?) storage ?-?class(?:es)?(?! name)(?:,? \\(?(?:an? |the )?empty string\\)?)?',
          'storage ?-?class(?: ?-?name)?(?: is| of|:|=| an?| the| set to)* ?(?:""|\'\'|empty(?: string)?)(?![\\w-])',
          '(?:没有|无|不使用|不指定|空的?)(?:任何)?存储类(?:名称?)?(?:~?\\(?空(?:字符串)?\\)?)?|存储类(?:名称?)?(?:为|是|:)?空(?:字符串)?',
        ],
        () =>
          oneOf(
            ['PersistentVolumeClaim', { storageClassName: '' }],
            ['PersistentVolume', { storageClassName: '' }],
          ),
      ],
      [
        [
          '(?:(?:of|from|in|with|using|uses|by|has|and|which|that|is) )*(?:the same|that|this|said) (?:storage ?-?)?class(?! ["\'`]?(?!and |for |with )[a-z])',
          '(?<=[,;(] ?)same (?:storage ?-?)?class(?=[,;.)]|$)',
          '(?:of|from) (?:the )?(?:storage ?-?)?class(?=[,;.)]|$)',
          '(?:并|且|也)?(?:属于|使用|采用|来自|从|同属|用|归于)(?:该|这个|此|那个|同一个?|上述|相同的?|前述)~?(?:存储)?类',
        ],
        () =>
          oneOf(
            ['PersistentVolumeClaim', { isOfThatClass: true }],
            ['PersistentVolume', { isOfThatClass: true }],
          ),
      ],
    ]),
  },
  body: (facts, { drafts }) => {
    const volume = drafts.find(({ kind }) => kind === 'PersistentVolume');
    const accessModes = facts['accessModes'] ?? volume?.facts['accessModes'] ?? ['ReadWriteOnce'];
    const storage: Json = facts['storage'] ?? volume?.facts['storage'] ?? '1Gi';
    const selector = facts['selector'];
    return {
      spec: rest({
        accessModes,
        volumeMode: facts['volumeMode'],
        storageClassName: thatClass(facts, drafts) ?? classOf(volume, drafts),
        volumeName: facts['volumeName'] ?? namedBy(facts, volume),
        dataSource: facts['dataSource'],
        selector: selector === undefined ? undefined : { matchLabels: selector },
        resources: { requests: { storage } },
      }),
    };
  },
};

/** The only volume, where it is bound to that. */
function namedBy({ isOfVolume }: JsonMap, volume: Draft | undefined): string | undefined {
  return isOfVolume === true ? volume?.name : undefined;
}

/** The one that is named, or `of that class`, which is told of beside it. */
export function thatClass(facts: JsonMap, drafts: readonly Draft[]): string | undefined {
  const named = textOf(facts['storageClassName']);
  if (named !== undefined) return named;
  return facts['isOfThatClass'] === true
    ? drafts.find(({ kind }) => kind === 'StorageClass')?.name
    : undefined;
}

/** That of its volume; a class that is quoted is the one that is meant. */
function classOf(volume: Draft | undefined, drafts: readonly Draft[]): string | undefined {
  const given = drafts.find(({ kind, facts }) => kind === 'StorageClass' && facts['given'] !== undefined);
  return textOf(volume?.facts['storageClassName']) ?? given?.name;
}
