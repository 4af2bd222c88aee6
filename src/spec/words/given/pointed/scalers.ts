import { toCount, toSeconds } from '../../numbers.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Shown } from './shown.ts';
import { besideOf, heardWhole, part, type Heard, type Pieces } from './wholly.ts';

const name = '["\'`]?([a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,5})["\'`]?(?![\\w-])';
const count =
  '(\\d{1,4}|[一二两三四五六七八九十]{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|one)';
const time = '(\\d{1,5}\\s?(?:seconds?|secs?|s|minutes?|mins?|m|秒钟?|分钟?)(?![a-z]))';
const share = '(\\d{1,3})\\s?(?:%|percent|per cent)';
const pods = '\\s?(?:个|pods?|replicas?|copies|副本|instances?)*';
const told = (pattern: string): RegExp => new RegExp(pattern, 'iu');
const metric = (what: string, chinese: string): RegExp[] => [
  told(
    `(?:(?:an? |the )?(?:average|mean) )?(?:${what})(?: (?:utili[sz]ation|usage))?(?: target)?(?:,|:| is| of| at| to| on average){0,2} ${share}(?: (?:utili[sz]ation|on average))?`,
  ),
  told(`${share}(?: of)?(?: (?:average|mean))? (?:${what})(?: (?:utili[sz]ation|usage))?`),
  told(
    `(?:平均)?\\s?(?:${chinese})\\s?(?:的)?(?:平均)?(?:利用率|使用率)?\\s?(?:目标)?\\s?(?:为|是|到)?\\s?${share}`,
  ),
];
const pieces: Pieces = {
  name: [
    told(
      `(?:horizontal ?pod ?autoscaler|(?<!\\w)hpa|autoscaler)(?:,? (?:is )?(?:called|named)|,|:)? ${name}`,
    ),
    told(
      `(?:HPA|HorizontalPodAutoscaler|自动伸缩)\\s?(?:，|对象)?(?:名为|叫做?|名称为|名字叫)?\\s?${name}|名为\\s?${name}\\s?的\\s?(?:HPA|HorizontalPodAutoscaler)`,
    ),
    told(`(?:(?:define|create|write|make) |: )${name}(?=[:,])`),
  ],
  both: [
    told(`((?:between |from )?${count}${pods}\\s?(?:and|to|-|–|~|到|至)\\s?${count}${pods})`),
    told(
      `((?:never|not|no) (?:fewer|less) than ${count}${pods},? (?:nor|and (?:never|not|no)) more than ${count}${pods})`,
    ),
    told(
      `((?:最少|至少|不少于|最小|下限)\\s?${count}\\s?个?(?:副本|Pod)?\\s?[、，]\\s?(?:最多|至多|不多于|不超过|最大|上限)\\s?${count}${pods})`,
    ),
  ],
  cpu: metric('cpu', 'CPU'),
  memory: metric('mem(?:ory)?', '内存'),
  window: [
    told(`(?:an? |the )?scale-?down (?:stabili[sz]ation )?(?:window|period)(?: of|:| is)? ${time}`),
    told(
      `before (?:shrinking|scaling (?:down|in))(?: again)?,? (?:it )?(?:has to|must|should|shall|is to|considers?|looks?)? ?(?:consider|look (?:back )?(?:at|over)|at|regard)? ?(?:the )?last ${time}(?: \\(stabili[sz]ation window\\))?`,
    ),
    told(
      `缩容(?:的)?(?:稳定)?(?:窗口|时间)(?:期)?\\s?(?:为|是)?\\s?${time}|缩容前\\s?(?:先)?(?:观察|参考|考虑)\\s?(?:最近|过去)?(?:的)?\\s?${time}`,
    ),
  ],
};
const idle = new RegExp(
  overLines`
    (?<![\w-])(?:(?:autoscaling\/)?v2|autoscaling|api|scale[sd]?|itself|own|automatically|grow|shrink|keeps?|targets?|aims?|aiming|at|between|utili[sz]ation|average|mean|window|as|hpa|horizontal\s?pod\s?autoscaler|autoscaler)(?![\w-])|
    HPA|自动|伸缩|扩缩容|目标|平均|利用率|保持|之间|是|HorizontalPodAutoscaler
  `,
  'giu',
);
const about =
  /(?<!\w)(?:hpa|horizontal\s?pod\s?autoscaler|autoscal\w*|scale\sby\sitself|scale\son\sits\sown)(?!\w)|HPA|自动伸缩/iu;

/** `never fewer than two nor more than twelve`: an autoscaler of what is quoted, where every word is known. */
export function scalerTold(words: string, run: Shown): string | undefined {
  if (!about.test(words) || !/^(?:Deployment|StatefulSet)$/u.test(run.kind)) return undefined;
  const heard = heardWhole(words, pieces, idle);
  return heard === undefined ? undefined : writtenOf(heard, run);
}

function writtenOf({ name: own, both = '', cpu, memory, window }: Heard, run: Shown): string | undefined {
  const [least, most] = [...both.matchAll(new RegExp(count, 'giu'))].map(([one]) => toCount(one));
  const metrics = [
    part(cpu, (share) => `, average CPU utilization of ${share}%`),
    part(memory, (share) => `, average memory utilization of ${share}%`),
  ].join('');
  if (own === undefined || least === undefined || most === undefined || metrics === '') return undefined;
  const bounds = `with between ${String(least)} and ${String(most)} replicas`;
  const waited = part(
    window,
    (said) => `, and a scale-down stabilization window of ${secondsOf(said)} seconds`,
  );
  return `Create a HorizontalPodAutoscaler named ${own}${besideOf(run)} for the ${run.kind} ${run.name} ${bounds}${metrics}${waited}.\n`;
}

function secondsOf(said: string): string {
  return String(toSeconds(plainTime(said)));
}

function plainTime(said: string): string {
  return said
    .replaceAll(/\s/gu, '')
    .replace(/秒钟?/u, 's')
    .replace(/分钟?/u, 'm')
    .replace(/s\w*$/u, 's')
    .replace(/m\w*$/u, 'm');
}
