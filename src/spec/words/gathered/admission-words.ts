import { base } from './base.ts';
import { lexicon } from './terms.ts';

const resources =
  'deployments?|pods?|stateful ?sets?|daemon ?sets?|services?|jobs?|cron ?jobs?|config ?maps?|secrets?|ingress(?:es)?|namespaces?|replica ?sets?';

/** What words mean where it is told what may not be written to a cluster. */
export const admissionWords = [
  ...lexicon({
    binding: [
      '(?:validating ?admission ?)?policy ?bindings?|VAPB|(?:its |the )?bindings?|bind(?:s|ing)? it|bound by|bind',
      '(?:准入)?(?:策略)?绑定|ValidatingAdmissionPolicyBinding',
    ],
    policy: [
      'validating ?admission ?polic(?:y|ies)|VAP|(?:admission ?)?policy(?: itself)?',
      '(?:验证)?准入策略|策略|ValidatingAdmissionPolicy',
    ],
    'op:CREATE': [
      'creat(?:e(?! (?:an?|the|two)(?!\\w))|ing|ion|es|ed)',
      '创建(?=或|和|、|/|与|\\s?(?:和|或)?\\s?更新)',
    ],
    'op:UPDATE': ['updat(?:e|ing|es|ed)', '更新'],
    'op:DELETE': ['delet(?:e|ing|es|ed|ion)', '删除'],
    'op:*': ['all operations|any operation|every operation', '所有操作'],
    resource: [resources, '部署'],
    'action:Deny': ['den(?:y|ies|ying|ied)', '拒绝(?!创建|更新)|Deny'],
    'action:Warn': ['warn(?:s|ing|ings)?', '警告|Warn'],
    'action:Audit': ['audit(?:s|ing)?', '审计|Audit'],
    fail: [
      '\\(?Fail\\)?|fail(?:s|ing|ed)? ?closed|fail(?:ure)? ?policy(?: is|:)? fail|counts as (?:a )?failure|(?:fails?|failure)',
      '(?:失败策略|failurePolicy)\\s?(?:设?为|是|:|：|=)?\\s?Fail|视为失败',
    ],
    ignore: [
      'fail(?:s|ing|ed)? ?open|fail(?:ure)? ?policy(?: is|:)? ignore|ignored?',
      '失败策略(?:为|是|:|：)?\\s?Ignore|忽略',
    ],
    expression: [
      '(?:CEL )?(?:expr(?:ession)?|rule|validat(?:es|ing|ion)|check(?:s|ing)?)',
      '(?:CEL\\s?)?表达式|校验|验证',
    ],
    message: ['messages?|answering|answers?|says?|saying|otherwise', '(?:提示|错误)?(?:信息|消息)|提示'],
    label: ['labell?ed|labels?|selector|having|namespace ?selector', '标签|标记'],
    ns: ['namespaces?|ns', '命名空间'],
    only: ['only', '只|仅'],
    turn: ['except|exclude|param\\w*|match ?conditions?', '除|排除|参数'],
    idle: [
      "unless|holds?|can't be|cannot be|not be|evaluated|if|of type|version|group|treated|somebody|whenever|verif(?:y|ies)|validating|reject(?:s|ed|ing)?|refuses?|forbids?|using|more than|replicas?|errors?|evaluation|objects?|actions?|validation ?actions?|matched|matches|enforces?|enforced|effect|applies|apply|all|any|in the|CEL|than|at most|requests?|operations?|on|namespace",
      '不满足时?|针对|failurePolicy|设(?:为|置为)|拒绝|副本数|超过|用|动作|验证动作|生效|对|请求|操作|所有|再写|写|匹配|资源|执行|的|时|如果|求值|出错|错误|最多|副本|必须',
    ],
  }),
  ...base,
];
