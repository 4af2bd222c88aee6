import { han, matter, piece } from '../sentence.ts';
import { lasting, secondsIn } from '../values.ts';

/** How long it may go on when it is stopped: `it needs half a minute to finish open requests when it is stopped`. */
export const stopping = matter(
  'stop|shut|terminat|sigterm|finish|drain|grace|kill|wind|in-?flight|停|关闭|退出|终止|下线|关机',
  [
    piece(
      'stop',
      String.raw`(?:(?:when|while|before|after|once|upon|on|if|until|and|during|in case of|at) )?(?:(?:it|we|kubernetes|they) )?(?:(?:is|are|gets?|being|be) )?(?:stopp?(?:ed|s|ing)?|shut(?:s|ting)? ?down|terminat(?:ed|es|ing|ion)|sigterm|kill(?:ed|s|ing)?|goes away|down)`,
    ),
    piece(
      'pause',
      '(?:sleeps?|pause[sd]?|delay(?:s|ed)?|hook|pre-?stop)|(?:wait(?:s|ing)?)(?=[^.;]{0,60} before (?:(?:it|the|app|pod|container) ){0,3}(?:stops|shuts down|shut-?down|sigterm|terminates))|(?<=before (?:(?:it|the|app|pod|container|is) ){0,4}(?:stopped|stops|shuts down|shut-?down|sigterm|terminated|terminates)[^.;]{0,40})wait(?:s|ing)?',
    ),
    piece('grace', 'graceful(?:ly)?|grace(?: period)?|cleanly'),
    piece('finish', 'finish(?:es|ing)?|complet(?:e|es|ing)|drain(?:s|ing)?|wind down|wrap up|end|close'),
    piece('doing', '(?:what|whatever) (?:it is|it was|they are) doing'),
    piece('jobs', '(?:every|each|all|the) jobs?'),
    piece(
      'work',
      '(?:open |running |pending |current |in-?flight |active |ongoing |its |remaining )*(?:requests?|connections?|jobs?|work|tasks?|messages?|transactions?|calls|sessions?|uploads)',
    ),
    piece('most', 'up to|at most|at least|time|takes?|long|max(?:imum)?|give|gives|grant|allow|wait|waits'),
    han('stop', '停止|停机|关闭|退出|终止|下线|关机|停掉?'),
    han('finish', '处理完|跑完|做完|完成|收尾|处理'),
    han('work', '(?:手头|未完成|进行中|正在处理|剩余|没处理完)?的?(?:请求|连接|工作|活儿?)'),
    han('most', '最多|时间'),
    lasting,
  ],
  (told) => {
    const said = told.one('lasting');
    const isEnd =
      !told.hasOneOf('jobs', 'pause') &&
      (told.has('stop') || told.has('grace') || (told.has('finish') && told.has('work')));
    return said === undefined || !isEnd ? undefined : `terminationGracePeriodSeconds ${secondsIn(said)}`;
  },
);
