import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { answeringTold } from './answering.ts';
import { phrased } from './phrased.ts';

const cluster =
  '(?:(?:inside|within|in|throughout|across|from (?:inside|within)) (?:the |our )(?:same )?cluster)';
const who = overLines`
  (?:
    others|everyone(?: else)?|everybody(?: else)?|clients|callers|
    (?:the )?other (?:pods|services|apps|parts|workloads|applications|programs|things)|
    the rest(?: of (?:it|us|the (?:cluster|pods|apps)))?|its (?:users|clients|callers|neighbou?rs)|
    people|the (?:app|backend|frontend|api)s?|whoever needs it|any pod|all pods|pods|the same|we
  )
`;
const may =
  '(?:(?:should|can|must|may|shall|will|is|are|want to|need to|needs? to|has to|have to|be able to|also|just|simply) )*(?:be )?';
const reach =
  '(?:reach|finds?|talk to|calls?|address|sees?|get (?:to|at)|contact|use|know|connect to|speak to|access|reached|reachable|found|available|known|accessible|addressed|called|seen|contacted)(?:es)?';
const it =
  '(?: (?:it|them|this|that|the (?:pods?|app|database|server|api|cache|thing|whole)|all (?:of them|copies)|redis|nginx|mysql|postgres))?';
const named =
  '(?:as|under|by|at|through|via) (?:the )?(?:same |dns |stable |short )*(?:(?:name|address|host ?name)(?: of)?,?)? ?{name},?';
const ported =
  '(?:,? ?(?:on|at|over|with|via|and)|,|:)? ?(?:(?:the )?(?:tcp )?port )?(?<![\\w.])(\\d{2,5})(?![\\w.%]*\\w)(?: too| as well| also)?';
const noService = '(?<!(?:service|svc) [^.;]{0,70})';

const service = (name = '', port = ''): string => `a Service named ${name} on port ${port}`;

/** Who finds it under which name, in whichever order name and port are told. */
const inCluster: readonly Rewriting[] = [
  ...phrased(
    [
      `${noService}(?:and |so )?(?:(?:from )?${cluster},? )(?:${who}|it|they) ${may}${reach}${it} ${named}${ported}`,
      `${noService}(?:and |so )?(?:${who}|it|they) ${may}${reach}${it},? (?:(?:from )?${cluster},? )${named}${ported}`,
      `${noService}(?:and |so )?${who} ${may}${reach}${it} ${named}${ported}(?:,? ${cluster})?`,
      `${noService}(?:and |so )?(?:it|they) ${may}${reach} ${named}${ported},? ${cluster}`,
    ],
    (...[, name, port]) => service(name, port),
  ),
  ...phrased(
    [
      `${noService}(?:and |so )?(?:(?:from )?${cluster},? )(?:${who}|it|they) ${may}${reach}${it}${ported},? ${named}`,
      `${noService}(?:and |so )?${who} ${may}${reach}${it}${ported},? ${named}`,
    ],
    (...[, port, name]) => service(name, port),
  ),
];

const world = '(?:the )?(?:whole )?(?:outside(?: world)?|world|internet|public|web|everyone outside)';
const balancer =
  "(?:a |an |the |our )?(?:cloud(?: provider)?(?:'s)? |external |public |provider's )*load ?-?balancer";

const alias = overLines`
  (?:an? (?:dns )?alias|another name|a cname|a nickname|a dns name|a synonym|a stand-in|a second name) (?:for|of|to)[ ]
`;
const beyond =
  '(?:,? (?:which|that) is (?:not in|outside(?: of)?|beyond) (?:the|our) cluster|,? outside(?: of)? (?:the|our) cluster)?';

const provider = '(?:the |our |my )?(?:cloud(?: provider)?|provider|hoster)';

