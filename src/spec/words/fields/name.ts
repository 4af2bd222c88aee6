import { overLines } from '../../../kernel/over-lines.ts';
import { objectName } from '../../../kernel/object-name.ts';
import { phrases } from '../phrase.ts';
import { on } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';

/** The name of whatever is spoken of: an object, a container, a volume. */
const names: Reader = phrases('name', { en: 'Name', zh: '名称' }, [
  [
    [
      '(?:that is |to be |it )?(?:named|called|call it|titled) (?:as |it )?{name}',
      '(?:with|by) (?:the |a )?name(?: of)?~:?~{name}',
      'name it {name}',
      '(?:(?:that|which) )?(?:answers? to|goes? by|listens? to|responds? to) the name(?: of)? {name}',
      '(?<=[.;] |^)name:? {name}(?=[,;.])',
      '(?<=[:;,(?] ?)name {name}(?=[,;.)]|$| and (?!\\w+ is ))',
      '(?<=^(?:(?:make|create|write|a|an|new|kubernetes) ){0,3}(?:[A-Za-z-]{2,20} ){1,3})name:? {name}(?=[,.;]|$| (?:in|with|for|namespace|ns|of|and|using|min|max|type)(?!\\w))',
      '(?<=type [\\w./-]{3,40} )name:? {name}(?=[,.;]|$| (?:in|with|for|namespace|ns)(?!\\w))',
      '(?:call|name) the (?:claim|policy|role|quota|object|secret|config ?map|account|class|service|ingress|route|binding|gateway) {name}(?=[,.;]|$)',
      '(?<=^|[.;] ){name}(?= is the name (?:of|for) )',
      '(?<=names? of (?:the|this) [\\w-]{1,20}(?: [\\w-]{1,12})?)(?: (?:is|should be|must be|will be)|:)~{name}',
      '(?<!/)names?~(?:[:=]|is|should be|must be|set to|of|as|to|to be)~{name}',
      '(?:under|using|has|have|having) (?:the |a )?name~{name}',
      '(?:并?将?其?(?:命名为|取名为?|起名为?|名字叫做?|名叫|改?名为|叫做|叫|称为)|(?:名称|名字|(?<=[A-Za-z]\\s?)名)(?:应该?|设置?)?(?:为|是|叫做?|[:=])?)~{name}',
      '(?:以|用){name}(?:为名|命名)',
      'renam(?:e|ed|ing) (?:it|this|that|(?:the |our |my )?[\\w-]{1,40}(?: (?:deployment|service|app))?) (?:to|as|into) {name}',
      'chang(?:e|ed|ing) (?:the |its )?name(?: of [\\w-]{1,40})? (?:to|into) {name}',
      '(?:把|将)?(?:它的?|其|[\\w-]{1,40}的?)?(?:服务|应用)?(?:的)?(?:名字|名称|名)?(?:改名|重命名|更名|改)(?:为|成|叫做?|到)~{name}(?=[,.;。]|了|吧|$)(?<=名.{0,60})',
      'the name {name}(?= (?:should|must|is|points?|resolves?|maps?)(?!\\w))',
      '(?:named|called) ["\'`]?(a)["\'`]?(?=$|[,.;]| (?:for|with|that|which|in|on|of|select\\w{0,3}|using|running|from|to|and)(?!\\w))',
      '(?:名为|叫做?|名称为)~["\'`]?(a)["\'`]?(?![\\w-])',
    ],
    (said = '') => nameOf(said),
  ],
  [
    ['(?:of|with|by|under|has|have|having|use|using) (?:the |its )*same name', '同名的?'],
    () => ({ ...on('any', { isNamesake: true }), value: '=' }),
  ],
]);

