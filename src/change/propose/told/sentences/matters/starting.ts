import { han, matter, piece, type Told } from '../sentence.ts';
import { lasting, secondsIn } from '../values.ts';

/** How long it takes until it is there: `give it a minute to start before the liveness check begins`. */
export const starting = matter(
  'liveness|delay|start|boot|warm|ready|come up|comes up|initiali|load|dead|alive|until (?:it|the)|before (?:it|the)|启动|就绪|起来|初始化|预热',
  [
    piece('delay', '(?:initial )?delay(?: of)?'),
    piece('startup', '(?:the )?start-?up probe'),
    piece(
      'start',
      String.raw`(?:(?:until|till|to|before|for|while) )?(?:(?:it|its) )?(?:(?:is|gets?|be|becomes?) )?(?:start(?:s|ed|ing)?(?: ?up)?|boot(?:s|ed|ing)?(?: ?up)?|warm(?:s|ed|ing)? ?up|comes? up|up and running|ready|initiali[sz](?:e|es|ing|ed)|loaded)|(?:until|till|before) (?:it['’]s|it|the (?:app|service|server|pod))(?: (?:is|gets?|can|be))* (?:healthy|alive|answers?|responds?|serves?|serving|available|usable|reachable|there|up)(?: (?:the )?(?:first )?requests?)?(?: for the first time)?|(?:cold|first) start`,
    ),
    piece(
      'alive',
      String.raw`(?:(?:you |we |kubernetes |anybody )?(?:checks?|checking|asks?|asking|looks?|looking|tests?) )(?:whether|if|that) (?:it is|it['’]s|the app is) (?:alive|healthy|up|ok|there)`,
    ),
    piece(
      'dead',
      '(?:it )?(?:counts? as|is considered|is declared|is taken for|is treated as|is) (?:dead|failed|broken|hung)',
    ),
    piece('liveness', '(?:the )?(?:liveness(?: probe| check)?|health checks?|probes?|checks?)'),
    piece('before', 'before|until|till|first|begins?|starts?|kicks? in|fires?'),
    piece(
      'kill',
      String.raw`(?:and |so )?(?:don['’]t|do not|never|must not|shouldn['’]t|should not) (?:be )?(?:kill(?:ed)?|restart(?:ed)?|touch(?:ed)?)(?: it)?(?: (?:before|earlier|until then|too early|meanwhile|by then|in the meantime|during that time|in between))?`,
    ),
    piece(
      'most',
      'up to|at most|at least|time|takes?|long|max(?:imum)?|sometimes|usually|can take|slow|slowly|quite|needs|give|gives|grant|wait|allow|while|jvm|after|last|lasts|first|cache|model',
    ),
    han('start', '启动|就绪|起来|初始化|预热|加载'),
    han('liveness', '(?:存活|健康)(?:检查|探测|探针)?|检查'),
    han('before', '开始'),
    han('kill', '(?:别|不要|不能)(?:当它挂了|杀掉?|重启|判死)'),
    han('most', '模型|缓存|数据|这期间|要等|等|花|慢|最多|很|时间'),
    lasting,
  ],
  slow,
);

function slow(told: Told): string | undefined {
  const said = told.one('lasting');
  if (
    said === undefined ||
    !(told.hasOneOf('start', 'dead', 'startup') || (told.has('delay') && told.has('liveness')))
  )
    return undefined;
  return told.hasOneOf('liveness', 'alive')
    ? `liveness probe with initialDelaySeconds ${secondsIn(said)}`
    : `It takes about ${secondsIn(said)} seconds until it is ready`;
}
