import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const effect = '(NoSchedule|NoExecute|PreferNoSchedule)';
const key = '["\'`]?([a-z][\\w./-]{0,80})["\'`]?';
const borne =
  '(?:tolerate|bear|accept|put up with|live with|cope with|ignore|endure|stand|not mind|withstand|overlook|disregard)(?:s|d|ed)?';
const may = '(?:(?:has to|have to|must|should|shall|is to|are to|will|may|can|is|are|be|to) ){0,4}';

const tolerate = (key_ = '', value?: unknown, effect_ = ''): string =>
  `tolerates the taint ${key_}${typeof value === 'string' && value !== '' ? `=${value}` : ''}:${effect_}`;

/** Taints that people tell of in a sentence of their own. */
const tainted: readonly Rewriting[] = [
  ...phrased(
    [
      overLines`
        (?:the |any |a )?taint ${key}(?:=([\w.-]{1,60}))?
        (?::| with(?: the)? effect | and(?: the)? effect | \(|, effect | ?, ?)${effect}\)? ${may}
        ${borne}(?: whenever it exists| if it exists| where it exists| whatever its value)?
      `,
      overLines`
        (?:these|those|the|such|all|our|all of these|gpu|all those) (?:[a-z]{2,12} )?
        (?:nodes|machines|hosts)?(?: that)? ?(?:are|is|were|have been|carry|bear|have|wear)(?: all)?
        (?: tainted)?(?: with| by| as)?(?: the)?(?: taint)? ?${key}(?:=([\w.-]{1,60}))?:${effect},? (?:
          (?:
            so|and|which|that|therefore|hence|please|it|the pod|the pods|they|must|should|has to|
            have to|shall|needs? to|let it
          ) ?
        ){0,5}(?:${borne})(?: that| this| it| them| the taint)?
      `,
      overLines`
        (?:control[ -]?planes?|masters?)(?: nodes?)? (?:included|too|as well|also|not excepted),? \(?(?:they|which|these|those)(?: all)? (?:are|carry|have|bear)
        (?: tainted)?(?: with| by| as)?(?: the)?(?: taint)? ?${key}(?:=([\w.-]{1,60}))?:${effect}\)?
      `,
      `(?:${borne.replace('tolerate|', '')}) (?:the |any |a )?(?:taint )?${key}(?:=([\\w.-]{1,60}))?(?::| with(?: the)? effect | \\()${effect}\\)?`,
    ],
    (...[, key_, value, effect_]) => tolerate(key_, value, effect_),
  ),
];

const spot = '(?:node|nodes|machine|machines|host|hosts|one)';
const live = '(?:be placed|be scheduled|be put|live|run|go|land|sit|stand|stay|be|start|end up)';
const value = '["\'`]?[\\w.-]{0,60}\\w["\'`]?';
const values = `(${value}(?:(?:, or |, | or | and )${value}){0,5})`;

const pair = '["\'`]?([a-z][\\w./-]{0,80} ?[=:] ?[\\w.-]{0,60}\\w)["\'`]?';

