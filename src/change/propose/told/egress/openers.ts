import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { chinese } from './chinese.ts';
import type { Opener } from './opener.ts';

const may = String.raw`(?:also\s|now\s)?(?:(?:may|can|could|should|must|shall|will|is|are|be|has|have|needs?|ought|to)\s){1,3}(?:also\s|now\s|additionally\s)?`;
const able = String.raw`(?:(?:be\s)?(?:able|allowed|permitted|supposed|let)\s(?:to\s)?)?`;
const toward = overLines`
  (?:talk|speak|connect|reach\sout|go|get|send\s(?:any\s)?(?:traffic|data|requests?|packets)|make\s(?:any\s)?(?:outgoing\s|outbound\s)?(?:connections?|calls?|requests?)|open\s(?:any\s)?(?:outgoing\s|outbound\s)?connections?|communicate|call\sout|egress)
`;
const reach = String.raw`(?:also\s)?(?:${toward}(?:\s(?:out\s)?(?:to|with|into|towards?))?|reach|access|call|contact|query)`;
const not = String.raw`(?:(?:must|should|may|can|could|shall|will|do|does|is|are|has|have)(?:\snot|n't)|cannot|never)(?:\s(?:needs?|have|has|ever|really|actually)(?:\sto)?){0,2}`;
const anything = overLines`
  (?:to\s|with\s)?(?:(?:anything|anyone|anybody|anywhere|out|outside)(?:\selse)?|any(?:\sother)?\s(?:(?:outgoing|outbound|egress)\s(?:traffic|connections?|calls?|requests?)|things?|hosts?|services?|addresses|address|networks?|connections?\s(?:out|outside)))
`;
const out = overLines`
  (?:(?:all|any|every|its|their|the|of\sthe)\s){0,2}(?:network\s)?(?:egress|outgoing|outbound|out-going)(?:\snetwork)?(?:\s(?:traffic|connections?|calls?|access|requests?|packets|flows))?
`;
const outer = String.raw`(?:(?:anything|anyone|anybody|hosts|services|addresses)\s(?:on|in|out\son)\s)?(?:the\s)?(?:public\s)?(?:internet|outside(?:\sworld)?|public\snetworks?|outer\sworld)`;

/** Before what is open all the same. */
export const except = new RegExp(
  anyCase(overLines`
    ^\s?(?:,\s)?(?:
      (?:and\s|but\s)?only\s(?:to|with|towards?)\s|(?<=,\s)(?=[^.,;\n]{1,80}\sonly\s?(?:$|[.,;\n]))|
      (?:but|except(?:ing)?|other\sthan|besides|apart\sfrom|aside\sfrom|beyond|save|unless|with\sthe\sexception\sof|excluding|bar)(?:\s(?:for|that|it\sis|it\sgoes))?(?:\s(?:to|with|towards?))?\s|
      (?:\s?[,;:.—–-]{1,2}\s?)?(?:\s?(?:and|but|then)\s)?(?:only\s|just\s)?(?:allow|permit|open|let\sthrough|whitelist|leave\sopen)(?:ing|s|ed)?\s(?:only\s|just\s)?(?:egress\s|traffic\s|connections?\s|calls?\s)?(?:to\s|for\s)?
    )|
    ^\s?[,，:：]?\s?(?:除了?|除开|但(?:是)?(?:允许|放行|可以?)(?:访问)?|(?:只|仅)(?:允许|放行|保留|能|需要?|要|可以?|用)(?:访问|连接?|到|去)*)\s?
  `).source,
  'i',
);

