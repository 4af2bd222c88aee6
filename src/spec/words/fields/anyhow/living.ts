import { toSeconds } from '../../numbers.ts';
import { oneOf, pod } from '../../say.ts';
import type { Meaning } from '../../wish.ts';
import { piece } from '../probe-piece.ts';
import type { Frame } from './anyhow.ts';

const path = /(?<![\w.:/-])(\/[a-z][\w./-]{0,80}\w)(?![\w/])/giu;
const asks =
  /(?<![\w-])(?:check(?:s|ed|ing)?|prob(?:e|es|ed|ing)|ask(?:s|ed|ing)?|poll(?:s|ed|ing)?|call(?:s|ed|ing)?|test(?:s|ed|ing)?|ping(?:s|ed|ing)?|endpoint|url|path|route|page|whether|if|that|every \d{1,3} ?s(?:ec(?:ond)?s?)?|kubelet|http|get)(?![\w-])|检查|探测|探针|接口|地址|路径|每 ?\d{1,3} ?秒/giu;

const probe =
  (name: string) =>
  (value: string, clause: string): Meaning => {
    const period = /(?:every|每) ?(\d{1,3})/iu.exec(clause)?.[1];
    return piece({
      probe: name,
      httpGet: { path: value },
      ...(period !== undefined && { periodSeconds: Number(period) }),
    });
  };

const probes = { en: 'Probe', zh: '探针' };

const seconds =
  /(?<![\w.-])((?:\d{1,4}|an?|one|two|three|five|ten|half an?) ?(?:s|secs?|seconds?|m|mins?|minutes?)|\d{1,4} ?(?:秒钟?|分钟))(?![\w-])/giu;

/** How people speak of whether it lives, and of how it ends. */
export const living: readonly Frame[] = [
  {
    id: 'alive-anyhow',
    subject: probes,
    topics: [
      /(?<![\w-])(?:alive|liveness|lives(?! (?:in|inside|within|under|below|on) ["'`]?\/)|living|hangs?|hung|stuck)(?![\w-])|存活/giu,
    ],
    value: path,
    sense: asks,
    mean: probe('liveness'),
  },
  {
    id: 'ready-anyhow',
    subject: probes,
    topics: [/(?<![\w-])(?:ready|readiness|accepts? (?:traffic|requests|connections))(?![\w-])|就绪/giu],
    value: path,
    sense: asks,
    mean: probe('readiness'),
  },
  {
    id: 'health-anyhow',
    subject: probes,
    topics: [/(?<![\w-])(?:health|healthy|healthcheck|healthchecks)(?![\w-])|健康/giu],
    value: path,
    sense: asks,
    mean: probe('health'),
  },
  {
    id: 'ending-anyhow',
    subject: { en: 'Setting', zh: '设置' },
    topics: [
      /(?<![\w-])(?:shut(?:s|ting)? ?down|shutdown|stop(?:s|ping|ped)?|terminat(?:e|es|ing|ion)|drain(?:s|ing)?|finish(?:es|ing)?|wind(?:s|ing)? down|exit(?:s|ing)?|die|dies)(?![\w-])|停止|退出|关闭|停机/giu,
    ],
    value: seconds,
    sense:
      /(?<![\w-])(?:graceful(?:ly)?|clean(?:ly)?|properly|before|until|kill(?:s|ed|ing)?|time|wait(?:s|ing)?|requests?|connections?|work|up to|at most|in flight|open|running|current)(?![\w-])|优雅|等待|最多|时间/giu,
    unless:
      /(?<![\w-])(?:if|unless|ready|healthy|cron ?jobs?|jobs?|deadline|hook|pre-?stop|post-?start|probe)(?![\w-])|任务|钩子|探针/iu,
    mean: (value) => pod({ terminationGracePeriodSeconds: toSeconds(value) }),
  },
  {
    id: 'reached-anyhow',
    subject: { en: 'Port', zh: '端口' },
    topics: [
      /(?<![\w-])(?:traffic|users|clients|visitors|callers|requests|people|customers)(?![\w-])|流量|用户/giu,
    ],
    value:
      /(?<![\w.:/-])(?:port )?(\d{2,5})(?![\w%-]|[.:/]\w|\s?(?:%|[KMGT]i?B?(?!\w)|s(?:ec)|m(?:in|s)|rps|req|users|per|replicas|copies|pods))/giu,
    sense:
      /(?<![\w-])(?:hits?|comes?|arrives?|enters?|reach(?:es)?|connects?|sees?|through|via|over|talks?|calls?)(?![\w-])|访问|进来/giu,
    mean: (value) => ({
      ...oneOf(
        ['Service', { ports: [{ port: Number(value) }] }],
        ['workload', { servicePort: Number(value) }],
      ),
      value: `service port ${value}`,
    }),
  },
];
