import { han, matter, piece, type Told } from '../sentence.ts';

const outside =
  '(?:the )?(?:outside(?: world)?(?: of the cluster| the cluster)?|(?:public )?internet|public(?: internet)?|world)';

/** What is read further on as it is, and takes away what stands. */
const known = /not be (?:reach|access|expos|avail)\w+ |no need to expose/iu;

/** That there is no way in from outside: `keep it private to the cluster`. */
export const inside = matter(
  'cluster ?ip|stays? inside|outside|public|internet|world|private|internal|cluster|expos|ingress|对外|外网|公网|外面|外部|内部|集群',
  [
    piece(
      'none',
      `(?:nobody|no one|nothing)(?: else)? (?:from |on )${outside}(?: (?:should|must|may|can|is|has to|be|able|allowed|to)){0,4} (?:get|reach|access|see|open|call|come|talk|connect)(?: (?:to|in|it|this|at it)){0,2}`,
    ),
    piece(
      'none',
      `(?:(?:should|must|may|can|shall|is|are|do|does|will|need)(?:n['’]t|not| not| never)|cannot|never|not|don['’]t) (?:(?:be|meant|supposed|to|going|want|it|have|need)(?: |$)){0,4}(?:be )?(?:expose[ds]?|publish(?:ed)?|open(?:ed)?|reachable|accessible|available|visible|reached|accessed|public|publicly (?:reachable|accessible|available|visible|exposed))(?: it)?(?: (?:to|from|on|for|by|over) ${outside})?`,
    ),
    piece(
      'none',
      `no (?:need|reason) (?:for anybody |for anyone )?to (?:expose|publish|open|reach)(?: it)?(?: (?:to|from|on) ${outside})?`,
    ),
    piece(
      'none',
      '(?:no|without(?: an| any)?|does(?:n.t| not) need(?: an| any)?) (?:ingress|public (?:address|host ?name|url|domain|endpoint|access)|external (?:address|access)|way in|domain|host ?name)(?: from outside)?',
    ),
    piece(
      'inside',
      '(?:(?:stays?|keep|kept|remains?|is|be|leave) )?(?:it )?(?:strictly |purely |only |completely )?(?:private|internal|cluster ?internal)(?: (?:to|inside|within) the cluster)?(?: only)?(?: service)?',
    ),
    piece(
      'inside',
      '(?:only|solely|exclusively|just) (?:ever )?(?:be )?(?:reachable |reached |used |called |visible |accessible |available |needed )?(?:from )?(?:inside|within|in)(?: of)? (?:the|our|this) cluster',
    ),
    piece(
      'inside',
      '(?:stays?|remains?|keep|kept|leave|lives?) (?:it )?(?:only )?(?:inside|within|in) (?:of )?(?:the|our) cluster(?: only)?',
    ),
    piece(
      'callers',
      'only (?:the )?(?:other )?(?:pods|services|workloads|programs|apps)(?: (?:in|inside|within|of) the cluster)?(?: (?:talk|talks|call|use|reach|need)(?: to)?(?: it)?)?',
    ),
    piece(
      'inside',
      '(?:purely |strictly |only |entirely )?(?:internal|backend|back end)(?: only)? (?:api|service|app|application|component|backend|thing|tool)|(?:stays?|remains?|lives?) (?:internal|inside)|(?:a )?cluster ?ip(?: service)?(?: (?:is enough|is sufficient|suffices|will do|only))?',
    ),
    piece(
      'inside',
      '(?:is |only |ever |just )*(?:called|used|reached|needed|accessed|talked to) (?:only |just )?(?:by|from) (?:the )?(?:other |our )?(?:pods|services|workloads|programs|apps|applications)(?: only| alone)?(?: (?:in|inside|within|of) (?:the|our) cluster)?',
    ),
    piece(
      'callers',
      '(?:(?:since|because|as|and) )?(?:only|just|nobody but) (?:the |our )?[a-z][a-z0-9-]{1,40} (?:calls?|uses?|talks? to|needs?|reaches) (?:it|this)|everything that (?:uses|calls|needs|talks to) (?:it|this) (?:runs|is|lives|sits) in the same cluster',
    ),
    piece('around', 'apis?|backend|component|tool'),
    piece('none', '(?:leave out|skip|omit|drop|spare|forget) (?:the |an |any )?ingress(?:es)?'),
    piece(
      'none',
      `(?:nobody|no one|nothing)(?: from)?(?: (?:outside|beyond))(?: of)? (?:the|our) cluster (?:(?:ever|may|can|should|must|will|has to|needs to) ){0,3}(?:gets?|reach(?:es)?|access(?:es)?|sees?|calls?|talks?|connects?|uses?|needs?|opens?)(?: to| in)?(?: (?:it|this))?`,
    ),
    piece('cluster', '(?:the|our|your) clusters? (?:is|are|has|stays?|should|must)'),
    han(
      'none',
      '(?:不要|不用|不需要?|无需|不必|没必要|不|别|不能|禁止|不会|不可以?)(?:被)?(?:直接)?(?:对外|向外|对公网|对外网|暴露(?:到|给|在)?(?:外网|公网|外面|集群外)?)(?:暴露|开放|提供|公开|访问)?|(?:不要|不用|不需要?|无需|不必)(?:外网|公网|外部|对外)(?:访问|地址|入口|域名)?|(?:外面|外部|外网|公网|集群外面?)的?(?:人|用户)?(?:都)?(?:不能|不可以|不应该?|无法|不准|不允许|不该)(?:直接)?(?:访问|打开|连|调用|看)到?|(?:外面|外部|外网|公网|集群外面?)的?(?:人|用户)?(?:都)?(?:访问|打开|连|看)不到|不(?:要|用|需要)(?: ingress|入口|域名)',
    ),
    han(
      'inside',
      '(?:只|仅|只能|只需要?|只给|只供|只让|只允许)(?:能|要|需要|在|给|供|让)*(?:集群|k8s)(?:内部?|里面?)的?(?:其他|别的)?(?:服务|pod|应用)?(?:使?用|访问|调用|可用|可见|之间)*|内部服务',
    ),
    han(
      'inward',
      '(?:集群)?(?:内部?|里面?)的?(?:其他|别的)?(?:服务|pod|应用)?(?:之间)?(?:互相)?(?:使?用|访问|调用)(?:它)?(?:就行|就够了?|即可|就好)',
    ),
  ],
  (told: Told) => {
    const none = told.all('none').join(' ');
    const isKnown = known.test(none) && !told.has('inside');
    if (!told.hasOneOf('none', 'inside') || told.hasOneOf('place', 'cluster') || isKnown) return undefined;
    return /ingress/iu.test(none) ? 'no ingress' : 'cluster-internal only';
  },
);
