import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { calledIn, namesOf } from '../../scope.ts';
import type { Ground } from '../telling.ts';

/** Whose traffic it is, and where the words begin that say so. */
export type Who = { readonly names: readonly string[]; readonly start: number };

const pronoun = overLines`
  (?:
    it|they|this|that|(?:all|both|every|each|none)\s(?:of\s(?:it|them)|pods?|services?)|
    (?:the|our|its|this|all|each|every)\s(?:[a-z][\w-]{0,20}\s)?(?:app|apps|application|pods?|services?|containers?|workers?|server|program|deployment|backend|site|website|workloads?|jobs?|bot|consumer|thing)|
    它们?|应用|程序|服务|pod|容器|所有服务|工作负载
  )
`;
/** What it is said with: the kind by its name. */
const policy = anyCase(overLines`
  (?<![\w-])(?:(?:please|and|also|add|create|with|use|write|set\sup|i\swant|we\swant|we\sneed|apply|have|need)\s){0,4}(?:an?\s|the\s)?(?:egress\s|strict\s)?network\s?-?polic(?:y|ies)(?:\s?[,:]|\s(?:that|which|so\sthat|to|such\sthat|where|saying|with|and|for\swhich)|(?=\s?$))\s?$|
  (?<![\w-])(?:security|compliance|infosec|ops|legal|they|we|i|(?:the|our)\s[a-z]{2,20}(?:\steam)?)\s(?:wants?|needs?|requires?|demands?|asks?\sfor|insists?\son)\s$|
  (?<![\w-])(?:lock|pin|nail|tighten|box|fence)s?\s(?:it|them|this|things|everything|the\s(?:pods?|app|service|network|whole\sthing))(?:\s(?:down|in))?\s?[:,—–-]\s?$|
  (?:请|再|另外|并)?(?:(?:加|用|写|配|添加|创建|设置|配置)(?:一[个条份])?\s?)?(?:network\s?policy|网络策略)\s?(?:[，,：:]|来|，?让它|使其)?\s?$
`);
const begins = overLines`
  (?:
    ^|[.,;:!?，。；：！？、\n(（-]|(?<![\w-])(?:and|but|so|that|please|also|then|with|which|while|who|to|should|must|wants?|needs?|requires?|demands?)|
    [并且但请让把将也还要再]
  )\s*$
`;

/** Undefined where it is somebody's who does not run here: `clients may only talk to the api`. */
export function subjectOf(words: string, at: number, { called }: Ground): Who | undefined {
  const before = words.slice(Math.max(0, at - longest), at);
  const known = called.filter(({ names }) => names.length > 0);
  const name = known.length === 0 ? '(?!)' : nameIn(namesOf(known));
  const own = anyCase(
    String.raw`(?<![\w-])(?:${name}(?:${joint}${name}){0,6}|${pronoun})(?:\s?(?:also|itself|then|themselves|的|也|都)\s?)?\s?$`,
  );
  const [said = ''] = before.match(own) ?? [];
  const rest = before.slice(0, before.length - said.length);
  const [prefix = ''] = rest.match(policy) ?? [];
  const start = at - said.length - prefix.length;
  if (said !== '') return { names: calledIn(said, known), start };
  return prefix !== '' || new RegExp(begins, 'iu').test(before) ? { names: [], start } : undefined;
}

const longest = 200;
const joint = String.raw`(?:\s?,\s?(?:and\s)?|\sand\s|\s?[、和与]\s?)`;

function nameIn(names: string): string {
  return String.raw`(?:the\s|our\s)?${names}(?:\s(?:service|app|worker|pods?|server))?(?:服务|应用)?`;
}
