import { commonPieces, type Spelled } from './common.ts';
import { pieces, type Token } from './piece.ts';
import { walled } from './plainly/walled.ts';
import { policyFrom } from './policy-made.ts';
import { policyByDirections } from './policy-directions.ts';
import { policyPorts } from './policy-ports.ts';

const noun = '(?:k8s |kubernetes )?(?:network ?polic(?:y|ies)|netpol)';
const every = '(?:all|every|any|each)(?: of)?(?: the)?(?: incoming| outgoing| other)?';
const labelled =
  '(?:that |which |is |are )?(?:labell?ed(?: as| with)?|with(?: the)?(?: pod)? labels?|carrying(?: the label)?|that have(?: the label)?|bearing|with|having(?: the label)?|matching|that are labell?ed)';
const traffic = '(?:(?:network )?traffic|connections?|requests?|packets|access|communication)';
const may =
  '(?:(?:may|can|should|must|shall|is|are|be|to|only|ever|be able to|allowed|permitted|is allowed|are allowed|it|then) )*';

const common = commonPieces(noun).filter(({ key }) => !['space', 'annotations'].includes(key));

/** Who may talk to whom. */
export const networkPolicy: Spelled = {
  kind: 'NetworkPolicy',
  about: /network[\s-]?polic|netpol|rule set|(?<!\w)polic(?:y|ies)(?!\w)/iu,
  pieces: [
    ...common,
    ...pieces({
      name: [
        "(?:the )?policy[’'] ?s name is {name}",
        '(?:write |call |name )?(?:the |a )?policy(?: is)?(?: named| called| name:?| as)?:? {name}',
      ],
      ns: [
        '(?:in|of|to|from|on|for|inside|within|into) (?:the )?namespaces?:? {name}',
        '(?:in|of|to|from|for|inside|within|into) (?:the )?{name} namespace',
        '(?:the )?namespace(?: is)?:? {name}',
        '(?:inside|within|in) (?!\\d){name}(?=[\\s.,;:]|$)',
      ],
      nsLabels: [
        `(?:(?:that |which |and )?(?:live|lives|run|runs|running|are|is|living) )?(?:in|of|from|inside) (?:any |all |a |the |those )?namespaces? ${labelled} {labels}`,
        '(?:in|of|from) namespaces? that (?:carry|bear|have)(?: the label)? {labels}',
        '(?:in|of|from) namespaces? {labels@equals}',
        `(?:and )?(?:run |runs )?in (?:a |any )?namespaces? ${labelled} {labels}`,
        '(?:the )?namespace ?selector(?: is)?:? {labels}',
        '(?:the )?namespace labels? {labels}',
        `(?:all |any )?namespaces ${labelled} {labels}`,
      ],
      pods: [
        `(?:all |any |only |the |those |for |other )*(?:the )?pods? ${labelled} {labels}`,
        '(?:all |any |only |the |those )*(?:(?!(?:in|of|from|to|all|any|no)(?!\\w))\\w{2,16} )?pods \\({labels@equals}\\)',
        '(?:all |any |only |the |those )*{labels@equals} pods',
        '(?:the )?pods? {labels@equals}',
        '(?:and )?(?:the )?pod ?selector(?: is)?:? {labels}',
        '(?:and )?the pod label {labels}',
        'the label {labels}',
        '(?!(?:in|of|from|to|by|and|for|with)(?!\\w))\\w{2,20} \\({labels@equals}\\)',
        '{labels@equals}',
      ],
      allPods: [
        '(?:for |to |applies to |it applies to |selects |of |on |lets |only )*(?:all|every|any|each)(?: of the| the)? pods?',
        'pods',
        'its pods',
        'pods inside it',
        'every pod',
      ],
      sameSpace: [
        '(?:from |to )?(?:other |all )?pods (?:in|of|inside) (?:the same|its own|their own|that) namespace',
        '(?:from )?(?:the )?same namespace',
      ],
      cidr: [
        '(?:in )?(?:the )?(?:(?:any )?(?:IP )?(?:addresses|clients|hosts|anything) (?:from|in|of) )?(?:the )?(?:IP ?block|CIDRs?|network|subnet|range|IP range|address range)?(?: of)?:? ?{cidr}',
      ],
      except: [
        '(?:,? ?(?:with the exception of|except(?: for)?|excluding|without|apart from|but not|other than|save for|minus|excepting))(?: the)?(?: those in| those from| addresses in| ones in)?(?: subnet| range| CIDR| network| block)? {cidrs}',
      ],
      to: [
        `(?:${may}|and )(?:talk|connect|reach out|speak|send|go|access|reach|call|scrape|open|open up|get|contact|communicate|use|egress|talking|connecting)(?: (?:only|out|any|outgoing|egress|new))*(?: (?=TCP|UDP)| ${traffic})?(?: (?:to|into|with))?(?: any| only)*`,
        'into',
        'to',
        `${traffic} (?:only )?(?:to|into|with)`,
        '(?:is |are |be |only )*(?:limited|restricted|allowed|permitted|confined)(?: only)? to',
        '(?:that |which )?(?:talk|connect|go) to',
        '(?:allow |allowed )?(?:egress|outgoing|outbound)(?: traffic)?:',
      ],
      guest: ['so that only'],
      reached: [
        '(?:can|may|are able to|are allowed to) (?:connect|reach them|call them|access them|talk to them|connect to them)',
      ],
      out: [
        `(?:only )?(?:allows? |allowing |permits? |for |restrict |limit )?(?:the )?(?:outgoing|egress|outbound)(?: ${traffic})?(?: is| are)?(?: allowed| permitted| limited| restricted)?(?: of| for| by| from)?`,
        'egress rules?',
        'egress (?=for|to)',
        '(?:with |has |it has |has only )?(?:two|three|four) egress rules',
      ],
      from: [
        `(?:(?:should|must|may|can|only|will|and|it) )*(?:accepts?|receives?|gets?|takes?|admits?|accepting|lets? in)(?: only)?(?: (?:incoming|ingress|inbound))?(?: ${traffic})?(?: (?:only|are|is|allowed|permitted))*(?: from)?`,
        `(?:allows? |allowing |permits? )?(?:incoming|ingress|inbound)(?: ${traffic})?(?: (?:is|are|only|permitted|allowed|rules?))*(?: from)`,
        '(?:are |is |and )?(?:only )?from(?: only)?',
        '(?:may |can |should |must |only )*(?:be )?(?:called|reached|accessed)(?: only)? by(?: only)?',
        '(?:may |can |should )(?:only )?be (?:called|reached|accessed)(?= on| over| at)',
        '(?:is |are )?open to',
        '(?:allow |allowed )?(?:ingress|incoming|inbound)(?: traffic)?:',
      ],
      in: [
        `(?:only )?(?:allows? |allowing |permits? |for )?(?:the )?(?:incoming|ingress|inbound)(?: ${traffic})?(?: is| are)?(?: allowed| permitted)?(?: rules?)?(?: to| for| of| into)?`,
        '(?:its )?(?:one |only |single )?ingress rules?',
        '(?:with |has |it has |has only )?(?:two|three|four) ingress rules',
      ],
      selected: [
        '(?:that |which |it )?(?:selects|selecting|protects|protecting|applies to|targets|covers|guards|for|isolates)(?: the)?',
        'pod ?selector',
      ],
      denied: [
        `(?:that |which )?(?:denies|deny|denying|blocks?|blocking|forbids?|drops?|rejects?|prohibits?) (?:${every} )?(?:(?:both )?{dirs@dirs}|${traffic}|{dirs@dirs} ${traffic})(?: ${traffic})?(?: (?:in|for) both directions)?(?: of| for| to)?`,
        `(?:be |are |is )?isolated (?:in both directions|completely|from everything)`,
        'no pod may be reached and none may reach out',
        'nothing in (?:the )?(?:namespace )?{name}(?: namespace)? (?:may|can|should|must|shall) (?:receive or send|send or receive)(?: any)? traffic',
        'allows nothing',
        `(?:must|may|should|can|shall) not (?:send|open|make|receive|accept)(?: any)?(?: (?:outgoing|incoming))? ${traffic}`,
      ],
      types: [
        '(?:has |with )?(?:the )?policy ?types?(?: are| is|:)? (?<types>(?:Ingress|Egress)(?:(?:, | and |/)(?:Ingress|Egress))?)',
      ],
      ...policyPorts,
      idle: [
        '(?:and |but )?(?:to|from|by) (?:nobody|nothing|no one|none|anything|no other)(?: else)?',
        '(?:and )?(?:is )?closed to (?:all|any) others?',
        'and nothing else',
        'by default',
        'no other(?: pods)?',
        '(?:that |which |and )?(?:only )?(?:allows?|allowing|lets?|letting|permits?|permitting|enables?|restricts?|restrict|limits?|let|grants?)(?: only)?',
        'only',
        'through',
        'there',
        'use',
        'is permitted|is allowed|are allowed|may|can|are',
        traffic,
        'be able to',
        'the source has to match',
        'has to match',
        '(?:for )?the (?:database|db|backend|frontend|api|web) pods',
        'prometheus',
        'with the name',
        'write this as',
        'talk to each other',
        'in general',
        'from(?= pods that)',
        'that live|that run',
        'which|where',
        'the port is',
        '(?:one|another)(?= (?:from|to) )',
      ],
    }),
    ...pieces(walled),
  ],
  make: (tokens) => (isByDirection(tokens) ? policyByDirections(tokens) : policyFrom(tokens)),
};

/** It is told of both directions, of any place, or of who may do what, and not by what a policy has. */
function isByDirection(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }) => ['both', 'anyone', 'caller', 'guests'].includes(key));
}