/** From where it can be reached. */
const outside: readonly Rewriting[] = [
  ...phrased(
    [
      `an? (?:(?:public|external|outside|fixed|own) )*(?:ip )?(?:address|ip) (?:of (?:its|their) own )?(?:(?:of|from|by|through|via) )${provider}(?:'s load ?-?balancers?)?(?!\\w)`,
      `(?<=(?:get|gets|have|give|gives|need|needs|want) [^.;]{0,60})an? (?:public|external) load ?-?balancer(?: (?:of|from) ${provider})?`,
    ],
    'a LoadBalancer Service',
  ),
  ...phrased(
    `(?:to|for|on|from) ${world},? (?:with|through|via|by|behind) ${balancer}`,
    'with a LoadBalancer Service',
  ),
  ...phrased(
    overLines`
      (?:please )?(?:open|expose|show|offer|publish|make|put|give|let)(?:s|ed)? (?:it|them|this|that|the [a-z-]{2,20})
      (?: (?:up|available|accessible|reachable|open|public|visible|out|be reached))* (?:to|for|on|from|by) ${world}
      ,? (?:through|via|with|by|using|behind|by means of) ${balancer}
      (?: (?:that|which) (?:is|shall be|should be|goes by))?(?:,? (?:called|named|the name))? ?
      (?:{name})?
    `,
    (...[, name]) => `a LoadBalancer Service${typeof name === 'string' ? ` named ${name}` : ''}`,
  ),
  ...phrased(
    overLines`
      (?:every|each|any|all)(?: of (?:the|our))? nodes?(?: of the cluster)? (?:(?:should|shall|must|will|has to|have to|is to) )?(?:
        answers?|listens?|opens?|accepts?(?: [a-z]{3,12})?|serves?(?: it)?|be reachable|is reachable|
        respond|responds
      )(?: to [a-z]{3,12})? (?:on|at|with)? ?(?:port )?(3\d{4})(?!\w)
    `,
    'a NodePort Service with nodePort $1',
  ),
  ...phrased(
    [
      overLines`
        (?:from (?:the )?outside,? )?(?:it|they|the [a-z-]{2,20}) ${may}${reach} (?:from (?:the )?outside )?
        (?:on|at|through|via|over) (?:port )?(3[0-2]\d{3})(?!\w)
        (?: (?:of|on) (?:every|each|any|all) nodes?)?
      `,
      `(?:port )?(?<![\\w.])(3[0-2]\\d{3}) (?:of|on|at) (?:every|each|any|all)(?: of the| the)? (?:nodes?|machines?)`,
    ],
    'node port $1',
  ),
  ...phrased(
    [
      overLines`
        (?:whoever|who|anyone who|everyone who|pods that|apps that|clients that|what|(?:when|whenever|if)(?: (?:our|the|my|other|any))? (?:pods?|apps?|somebody|someone|anybody|anyone|programs?|clients?|they|we|it))
        [ ](?:calls?|asks?(?: for)?|looks? up|connects? to|uses?|resolves?|talks? to|dials?) {name}(?: in(?:side)? (?:the|our) cluster)?,?
        (?: (?:they|it|he|we))? (?:should|shall|must|will|is to|are to|has to|have to|ends? up|gets?|is|are)
        (?: (?:in truth|in fact|really|actually|in reality|be|end up|land|get|talking|talk|connected?|connecting|reach|sent|led|taken|redirected|speak|speaking|to|at|with|on|by|the|cname|outside|external|host))*
        [ ]{host}${beyond}
      `,
      overLines`
        (?:${cluster},? )?{name} (?:(?:is|should|shall|must|will|be|just|only|merely|simply) )+(?:nothing but |no more than |nothing more than )?${alias}
        (?:the (?:(?:external|outside) )?(?:host|name|database|server)? ?)?{host}${beyond}
      `,
      overLines`
        (?:make|let|have|turn|keep) {name} (?:be |into )?(?:${alias}|(?:resolve|point|lead|go|map)s? (?:to|at) |stands? for )
        (?:(?:the|our|an|external|outside|host|name|database|server|address) )*{host}${beyond}
      `,
    ],
    'an ExternalName Service named $1, externalName $2',
  ),
  ...phrased(
    [
      '(?:without|with no|no|not) (?:an? |any )?(?:virtual |cluster |stable |own )?ip(?: ?address)? of its own',
      '(?:without|with no|no) (?:an? |any )?virtual ip(?: ?address)?',
      overLines`
        (?:dns|the name|lookups?) (?:should |shall |must |will |is to )?
        (?:gives?|returns?|hands? out|answers? with|resolves? to|leads? to|points? to) (?:the )?
        (?:addresses|ips|ip addresses) of (?:the |all |each )*pods?(?: directly| themselves)?
      `,
    ],
    'clusterIP None',
  ),
];

