import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';

const object = String.raw`[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?`;
const quote = String.raw`["'\x60]?`;
const key = String.raw`${quote}[\w-](?:[\w.-]{0,60}[\w-])?${quote}`;
const also = String.raw`(?:\s?[,，、/&]\s?(?:and\s)?|\s(?:and|&)\s|\s?[和与]\s?)`;
const keyList = `${key}(?:${also}${key}){0,5}`;
const noName = overLines`
  (?!(?:
    with|keys?|is|are|and|in|from|store|manager|named|called|for|of|to|as|under|at|on|that|which|we|it|the|should|must|
    has|holds|contains|data|type|volume|via|where|values?|management|rotation|by|or
  )(?![\w-]))
`;

/** What a Secret is called: `secret shop-db`, `the shop-db secret`, `from shop-db/url`. */
const secret = overLines`
  (?<![\w-])(?<!(?:tls|pull|image|registry|docker|cert|certificate|证书|拉取|镜像)[\s-]?)(?:
    (?:一个)?(?:名为|名叫|叫做?|名字?[是为叫])\s?${quote}(?<called>${object})${quote}\s?的\s?(?:secret(?![\w-])|密钥)|
    (?:(?:the|an?|our|my|one|same|existing|k8s|kubernetes)\s){0,3}(?:secret(?![a-z0-9-])|密钥)\s?(?:(?:is\s)?(?:named|called)\s|with\s(?:the\s)?name\s|名为|叫做?|[:：]\s?)?
    ${quote}${noName}(?<secret>${object})${quote}(?![\w-])|
    (?:the\s|our\s)?(?!(?:an?|the|keys?|our|my|one|this|that|same|existing|k8s|kubernetes|tls|pull|image|registry|in|from|of|and|as|is)\s)
    ${quote}(?<before>${object})${quote}\ssecret(?![\w-])(?:(?<=[-\d][a-z0-9.-]{0,60}["'\x60]?\ssecret)|(?<=(?:from|in|of|uses?)\s(?:the\s|our\s)?["'\x60]?[a-z0-9.-]{1,62}["'\x60]?\ssecret)(?!\s${noName}${object}))|
    (?<=(?:(?<!\w)(?:from|in|of)\s|[从在自]\s?))(?<held>${object})(?=/[\w-]{2,60}(?![\w/:-]|\.\w))
  )
`;
const named = String.raw`(?:\s?(?:is|are|named|called|名?分?别?[为是叫]|[=:：]))?`;
const keys = overLines`
  [(（]\s?(?!keys?(?!\w)|(?:optional|required|mandatory|existing|already|exists|read-?only|immutable|if|not|must|may)(?!\w)|键|字段|secret(?!\w))(?<bracketed>${keyList})(?:\s?这?[两二三四五]个\s?(?:keys?|键|字段))?\s?[)）]|
  (?:(?:under|with|at|in|by|using|其|对应)\s?)?(?:the\s|its\s)?(?:
    (?<![\w-])key(?![\w-])${named}\s?(?<key>${key}(?:\s?、\s?${key}){0,5})(?![\w-])|
    (?<![\w-])keys(?![\w-])${named}\s?(?<keys>${keyList})(?![\w-])|
    (?<=\sunder\s(?:the\s)?)(?!(?:the|key|keys|an?|its|it)\s)(?<under>${key})(?![\w-])(?=\s?(?:[.,;)\n]|$|and\s|as\s))|
    (?:键|字段)名?${named}\s?(?<zhKey>${key}(?:、${key}){0,5})(?![\w-])|
    (?<![\w-])(?<namedKey>${key})\s?(?:键|字段)
  )
`;
/** Only right behind the name: `/url`, `里的 url`. */
const keysBehind = overLines`
  (?:
    \s?[/#]\s?(?<slashed>${key})(?![\w-])|
    \s?(?:里面?|中)?的\s?(?!(?:keys?|键|字段)\s?(?:[a-z0-9:：=是为叫]|名))(?<own>${key}(?:\s?[、/和与]\s?${key}){0,4})(?![\w-])(?:\s?(?:这个|那个)?(?:键|字段|key(?![\w-])))?
  )
`;

