import { overLines } from '../../../kernel/over-lines.ts';
import { isOnlyAsking } from './asking.ts';
import { isSymptom } from './asked-around/symptoms.ts';
import type { Parted } from './output.ts';

/** How things have been so far: why somebody asks, and not what. */
const past = new RegExp(
  overLines`
    (?<!\w|(?<!\w)(?:once|when|after|if|until|as soon as|unless|before|where|which|what|that) )(?:
      (?:we|i|they|it|this|everything|that)(?:'ve| have|'s| has)(?: all)? (?:been|always|had|run|used|grown|become|started)|
      (?:have|has) been (?:running|using|hosted|deployed|living|working)|
      (?:we|i|they|it|everything|this|there) (?:was|were|had|used to|ran|started|tried|ended up|struggled|got tired)|
      (?:we|i) (?:are|am|'re|'m) (?:currently|still|new to|not (?:very )?(?:familiar|sure))|
      (?:we|i|it|everything|this|the \w+)(?: is| are| currently| still)* (?:runs?|running|live|lives|hosted|sits?) (?:on|in|under) (?:an? |the |our )?(?:
        ec2|heroku|vps|vm|vms|bare metal|ecs|fargate|digitalocean|droplet|systemd|pm2|docker swarm|
        swarm|a single|one|an old
      )|
      keeps? (?:\w+ing)|(?:last|yesterday|this) (?:week|month|night|year|morning)|
      (?:my|our) (?:boss|manager|team lead|cto|ops team|colleague)
    )
  `,
  'iu',
);
const zhPast =
  /一直(?:都)?(?:是|在|跑|用|部署)|(?:^|[,，、\n]|我们|项目|系统|公司|团队)\s?(?:之前|以前|原来|原先|曾经|目前|现在|最近)(?!\s?[的\d])|老是|总是|经常(?:出|会|挂|崩)|老板|领导|同事/u;
/** Who speaks, what they are about, and how they fared with it. */
const speaks = new RegExp(
  overLines`
    ^\s*(?:(?:so far|until now|currently|right now|at the moment|lately|recently|fyi|(?:some )?(?:background|context)(?: first)?|for context)[,:]?\s)?(?:
      (?:i|we)(?:'m| am|'re| are)(?: currently| still| just| all| also| rather| quite)* (?:
        new to|learning|preparing for|studying|following|reading|working through|stuck|moving|migrating|switching|playing|evaluating|
        experimenting|beginners?|taking (?:an?|the)|no experts?|not (?:an? expert|sure|familiar)|
        an? (?:complete |total |absolute |very |young |small |tiny )*(?:beginner|newbie|student|team|company|shop|start-?up|junior)
      )|
      (?:i|we)(?:'ve| have)(?: been| just| already| never| also| only| recently)* (?:
        stuck|trying|learning|reading|struggling|tried|read|started|seen|searched|googled|looked|inherited|heard
      )|
      (?:i|we) (?:just |already |also |recently |once )*(?:tried|read|saw|heard|googled|searched|struggled?|teach|study|learn)|
      (?:i|we) (?:believe|think|guess|suppose|know|hope|assume)(?: that)? (?:this|it|that) (?:should|must|is|may|might|can)(?: not)?(?: be)?(?: very| quite| really| fairly| rather)? (?:
        simple|easy|possible|trivial|straightforward|common|hard|difficult|basic
      )|
      (?:i|we) run an? (?:small|tiny|little|medium|big|young)|
      everything is (?:done|made|started|set up|managed|run) by hand|
      (?:the|this|that|my) (?:documentation|docs|tutorial|blog(?: post)?|book|error(?: message)?|article|guide)s? (?:was|is|are|were|did|does)|
      (?:it|this)(?:'s| is) (?:for|part of|only for|just for) (?:an?|the|my|our) (?:\w+ )?(?:
        course|class|exam|homework|demo|tutorial|school|university|platform|project|assignment|internship|workshop|training
      )
    )(?![\w-])
  `,
  'iu',
);
const zhSpeaks = new RegExp(
  overLines`
    ^\s*(?:
      (?:我|我们|本人)(?:是|正在|在|刚|目前|现在|最近|都是|们)*[^。，,]{0,14}(?:新手|初学|入门|小团队|团队|学习|跟着教程|考试|研究|迁移|接手)|
      (?:试了|试过|尝试)[^。]{0,12}(?:不行|没用|失败|报错)|
      [^。，,]{0,10}(?:卡了|卡在|困扰)|(?:文档|教程|官网)[^。]{0,12}(?:明白|没看懂|不清楚|看不懂)|
      (?:上周|昨天|上个月|前几天|前阵子)[^。]{0,30}(?:挂|没人发现|问题|宕机|故障)|
      (?:之前|以前|目前|现在)(?:一直)?(?:都)?(?:是|靠)?(?:手工|手动|人工)|先?说(?:一?下|明)?背景|(?:运维|同事|领导|老板)[^。，,]{0,6}(?:让|叫)我
    )
  `,
  'u',
);
/** A kind, a field or a value: something is told of that somebody may want. */
const isTold = new RegExp(
  overLines`
    \d|[a-z0-9][\w.-]*[:=/]\w|["'\x60“”][\w./:-]+["'\x60”]|[a-z0-9]-[a-z0-9]{1,30}-|
    (?<!\w)(?:
      deployments?|pods?|services?|stateful ?sets?|daemon ?sets?|(?:cron ?)?jobs?|ingress(?:es)?|config ?maps?|secrets?|volumes?|claims?|
      containers?|namespaces?|replicas?|ports?|images?|labels?|roles?|polic(?:y|ies)|quotas?|limits?|probes?|nodes?|accounts?|class(?:es)?(?= )|
      root|cpu|memory|root|user|host|domain|must|should(?! be (?:simple|easy|possible|trivial|straightforward))|without|never|always|called|named
    )(?!\w)
  `,
  'iu',
);
const zhTold =
  /副本|端口|镜像|容器|命名空间|密钥|密码|标签|内存|域名|卷|挂载|必须|不要|不能|至少|最多|名为|叫做/u;
