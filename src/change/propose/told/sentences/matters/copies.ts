import { han, matter, piece, type Told } from '../sentence.ts';
import { count, counted } from '../values.ts';

/** Where a count may be one of its own, by the names that overlays have. */
const places: Readonly<Record<string, string>> = {
  production: 'production',
  staging: 'staging',
  dev: 'dev',
  test: 'test',
};
const here = '(?:(?:in|on|for) )?(?:the |our )?';
const there = '(?: (?:environment|stage|cluster|namespace))?';
const live = '(?:生产|正式|线上)(?:环境|集群)?';

/** How many run at the same time, of all or of one environment: `staging can live with one`. */
export const copies = matter(
  'of them|cop(?:y|ies)|replicas?|instances?|pods?|times|twice|prod|staging|live|stage|(?<![\\w-])dev|副本|实例|[个份]|生产|线上|预发|开发|测试',
  [
    piece('enough', '(?:get )?(?:live|living|along) with'),
    piece(
      'production',
      `${here}(?:prod(?:uction)?|live(?= (?:environment|stage|cluster|namespace)))${there}|(?:in|on) live`,
    ),
    piece('staging', `${here}(?:staging|stage|pre-?prod(?:uction)?)${there}`),
    piece('dev', `${here}dev(?:elopment)?${there}`),
    han('production', live),
    han('staging', '(?:预发布?|预生产|staging)(?:环境|集群)?'),
    han('dev', '(?:开发)(?:环境|集群)?'),
    han('test', '测试(?:环境|集群)?'),
    String.raw`(?<other>[个台]\s?(?:服务|应用|容器|程序|项目|环境|集群))`,
    piece(
      'other',
      'containers|services|applications|apps|processes|workloads|deployments|things|clusters|environments|users|customers|people|colleagues|times? (?:a|per|each|every)|(?:(?:one|single|1) )(?:containers?|services?|applications?|app|process|workload|deployment|thing|cluster|environment|of)',
    ),
    piece('elsewhere', 'otherwise|elsewhere|everywhere|else|each|both|except|the rest|others?'),
    piece('it', 'it'),
    // How many have to stay, and not how many there are.
    piece(
      'other',
      '(?:make|makes|making|be) sure(?: that)?(?= [^.;]{1,40}(?:always|at all times|at any time))|(?:ensures?|guarantees?)(?: that)?(?= [^.;]{1,40}(?:always|at all times|at any time))|stays?|remains?',
    ),
    piece(
      'other',
      'of (?:them|which|those|these)(?=[^.;]{1,30}(?:always|at all times|at any time))|(?<=(?:always|at all times|at any time)[^.;]{1,30})of (?:them|which|those|these)',
    ),
    piece('them', 'they|them|these|those'),
    han('elsewhere', '其他|其余|别的|各|每个|都|分别'),
    piece(
      'single',
      '(?:(?:only|just) )?(?:(?:a|one) )?single (?:one|copy|instance|replica|pod)|(?:only|just) one|one alone',
    ),
    piece('two', '(?:a )?(?:pair of|pair|twice)'),
    piece('copies', '(?:of|as) (?:them|those|it|these)'),
    piece('copies', 'cop(?:y|ies)|replicas?(?: count)?|instances?|pods?|times'),
    piece(
      'enough',
      'enough|sufficient|suffices?|plenty|will do|do|does it|manage with|(?:get|gets) (?:by|along) with|make do with|cope with|happy with|fine with|ok with|okay with|good with|satisfied with|content with|go with|settle for',
    ),
    piece(
      'run',
      'runs?|running|needs?|wants?|takes?|gets?|has|have|deploy(?:ed|s)?|starts?|started|keeps?|uses?|only|just|merely|see|sees|up|available|around|required|alive|set|scale(?:d)?(?: it| them)?(?: to)?|bring up|spin up',
    ),
    han('copies', '副本数?|实例数?|pod'),
    han('enough', '就?(?:够了?|足够了?|足矣|行了?|可以了?|好了?|ok)|即可'),
    han('run', '跑|运行|起|启动|开|部署|用|要|放|准备|得有|只|仅|拉起|设为|改成|保持'),
    // A service of which there are several: `服务要起三份`.
    String.raw`(?<copies>份)`,
    String.raw`(?<run>[=x×]\s?(?=\d)|(?<=\d)\s?[x×](?!\w))`,
    count,
  ],
  counts,
);

function counts(told: Told): string | undefined {
  const environments = Object.keys(places).filter((name) => told.has(name));
  const all = told.marked(['count', 'single', 'two'], Object.keys(places));
  if (told.hasOneOf('other', 'elsewhere', 'them', 'place') || told.all('who').length > 1) return undefined;
  if (environments.length === 0) return all.length === 1 && isOfCopies(told) ? whose(told, all) : undefined;
  const marks = new Set(all.flatMap(({ mark }) => (mark === undefined ? [] : [mark])));
  const isEach = all.length === environments.length && marks.size === all.length;
  if (!isEach || !(isSure(told, all.length) || isInHan(told, all.length))) return undefined;
  return all.map((one) => said([one], ` in ${places[one.mark ?? ''] ?? ''}`)).join(', ');
}

/** What `it` is, the sentence before says. */
function whose(told: Told, all: readonly Count[]): string | undefined {
  return told.has('it') || told.all('copies').some((one) => /them|those/iu.test(one))
    ? `It gets ${said(all, '')?.replace(/^(\S+) (\d+)$/u, '$2 $1') ?? ''}`
    : said(all, '');
}

type Count = { readonly name: string; readonly said: string };

function said([one]: readonly Count[], where: string): string | undefined {
  if (one === undefined) return undefined;
  const many = one.name === 'count' ? counted(one.said) : one.name === 'two' ? 2 : 1;
  return `replicas ${String(many)}${where}`;
}

/** Of what there are so many has to be said where nobody says where. */
function isOfCopies(told: Told): boolean {
  return told.has('copies') && told.all('copies').length === 1;
}

/** `测试一个，生产六个`: of what there are so many in each of several is what runs there. */
function isInHan(told: Told, many: number): boolean {
  return many > 1 && told.all('count').every((said) => /\p{Script=Han}/u.test(said));
}

/** A mere `one` may be anything that was told before. */
function isSure(told: Told, many: number): boolean {
  return told.hasOneOf('copies', 'single', 'enough') || (many > 1 && told.has('run'));
}
