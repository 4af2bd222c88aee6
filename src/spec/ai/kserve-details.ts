import { present } from '../../kernel/present.ts';
import type { Find } from './listening.ts';
import type { KserveWish } from './recipe.ts';

/** What is said of an InferenceService beside its model. */
export function kserveIn(find: Find): KserveWish | undefined {
  const isCanaryRefused = find(noCanary) !== undefined;
  const wish: KserveWish = present({
    canary: isCanaryRefused ? undefined : numberOf(find(canary)),
    timeout: numberOf(find(timeout)),
    scaled: scaledIn(find),
    protocol: find(protocol)?.toLowerCase(),
    isRaw: find(raw) === undefined ? undefined : (true as const),
  });
  return Object.keys(wish).length === 0 ? undefined : wish;
}

const noCanary =
  /((?:\bno|\bwithout(?: an?)?) canary(?: (?:rollout|release|traffic))?\b|不(?:要|需要|用|做)(?:金丝雀|灰度)(?:发布)?)/iu;
const canary =
  /\bcanary(?: (?:traffic|rollout|release|percent|of|with|at|gets|takes|is|to)){0,3}[:=]?\s?(\d{1,3}) ?(?:%|percent\b)(?: of (?:the )?traffic)?|\b(\d{1,3}) ?(?:%|percent) (?:of (?:the )?traffic (?:to|on|for) (?:the |a )?)?canary\b|(?:金丝雀|灰度)(?:流量|发布|比例)?\s?(?:为|是|:|：)?\s?(\d{1,3})\s?%/iu;
const timeout =
  /(?<!\b(?:probe|readiness|liveness|startup)\s)\b(?:request )?time ?out(?: (?:of|is|after))?[:=]?\s?(\d{1,5}) ?s(?:ec(?:onds?)?)?\b|\b(\d{1,5}) ?s(?:econds?)? time ?out\b|超时(?:时间)?(?:为|:|：)?\s?(\d{1,5})\s?秒/iu;
const protocol =
  /\bprotocol(?: version)?(?: is|:|=)?\s?(v[12]|grpc-v2)\b|\b(v[12]) (?:inference )?protocol\b|协议(?:版本)?\s?(v[12])/iu;
const raw = /(\braw ?deployment(?: mode)?\b|\bstandard deployment mode\b|原始部署(?:模式)?)/iu;
const scaled =
  /\b(?:(?:auto-?)?scal(?:e|es|ed|ing) )?(?:on|by) (?:a )?(concurrency|rps|cpu|memory)(?: (?:of|at|target|to|is))*[:=]?\s?(?=\d)/iu;

function scaledIn(find: Find): KserveWish['scaled'] {
  const metric = find(scaled)?.toLowerCase();
  if (metric === undefined) return undefined;
  const target = numberOf(
    find(new RegExp(`\\b${metric}(?: (?:of|at|target|to|is))*[:=]?\\s?(\\d{1,5})\\b`, 'iu')),
  );
  return target === undefined ? undefined : { metric, target };
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
