import { han, matter, piece, type Told } from '../sentence.ts';

const name = String.raw`[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?(?![\w-])`;
const kinds = '(?:namespace|命名空间|名字空间)';

/** Where it is deployed to, and whether that is there: `our namespace is called team-a; create it, too`. */
export const namespaces = matter(
  kinds,
  [
    String.raw`(?<name>(?<=${kinds}(?:\s(?:is\s)?(?:called|named)|\sis|\s?(?:名为|名叫|叫做?|是|为))?[\s:：]{1,2}["'\x60]?)(?!(?:called|named|that|which|for|is|are|exists?|does|already|and|it|to|of|in|with|has|there|yet|must|should|needs?|will|as|where|we|not|ourselves|here)(?![\w-]))${name}|(?<=["'\x60])${name}(?=["'\x60]\s?(?:这个)?\s?${kinds})|(?<=(?<![\w-])(?:the|to|into)\s)(?!(?:new|target|same|existing|right|own|following|whole|default|my|our|the|its|an?)\s)${name}(?=\s${kinds})|(?<=[到在进]\s?)${name}(?=\s?(?:这个)?\s?${kinds}))`,
    piece(
      'there',
      '(?:(?:which|that|it|and|is|has|been|was|already) )*(?:exists?|existing|already there|there already|already created|pre-?existing)(?: already)?|(?:(?:which|that|it|and) )*(?:we|i|(?:the|our) (?:(?:platform|infra(?:structure)?|ops|devops|admin) )?(?:team|ops|admins?|colleagues)|ops) (?:(?:will|already|have|has) )*(?:creates?|created|makes?|made|manages?|set up)(?: (?:it|that one|this one|that|this))?(?: (?:ourselves|already|myself))*',
    ),
    han(
      'there',
      '(?:(?:这个|该)?(?:命名空间)?)?(?:已经|早就|已)(?:有|存在|建好?|创建好?)(?:了|的)?|现有的?|已有的?|我们(?:会)?自己(?:会)?(?:建|创建)|不(?:用|需要?|必)(?:新?建|创建)',
    ),
    // Beside its name it says where all of it goes.
    piece(
      'made',
      '(?:please )?create (?:it|that one|this one|that namespace|the namespace)(?: too| as well)?(?! [a-z0-9])',
    ),
    piece(
      'make',
      "(?:(?:which|that|it|and|but) )*(?:does not|doesn['’]t|is not|isn['’]t) (?:exist|there)(?: yet)?|creat(?:e|ed)|made|make|new|set up",
    ),
    han(
      'make',
      '还没有|(?:还)?不存在|还没(?:建|创建)|需要?新?(?:创建|建)|(?:帮(?:我们?|忙))?(?:新建|创建|建)(?:一个|一下|好)?|新的',
    ),
    piece(
      'put',
      'deploy(?:ed|s|ment)?|goes|go|puts?|lives?|belongs?|runs?|lands?|target|install(?:ed)?|everything|everything else|all of it|our(?= namespace)|ours',
    ),
    piece('kind', 'called|named'),
    han('put', '部署|放|跑|运行|装|所有(?:的)?(?:东西|资源|对象)?|东西|全部'),
    String.raw`(?<kind>(?:${kinds})(?![\w-]))`,
    han('kind', '这个|叫做?|名为|名叫|到|里面?|进|去|在'),
  ],
  (told: Told) => {
    const [only, ...more] = [...new Set(told.all('name'))];
    if (only === undefined || more.length > 0 || told.hasOneOf('who', 'place')) return undefined;
    const isMade = told.hasOneOf('make', 'made');
    if (told.has('there') && isMade) return undefined;
    if (!told.hasOneOf('put', 'made') && !/[一-鿿]/u.test(told.all('kind').join(''))) return undefined;
    const into = `deploy into namespace ${only}`;
    if (isMade) return `Create the namespace ${only}, ${into}`;
    return told.hasOneOf('put', 'there') ? into.replace('d', 'D') : undefined;
  },
);