/** On which nodes it must or would like to be. */
const nodes: readonly Rewriting[] = [
  ...phrased(
    overLines`
      (?:must|should|may|has to|is to|can|shall)(?: only)? ${live}(?: only)? (?:on|onto) (?:machines|nodes|hosts|a machine|a node|a host|those|such)
      (?: (?:nodes|machines))? (?:that|which)? ?(?:
        carry|carries|have|has|with|labell?ed|marked|wear|bear|bearing|carrying|show|are labell?ed
      )(?: with| as)?(?: the)?(?: labels?)? ${pair}
      (?:,? (?:and|but) (?:nowhere else|on no others?|only there|there only))?
    `,
    'runs only on nodes with label $1',
  ),
  ...phrased(
    overLines`
      (?:may|can|must|should|shall|has to|is to|is allowed to)(?: only)? ${live}(?: only)? (?:in|on|within) (?:one of )?
      (?:the |either )?(?:zones?|regions?|nodes?|hosts?)(?: (?:called|named))? ${values} ?\((?:the )?
      (?:label |key )?${key}\)
    `,
    (...[, said = '', key_ = '']) =>
      `required node affinity: label ${key_} in ${said.replaceAll(/ (?:or|and) /gu, ', ')}`,
  ),
  ...phrased(
    [
      `(?:if (?:there is|it has|possible|it can|it may choose)(?: a| the| any)?(?: choice| option)?,? )?(?:(?:it|they|the pods?|which|and|but) )?(?:(?:would|should|is to|had|does|do) )?(?:rather|like(?:s)? (?:best )?to|ideally|better|best)(?: to)? ?(?:${live})? (?:in |on |with )?(?:an? |some |the )?${spot} (?:whose|with(?: the| a)?|where(?: the)?|that ha(?:s|ve)(?: the| a)?)(?: label)? ${key} ?(?:is|=|equals|set to|has the value|:|being|of|with(?: the)? value) ?(${value})(?:[,;(]? ?(?:and )?(?:(?:weigh|weighs?|weight|give)(?:s|ed)?(?: that| it| this)?(?: a)?(?: weight)?(?: with| by| at| of| is|:)? ?)(\\d{1,3})\\)?)?`,
    ],
    (...[, key_ = '', said = '', weight]) =>
      `preferred node affinity with weight ${typeof weight === 'string' ? weight : '1'}: label ${key_} in ${said}`,
  ),
];

const copies =
  '(?:of (?:them|its pods|its copies|these|the pods|the copies|the same)|pods|copies|replicas|instances|of the (?:pods|copies|replicas))';
const place = '(?:machine|node|host|server|computer)';

/** What stands apart. */
const apart: readonly Rewriting[] = [
  ...phrased(
    [
      overLines`
        (?:and )?(?:no|never) two(?: ${copies})? (?:(?:may|must|should|shall|can|are to|ever|be|are|is|to) )*(?:
          share|on|live on|run on|sit on|stand on|end up on|land on|meet on|placed on|be on|stay on|use
        )(?: (?:the|a|one))? ?(?:same|single|common|one)? ?${place}
        (?:,? ?\(?kubernetes\.io/hostname\)?)?
      `,
      overLines`
        two (?:of them|of its (?:pods|copies)|copies|pods) (?:must|may|should|shall|can) (?:never|not) (?:ever )?
        (?:be|run|sit|live|stand|end up|land|meet) on (?:the same|one|a single|one and the same) ${place}
      `,
      overLines`
        (?:(?:do not|don't|never|must not|should not) (?:ever )?(?:put|place|run|schedule|have|start|let)|no|not|never) (?:two|more than one)
        (?: (?:of (?:them|these|its (?:pods|copies))|pods|copies|replicas|instances))?
        (?: (?:be|run|sit|live|land|end up))? (?:on|onto) (?:the same|one|a single|one and the same) ${place}
      `,
      overLines`
        keep(?:s|ing)? (?:its |the |all |those )?(?:copies|pods|replicas|instances|them) (?:apart|away from (?:each other|one another)|separate)(?:
          ,? (?:i\.e\.,? |that is,? |on |one per |each on )?
          (?:different |its own |separate |distinct |a |per )?${place}s?
        )?(?:,? ?\(?kubernetes\.io/hostname\)?)?
      `,
      overLines`
        (?:its |the |all |those )?(?:copies|pods|replicas|instances|they) (?:must|should|shall|may|have to|are to) (?:not|never) (?:share|meet on|live on|run on|sit on|stand on|be on)
        (?: (?:the|a|one))? ?(?:same|single|common)? ?${place}(?:,? ?\(?kubernetes\.io/hostname\)?)?(?! (?:with|as) (?:an?y?|another|other|the|those|pods?)(?!\w))
      `,
      overLines`
        (?:each|every)(?: one| pod| copy| replica| of them)? (?:
          needs|gets|wants|has to be on|must be on|must have|on|should be on|has to have|should get|
          must run on
        ) (?:a|its own|an own|a separate|a different|a distinct)(?: separate| different| own| distinct)? ${place}
        (?:,? ?\(?kubernetes\.io/hostname\)?)
      `,
    ],
    'no two pods on the same node',
  ),
];

/** Where it may, must and must not run, as people tell it. */
export const placedTold: readonly Rewriting[] = [...tainted, ...nodes, ...apart];