const inner =
  '(?:(?:the )?(?:container |target |pod )*port (?:called |named )?)?["\'`]?(\\d{2,5}|(?<=(?:port|called|named) ["\'`]?)[a-z][a-z0-9-]{0,14})["\'`]?';
const handed =
  '(?:passe[sd]|handed|forwarded|sent|given|relayed|goes|go|delivered|led|leads|routed|directed|ends up|lands|reaches|mapped|proxied)';
const hands = '(?:pass|hand|forward|send|give|relay|deliver|lead|route|direct|map|proxy)(?:e?s)?';
const proto = '(?:(TCP|UDP|SCTP) )?';

/** What comes in at one port goes on to another. */
const through: readonly Rewriting[] = [
  ...phrased(
    [
      overLines`
        (?:${hands} )?(?:
          what(?:ever)?|all that|everything(?: that)?|anything(?: that)?|traffic(?: that)?|
          requests(?: that)?|calls(?: that)?
        ) (?:(?:arrives?|comes?|enters?|hits?|gets|reaches)(?: in| there| it)* )?
        (?:on|at|to|for|in at|through|over) ${proto}(?:port )?(\d{2,5})(?! (?:pods|copies))(?:
          ,? (?:(?:is|are|should be|must be|shall be|will be|has to be|gets?|be) )*(?:${handed})
        )?(?: on| over| along)?,? (?:to|at|on|by) ${inner}
      `,
      `(?:on|at|to) ${proto}(?:port )?(\\d{2,5}) and (?:it )?${hands} (?:everything|it|all|that|them|requests|traffic|calls|what comes|what arrives)(?: on| over| along| in)* to ${inner}`,
    ],
    (...[, protocol, port, target]) =>
      `port ${port ?? ''} to target port ${target ?? ''}${typeof protocol === 'string' ? `, protocol ${protocol}` : ''}`,
  ),
  ...phrased(
    overLines`
      (?<![A-Za-z]),? ?(?:and |which |then )*${hands}(?: on)? (?:the |each |every |all |its |their )*
      (?:requests?|traffic|calls?|connections?|it|them)(?: on| over| along)?,? to ${inner}
      (?= of (?:the |all |its )*pods)
    `,
    ', targetPort $1',
  ),
  ...phrased(
    overLines`
      (?<=(?:service|svc) [^.]{0,200})(?:(?:it|which|that|and) )*(?:should |must |shall |will |is to )?(?:
        picks?|chooses?|stands? before|serves?|collects?|gathers?|takes?|covers?|aims? at|catche?s?|
        finds?|looks? for|considers?|is meant for|is for|leads? to|balances? over
      )(?: its| out| up| the| all| every| those| only| any)* pods? (?:
        with|labell?ed(?: with| as)?|carrying|marked(?: with| as)?|tagged(?: with| as)?|wearing|
        that carry|that have|having|bearing
      ) (?:the )?(?:labels? )?{pairs}
    `,
    'selecting pods with $1',
  ),
  ...phrased(
    overLines`
      (?<=(?:nodePort|targetPort|target port|service)[^.;]{0,120}) of (?:the |all |its )*pods? (?:
        with|labell?ed(?: with| as)?|carrying|marked(?: with| as)?|tagged(?: with| as)?|wearing|
        that carry|that have|having|bearing
      ) (?:the )?(?:labels? )?{pairs}
    `,
    ', selecting pods with $1',
  ),
  ...phrased(
    `(?<=nodePort [^]{0,200})${cluster},? (?:the same|it|this|that|everything|others|they) ${may}${reach}${it}${ported} ${named}`,
    'service port $1, named $2',
  ),
];

/** How what runs is offered to others: the words of a Service that nobody has named yet. */
export const offeredTold: readonly Rewriting[] = [...outside, ...through, ...inCluster, ...answeringTold];
