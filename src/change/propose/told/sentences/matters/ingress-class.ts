import { around } from '../around.ts';
import { hostIn } from '../comers.ts';
import { han, matter, piece, type Told } from '../sentence.ts';
import { host } from '../values.ts';

const name = String.raw`(?!(?:at|on|under|behind|via|through|is|of|for|and|or|to|that|which|called|named|with|from|by|our|the|we|it|an?|in|name|not|no|has|one|as|controllers?|ingress(?:es)?|class(?:es)?|use|using|should|must|here)(?![\w-]))[a-z](?:[a-z0-9.-]{0,60}[a-z0-9])?(?![\w-])`;
const known = '(?:traefik|haproxy|kong|nginx|contour|istio|cilium|alb|gce|ambassador|skipper|apisix|higress)';
/** What is nothing but an ingress controller beside a host. */
const own = '(?:traefik|haproxy|kong|contour|ambassador|skipper|apisix|higress)';
const routing =
  '(?:routes?|serves?|forwards?|publishes|exposes|handles?|takes?(?: care of)?|answers?|terminates?|listens?)';

/** Which ingress controller takes it: `we have two ingress controllers, use the one named nginx-public`. */
export const ingressClass = matter(
  `ingress|入口类|控制器|(?:behind|through|via) (?:our |the )?${known}|(?<![\\w-])${own} ${routing}`,
  [
    host,
    piece(
      'through',
      `(?:goes |go |put (?:it )?|sits |runs |exposed? |published? |served )?(?:behind|through|via)(?= (?:our |the )?(?:${known.replace('nginx|', '')}|nginx-[a-z]))`,
    ),
    piece('routing', `(?<=(?<![\\w-])${own} )${routing}`),
    piece('host_', '(?<=[a-z] )(?:public )?(?:host|domain|dns)(?: ?name)?|address|url'),
    piece('on', 'forwards?|routes?|passes|reached|reachable|found|requests?|traffic'),
    piece(
      'controller',
      '(?:(?:nginx|traefik|aws|amazon|load ?balancer|kubernetes) )*(?:ingress(?:es)? )?controllers?|(?:nginx |traefik )?ingress(?:es)? ?(?:controllers?|class(?: ?name)?|classes)|ingresses|ingressclass(?:name)?',
    ),
    String.raw`(?<class>(?<=(?<![\w-])(?:called|named|class(?:\s?name)?(?:\s(?:is|should\sbe|must\sbe))?)[\s:=]{1,2}["'\x60]?)${name}|${name}(?=["'\x60]?\s(?:ingress\s)?class(?![\w-]))|(?<=["'\x60])${name}(?=["'\x60])|(?<=(?:class|类名?|控制器)\s?(?:用的?|叫做?|是|名字是|为|：|选)\s?["'\x60]?|(?:用|叫做?|选)\s?["'\x60]?)${name})`,
    String.raw`(?<class>${known}(?:-[a-z0-9]{1,20}){0,3}(?![\w-]))`,
    piece('count', 'both|two|three|four|several|many|2|3|4|different'),
    piece('class_', 'class(?:es)?|one|controllers?|ingress(?:es)?|name'),
    piece(
      'use',
      '(?:route|put|expose|serve|publish)(?: (?:it|this|them))?|routed|behind|use|uses|using|used|called|named|pick|take|choose|(?:we|they) (?:run|have)|go(?:es)? through|through|goes|via|served|handled|is handled by|here|(?<=(?:cluster|we|they) )runs?|pick(?:ed)?|chosen|select(?:ed)?|belongs? to|is served by|publicly|at|answers?(?: for)?|on',
    ),
    ...around,
    han('controller', 'ingress(?: ?class)?|入口类|控制器|类名?'),
    han('count', '(?:两|三|几|好几|多)[个套]|有'),
    han('use', '用|叫做?|名字|选|走|那个|这个|经过|是'),
  ],
  (told: Told) => {
    const said = told.all('class');
    const [only, ...others] = said;
    if (only === undefined || others.length > 0 || !isOfIngress(told)) return undefined;
    const [where, ...more] = told.all('host').map(hostIn);
    // Whoever routes without a host does so for somebody else.
    if (where === undefined && told.has('routing')) return undefined;
    if (more.length > 0 || (where === undefined && told.has('host'))) return undefined;
    // The host first: what begins with the class may be taken for an object of that kind.
    return `${where === undefined ? '' : `host ${where}, `}ingress class ${only.toLowerCase()}`;
  },
);

/** Classes are had by others, too. */
function isOfIngress(told: Told): boolean {
  const said = told.all('class_').join(' ');
  const isClass = /class/iu.test(said) && /ingress/iu.test(said);
  return isClass || told.hasOneOf('controller', 'through', 'routing');
}
