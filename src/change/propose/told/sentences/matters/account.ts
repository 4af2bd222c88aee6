import { han, matter, piece, type Told } from '../sentence.ts';

const name = String.raw`[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?![\w-])`;
const noName = String.raw`(?!(?:called|named|which|that|is|was|already|exists?|existing|should|must|for|in|of|and|has|does|do|on|to|there|it|by|with|from|the|an?|who|whose|as|so|needs?|gets?|runs?|name|tokens?|please|which|us|under|at)(?![\w-]))`;
const kind = String.raw`service[\s-]?account(?:s|\s?name)?|sa`;

/** An account that stands in the cluster, or its own: `runs under the service account ci-bot that is already there`, `create a service account robot for it`. */
export const account = matter(
  String.raw`service[\s-]?account|(?<![\w-])sa(?![\w-])|服务账`,
  [
    String.raw`(?<name>(?<=(?<![\w-])(?:${kind})(?:\s(?:called|named|is)|\swith\s(?:the\s)?name|\s?名?[叫为])?\s?[\s:=]\s?["'\x60]?)${noName}${name}|(?<=["'\x60])${name}(?=["'\x60]\s?(?:这个|的)?\s?(?:${kind}|服务账[号户])(?![\w-]))|[a-z0-9]+(?:-[a-z0-9]+)+(?=\s?(?:这个|的)?\s?(?:${kind}|服务账[号户])(?![\w-]))|(?<=服务账[号户]\s?(?:名?[叫为是])?\s?["'\x60]?)${name})`,
    piece('account', String.raw`(?:kubernetes |k8s )?service[\s-]?accounts?(?: ?name)?|sa`),
    piece('make', '(?:set up|create|make|add)(?= (?:an?|one|its|our|another) )'),
    piece(
      'there',
      "(?:pre)?-?existing|exists?(?: already)?|already(?: (?:exists?|there|present|created|made|set up|have|has|in place|provisioned))|there already|in place|(?:was |is |has been |been |gets? )?(?:already )?(?:created|made|provided|managed|maintained|owned|provisioned|set up)(?: (?:elsewhere|outside|separately|before(?:hand)?|by (?:us|others|hand|terraform|ops|somebody else|someone else|(?:the |our )?(?:\\w{1,20} )?(?:team|admins?|pipeline|operator))))?|(?:so )?(?:please )?(?:do not|don['’]t|must not|should not|no need to|never|without|not(?: to)?)(?: be)? (?:creat(?:e|ed|ing)|mak(?:e|ing)|add(?:ing)?|writ(?:e|ing)|generat(?:e|ing)|touch)(?: (?:it|one|another(?: one)?|a(?: new)?(?: one)?|a (?:new )?service ?account))?|no new (?:one|service ?account)|is there|of (?:the platform|ours)",
    ),
    piece(
      'make',
      "creat(?:e[ds]?|ing)|makes?|made|sets? ?up|add(?:s|ed|ing)?|(?:its |their )?(?:very )?own|new|dedicated|separate|of its own|(?:which |that |it )?(?:does not|doesn['’]t|do not|don['’]t) exist(?: yet)?|(?:which |that |it )?(?:is not|isn['’]t) there(?: yet)?|(?:please )?(?:create|make|add) (?:it|that|one|that one)(?: for it| too)?",
    ),
    piece(
      'use',
      'runs?|running|uses?|used|using|reuses?|re-use|keep|takes?|stick|pods?|identity|under|instead|assigned|bound|belongs?|called|named|namespace|own|name',
    ),
    han('account', '服务账[号户]'),
    han(
      'there',
      '已(?:经)?(?:有|存在|建好|创建)(?:好)?的?|现有的?|存在的?|不(?:要|用|需要|必)(?:再|重新)?(?:新)?(?:创?建|生成)|已经?创建',
    ),
    han('use', '使用|用|运行|跑在?|身份|以|名为|叫做?|集群里'),
  ],
  (told: Told) => {
    const said = told.one('name');
    if (said === undefined || !told.has('account') || told.has('place')) return undefined;
    // One that is told by its name alone is run as, and made where it is missing.
    return `${told.has('there') ? 'existing ' : ''}serviceAccountName ${said}`;
  },
);
