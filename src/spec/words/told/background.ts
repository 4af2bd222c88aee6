import { overLines } from '../../../kernel/over-lines.ts';
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

/** Sentences that tell how it came to the wish. */
export function withoutBackground(words: string): Parted {
  const aside: string[] = [];
  const kept = sentencesIn(words).map((sentence) => {
    if (!isBackground(sentence)) return sentence;
    aside.push(sentence.trim());
    return sentence.endsWith('\n') ? '\n' : ' ';
  });
  const rest = kept.join('');
  // Who says nothing else means it.
  return rest.trim() === '' ? { words, aside: [] } : { words: rest, aside };
}

function sentencesIn(words: string): string[] {
  return words.split(/(?<=[\n。！？;；]|[.!?](?=\s))/u);
}

function isBackground(sentence: string): boolean {
  return (
    (past.test(sentence) && !wish.test(sentence)) ||
    (zhPast.test(sentence) && !zhWish.test(sentence) && !wish.test(sentence))
  );
}
