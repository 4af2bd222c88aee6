import { overLines } from '../../../../../kernel/over-lines.ts';
import { words } from '../../../text/words.ts';
import { image } from '../../careful/pieces.ts';
import { byMatter } from './matter.ts';

const own =
  '["\'`]?((?!(?:it|its|the|an?|another|one|first|container|containers|helper|step|all|anything|everything|this|that|which|from|of|main|other|others|be|has|have|is|to|with|by|named|called|pod|image|app|application|program|command|arguments?|whose|running|in|for|and|started|based|data|database|plus|beside|besides|also|alongside|additionally|afterwards)(?![\\w-]))[a-z][a-z0-9]*(?:-[a-z0-9]+)*)["\'`]?';
const rest = '(\\[[^\\]\\n]{1,400}\\]|[^\\s,;"\'`[][^,;"\'`\\n]{0,300}?)';
const end =
  '(?=\\s?(?:,|;|$)|\\.$| (?:and (?:must|has|is|then|ends|be)|which|that (?:has|must)|before|until)(?!\\w))';
const sooner = '(?:before|prior to|ahead of)';
const others =
  '(?:(?:it|the|its|they|this|that|any|all|main|other|others|actual|real|proper|anything|everything|else|containers?|pod|application|app|program|server|itself) ?){1,4}';

/** A helper that has to be through before the others begin, by its name, its image and what it is given. */
export const firsts = byMatter({
  about: /first|before|prior|ahead|wait|init/iu,
  holds:
    /first|before|prior|ahead|wait|init|container|:v?\d|arguments?|command|through|finish|complet|done|end/iu,
  pieces: [
    [
      'image',
      words(
        `(?:(?:which|that|is|an?|the|from|of|based|on|started|made|built|running|runs|using|uses|with|image|and) )*${image}(?: (?:image|container))?`,
      ),
    ],
    [
      'args',
      new RegExp(
        `(?:(?:with|given|gets?|receives?|receiving|passing|taking|takes|passed|being|is|it|which|that|has|using) ){1,4}(?:(?:the|as|its|following) ){0,2}(?:arguments?|args)(?: of)? ${rest}${end}`.replaceAll(
          ' ',
          '\\s',
        ),
        'giu',
      ),
    ],
    [
      'command',
      words(
        '(?:(?:with|by|runs?|running|executes?|executing|does|do|this|carries out|it|which|that|and|calls?|calling|using) ){0,4}(?:the )?command (\\[[^\\]\\n]{1,400}\\]|[a-z./][^,;"\'`\\n]{1,200}?)(?=,|;|$| (?:and (?:must|has|is|then|ends)|before|which))',
      ),
    ],
    [
      'command',
      words(
        '(?:(?:with|by|runs?|running|executes?|executing|does|do|this|carries out|it|which|that|calls?|calling) ){1,4}["`]([^"`\\n]{2,300})["`]',
      ),
    ],
    [
      'first',
      words(
        overLines`
          (?:(?:has to |must |should |let |is to )?(?:go|goes|come|comes|run|runs|be run|start|starts) first|first of all|init container|initiali[sz]ation container|
          (?:and )?(?:(?:has|have|must|should|is|it|needs) (?:to )?)?(?:be )?(?:through|finished?|completed?|done|ended?|succeed(?:ed)?)(?: successfully)? ${sooner} ${others}(?:(?:can|may|is|are|allowed|to) )*(?:starts?|begins?|runs?|comes up|be started)?|
          ${sooner} ${others}(?:(?:can|may|is|are|allowed|to) )*(?:starts?|begins?|runs?|started|comes up)?|(?:has to |must |should )?wait(?:s)? for)
        `,
      ),
    ],
    ['name', words(`(?:(?:let|run|called|named|by the name of|container|helper|step|as) )*${own}`)],
    [
      'through',
      words(
        '(?:(?:which|that|and|it) )?(?:must|has to|have to|should|is to|needs to|be|will)? ?(?:complete|finish|end|be through|be done|succeed)(?: successfully| first)?',
      ),
    ],
  ],
  idle: overLines`
    first|container|helper|step|let|run|runs|is run|another|started|starts|start|given|which|that|must|be|main|itself|image|init|one|does|do|wait|preparation|task|called|named|go
  `,
  never:
    /(?<!\w)plus(?!\w)|seconds|every|probe|hook|stop|traffic|replica|ready|alive|update|version|release|mount|volume|secret|config ?-?map|\/\w[^,;]{0,80} (?:at|under) \/|two|three|respectively|shut|terminat/iu,
  say: ({ name, image: from, args, command, first }) => {
    if (name === undefined || from === undefined || first === undefined) return undefined;
    if (args !== undefined && command !== undefined) return undefined;
    const given = args === undefined ? '' : ` with args ${args.trim()}`;
    const run =
      command === undefined ? '' : ` that runs ${command.startsWith('[') ? command : `"${command}"`}`;
    return `it has an init container ${name} (${from})${given}${run}`;
  },
});
