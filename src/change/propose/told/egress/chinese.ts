import { anyCase } from '../../../../kernel/any-case.ts';
import type { Opener } from './opener.ts';

const zhOut = String.raw`(?:出站|出口|出向|出方向|外出|对外|向外|出网|egress)(?:的)?(?:网络)?(?:流量|连接|访问|请求|网络|通信)?`;
const zhNot = '(?:禁止|不允许|阻止|拒绝|关闭|封禁|屏蔽|不准|不要有?|不能有|切断|禁掉|关掉|封掉|禁用)';
const zhReach = '(?:访问|连接?|调用|请求|通信|出站)(?:到|至)?';

/** It speaks of what goes out. */
const ofOut = /出站|出口|出向|出方向|外出|对外|出网|egress/iu;

export const chinese: readonly Opener[] = [
  {
    pattern: String.raw`除了?(?:能|可以?|允许)?(?:访问|连接?|到)?\s?(?=[^,，。；;\n]{1,80}(?:以外|之外|外)[,，])`,
    others: 'closed',
    list: 'needed',
    closes: 'needed',
  },
  {
    pattern: `(?:只|仅)(?:允许|能够?|可以?|准许?|许|让)(?:它|其|应用|程序|服务|pod)?(?:主动|对外|向外)?${zhReach}\\s?`,
    others: 'closed',
    list: 'needed',
  },
  {
    pattern: `(?:(?:限制|收紧|锁定|控制)(?:一下)?(?:它的|应用的|服务的)?\\s?)?${zhOut}\\s?(?:限制)?\\s?[,，:：]?\\s?(?:只|仅|限制?(?:为|在|到|于))(?:允许|放行|放通|开放|能|可以?|限)*(?:访问|到|去往?|往|连接?)*\\s?[:：]?\\s?`,
    others: 'closed',
    list: 'needed',
  },
  {
    pattern: `(?:限制|收紧|锁定)(?:一下)?(?:它的|应用的|服务的)?\\s?${zhOut}\\s?(?:为|到|在)?\\s?[:：]?\\s?`,
    others: 'closed',
    list: 'needed',
  },
  {
    pattern: `(?:只|仅)(?:允许)?(?:放行|放通|放开)(?:到|对|往|去)?\\s?`,
    others: 'closed',
    list: 'needed',
    given: ofOut,
  },
  { pattern: `(?:允许|放行|放通)${zhOut}(?:到|至|去|访问)\\s?`, others: 'usual', list: 'needed' },
  {
    // `后端不要对外`: nobody comes in, and nothing is said of what goes out.
    pattern: `${zhNot}(?:它|其|应用|程序)?(?:的)?(?:所有|任何|一切|全部)?(?:的)?(?!对外\\s?(?:[,，。;；\\n]|$))${zhOut}`,
    others: 'closed',
    list: 'perhaps',
  },
  {
    pattern: `(?:所有|全部|任何)?(?:的)?${zhOut}(?:都|全部|一律|全|默认)*(?:禁止|拒绝|关闭|不允许|不开放|禁掉|封[掉死禁]|关[掉上死]|断开|切断|堵死|屏蔽|阻止)(?:掉)?`,
    others: 'closed',
    list: 'perhaps',
  },
  {
    pattern: String.raw`(?:不能|不可以?|不允许|禁止|不得|不要|不准|不应该?能?|不该能?|无法|别)(?:让它|它)?(?:访问|连接?|出|上)(?:到)?(?:外网|公网|互联网|外部网络)`,
    others: 'inside',
    list: 'perhaps',
  },
  {
    pattern: `(?:可以?|能|允许|需要|会)(?:它|其)?${zhReach}\\s?`,
    others: 'closed',
    list: 'needed',
    closes: 'needed',
  },
  {
    pattern: `(?:不需要|不用|无需|不必|没必要)(?:访问|连接?|请求|调用)(?:任何|所有|一切)?(?:的)?(?:外部|外网|公网|互联网)(?:的)?(?:地址|服务|网络|接口)?`,
    others: 'inside',
    list: 'perhaps',
  },
  {
    pattern: `(?:任何|所有)?流量(?:都|一律)?(?:不能|不许|不准|禁止|不得)(?:出去|外出|出站|离开)(?:pod|容器|集群)?`,
    others: 'closed',
    list: 'perhaps',
  },
].map(({ pattern, ...one }) => ({ ...one, pattern: anyCase(pattern) }) as Opener);
