import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from '../paraphrased/phrased.ts';
import { image, named } from './pieces.ts';

const preparing =
  '(?:preparatory|preparing|preparation|preliminary|setup|set-up|init|initiali[sz](?:ation|ing)|start-?up|bootstrap|helper|separate|short-lived|temporary)';
const from = `,? ?\\(?(?:(?:which|that|is|made|built|started|based|created|uses?|using|runs?|running|with|from|on|of|and) ){0,4}${image}\\)?,?`;
const runs =
  '(?: ?(?:which|that|and|has|have|must|should|is|to|first|had|whose|command))*,? (?:run|runs|running|execut(?:e|es|ed|ing)|is|does|do|carr(?:y|ies) out|perform(?:s|ed)?|launch(?:es|ed)?)(?: the command)? (?=["\'`]?[a-z/])';
const init = 'Init container $1 ($2) runs ';
const main = overLines`
  (?:the |its |our )?(?:(?:actual|main|real|proper|web|application|app) )?(?:container|server|program|application|app|process|pod|nginx|service|it|everything else|anything else|any other container)
`;
const begins =
  '(?: (?:is|are|may|can|be|allowed to|to|has|even))*(?: (?:starts?|started|begins?|comes up|runs?|boots?|launche[sd]|up))';
const companion = '(?:helper|companion|auxiliary|supporting|accompanying|assistant|attendant|side)';

/** Containers that run before the others, or beside them, in whole sentences. */
export const begun: readonly Rewriting[] = [
  ...phrased(
    `(?:before ${main}${begins}|prior to ${main}(?:${begins})?|ahead of ${main}|(?<=(?:^|[.;:,] ?|, and ))(?:first(?: of all)?|at (?:the )?start|to begin with|beforehand)),? (?:(?:an?|the|one|another) )?(?:${preparing} )?container,? (?:(?:called|named) )?${named}${from}${runs}`,
    init,
  ),
  ...phrased(
    `(?:must|may|should|can|shall)(?: not|not| never) (?:start|begin|run|be started|come up) (?:until|before|unless) (?:(?:an?|the|one|another) )?(?:${preparing} )?container,? (?:(?:called|named) )?${named}${from}${runs}(.{1,400}?) (?:to completion|to its end|successfully|to the end)(?=[.;,]|$)`,
    'has an init container $1 ($2) that runs $3',
  ),
  ...phrased(
    `(?:waits? for|is preceded by|comes after|depends on|starts? only after|starts? after) (?:(?:an?|the|one|another) )?(?:${preparing} )?container,? (?:(?:called|named) )?${named}${from}${runs}(.{1,400}?) (?:beforehand|to completion|first|before that|in advance)(?=[.;,]|$)`,
    'has an init container $1 ($2) that runs $3',
  ),
  ...phrased(
    `init ["'\x60]?([a-z][a-z0-9-]{0,40})["'\x60]?:? \\(?${image}\\)?:? (?=(?:git|sh|bash|python3?|wget|curl|cp|echo|cat|touch|until|/[a-z]{2,8}/[a-z]+|chown|mkdir|npm|sleep)[ ])`,
    init,
  ),
  ...phrased(
    `(?<![\\w-])${companion} container(?=,? (?:called |named )?["'\x60]?[a-z])`,
    'sidecar container',
  ),
  ...phrased(
    `(?:an?|the) (?:first|preceding|leading|earlier|preliminary) container,? (?:(?:called|named) )?${named}${from}${runs}(?=[^]{1,400}(?:afterwards|after that|and then ends|only then|once (?:it|that) (?:is (?:done|through)|has (?:finished|ended))|when (?:it|that) (?:is (?:done|through)|has (?:finished|ended)))[ ,.;])`,
    'an init container $1 ($2) runs ',
  ),
  ...phrased(
    `,? and (?:then |afterwards )?(?:ends|finishes|exits|is done|terminates|stops)(?: again)?(?=[.;,])(?<=init container [^.;]{1,400})`,
    '',
  ),
  ...phrased(
    `(?:(?:only|not until) )?(?:afterwards|after that|then|thereafter|only then)(?: does| will| may| can| is)? ${named} (?:come to life|comes to life|starts?|begins?|comes? up|is started|started|runs?|takes? over),? (?:which is |this is )?(?:an?|the) ${image} container`,
    'The container $1 ($2)',
  ),
  ...phrased(
    overLines`
      (?:both|they|the two|both of them|the containers|the two containers)(?: containers)? (?:see|share|use|have|mount|get|find|know|work on) (?:the same|one|a common|a shared|an?|the) (?:(?:temporary|empty|scratch|emptyDir|common|shared|throw-?away) )+(?:directory|volume|folder|space),? (?:(?:called|named) )?${named}
      (?::|,) ${named} (?:sees it |has it |mounts it )?(?:at|in|under) {path},? (?:and |while )?${named} (?:sees it |has it |mounts it )?(?:at|in|under) {path}(,? (?:where|which|and)? ?(?:it )?(?:can|may)? ?(?:merely|only|just)? ?(?:be )?read(?:s|-?only)?(?: only)?)?
    `,
    (...[, volume = '', one = '', at = '', other = '', where = '', only]) =>
      `Container ${one} mounts the emptyDir volume ${volume} at ${at}. Container ${other} mounts the volume ${volume} at ${where}${typeof only === 'string' && only !== '' ? ' read-only' : ''}`,
  ),
  ...phrased(
    `(?:receives?|gets?|takes?|is (?:given|passed|started with)|has) (["'\x60]?[\\w./=:-]{1,80}["'\x60]?(?:(?:, | and |, and )["'\x60]?[\\w./=:-]{1,80}["'\x60]?){0,5}) as (?:its |an? |the )?(?:(?:only|single|sole) )?arguments?`,
    (...[whole = '', said = '']) =>
      /(?<![\w])-/u.test(said) ? `has args ${said.replaceAll(/,? and |, /gu, ' ')}` : whole,
  ),
  [
    new RegExp(
      overLines`
        (?<![\w-])the\s(?:first|second|third|other|last)(?:\sone|\scontainer)?\sis(?:\scalled|\snamed)?\s["'\x60]?(?!(?:the|an?|called|named|based|made|to|for|of|in|not|used|it)(?![\w-]))([a-z][a-z0-9-]{0,40})["'\x60]?
        (?=,?\s(?:and\s)?(?:whose|its|which|it|that|runs|has|uses|executes)\s)(?<=containers\s(?:(?:that|which|are|is|both|all|being)\s){0,3}(?:made|built|created|based|started)\s(?:from|on|of|with)\s(?:the\simage\s)?
        ["'\x60]?((?:[a-z0-9][\w.-]{0,60}/){0,4}[a-z0-9][\w.-]{0,60}:[\w.-]{0,60}\w)["'\x60]?[.,;][^]{1,900}?)
      `,
      'giu',
    ),
    'The container $1 ($2)',
  ],
];
