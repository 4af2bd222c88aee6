import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import type { Meaning } from '../wish.ts';
import { portWord, toPort } from './probe-phrases.ts';
import { piece } from './probe-piece.ts';

const startsProbe = (probe: string) => (): Meaning => piece({ probe });

/** `/live tells every 15 seconds whether it is alive`: what asks has been told before, or comes after. */
const tells = (state: string): string =>
  `(?:tells?|shows?|says?|answers?|reports?|knows?)(?=[^.;,]{0,50} (?:whether|if|that|when) (?:it|they|the (?:container|pod|app|process|server)s?) (?:is|are) (?:still |already )?(?:${state})(?!\\w))`;

/** `/live on 8080 tells whether it is alive`: who tells is asked. */
const toldBy = (probe: string, state: string): Phrase => [
  `{path}(?:,? (?:on|at) (?:the )?(?:port )?${portWord})?,? ${tells(state)}`,
  (path = '', port = '') =>
    piece({ probe, httpGet: { path, ...(port === '' ? {} : { port: toPort(port) }) } }),
];

const both =
  '(?:both )?(?:the |an? )?(?:readiness(?: probe)? and (?:the |an? )?liveness|liveness(?: probe)? and (?:the |an? )?readiness|就绪(?:探针)?(?:和|与)存活|存活(?:探针)?(?:和|与)就绪)';

export const probe = '(?:probes?|checks?|探针|检查|探测)';

const states = {
  readiness: 'ready|able to serve',
  liveness: 'alive|live|healthy|well',
  startup: 'up|started|running',
};

/** `存活探针与就绪探针相同`, `存活探针使用同样的路径`: what was told of another holds for it too. */
const likeOther = (probe: string, state: string): Phrase => [
  [
    `${state}~(?:探针|检查|探测)(?:的?配置|参数)?(?:与|和|跟|同)~(?:就绪|存活|启动)~(?:探针|检查|探测)(?:的?配置|参数)?(?:完全|保持)?(?:相同|一致|一样)`,
    `${state}~(?:探针|检查|探测)(?:使用|采用|用)(?:与(?:就绪|存活|启动)(?:探针|检查))?(?:同样|相同|一样)的(?:路径|端口|配置|端点|请求|和|与|、|检查|方式)*`,
  ],
  () => piece({ probe, like: true }),
];

