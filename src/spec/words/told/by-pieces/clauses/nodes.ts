import { overLines } from '../../../../../kernel/over-lines.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const nodes = '(?:nodes?|machines?|hosts?|servers?)';
const pair = '["\'`]?([a-z][\\w./-]{0,80}(?:=|: ?)[\\w.-]{0,60}\\w)["\'`]?';
const bearing =
  '(?:(?:that|which|with|whose|where|a|an|the|carry|carries|carrying|bear|bears|bearing|have|has|having|are|is|labell?ed|marked|tagged|wear|wears|label|labels|of|by|reads?|being) )*';

/** On which nodes alone it may run. */
export const nodesAlone = byMatter({
  about: /node|machine|host|server/iu,
  holds: /node|machine|host|server|only|nowhere|exclusive|alone|sole/iu,
  pieces: [
    ['label', words(`${nodes} ${bearing}${pair}`)],
    [
      'label',
      words(
        `(?:a |any )?${nodes} (?:does |do )?(?:without|not (?:carry|bear|have|carrying|bearing|labell?ed|marked|tagged|with)) (?:(?:the|a|label) )*${pair}`,
      ),
    ],
    [
      'name',
      words(
        `${nodes} whose (?:label )?["'\x60]?([a-z][\\w./-]{0,80})["'\x60]?(?= (?:label )?(?:is|reads|equals|has))`,
      ),
    ],
    [
      'value',
      words(
        `(?:label )?(?:is|reads|equals|has the value) ["'\x60]?(?!(?:the|a|an|not|only|to|where|in)(?![\\w-]))([\\w.-]{1,60})["'\x60]?`,
      ),
    ],
    [
      'alone',
      words(
        overLines`
          (?:and )?(?:nowhere else|nowhere (?:else )?(?:but|except|other than)|only|solely|exclusively|no(?:thing)? else(?: than)?|not (?:an option|eligible|suitable|considered|allowed|possible|in question|come into question)|the (?:sole|only) (?:ones|place|kind|places|possible ones)|alone|on no (?:other|others)|no other(?: ${nodes})?|(?:is|are) (?:ruled out|excluded|out of the question)|meant for|reserved)
        `,
      ),
    ],
  ],
  idle: overLines`
    ${nodes}|belongs?|run|runs|running|placed|place|put|scheduled|live|host|hosts|take|carry|land|lands|sits?|its|place is|started|go|goes|where|such|those|ones|qualif(?:y|ies)|eligible|used|accept|bound|confined|restricted|limited|tied|work|works|option|be run|come into question|home|stays?|elsewhere|meant
  `,
  never:
    /prefer|ideally|rather|if possible|taint|anti|never two|no two|apart|zone|either|one of|weight|affinity|service|traffic|daemon|every|each|selector| or |(?:label|create|add|mark) (?:the|a) node/iu,
  say: ({ label, name, value, alone }) => {
    if ((name === undefined) !== (value === undefined)) return undefined;
    const own = label ?? (name === undefined ? undefined : `${name}=${String(value)}`);
    return own === undefined || alone === undefined || (label !== undefined && name !== undefined)
      ? undefined
      : `nodeSelector ${own.replace(/: ?/u, '=')}`;
  },
});
