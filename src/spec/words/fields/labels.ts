import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { oneOf } from '../say.ts';
import { toPairs } from '../values.ts';
import type { Meaning, Reader } from '../wish.ts';

const podLabels = (said = ''): Meaning | undefined => {
  const labels = toPairs(said);
  return Object.keys(labels).length === 0 ? undefined : oneOf(['workload', { podMetadata: { labels } }]);
};

const both = (said = ''): Meaning | undefined => {
  const labels = toPairs(said);
  if (Object.keys(labels).length === 0) return undefined;
  return oneOf(
    ['workload', { podMetadata: { labels }, metadata: { labels } }],
    ['any', { metadata: { labels } }],
  );
};

const selector = (said = ''): Meaning | undefined => {
  const selector = toPairs(said);
  if (Object.keys(selector).length === 0) return undefined;
  const labels = { podMetadata: { labels: selector }, selector };
  return oneOf(
    ['Service', { selector }],
    ['NetworkPolicy', { selector }],
    ['PodDisruptionBudget', { selector }],
    ['ServiceMonitor', { selector }],
    ['PersistentVolumeClaim', { selector }],
    ['workload', labels],
  );
};

/** `deploy api x3 api:1.2, app: api`: a key that only labels have. */
const bare = (said = ''): Meaning | undefined => {
  const labels = toPairs(said);
  return oneOf(
    ['Service', { selector: labels }],
    ['NetworkPolicy', { pieces: [{ selected: labels }] }],
    ['PodDisruptionBudget', { selector: labels }],
    ['workload', { podMetadata: { labels }, metadata: { labels } }],
    ['PersistentVolume', { metadata: { labels } }],
  );
};
const bareKey = String.raw`(?:app(?:\.kubernetes\.io/[a-z-]{2,20})?|tier|component|k8s-app)`;
const barePair = String.raw`${bareKey}~[:=]~["'\x60]?[\w.-]{0,60}\w["'\x60]?`;

const annotations = (said = ''): Meaning | undefined => {
  const annotations = toPairs(said);
  if (Object.keys(annotations).length === 0) return undefined;
  return oneOf(['any', { metadata: { annotations } }]);
};

export const selectors: Reader = phrases('selectors', { en: 'Selector', zh: '选择器' }, [
  [
    [
      overLines`
        (?:with |using |by |and )?(?:the |a |its |label )*(?:pod ?)?(?:label )?selectors?
        (?: labels?| that matches| match(?:es|ing)?| match ?labels)?(?: the)?(?: labels?)?{is}{pairs}
      `,
      overLines`
        (?:that )?(?:
          select(?:s|ing)?|target(?:s|ing)?|match(?:es|ing)?|route(?:s|d)?(?: traffic)? to|
          forward(?:s|ing)?(?: traffic| requests)? to|send(?:s|ing)? traffic to|
          point(?:s|ing)? (?:to|at)|appl(?:y|ies|ying) to|for|protect(?:s|ing)?|cover(?:s|ing)?
        )(?: all)?(?: the)? (?:pods? )?(?:(?:that|which) (?:have|has|are|is|carry) )?
        (?:with |labell?ed |having |by |matching )?(?:the |a )*(?:labels? )?(?:with )?{is}{pairs}
        (?: pods?)?(?: labels?)?
      `,
      '(?:match|select)(?:es|ing)?~labels?{is}{pairs}',
      '(?:标签)?选择器(?:标签)?(?:应该?)?(?:匹配|选择)?{is}{pairs}',
      '(?:选择|匹配|指向|针对|对应|转发到|路由到|应用于|作用于|保护|选中)(?:所有)?(?:带有|具有|有|拥有|包含)?(?:标签|label)?{is}{pairs}(?:标签)?(?:的)?~(?:所有)?(?:Pods?|容器组)?',
    ],
    selector,
  ],
]);

/** What an object beside a workload has as that has it. */
const sameLabels = (): Meaning => ({
  ...oneOf(...beside.map((kind) => [kind, { sameLabels: true }] as const)),
  value: '=',
});
const beside = ['Service', 'ConfigMap', 'Secret', 'PersistentVolumeClaim', 'PodDisruptionBudget'];