const english: readonly Opener[] = [
  {
    pattern: `(?:no|without(?:\\sany)?)\\s(?:internet|outside)(?:\\s(?:access|traffic))?\\s(?:from|for)\\s(?:(?:the|its|our|these)\\s)?(?:pods?|app|containers?|it|them)`,
    others: 'inside',
    list: 'perhaps',
  },
  // `network policy: out: postgres, 10.8.0.0/24`
  {
    pattern: `out(?:going|bound)?\\s?:\\s{0,2}(?:only\\s)?(?:to\\s)?`,
    others: 'closed',
    list: 'needed',
    given: anyCase(`network\\s?-?polic|${out}`),
  },
  {
    pattern: `(?:nothing|no\\s(?:traffic|packets?|connections?))\\s(?:may|can|should|must|shall|is\\sallowed\\sto)\\s(?:leave|go\\sout(?:\\s(?:of|from))?|get\\sout(?:\\sof)?|exit)(?:\\s(?:(?:the|its|our|these)\\s)?(?:pods?|containers?|app|cluster|service|namespace|it|them))?`,
    others: 'closed',
    list: 'perhaps',
  },
  {
    pattern: `(?:except(?:\\sfor)?|apart\\sfrom|other\\sthan|besides)\\s`,
    others: 'closed',
    list: 'needed',
    closes: 'closed',
  },
  { pattern: `${may}only\\s${able}${reach}\\s`, others: 'closed', list: 'needed' },
  { pattern: `${may}${able}(?:${toward}|reach|access|call)\\sonly\\s`, others: 'closed', list: 'needed' },
  {
    pattern: `(?:can|may|must|should)(?=\\s)\\s${able}${reach}\\s(?:to\\s)?nothing\\s(?:but|except|other\\sthan|besides|beyond|apart\\sfrom)\\s`,
    others: 'closed',
    list: 'needed',
  },
  {
    pattern: `(?:talks?|speaks?|connects?)\\sto\\snothing\\s(?:but|except|other\\sthan|besides|beyond|apart\\sfrom)\\s`,
    others: 'closed',
    list: 'needed',
  },
  { pattern: `${not}\\s${able}${reach}\\s${anything}`, others: 'closed', list: 'perhaps' },
  {
    pattern: `${not}\\s(?:${able}(?:open|make|have|start|initiate)\\s)${anything}`,
    others: 'closed',
    list: 'perhaps',
  },
  {
    pattern: `${not}\\s${able}(?:${toward}\\s(?:out\\s)?(?:to|with|into)|reach|access|call|see|use)\\s${outer}(?:\\sat\\sall)?`,
    others: 'inside',
    list: 'perhaps',
  },
  {
    pattern: `(?:no|without(?:\\sany)?)\\s(?:(?:egress|outgoing|outbound)\\s(?:internet\\s)?access|access|connections?|egress|traffic)\\sto\\s${outer}(?:\\sat\\sall)?`,
    others: 'inside',
    list: 'perhaps',
  },
  {
    pattern: `(?:no|without(?:\\sany)?)\\s(?:outgoing|outbound)\\sinternet(?:\\s(?:access|traffic|connections?))?(?:\\sat\\sall)?`,
    others: 'inside',
    list: 'perhaps',
  },
  {
    pattern: `${out}(?:\\s(?:is|are|should|must|shall|be|has|have|to|needs?|may|can|go|goes|going)){0,3}\\s?:?\\s?(?:only|just|limited|restricted|confined|locked|narrowed|tightened|reduced|cut)(?:\\s(?:be|is|are|go|goes|allowed|permitted|down)){0,2}\\s(?:to|for|towards?)\\s`,
    others: 'closed',
    list: 'needed',
  },
  {
    pattern: `${out}(?:\\s(?:is|are|should|must|shall|be)){0,2}\\s(?:allowed|permitted)\\sonly\\s(?:to|for|towards?)\\s`,
    others: 'closed',
    list: 'needed',
  },
  {
    pattern: `${out}(?:\\s(?:rules?|policy))?\\s?:\\s{0,2}(?:only\\s|just\\s)?(?:to\\s)?`,
    others: 'closed',
    list: 'needed',
  },
  {
    pattern: `(?:only\\s(?:allow|permit|let)s?\\s${out}|(?:restrict|limit|lock|confine|narrow|constrain|tighten)s?(?:\\sdown)?\\s${out}(?:\\sdown)?|(?:allow|permit|let)s?\\sonly\\s${out})\\s?(?:\\sonly)?(?:\\s(?:out\\s)?(?:to|for|towards?)\\s|\\s?:\\s)`,
    others: 'closed',
    list: 'needed',
  },
  {
    pattern: `(?:allow|permit)s?\\s${out}\\sonly\\s(?:to|for|towards?)\\s`,
    others: 'closed',
    list: 'needed',
  },
  { pattern: `(?:allow|permit|let)s?\\s${out}\\s(?:to|for|towards?)\\s`, others: 'usual', list: 'needed' },
  {
    pattern: `(?:(?:block|deny|denies|forbid|disallow|disable|drop|reject|prohibit|close|cut\\soff|refuse|stop|shut)s?|no|without(?:\\sany)?|zero|default[\\s-]deny(?:\\s(?:for|on))?)\\s${out}`,
    others: 'closed',
    list: 'perhaps',
  },
  {
    pattern: `(?:${out}|(?:everything|all(?:\\straffic)?|anything)\\s(?:outgoing|outbound|going\\sout))(?:\\s(?:is|are|should|must|shall|be|stays?|remains?|has|have|to)){0,3}\\s(?:closed|blocked|denied|dropped|forbidden|off|shut|prohibited|rejected|cut\\soff|disallowed|disabled|refused|not\\sallowed)`,
    others: 'closed',
    list: 'perhaps',
  },
  {
    pattern: `(?:please\\s|also\\s|and\\s){0,3}(?:(?:allow|permit|enable)s?\\s(?:it|them|the\\s(?:app|service|pods?)|this|that)\\s(?:also\\s)?to|lets?\\s(?:it|them|the\\s(?:app|service|pods?)))\\s${reach}\\s`,
    others: 'closed',
    list: 'needed',
    closes: 'needed',
  },
  { pattern: `${may}${able}${reach}\\s`, others: 'closed', list: 'needed', closes: 'needed' },
  {
    pattern: `(?:only\\s)?(?:calls|talks\\sto|speaks\\sto|reaches|contacts|queries|connects\\sto|accesses)\\s`,
    others: 'closed',
    list: 'needed',
    closes: 'needed',
  },
  // What it needs, and nothing else, is no word about what it may do.
  { pattern: `(?:only\\s)?(?:needs|uses)\\s`, others: 'closed', list: 'needed', closes: 'closed' },
  // `vote may only talk to redis, result only to postgres`
  {
    pattern: `only\\s(?:to|with)\\s`,
    others: 'closed',
    list: 'needed',
    given: anyCase(`(?:only\\s${reach}|${out}\\s)`),
  },
].map(({ pattern, ...one }) => ({ ...one, pattern: anyCase(`(?<![\\w-])${pattern}`) }) as Opener);

/** What says more comes first. */
export const openers: readonly Opener[] = [...english, ...chinese];

/** Where nothing is excepted, all is said. */
export const nothingBehind =
  /^(?:\s(?:at\sall|by\sdefault|whatsoever|from\s(?:it|the\s(?:pods?|app|container|workload))|in\sgeneral)|(?:的)?(?:流量|访问|连接))*\s?(?:$|[.,;，。；、!！)\n]|(?:and|but)\s)/iu;
export const byDefault = /^(?:\s(?:at\sall|by\sdefault|whatsoever))+/iu;
