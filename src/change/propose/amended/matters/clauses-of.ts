import { overLines } from '../../../../kernel/over-lines.ts';

/** Clauses and what joins them, by turns. */
export function clausesOf(words: string): string[] {
  const hidden = words.replaceAll(guarded, (one) => '\u0001'.repeat(one.length));
  const parts: string[] = [];
  let from = 0;
  for (const { 0: joint, index } of hidden.matchAll(joints)) {
    parts.push(words.slice(from, index), joint);
    from = index + joint.length;
  }
  return [...parts, words.slice(from)];
}

/** Whether a sentence ends there. */
export function isEnd(joint: string): boolean {
  return /[.!?。！？\n]/u.test(joint);
}

const guarded = /"[^"\n]{0,200}"|`[^`\n]{0,200}`|(?<![\w])'[^'\n]{1,200}'(?!\w)|\[[^\]\n]{0,200}\]/gu;
const joints =
  /[.;!?:](?=\s|$)\s?|[。；！？：]\s?|\n+|,?\s(?:and|but|while|whereas|plus)\s(?:then\s|also\s)?|,\s(?:and\s)?|，\s?|\s\(|\)[,.;]?(?=\s|$)|[（）]/giu;

/** Whether a clause begins a wish of its own: with a verb, with somebody who should, or with a field that it is about. */
export function isWish(clause: string): boolean {
  return wishes.test(clause) || field.test(clause);
}

const wishes = new RegExp(
  overLines`
    ^\s*(?:(?:please|also|then|now|finally|to)\s)*(?:
      add|append|set|change|make|let|give|put|use|raise|lower|increase|reduce|update|replace|remove|delete|drop|rename|name|call|turn|switch|convert|
      extend|keep|leave|create|write|mount|run|expose|label|annotate|restrict|limit|scale|bind|allow|provide|define|return|show|move|have|tolerate|spread|enable|disable
    )(?!\w)|
    (?<!\w)(?:should|must|shall|ought\sto|has\sto|have\sto|needs?\sto|(?:i|we)(?:['’]d)?\s(?:need|want|like)|(?:is|are)\sto)(?!\w)|需要(?!\s?[\d一两三四五六七八九十]+\s?[秒分小天])|应[该当]|必须|希望|再[加增]|新增|增加|添加|加上|想要?|
    ^\s*(?:(?:the|its|an?)\s)?(?:
      (?:an?\s)?(?:svc|hpa|pdb|netpol|pvc|ingress|secret|config\s?map|service)(?=\s)|labels?|annotations?|tolerations?|images?|tags?|replicas?|env|liveness|readiness|startup|resources?|requests?|limits?|services?|volumes?|command|args|affinity
    )(?!\w)|
    ^\s*(?:请|把|将|给|为|让|并|同时|再|改|加|增|设|删|去|另|还要|还需|然后|使|用|副本|镜像|标签|注解)
  `,
  'iu',
);

const field = /^\s*[a-z]{2,}(?:[A-Z][a-z]+)+(?!\w)/u;
