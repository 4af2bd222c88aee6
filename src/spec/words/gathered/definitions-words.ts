import { base } from './base.ts';
import { lexicon } from './terms.ts';

/** What words mean where it is told what a kind of objects is. */
export const definitionsWords = [
  ...lexicon({
    definition: ['custom ?resource ?definitions?|CRDs?', '自定义资源(?:定义)?|CustomResourceDefinition|CRD'],
    group: ['(?:API ?)?groups?', '(?:API\\s?)?组'],
    kind: ['kind|resource types?|type(?= [A-Z`])', 'kind|种类'],
    plural: ['plurals?(?: names?| form)?', '复数(?:形式|名)?'],
    singular: ['singulars?(?: names?| form)?', '单数(?:形式|名)?'],
    short: ['short ?names?|short|abbreviated(?: as| to)?|alias', '简称|短名(?:称)?|缩写'],
    namespaced: [
      'namespaced|namespace ?scoped|scoped to (?:a |the )?namespaces?|per namespace|scope(?: is)? namespaced',
      '命名空间(?:级别|级|范围|作用域|内)(?:的)?|Namespaced',
    ],
    cluster: [
      'cluster ?scoped|cluster ?wide|scope(?: is)? cluster|scoped to the cluster',
      '集群(?:级别|级|范围|作用域)(?:的)?|Cluster',
    ],
    served: ['served|serving', '(?:既)?(?:对外)?(?:提供(?:服务)?|服务)|served'],
    stored: ['stored|storage(?: version)?', '(?:也)?(?:用于)?存储(?:版本)?|storage'],
    version: ['versions?', '版本'],
    schema: ['(?:openAPIV3)?schema|properties|fields?|validation', 'schema|模式|字段|属性'],
    status: ['(?:the )?status(?: subresource)?|subresource status', '(?:status|状态)\\s?(?:子资源)?'],
    scale: ['scale(?: subresource)?', 'scale'],
    column: ['(?:additional )?(?:printer|print) ?columns?|columns?', '(?:附加)?(?:打印|显示)列|列'],
    'type:string': ['strings?', '字符串(?:类型|字段)?|string'],
    'type:integer': ['integers?|int(?:32|64)?|whole numbers?', '整数(?:类型|字段)?|整型|integer'],
    'type:number': ['numbers?|floats?', '数字(?:类型)?|浮点数|number'],
    'type:boolean': ['booleans?|bools?', '布尔(?:值|类型)?|boolean'],
    'type:object': ['objects?', '对象|object'],
    required: [
      'required|mandatory|must be (?:given|set|present)|obligatory',
      '必填|必需|必须(?:的|填写)?|必选',
    ],
    min: ['between|min(?:imum)?(?: value)?|at least|no less than|not less than', '最小值?|至少|不小于|下限'],
    max: ['max(?:imum)?(?: value)?|at most|no more than|up to', '最大值?|至多|不大于|上限|最多'],
    turn: [
      "except|unless|not|n't|never|enum|one of|pattern|array|list of|default|webhook|conversion|deprecated|nullable|optional",
      '除|枚举|数组|默认|列表|可选|正则',
    ],
    and: ['and', '和|以及|与|、'],
    idle: [
      "our|operator|handles?|define|defines|only|single|enable(?:s|d)?|subresource|show(?:s|ing|n)?|under|called|titled|existing|there's|both|additional|as well|title|reads?|display(?:s|ed|ing)?|printed|has|having|via|resource|custom|path|jsonPath|json ?path|value|of type|name",
      '只有|仅有|一个|启用|开启|子资源|增加|添加|显示|包含|名为|定义|既|也|带|值|资源|类型|路径|其中|唯一',
    ],
  }),
  ...base,
];