/** What a cookie is called is no name of an object. */
const ofOthers =
  /(?<![\w-])(?:cookies?|headers?|branch|metrics?|parameters?|team)(?:'s)?(?:[\s,]{1,3}(?!and\s|with\s)[\w-]{1,20}){0,5}[\s,]{1,3}$|(?:cookie|请求头|响应头|头部|分支|指标|参数)[^，。,;；\n]{0,8}$/iu;

export const name: Reader = {
  id: names.id,
  read: (words) =>
    names.read(words).filter(({ start }) => !ofOthers.test(words.slice(Math.max(0, start - 120), start))),
};

/** What goes on about something that is done, and names nothing. */
const noName = new RegExp(
  overLines`
    ^(?:
      after|this|that|may|can|could|should|must|will|would|shall|might|able|allowed|besides?|except|apart|only|too|also|
      again|directly|often|always|never|sometimes|regularly|frequently|internally|externally|from|via|through|without|
      with|within|over|by|when|stringdata|binarydata|whenever|while|if|once|every|each|as|at|on|in|for|to|and|or|but|instead|there|here
    )$
  `,
  'iu',
);

export function nameOf(said: string): Meaning | undefined {
  if (said === '' || noName.test(said)) return undefined;
  const name = /^[a-z0-9][a-z0-9.-]*$/u.test(said) ? said : objectName(said);
  return on('any', { name });
}

/** What `in` is said before that is no place. */
const noPlace = overLines`
  addition|order|this|these|that|case|short|general|front|kubernetes|total|particular|summary|practice|parallel|turn|fact|
  place|sync|use|my|our|the|a|an|each|it|its|what|which|all|any|both|every|two|three|one|there|here|time|plain|yaml|english|
  most|some|future|common|private|public|cluster|and|or|between|groups?|rotation|memory|bulk|background|detail|hand|mind|question|advance|return
`;

const inNamespace = (namespace = ''): Meaning | undefined =>
  /[A-Z]|^(?:it|them)$/u.test(namespace) || noName.test(namespace)
    ? undefined
    : {
        ...on('any', { metadata: { namespace } }),
        asked: { namespace },
        value: namespace,
      };

export const namespace: Reader = phrases('namespace', { en: 'Namespace', zh: '命名空间' }, [
  [
    [
      overLines`
        (?:in|into|within|under|to|inside|belongs? to|for) (?:the |a |my |our )?(?:kubernetes |k8s )?
        namespace(?: of)?~:?(?: named| called| name)?~{name}
      `,
      '(?:in|into|within|under|to|inside|belongs? to) (?:the |my |our )?{name} (?:kubernetes |k8s )?namespace',
      'namespaces?~(?:[:=]|is(?! [a-z]{2,20}ed(?!\\w))|should be|must be|set to|是|为|用)~{name}',
      '(?:use|using|with) (?:the )?namespace~{name}',
      '(?<=(?:is|are) an? (?:[a-z]{2,12} )?(?:service|account|deployment|pod|claim|role|secret|policy|quota|job|set|map|ingress) )in {name}(?=[,;]|\\.(?:\\s|$)|$| (?:in front|whose|that|which|with|for)(?!\\w))',
      '(?<=(?:set|deployment|account|service|pod|policy|role|quota|claim|secret|map|job|ingress) [a-z][\\w-]{0,60} \\([^()]{1,40}\\) )in {name}(?=[,;]|\\.(?:\\s|$)|$)',
      'in (default)(?= (?:may|must|can|should|is|has|needs?)(?!\\w)|[,.;:)]|$)',
      '(?<=(?:lives?|stays?|(?:called|named) ["\'`]?[a-z][\\w-]{0,60}["\'`]?|config ?map|created) )in ((?!(?:the|an?|this|that|our|my|each|all|which|its|order|addition|turn|there|here|two|three|one)(?![\\w-]))[a-z][a-z0-9-]{1,50})(?=[,;)]|\\.(?:\\s|$)|$| and )',
      '(?<=^|[.;] )(?:for|in|inside) ([a-z]{2,20}-[a-z0-9-]{1,40}),? (?=please |we |a |an |no |every |everything |nobody )',
      '(?<=[a-z] )-n {name}(?=[ :,.;]|$)',
      overLines`
        (?<=(?:^|[.;\n] ?)[a-z][\w-]{0,40} )in ((?!(?:the|a|an|this|our|my|each|all)(?![\w-]))[a-z][a-z0-9-]{1,50})
        (?= (?:is|should|must|needs)(?!\w))
      `,
      overLines`
        (?:given|assum(?:e|ing)|suppose|for|there is|we have|i have|inside|within|in) (?:an? |the |our |my |existing )*
        namespace,? (?:named|called) {name}
      `,
      '(?<=编写|创建|生成|定义|新建)命名空间~{name}~(?:中|里|下)的?',
      '(?<=[,;] ?)(?:in )?(kube-system|kube-public|default)(?=[,;]|$)',
      '(?<=[,;(] ?|in |in the ){name} ns(?=[,.;:)]|$)',
      '(?:in|into|to) ((?!file)(?:[a-z][a-z0-9]{1,20}-){1,3}system|kube-public|kube-node-lease)(?![\\w-]|/|\\.\\w)',
      '(?<=(?:Role|Quota|Range|Service|Deployment|Pod|Job|Secret|ConfigMap|Account|Policy|Set|Claim|Rule|Monitor|Certificate|Issuer|Gateway|Route|Budget|Autoscaler|Repository|Release|Kustomization) [a-z][\\w-]{0,60} )in {name}(?=[:,.;]|$)(?!:v?\\d)',
      '(?<=^|[.;] )in (prod|production|staging|dev|development|test|qa), ',
      overLines`
        (?<=^|[.;] )(?:in|inside|within) (
          (?![a-z0-9-]{1,50}-(?:pod|deployment|job|service)(?![\w-]))
          (?!
            (?:
              addition|order|this|case|short|general|front|kubernetes|total|particular|summary|practice|
              production|my|our|the|a|an|each|it|that|what|which|parallel|turn|fact
            )(?![\w-])
          )[a-z][a-z0-9-]{1,50}
        ),
      `,
      '(?<=^|[。;\\n])在~([a-z][a-z0-9-]{1,50})~(?:中|里|下)(?=创建|部署|运行|编写|定义|新建|为|的)',
      overLines`
        (?<=^|[.;\n] ?)(?:in|inside|within) ((?!
        (?:${noPlace})(?![\w-]))[a-z][a-z0-9-]{1,50})
        (?= (?:we|there|you|i|no|nobody|all|every|only|lock|each|pods|nothing|everything|they)(?!\w))
      `,
      overLines`
        (?<=(?:set|deployment|account|service|svc|pod|policy|role|quota|claim|secret|map|job|ingress|gateway|binding|range|route)s?,? ["\x27\x60]?[a-z][\w-]{0,60}["\x27\x60]? )in ((?!
        (?:${noPlace})(?![\w-]))[a-z][a-z0-9-]{1,50})
        (?=[,;]|:(?!v?\d)|\.(?:\s|$)|$| (?:should|must|is|has|needs?|pulls?|runs?|that|which|for|with|to|and|on|gets?|may|can|will|so|from|by|lets?|stops?|gives?|binds?)(?!\w))
      `,
      overLines`
        (?<=[\w/]:v?\d[\w.-]{0,40}["\x27\x60]? )in (?!ns(?![\w-]))((?!
        (?:${noPlace})(?![\w-]))[a-z][a-z0-9-]{1,50})
        (?=[,;]|\.(?:\s|$)|$| (?:with|and|on|for|that|which|behind|using|listening|as|from|needs?|has|gets?|runs?|should|must)(?!\w))
      `,
      overLines`
        (?<=(?:pods|containers|claims|services|workloads|secrets|deployments|jobs|objects|anything|everything|everyone|nobody|users?|team) )in ((?!
        (?:${noPlace})(?![\w-]))[a-z][a-z0-9-]{1,50})
        (?=[,;]|\.(?:\s|$)|$| (?:should|must|is|has|needs?|may|can|will)(?!\w))
      `,
      overLines`
        (?:after|for|of|our|the|all of) (?:the )?(?!
          (?:
            same|own|this|that|target|given|new|whole|entire|other|each|every|any|right|correct|
            following|pod|current|its|policy|one|another|the|a|an|kubernetes|k8s
          )(?![\w-])
        ){name} namespace
        (?=[,.;:]| (?:needs?|should|must|has|is|gets?|where|that|which|with|may|can)(?!\w)|$)
      `,
      '(?<!(?:from|except|unless|but|by) (?:(?:from|for|in|of|the|a|pods?|those|any|everything|anything) ){0,4})(?<!(?<!\\w)same )namespace {name}(?=[ ,.;:)(]|$)',
      overLines`
        (?:deploy|put|install|move|place|release|ship|run)s?
        (?: (?:it|this|that|them|everything|all(?: of (?:it|them|this))?|the (?:app|whole thing|service|lot|stack)))? (?:into|under|inside)
        (?: the)? (?!(?:kubernetes|k8s|cluster|version|test|the|an?|our|my|this|that|it|one|load|control|production|prod|staging|dev|docker|argo|flux|git|supervision)(?![\w-]))
        {name}(?=[,.;]|$| (?:please|and|with|on|at)(?!\w))
      `,
      "(?:in|into) {name}(?='s namespace|:(?!//|v?\\d))",
      '(?:在|到|至|于|属于|位于|放在|放入|为|给)(?:名为|叫做?)?~(?:命名空间|名字空间|名称空间)(?:名?为|[:=是])?~{name}(?:中|里|内|下)?',
      '(?:在|于)?(?:命名空间|名字空间|名称空间)~{name}~(?:中|里|内|下)的?',
      '(?:在|到|至|于|属于|位于)?(?:名为|叫做?)?~{name}~(?:的)?(?:这个)?(?:命名空间|名字空间|名称空间)(?:中|里|内|下)?',
      '(?:命名空间|名字空间|名称空间)(?:应该?|设置?)?(?:名?为|[:=是])?~{name}(?!~(?:中|里))',
    ],
    inNamespace,
  ],
]);