export const labels: Reader = phrases('labels', { en: 'Labels', zh: '标签' }, [
  [
    [
      overLines`
        (?<!(?:pods?|containers?|those|them|anything|workloads?|all|select\w{0,3}|match\w{0,3})(?: that| which)? )
        (?:(?:is |be )?(?:with|has|have|having|carr(?:y|ies)|wears?|gets?|bears?|and|using|use|uses) )+(?:exactly )?(?:the )?same labels?(?! selector)
        (?: as (?:the |its |that )?(?:\w[\w-]{0,30} )?(?:deployment|pods?|stateful ?set|daemon ?set|workload|app)s?)?(?! (?:in|for) (?:the |its )?selector)
      `,
      '(?<=[,;] ?)same labels(?: as (?:the )?(?:deployment|pods?))?(?=[,;.&]|$| ?(?:&|and) )',
    ],
    sameLabels,
  ],
  [
    [
      overLines`
        (?:the |these |mark |annotate )*(?:pod|template)(?:s|'s)?(?: template)? (?:should |must |need |needs |have |has |carry |get |with |the |an? )*
        annotations?{is}{pairs}
      `,
      '(?:为|给)?Pod(?:模板)?(?:的|添加|带有|设置)*(?:注解|注释){is}{pairs}',
      '(?:with |and |the |an? |add |also |set )*annotations?{is}{pairs} (?:to|on|for) (?:the |its |all |each )?pods?(?: template)?',
    ],
    (said = '') => {
      const pairs = toPairs(said);
      return Object.keys(pairs).length === 0
        ? undefined
        : oneOf(['workload', { podMetadata: { annotations: pairs } }]);
    },
  ],
  [
    [
      '(?:with |and |the |add |set |has |gets |carries )*annotations?{is}{pairs}',
      'annotated (?:with |as )?{pairs}',
      'annotate (?:it |them )?(?:with |as )?{pairs}',
      '(?:带有?|添加|设置)?(?:注解|注释){is}{pairs}(?:的注解)?',
    ],
    annotations,
  ],
  [
    [
      '(?:with |and |the |an? |add )*annotation["\'`]?{is}["\'`]?([a-z0-9][\\w.-]{0,80}/[\\w./-]{1,80})["\'`]? (?:set to|with (?:the )?value(?: of)?|to|=) {value}',
      '(?:并|添加|带有|的)*(?:注解|注释){is}["\'`]?([a-z0-9][\\w.-]{0,80}/[\\w./-]{1,80})["\'`]?~?,?~?(?:其)?(?:设置?为|值(?:设置?)?为|值(?:应|需)?是|的值为|为|=)~{value}',
      '(?:gets?|has|carries|needs?) ["\'`]?([a-z0-9][\\w.-]{0,80}/[\\w./-]{1,80})["\'`]?(?:: | set to |=){value} (?:as|for) (?:an? |its )?annotation',
    ],
    (key = '', value = '') => oneOf(['any', { metadata: { annotations: { [key]: value } } }]),
  ],
  [
    [
      overLines`
        (?<!(?<!\w)an? )(?:pod|template)(?:s|'s)?(?: template)? (?:metadata )?
        (?:should (?:have|be|carry) |have |has |are |is )?(?:the |a )?(?:labels?|labell?ed){is}{pairs}
        (?! (?:in (?:the )?namespace [\w-]{1,60} )?(?:should|must|may|can|shall) )
      `,
      'label (?:the |its |all |these )?(?:pods|pod template)(?: with| as)?{is}{pairs}',
      'Pod(?:模板)?的?标签{is}{pairs}',
    ],
    podLabels,
  ],
  [
    [
      '(?:with |and |the |an? |add |set |has |have |having |use |using |needs? |carry |carries |two |three |these |following |both )*labels?(?:,|:)?{is}{pairs}(?: labels?)?',
      '(?:and )?(?:is |are |be )?(?:labell?ed|tagged)(?: with| as)?~{pairs}',
      '(?:(?:with|and) (?:the |a )?|(?<=[,;] ?)){pairs} labels?',
      '(?:(?:with|having|carrying|and|has) )*{pairs} as (?:its |their |the |an? )?labels?',
      overLines`
        (?<=
          (?:(?<!\w)(?:pod|deployment|service|daemon ?set|stateful ?set|job) |^|[.;] )[a-z0-9][a-z0-9-]{
          0,50} \(
        )(
          (?!
            (?:
              image|port|ports|name|namespace|container|class|type|size|label|labels|volume|replicas|
              cpu|memory|path|host|tag|version|command|args|env|node|key|secret|via|with|from|mode
            )(?![\w-])
          )[a-z][a-z-]{1,30}~[:=]~[a-z][\w.-]{0,50}
        )(?=\)|, )
      `,
      overLines`
        (?<=\()(
          (?:
            app|tier|role|env|environment|version|release|component|team|track|
            [a-z0-9.-]{3,60}/[a-z-]{2,40}
          )~[:=]~["'\x60]?[\w.-]{1,60}["'\x60]?(?:
            , ?(?:
              app|tier|role|env|environment|version|release|component|team|track|
              [a-z0-9.-]{3,60}/[a-z-]{2,40}
            )~[:=]~["'\x60]?[\w.-]{1,60}["'\x60]?
          ){0,4}
        )(?=\)|, )
      `,
      '(?:带有?|具有|拥有|添加|设置|使用|打上|包含|有)?(?:的)?标签{is}{pairs}(?:的标签)?',
      '(?:带有?|具有|打上|标记为|标有|标签){pairs}~的?标签',
      '(?:标记为|标注为|标有){is}{pairs}',
    ],
    both,
  ],
  [
    overLines`
      (?<!(?:=|: ?(?<!\w:(?=v?\d|latest|stable|alpine)))[\w.-]{1,60}[,;] ?)(?<=(?:[,;(] ?|[a-z0-9]:v?\d[\w.-]{0,40} |-\s))(${barePair}(?:(?:,|,? and|;)\s${barePair}){0,4})
      (?=[,;.)\n]|$|\sand\s|\s[a-z])
    `,
    bare,
  ],
]);
