import { overLines } from '../../../../../kernel/over-lines.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const own =
  '["\'`]?((?!(?:it|its|the|an?|this|that|which|from|of|is|are|be|to|with|by|named|called|for|and|on|in|at|under|as|storage|class|claims?|volumes?|template|asks?|provides?|requests?|fast storage)(?![\\w-]))[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["\'`]?';
const called =
  '(?:,? ?(?:(?:which|that|and|it) )?(?:(?:is|are|be|to be) )?(?:called|named|known as|by the name of|under the name(?: of)?|with the name|goes by(?: the name of)?)|template|templates)';
const claim =
  '(?:(?:persistent )?(?:volume )?claims?(?: template)?|claim templates?|volumes?|disks?|storage)';
const node = '(?:nodes?|machines?|hosts?)';

/** What each member of a stateful set claims for itself. */
export const claimed = byMatter({
  about: /\d ?[GMT]i?B?(?!\w)/u,
  unless: /^(?![^]*stateful ?-?set)/iu,
  holds: /\d ?[GMT]i|claim|storage|class|node|\/\w|each|every|per|member|disk|read|writ/iu,
  pieces: [
    [
      'size',
      words(
        String.raw`(?:(?:of|asks for|requests|with|provides|getting|gets|claims?|holding|size of) )?(\d{1,5} ?[GMT]i)(?: (?:of )?(?:storage|disk(?: space)?|space|capacity))?`,
      ),
    ],
    [
      'class',
      words(
        `(?:(?:of|from|in|with|using|by|via|through|on) )?(?:the )?(?:storage )?class(?: (?:named|called))? ${own}`,
      ),
    ],
    ['class', words(`(?:(?:of|from|in|with|using|by|via|through|on) )?(?:the )?${own} (?:storage )?class`)],
    [
      'access',
      words(overLines`
      (?:(?:which|that|and|to be|can be|may be|being|be|is|are|with|mounted|mountable|for|has|have) )*(?:(?:read(?:able)? ?-?(?:and ?-?)?(?:write|writable)|writable|written|accessible|usable|access(?:ed)?|read and written|used)(?: (?:access|mount(?:ed)?|only|mode))* (?:by|to|for|from|on)(?: (?:just|only|exactly|at most))? (?:one|a single|the one) ${node}(?: (?:only|alone|at a time|at once|at the same time))*)
    `),
      () => 'ReadWriteOnce',
    ],
    [
      'access',
      words(
        `(?:which )?(?:only )?(?:one|a single) ${node}(?: at a time| only)? (?:may|can|is allowed to|is able to) (?:read and write|write|mount(?: (?:it|them))?(?: read-write)?|access|use|read from and write to)(?: it| them| to it)?(?: at a time)?`,
      ),
      () => 'ReadWriteOnce',
    ],
    ['access', words('(?:(?:with|in) )?(?:the )?(?:access mode )?ReadWriteOnce'), () => 'ReadWriteOnce'],
    [
      'path',
      words(
        '(?:(?:and|which|that|it|is|are|be|being|appear(?:s|ing)?|mounted|found|seen|visible|keeps?|kept|sees?|it|the|result|container|in|inside|to|by|shows? up|available) )*(?:at|under|below|in|to|into) ["\'`]?(/[\\w./-]{0,80}\\w)["\'`]?',
      ),
    ],
    ['name', words(`(?:${claim} )?${called} ${own}`)],
    ['name', words(`${claim} ${own}`)],
    ['name', words(`(?:of its own|of their own), ${own}`)],
    [
      'each',
      words(
        '(?:(?:for|to|by) )?(?:each|every|per|any)(?: (?:one|single))?(?: of (?:them|these|its|the|the three|those))?(?: (?:members?|pods?|replicas?|cop(?:y|ies)|instances?|node|one))?|a (?:claim|volume) (?:template|of (?:its|their) own)|(?:its |the )?claim templates?|(?:of|for) (?:its|their) own|all (?:members|pods|replicas)',
      ),
    ],
  ],
  idle: overLines`
    claims?|claimed|generated?|created?|persistent|volumes?|disks?|storage|volume claim|template|provides?|asks?|requests?|gets?|receives?|own|mounted?|found|result|see|sees|contents?|kept|keeps?|appears?|appearing|access|accessed|permanent|comes?|members?|size|given|obtains?|to it|time|one node|needs?|wants?
  `,
  never:
    /config ?-?map|secret|memory|cpu|image|existing|already|empty|host ?path|shared?(?!\w)|retain|delete|snapshot|label|(?<!\w)(?:two|several) (?:claims|volumes)/iu,
  say: ({ size, class: kept, access, path, name, each }, clause) => {
    if (
      size === undefined ||
      (each === undefined && !/template/iu.test(clause)) ||
      name === undefined ||
      path === undefined
    )
      return undefined;
    const more = [access, kept === undefined ? undefined : `storage class ${kept}`].filter(
      (one) => one !== undefined,
    );
    return [`volumeClaimTemplate ${name} of ${size.replace(' ', '')}`, ...more, `mounted at ${path}`].join(
      ', ',
    );
  },
});
