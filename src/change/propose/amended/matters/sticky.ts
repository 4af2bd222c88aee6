import { overLines } from '../../../../kernel/over-lines.ts';
import { toSeconds } from '../../../../spec/words/numbers.ts';
import { withAt } from '../paths.ts';
import { takenInTurn } from '../pieces.ts';
import type { Matter } from './matter.ts';

const affinity =
  /(?<![\w-])(?:sessionAffinity|(?:session|client\s?IP)\s?-?affinity|sticky\s?sessions?|sticky|stick(?:s|ing)?\sto\s(?:one|the\ssame|a\ssingle)\s(?:pod|backend|instance)|(?:keep|stay)s?\s(?:a\sclient\s)?on\sthe\ssame\s(?:pod|backend))(?![\w-])|会话(?:保持|亲和性?|粘滞)|保持会话/iu;
const time = [
  /(?:(?:with|for|timeouts?|timeoutSeconds|of|after|as|a|an|the|超时(?:时间)?|为)\s?:?\s?)*(?<![\w.])(?<time>\d{1,6}\s?(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|秒钟?|分钟?|小时))(?![A-Za-z])(?:\s(?:timeout|sessions?))?/iu,
];

/** A Service that is quoted keeps its callers with the pod that they have met. */
export const sticky: Matter = {
  about: affinity,
  words: overLines`
    services?|session|sessions|affinity|sessionAffinity|sticky|stick|client\s?ip|client|clients|ip|ClientIP|timeout\w*|pods?|one|same|based|by|with|for|also|shall|have|add|enable|on|top|that|should|to|its|
    corrected|repaired|only|just|send|基于|按|客户端|会话|保持|亲和性?|超时|加上|并|的|启用
  `,
  read(text, documents) {
    const at = documents.findIndex(({ kind }) => kind === 'Service');
    const isOne = documents.filter(({ kind }) => kind === 'Service').length === 1;
    if (!isOne || /(?<!\w)(?:none|no|without|disable|remove)(?!\w)|取消|关闭|去掉/iu.test(text))
      return undefined;
    const { said, rest } = takenInTurn(text.replace(affinity, ' '), [['time', time]]);
    const bound = withAt(documents, [at, 'spec', 'sessionAffinity'], 'ClientIP');
    const path = [at, 'spec', 'sessionAffinityConfig', 'clientIP', 'timeoutSeconds'];
    const seconds = said['time'] === undefined ? undefined : toSeconds(said['time']);
    return {
      documents: seconds === undefined ? bound : withAt(bound, path, seconds),
      value: ['ClientIP', said['time']].filter(Boolean).join(' '),
      rest,
    };
  },
};