/** It asks for something after all, or tells what the program needs. */
const wish = new RegExp(
  overLines`
    (?<!\w)(?:
      appreciate|need|needs|needed|want|wants|should|must|please|deploy|make|create|give|set|add|expose|let's|
      could you|can you|would like|i'd like|we'd like|replicas?|ports?|image|env|secret|cpu|memory|ram|
      user|group|root|privileges?|labell?ed|restart\w*|retr(?:y|ies)|taint\w*|tolerat\w+|claim|mount\w*|
      host|domain|namespace|listens?|probe|health|volume|replace|https?|tls|ingress|schedule|cron|
      at least|at most|has to|have to|always|never|copies|convert|migrate|move|without|instead|don't|do not|no
    )(?!\w)|[a-z][\w./-]{1,60}:v?\d|
    \d\s?(?:[GM]i?B?|cores?|m)(?!\w)|(?:[a-z0-9-]{2,}\.){1,3}[a-z]{2,10}\b|:\d{2,5}(?!\d)|/[a-z]
  `,
  'iu',
);
const zhWish =
  /请|帮|需要|要求|希望|想要|想把|部署到|部署一|部署这|副本|端口|镜像|内存|核|域名|命名空间|密钥|环境变量|改成|改为|加|不要|别|容器|保留|挂载|创建|编写|执行|每/u;

/** Sentences that tell how it came to the wish; those that ask for an answer, and nothing else, are not even told of. */
export function withoutBackground(words: string): Parted {
  const aside: string[] = [];
  const kept = withoutAsking(words).map((sentence) => {
    if (!isSymptom(sentence) && !isBackground(sentence)) return sentence;
    aside.push(sentence.trim());
    return gapOf(sentence);
  });
  const rest = kept.join('');
  // Who says nothing else means it.
  return rest.trim() === '' ? { words, aside: [] } : { words: rest, aside };
}

function withoutAsking(words: string): string[] {
  const sentences = sentencesIn(words);
  const rest = sentences.map((sentence) => (isOnlyAsking(sentence) ? gapOf(sentence) : sentence));
  // Without a wish beside it, the question is the wish.
  return rest.some((sentence) => wish.test(sentence) || zhWish.test(sentence) || isTold.test(sentence))
    ? rest
    : sentences;
}

/** What keeps the sentences apart that stood around it. */
function gapOf(sentence: string): string {
  return sentence.endsWith('\n') ? '\n' : ' ';
}

function sentencesIn(words: string): string[] {
  return words.split(/(?<=[\n。！？;；]|[.!?](?=\s))/u);
}

function isBackground(sentence: string): boolean {
  return (
    (past.test(sentence) && !wish.test(sentence)) ||
    (zhPast.test(sentence) && !zhWish.test(sentence) && !wish.test(sentence)) ||
    (speaks.test(sentence) && !isTold.test(sentence)) ||
    (zhSpeaks.test(sentence) && !isTold.test(sentence) && !zhTold.test(sentence))
  );
}
