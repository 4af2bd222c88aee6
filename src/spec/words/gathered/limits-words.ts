import { base } from './base.ts';
import { lexicon } from './terms.ts';

/** What words mean where it is told what each container may have. */
export const limitsWords = [
  ...lexicon({
    kind: ['limit ?ranges?', '限制范围|LimitRange'],
    'type:Container': ['(?:each |every |per |a )?containers?', '(?:每个|单个)?容器|Container'],
    'type:Pod': ['(?:each |every |per |a )?pods?', '(?:每个|单个)?\\s?Pod'],
    'type:PersistentVolumeClaim': [
      '(?:each |every |per |a )?(?:PVCs?|(?:persistent ?)?(?:volume ?)?claims?)',
      '(?:每个|单个)?\\s?(?:PVC|持久卷声明)',
    ],
    default: [
      'default(?:s|ed)?|names no resources|say nothing|says nothing|without (?:any )?resources|no resources|otherwise',
      '默认|没写资源|未(?:声明|指定|设置)(?:资源)?|缺省',
    ],
    defaultRequest: ['default ?requests?|defaultRequests?'],
    defaultLimit: ['default ?limits?'],
    ratio: [
      '(?:max(?:imum)? ?)?limit(?: to |/|:|-to-| ?-? ?)request(?: ratio)?|(?:max ?limit ?request ?)?ratio|maxLimitRequestRatio|times(?: the requests?)?(?: for)?',
      '(?:上限|限制|limits?)\\s?(?:与|和|对|/|:)\\s?(?:请求|requests?)\\s?(?:的|之)?\\s?比(?:例|值|率)?|比(?:例|值|率)',
    ],
    request: ['requests?|req|as (?:the )?(?:default )?requests?', '请求|requests?'],
    limit: ['limits?|lim', '上限|限额|limits?'],
    min: [
      'min(?:imum)?|at least|less than|no less than|not less than|lower bound|below|smallest',
      '最少|至少|最小|下限|不少于|不低于|不小于',
    ],
    max: [
      'beyond|max(?:imum)?|at most|more than|no more than|not more than|up to|upper bound|above|capped|caps?|largest|exceed',
      '最多|最大|不超过|至多|不得超过|不大于|不高于|不能超过',
    ],
    between: ['between|from', '介于|在(?=\\s?\\d)'],
    and: ['and|to|-', '到|至|和|与|—|~'],
    cpu: ['cpus?|cores?|vcpus?', 'CPU|核'],
    memory: ['memory|mem|ram', '内存'],
    storage: ['storage|size|disk|capacity', '存储(?:容量|空间)?|容量|大小'],
    ephemeral: ['ephemeral ?storage', '临时存储'],
    turn: ['except|unless|other than', '除'],
    idle: [
      'go|goes|for|resources?|nobody|no ?body|ask|asks|asking|gets?|shall|about|per|entry|entries|that|no|may|not|of|the|limits?(?= (?:of|are))|bounds?|range|value|ratio|its|their|any|each|every|specif(?:y|ies|ied)|declares?|set|sets|must be|with|single|as',
      '资源|时|没有|之间|必须|须|限定|范围|单位|写|设|不',
    ],
  }),
  ...base,
];