const noun = overLines`
  (?:
    credentials|creds|login(?:\sdata)?|user(?:name)?s?(?:\s?(?:and|&|\+|/)\s?(?:the\s)?)pass(?:word)?|
    pass(?:word)?|user(?:name)?|connection(?:\s(?:string|url|details|data))?|conn(?:ection)?\s?string|url|uri|dsn|database|db
  )
`;
const leading = overLines`
  (?!(?:
    and|or|but|with|replicas?|pods?|copies|instances?|memory|cpu|ram|is|are|at|on|from|in|by|to|under|via|key|keys|secret|
    use|uses|take|takes|get|gets|read|reads|needs?|has|wants?|please|then|also|as
  )(?!\w))
`;
const program = 'postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit ?mq|kafka';
const described = overLines`
  (?:
    (?<![\w./-])(?:${leading}[a-z](?:[\w.'-]{0,40}[\w'])?\s){0,3}${noun}(?![\w./-])(?:\s(?:for|to|of)\s(?:the\s|our\s)?[a-z][\w.-]{1,40})?|
    (?:(?:数据库|db)(?:用的?|是)?\s?我?们?(?:自己|公司)?(?:已经|早就)?(?:有|是现成的|建好)[了的]?\s?[,，。;；]\s?)?
    (?:(?:数据库|db|缓存|消息队列|队列|smtp|邮箱|邮件|ldap|ftp|${program})\s?的?\s?)?(?:用户名?\s?[、和与]?\s?密码|账号密码|密码|用户名|账号|连接(?:串|字符串|地址|信息|url)?|地址)
  )
`;
/** A name that is given a value is none that is read from somewhere. */
const valued = overLines`
  \s?(?:=|[:：]|is\s|[为是填]|设[为成])\s?["'\x60]?
  (?!\s|(?:in|from|the|an?|also|both|all)\s|taken|read|stored|secret|kept|密钥|来自|[从在取放存用])
`;
const variable = overLines`
  (?:(?:the\s)?env(?:ironment)?(?:\s?var(?:iable)?s?)?\s|(?:the\s)?variable\s|环境变量\s?)?
  (?<![\w.-]|(?<!\w)/)(?<variable>[a-z][a-z0-9]*(?:_{1,2}[a-z0-9]+){0,9})(?![\w-]|[./]\w(?<![/][A-Z]))(?!${valued})
`;

const between = overLines`
  (?:
    (?:use|inject|expose|pass|mount|provide|set)\s(?:it|them|this|that)(?=\s(?:as|into)\s)|
    映射到|命名为|传给|暴露为|
    (?<![\w-])(?:
      is|are|comes?|coming|should|must|be|can|taken|stored|sits?|lives?|loaded|read|reads|kept|found|already|also|all|both|
      in|from|via|out|of|inside|by|available|there|the|an?|our|existing|same|k8s|kubernetes|and|plus|as|into|
      please|take|takes|get|gets|load|loads|use|uses|pull|pulls|inject|fetch|grab|holds?|contains?|has|with|under|both|each
    )(?![\w-])|
    (?<![\w-])for\s(?:the\s)?[a-z][\w-]{0,40}(?=\s?[:=(]|\s(?:from|in|is|comes|are)(?!\w))|
    ->|→|=>|[,，、:：=(（)）"'\x60/&+]|
    用[作做]|当[作做成]|作为|映射[为成]|注入[为成到]|变量名?叫?|来自于?|取自|读自|获取|注入|引用|保存|统一|已经|提供|使用|这个|那个|以及|都|也|就|请|要|由|从|自|取|拿|读|放|存|写|在|用|走|成|里面?|中|的|为|是|和|与|及|把|里|给|到|得|需
  )
`;

/** `with the same keys`, `key 同名` */
const same = overLines`
  (?:(?:with|under|by)\s)?(?:the\s)?same\s(?:keys?|names?)(?![\w-])|
  (?:键|key|字段)\s?名?(?:都|也|跟变量名?)?(?:一样|相同|同名)|同名的?(?:键|key|字段)?
`;

/** What can be said of variables that come from Secrets, piece by piece, and what stands between the pieces. */
export const pieces = anyCase(
  overLines`
    (?<ofSecret>${secret})${keysBehind}?|(?<same>${same})|(?<ofKeys>${keys})|(?<described>${described})|(?<between>${between})|${variable}
  `,
);