export const which: readonly Phrase[] = [
  likeOther('liveness', '存活'),
  likeOther('readiness', '就绪'),
  likeOther('startup', '启动'),
  ...Object.entries(states).map(([probe, state]) => toldBy(probe, state)),
  [
    [
      `${both}~${probe}`,
      overLines`
        (?:both )?(?:its |the )?
        (?:readiness and (?:its |the )?liveness|liveness and (?:its |the )?readiness) (?:are|is|should be|must be) (?:probed|checked|tested|verified)
      `,
      'both(?: probes)?(?= (?:have|use|run|should|start|wait|are|with|every)[^.;]{0,40}(?:period|delay|timeout|threshold|seconds|every))',
      '(?:两个|两者)(?:探针)?(?:都|均)(?!有|需|由|通过|要?(?:开|加|配|放|上|部署|启用)|[^,。;]{0,40}(?:挂载|卷|镜像|容器|内存|CPU|副本))',
    ],
    startsProbe('both'),
  ],
  [
    [
      `(?:the |an? |with |and |add |http |tcp |exec )*(?:readiness)~-?${probe}`,
      overLines`
        (?<=(?:^|[.;:,\n]|port:? \d{2,5}|add|with|and|a|grpc|/[\w/-]{0,60}) ?(?:and |with )?)(?:(?:http|tcp|exec) )?readiness(?=
          :| (?:port|on|at|via|GET|by|using|with|HTTP|HTTPS|httpGet|TCP|tcpSocket|exec|grpc|command)(?![a-z])| /
        )
      `,
      '就绪(?=:)',
      '(?:its |the )?readiness is (?:to be |being )?(?:probed|checked|tested|verified|determined|established)',
      '(?:probe|check|test) (?:its |the )?readiness',
      overLines`
        (?:should |must |may |is |to )*(?:only )?(?:send|sends|receives?|gets?|routes?)
        (?: it| any| the| no| pods?)* traffic (?:only )?(?:once|when|if|after|before|until|unless)
      `,
      '(?:is |are |be |becomes?|counts? as|considered )*ready (?:to serve |for traffic )?(?:only )?(?:when|once|if|as soon as|after(?! \\d))',
      overLines`
        (?:is |are |be |gets? |receives? )*(?:only )?(?:sent|given|served|receives?|gets?) (?:any |the )?
        (?:traffic|requests|connections)(?: only)? (?:while|once|when|if|after|as long as|as soon as)
      `,
      tells(states.readiness),
      '(?:当|在)?[^。;,]{0,20}(?=后才(?:接收|接受)流量)',
      `(?:就绪(?:性|状态)?|准备就绪)~(?:探针|检查|探测)(?:器)?`,
    ],
    startsProbe('readiness'),
  ],
  [
    [
      `(?:the |an? |with |and |add |http |tcp |exec )*(?:liveness)~-?${probe}`,
      overLines`
        (?<=(?:^|[.;:,\n]|port:? \d{2,5}|add|with|and|a|grpc|/[\w/-]{0,60}) ?(?:and |with )?)(?:(?:http|tcp|exec) )?liveness(?=
          :| (?:port|on|at|via|GET|by|using|with|HTTP|HTTPS|httpGet|TCP|tcpSocket|exec|grpc|command)(?![a-z])| /
        )
      `,
      '存活(?=:)',
      '(?:its |the )?liveness is (?:to be |being )?(?:probed|checked|tested|verified|determined|established)',
      '(?:probe|check|test) (?:its |the )?liveness',
      overLines`
        (?:should |must |will |be |is |gets? )*(?:restart|restarts|restarted)
        (?: it| the (?:container|pod)| them)? (?:when|once|if|whenever)(?! it (?:fails|exits|crashes))
      `,
      '(?:is |are |be |counts? as |considered |stays? )*(?:alive|live) (?:when|if|as long as|while|once)',
      tells(states.liveness),
      '(?:the )?kubelet(?= (?:should |must |will |shall |has to )?(?:send|execute|run|perform|check|probe|make|open|tr|call)(?:s|ies|y)?(?!\\w)(?![^.;]{0,160} (?:ready|readiness|traffic|started)(?!\\w)))(?<!(?:ready|readiness|works)[^.;]{0,120}kubelet)',
      `(?:when|if|once|whenever|as soon as)(?=[^.;]{1,120}, (?:it|they|the (?:container|pod)s?) (?:is|are|gets?) restarted)`,
      '(?:存活(?:性|状态)?|活性|活跃度?|活动)~(?:探针|检查|探测)(?:器)?',
    ],
    startsProbe('liveness'),
  ],
  [
    [
      `(?<!(?:named|called|name|job) ["'\`]?)(?:the |an? |with |and |add |http |tcp |exec )*health~-?(?:${probe}|(?:endpoint|path|url|route)(?= (?:is|at|on|of|under)?~/|:))`,
      '(?:its |the )?health is (?:to be |being )?(?:probed|checked|tested|verified|determined|established)',
      '(?:probe|check|test) (?:its |the )?health',
      '(?:is |are |be |counts? as |considered |stays? )*healthy (?:when|if|as long as|while|once)',
      '健康~(?:(?:探针|检查|探测)(?:器)?|(?:端点|接口|路径|地址)(?=[为是在:]?~/))',
    ],
    startsProbe('health'),
  ],
  [
    [
      `(?:the |an? |with |and |add |http |tcp |exec )*(?:start-?up)~-?${probe}`,
      overLines`
        (?<=(?:^|[.;:,\n]) ?(?:and |with )?)start-?up(?=
          :| (?:port|on|at|via|GET|by|using|with|HTTP|HTTPS|httpGet|TCP|tcpSocket|exec|grpc|command)(?![a-z])| /
        )
      `,
      '启动(?=:)',
      '(?:its |the )?start-?up is (?:to be |being )?(?:probed|checked|tested|verified|determined|established)',
      'until(?=[^.;]{1,120} (?:is|are|counts? as)(?: considered)?(?: still)? (?:starting(?: up)?|booting))',
      tells(states.startup),
      '启动~(?:探针|检查|探测)(?:器)?',
    ],
    startsProbe('startup'),
  ],
];
